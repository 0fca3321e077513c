import { HEADINGS, type Topic } from '../lexicon/headings.ts';
import type { Block } from './blocks.ts';
import { Phrases } from './phrases.ts';
import { Table } from './tables.ts';
import { wordsOf } from './words.ts';

const PHRASES = new Phrases(HEADINGS);

/** A heading of more words than this is a sentence in large letters. */
const MOST_WORDS = 14;
/** So many words a heading may have that begins with the one that says what it is about. */
const MOST_AFTER = 6;
const NO_TOPIC = { topic: null, share: 0 };
/** Before a colon within a line, only a short run of words is a label. */
const MOST_LABEL_WORDS = 6;
const LONGEST_LABEL = 60;

/** A block of a text with what it is about, by the headings it stands under, innermost first. */
export interface Placed extends Block {
	topic: Topic | null;
	/** The heading it stands under; null above the first one. */
	under: Block | null;
}

/** What a heading says its section is about; the longest phrase decides, the first of several. */
export function topicOf(heading: string): { topic: Topic | null; share: number } {
	const words = wordsOf(heading.slice(0, 200));
	if (words.length === 0 || words.length > MOST_WORDS) return NO_TOPIC;
	let best: { topic: Topic; width: number; first: boolean } | null = null;
	const widths = new Map<string, number>();
	for (const { means, from, to } of PHRASES.find(words)) {
		widths.set(means, (widths.get(means) ?? 0) + to - from);
		if (!best || to - from > best.width) best = { topic: means as Topic, width: to - from, first: from === 0 };
	}
	if (!best) return NO_TOPIC;
	// One word among many is used in passing: `There is an error when I open it` is not about a When.
	const inPassing = best.width === 1 && (widths.get(best.topic) ?? 1) * 4 < words.length;
	if (inPassing && !(best.first && words.length <= MOST_AFTER)) return NO_TOPIC;
	return { topic: best.topic, share: best.width / words.length };
}

/** `Expected: an error` or `**Why**: …`: where the label at a place ends, and what it says the words behind it are about. */
export function labelAt(text: string, start: number, end: number): { topic: Topic; rest: number } | null {
	const head = text.slice(start, Math.min(end, start + LONGEST_LABEL));
	const colon = head.search(/[:：]/);
	if (colon < 1 || /[\n.]/.test(head.slice(0, colon)) || head.startsWith('//', colon + 1)) return null;
	const label = head.slice(0, colon);
	if (wordsOf(label).length > MOST_LABEL_WORDS) return null;
	const { topic, share } = topicOf(label);
	if (!topic || share < 0.5) return null;
	const tail = /^[:：*_\s]+/.exec(text.slice(start + colon, Math.min(end, start + colon + 20)));
	return { topic, rest: start + colon + (tail?.[0].length ?? 1) };
}

/**
 * Puts each block under its headings. A line that is only a label (`Expected:`) is a heading of the lowest level;
 * a label before words on one line is about those words alone. A heading that says nothing known
 * is about what the heading above it is about.
 */
export function placed(text: string, blocks: readonly Block[]): Placed[] {
	const out: Placed[] = [];
	const open: { block: Block; topic: Topic | null }[] = [];
	const table = new Table();
	for (const [index, block] of blocks.entries()) {
		const { shape, start, end } = block;
		const cells = table.read(text, block, blocks[index + 1], topicOf);
		if (cells) {
			const { topic = null, block: head = null } = open.at(-1) ?? {};
			for (const cell of cells) out.push({ ...cell.block, topic: cell.topic ?? topic, under: head });
			continue;
		}
		const label = shape === 'heading' || shape === 'code' || shape === 'row' ? null : labelAt(text, start, end);
		if (block.shape === 'heading' || (label && label.rest >= block.end && block.shape !== 'item')) {
			const level = block.shape === 'heading' ? block.level : 8;
			while ((open.at(-1)?.block.level ?? 0) >= level) open.pop();
			const above = open.at(-1)?.topic ?? null;
			const topic = label?.topic ?? topicOf(text.slice(block.start, block.end)).topic;
			const heading: Block = { ...block, shape: 'heading', level };
			out.push({ ...heading, topic: topic ?? above, under: open.at(-1)?.block ?? null });
			open.push({ block: heading, topic: topic ?? above });
			continue;
		}
		const under = open.at(-1);
		if (label && label.rest < block.end)
			out.push({
				...block,
				start: label.rest,
				topic: label.topic,
				under: { ...block, end: label.rest, shape: 'heading' },
			});
		else out.push({ ...block, topic: under?.topic ?? null, under: under?.block ?? null });
	}
	return out;
}
