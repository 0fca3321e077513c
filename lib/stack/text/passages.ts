import type { Body } from '../../task/fields.ts';
import type { Dead, Passage } from '../reading.ts';
import { flattenAdf } from './adf.ts';
import { blocksOf } from './blocks.ts';
import type { Day } from './days.ts';
import { deadBecause, looksLikeCode, promptsAmong } from './dead.ts';
import { type Flat, sourceRange } from './flat.ts';
import { flattenHtml } from './html.ts';
import { type Language, languagesOf } from './language.ts';
import { mask } from './mask.ts';
import { meaningsOf } from './meanings.ts';
import { labelAt, type Placed, placed } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

/** Longest code, in UTF-16 units, that one passage quotes. */
const LONGEST_CODE = 200;
/** How much of a text is looked at to tell its language, in UTF-16 units. */
const LANGUAGE_SAMPLE = 4_000;

function flatten({ format, text }: Body): Flat {
	if (format === 'html') return flattenHtml(text);
	if (format === 'adf') return flattenAdf(text);
	return { text, source: null };
}

/** Where a text stands, and when it was written, as far as that is known. */
export type Place = Pick<Passage, 'field' | 'item' | 'writtenOn'>;
const A_BODY: Place = { field: 'body', writtenOn: null };

/** The passage of a title. */
export function titlePassage(title: string, writtenOn: Day | null = null): Passage {
	const words = wordsOf(title.slice(0, 2_000));
	const hits = meaningsOf(words, languagesOf(words));
	const place = { quote: title, start: 0, end: title.length };
	return { field: 'title', writtenOn, text: title, words, hits, shape: 'prose', on: false, topic: null, ...place };
}

/** The sentences of a block; a label at the beginning of one (`Fix: …`) says what it and those behind it are about. */
function* piecesOf(text: string, block: Placed): Generator<Placed> {
	if (block.shape === 'code') {
		yield { ...block, end: Math.min(block.end, block.start + LONGEST_CODE) };
		return;
	}
	let { topic } = block;
	for (const { start, end } of sentencesOf(text, block.start, block.end)) {
		const label = block.shape === 'heading' || start === block.start ? null : labelAt(text, start, end);
		if (label) topic = label.topic;
		yield { ...block, topic, start: label && label.rest < end ? label.rest : start, end };
	}
}

/** Most sentences of a text that are read, for the same reason as {@link MOST_BLOCKS}. */
const MOST_SENTENCES = 20_000;

/** So many boxes make a list of them. */
const BOXES = 3;

/** The boxes under one heading: those that say something, and how many say nothing. */
interface Boxes {
	living: Passage[];
	dead: number;
}

/** A list of boxes of which half or more are a template's is the template's as a whole. */
function boxesOf(lists: Iterable<Boxes>): ReadonlySet<Passage> {
	return new Set(
		[...lists].flatMap(({ living, dead }) => (living.length + dead >= BOXES && dead >= living.length ? living : [])),
	);
}

/** The living sentences of a text and the dead ones, in their order. Linear in the text. */
export function passagesOf(body: Body, place: Place = A_BODY): { living: Passage[]; dead: Dead[] } {
	const flat = flatten(body);
	const text = mask(flat.text);
	const languages: Language[] = languagesOf(wordsOf(text.slice(0, LANGUAGE_SAMPLE)));
	const living: Passage[] = [];
	const dead: Dead[] = [];
	const boxes = new Map<Placed['under'], Boxes>();
	let count = 0;
	const blocks = placed(text, blocksOf(text, body.format === 'wiki' ? 'wiki' : 'markdown'));
	const prompts = promptsAmong(text, blocks);
	for (const block of blocks)
		for (const { shape: marked, on, topic, start, end } of piecesOf(text, block)) {
			if (++count > MOST_SENTENCES) break;
			const own = text.slice(start, end);
			const shape = marked !== 'heading' && looksLikeCode(own) ? 'code' : marked;
			// What code says is not said by whoever wrote the task.
			const words = shape === 'code' ? [] : wordsOf(own);
			const source = sourceRange(flat, start, end);
			const quote = body.text.slice(source.start, source.end);
			// Signs of ours alone say nothing.
			if (quote === '') continue;
			const hits = meaningsOf(words, languages);
			const passage: Passage = { ...place, text: own, words, hits, shape, on, topic, quote, ...source };
			const prompt = prompts.has(block) ? 'a template asks for it' : null;
			const why = shape === 'heading' ? null : (prompt ?? deadBecause(passage));
			if (shape === 'tick') {
				const list = boxes.get(block.under) ?? { living: [], dead: 0 };
				boxes.set(block.under, list);
				if (why === null) list.living.push(passage);
				else list.dead++;
			}
			if (why === null) living.push(passage);
			else if (why !== 'no words') dead.push({ passage, why });
		}
	const empty = boxesOf(boxes.values());
	if (empty.size === 0) return { living, dead };
	dead.push(...[...empty].map((passage) => ({ passage, why: 'a box of the template' })));
	return { living: living.filter((passage) => !empty.has(passage)), dead };
}
