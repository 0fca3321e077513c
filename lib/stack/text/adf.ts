import { type Flat, Flattener } from './flat.ts';
import { type Json, locateJson } from './json.ts';

/**
 * Atlassian Document Format, the JSON that Jira Cloud keeps rich text in.
 * Node types: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
const OPENS: Readonly<Record<string, string>> = {
	paragraph: '\n',
	heading: '\n\n',
	listItem: '\n- ',
	taskItem: '\n- ',
	decisionItem: '\n- ',
	codeBlock: '\n```\n',
	blockquote: '\n',
	tableRow: '\n',
	tableCell: ' | ',
	tableHeader: ' || ',
	panel: '\n',
	expand: '\n\n###### ',
	nestedExpand: '\n\n###### ',
	hardBreak: '\n',
	rule: '\n\n',
};
const CLOSES: Readonly<Record<string, string>> = {
	codeBlock: '\n```\n',
	heading: '\n\n',
	paragraph: '\n',
	panel: '\n',
	blockquote: '\n\n',
	table: '\n\n',
	expand: '\n\n',
	nestedExpand: '\n\n',
};
/** Nodes whose first paragraph goes on with the line that they opened. */
const HOLDS_LINE = new Set(['listItem', 'decisionItem', 'tableCell', 'tableHeader']);
/** Where a node keeps words that are shown: a mention, an emoji, a status; the title of an expand; a smart link's address. */
const SHOWN = ['text', 'title', 'url'];

type Step = { node: Json; held: boolean; quoted: boolean; ordered: boolean } | { close: string };

const get = (node: Json, key: string): Json | undefined =>
	node.type === 'object' ? node.entries.find(([name]) => name === key)?.[1] : undefined;

const wordOf = (text: string, value: Json | undefined) =>
	value?.type === 'string' ? text.slice(value.start, value.end) : '';

/** The words of one JSON string; an escape counts as the character it stands for. */
function writeString(flat: Flattener, text: string, start: number, end: number): void {
	let at = start;
	while (at < end) {
		let next = text.indexOf('\\', at);
		if (next < 0 || next > end) next = end;
		flat.words(text.slice(at, next), at);
		if (next >= end) return;
		const width = text[next + 1] === 'u' ? 6 : 2;
		const escaped: unknown = JSON.parse(`"${text.slice(next, next + width)}"`);
		flat.mark(typeof escaped === 'string' ? escaped : ' ', next, next + width);
		at = next + width;
	}
}

/** A day that a date node names, milliseconds since 1970 as it keeps them, written for people; null for anything else. */
function dateOf(text: string, attributes: Json | undefined): { day: string; start: number; end: number } | null {
	const value = attributes && get(attributes, 'timestamp');
	if (value?.type !== 'string' && value?.type !== 'other') return null;
	const time = Number(text.slice(value.start, value.end));
	// Years from 1970 to 2286; what is outside is no day that anyone planned.
	if (!(time > 0 && time < 1e13)) return null;
	return { day: new Date(time).toISOString().slice(0, 10), start: value.start, end: value.end };
}

/** Whether a text is set in bold: a paragraph of nothing else serves as a heading. */
function isBold(text: string, node: Json): boolean {
	const marks = get(node, 'marks');
	return marks?.type === 'list' && marks.items.some((mark) => wordOf(text, get(mark, 'type')) === 'strong');
}

/** What a node shows itself, without what it contains. */
function writeOwn(flat: Flattener, text: string, type: string, node: Json): void {
	const attributes = get(node, 'attrs');
	if (type === 'heading') {
		const level = attributes && get(attributes, 'level');
		const more = level?.type === 'other' ? Number(text.slice(level.start, level.end)) - 1 : 0;
		if (more >= 1 && more <= 5) flat.mark(`${'#'.repeat(more)}# `);
		else flat.mark('# ');
	}
	if (type === 'taskItem') flat.mark(attributes && wordOf(text, get(attributes, 'state')) === 'DONE' ? '[x] ' : '[ ] ');
	const date = type === 'date' ? dateOf(text, attributes) : null;
	if (date) flat.mark(date.day, date.start, date.end);
	const words =
		type === 'text'
			? get(node, 'text')
			: attributes && SHOWN.map((name) => get(attributes, name)).find((value) => value?.type === 'string');
	if (words?.type !== 'string') return;
	const bold = type === 'text' && isBold(text, node) ? '**' : '';
	if (bold) flat.mark(bold, words.start, words.start);
	// Jira writes a mention's `@` into its text; other writers leave it out.
	if (type === 'mention' && text[words.start] !== '@') flat.mark('@', words.start, words.start);
	writeString(flat, text, words.start, words.end);
	if (bold) flat.mark(bold, words.end, words.end);
}

/** A document of ADF as JSON text, made plain. A text that is no JSON is taken as the plain text that it is. */
export function flattenAdf(text: string): Flat {
	const root = text.trimStart().startsWith('{') ? locateJson(text) : null;
	if (root?.type !== 'object') return { text, source: null };
	const flat = new Flattener();
	const steps: Step[] = [{ node: root, held: false, quoted: false, ordered: false }];
	for (let step = steps.pop(); step; step = steps.pop()) {
		if ('close' in step) {
			flat.mark(step.close);
			continue;
		}
		const { node, held, ordered } = step;
		const type = wordOf(text, get(node, 'type'));
		const quoted = step.quoted || type === 'blockquote';
		if (!held) flat.mark(type === 'listItem' && ordered ? '\n1. ' : (OPENS[type] ?? ''));
		if (quoted && type === 'paragraph' && !held) flat.mark('> ');
		writeOwn(flat, text, type, node);
		if (type === 'expand' || type === 'nestedExpand') flat.mark('\n\n');
		const close = held && type === 'paragraph' ? ' ' : CLOSES[type];
		if (close) steps.push({ close });
		const content = get(node, 'content');
		if (content?.type !== 'list') continue;
		const holds = HOLDS_LINE.has(type);
		for (let index = content.items.length - 1; index >= 0; index--) {
			const child = content.items[index];
			if (!child) continue;
			const first = index === 0 && wordOf(text, get(child, 'type')) === 'paragraph';
			steps.push({ node: child, held: holds && first, quoted, ordered: type === 'orderedList' });
		}
	}
	return flat.done();
}
