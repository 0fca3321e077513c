import type { FieldName, Fields } from '../task/fields.ts';
import type { Evidence } from '../task/verdict.ts';
import type { Meaning } from './lexicon/en.ts';
import type { Topic } from './lexicon/headings.ts';
import type { Work } from './standard.ts';
import type { Shape } from './text/blocks.ts';
import type { Day } from './text/days.ts';
import type { Hit } from './text/phrases.ts';
import type { Word } from './text/words.ts';

/** One sentence of a task: its words, what they may mean, and where in the field they stand. */
export interface Passage {
	/** `title`, `body` or `comments`; else the name of a custom field. */
	field: string;
	/** Of a comment: its number in the field. */
	item?: number;
	/** The day that it was written on, or else read on: relative words such as "tomorrow" count from it. */
	writtenOn: Day | null;
	/** The sentence, its markup blanked out. */
	text: string;
	words: readonly Word[];
	hits: ReadonlyMap<Meaning, Hit>;
	shape: Shape;
	/** Of a tick: whether it is ticked. Of an item: whether it is numbered. */
	on: boolean;
	topic: Topic | null;
	/** The exact words of the field, as evidence. */
	quote: string;
	start: number;
	end: number;
}

/** Words that say nothing of the task, and why they count for nothing. */
export interface Dead {
	passage: Passage;
	why: string;
}

/** A task as the rules see it. A field that is absent from `fields` was not visible. */
export interface Reading {
	work: Work;
	fields: Fields;
	title: Passage | null;
	/**
	 * The living sentences of the body in their order, code included, without what a template brought along;
	 * behind them those of custom fields that count as its sections.
	 */
	body: readonly Passage[];
	/** What does not count. */
	dead: readonly Dead[];
	/** Custom fields that would count as sections, and are empty. */
	empty: readonly { name: string; topic: Topic }[];
	/** What people said in comments, in their order, as in `body`; not what bots wrote, nor what a reply quotes. */
	comments: readonly Passage[];
	/** The day that the due date was read on. */
	dueReadOn: Day | null;
}

/** What a rule has found: evidence, or the nearest thing that does not count, and why. */
export type Finding = Omit<Evidence, 'rule' | 'supports'> &
	({ supports: 'stated' | 'hinted' } | { supports: 'nothing'; why: string });

/** One way to tell that a layer is there. Pure and linear in the task's text. */
export interface Rule {
	/** Its name: the layer and what it looks for, `why: a reason in a sentence`. */
	name: string;
	look(reading: Reading): Finding | null;
	/** Whether it is asked only where no other rule has found the layer, not even hinted at. Such rules stand last. */
	last?: true;
	examples: readonly RuleExample[];
}

/** What a rule gives for fields like these: the support and the quote, or null for nothing. */
export interface RuleExample {
	fields: Fields;
	gives: { supports: Finding['supports']; quote: string } | null;
}

/** Longest quote that evidence carries, in UTF-16 units; the card shows no more. */
const LONGEST_QUOTE = 300;

/** A passage as evidence. */
export function said(passage: Passage, supports: 'stated' | 'hinted'): Finding {
	const { field, item, quote, start, end } = passage;
	const cut = Math.min(quote.length, LONGEST_QUOTE);
	const place = { start, end: Math.min(end, start + cut), ...(item === undefined ? {} : { item }) };
	return { field, quote: quote.slice(0, cut), ...place, supports };
}

/** A field's value as evidence. */
export function shown(field: FieldName, quote: string, supports: 'stated' | 'hinted'): Finding {
	return { field, quote: quote.slice(0, LONGEST_QUOTE), supports };
}

/** A passage that does not count, and why. */
export function nothing(passage: Passage, why: string): Finding {
	return { ...said(passage, 'hinted'), supports: 'nothing', why };
}

/** How many words stand in passages, headings aside. */
export function wordCount(passages: readonly Passage[]): number {
	return passages.reduce((sum, { shape, words }) => sum + (shape === 'heading' ? 0 : words.length), 0);
}
