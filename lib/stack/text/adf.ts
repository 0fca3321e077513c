import { type Flat, Flattener } from './flat.ts';
import { type Json, locateJson } from './json.ts';

/**
 * Atlassian Document Format, the JSON that Jira Cloud keeps rich text in.
 * Node types: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
const OPENS: Readonly<Record<string, string>> = {
	paragraph: '\n',
	heading: '\n\n# ',
	listItem: '\n- ',
	taskItem: '\n- ',
	codeBlock: '\n```\n',
	blockquote: '\n> ',
	tableRow: '\n',
	tableCell: ' | ',
	tableHeader: ' | ',
	hardBreak: '\n',
	rule: '\n\n',
};
const CLOSES: Readonly<Record<string, string>> = {
	codeBlock: '\n```\n',
	heading: '\n\n',
	paragraph: '\n',
	panel: '\n',
};

type Step = { node: Json; inItem: boolean } | { close: string };

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

/** A document of ADF as JSON text, made plain. A text that is no JSON is taken as the plain text that it is. */
export function flattenAdf(text: string): Flat {
	const root = locateJson(text);
	if (root?.type !== 'object') return { text, source: null };
	const flat = new Flattener();
	const steps: Step[] = [{ node: root, inItem: false }];
	for (let step = steps.pop(); step; step = steps.pop()) {
		if ('close' in step) {
			flat.mark(step.close, 0, 0);
			continue;
		}
		const { node, inItem } = step;
		const type = wordOf(text, get(node, 'type'));
		const attributes = get(node, 'attrs');
		if (!(inItem && type === 'paragraph')) flat.mark(OPENS[type] ?? '', 0, 0);
		if (type === 'taskItem')
			flat.mark(attributes && wordOf(text, get(attributes, 'state')) === 'DONE' ? '[x] ' : '[ ] ', 0, 0);
		const words = type === 'text' ? get(node, 'text') : attributes && get(attributes, 'text');
		if (words?.type === 'string') writeString(flat, text, words.start, words.end);
		if (CLOSES[type]) steps.push({ close: CLOSES[type] });
		const content = get(node, 'content');
		if (content?.type !== 'list') continue;
		for (let index = content.items.length - 1; index >= 0; index--) {
			const child = content.items[index];
			if (child) steps.push({ node: child, inItem: type === 'listItem' && index === 0 });
		}
	}
	return flat.done();
}
