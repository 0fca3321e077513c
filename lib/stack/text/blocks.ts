/** What a line of a text is. A tick is an item with a box. */
export type Shape = 'heading' | 'prose' | 'item' | 'tick' | 'row' | 'code' | 'quote';

/** A stretch of a text that belongs together: `start` to `end` are its words, without its bullet or hashes. */
export interface Block {
	shape: Shape;
	start: number;
	end: number;
	/** Of a heading: 1 to 6 as marked, 7 for a line all in bold. */
	level: number;
	/** Of a tick: whether it is ticked. Of an item: whether it is numbered. */
	on: boolean;
}

export type Dialect = 'markdown' | 'wiki';

const NUMBERED = /^\s*(?:\d{1,3}[.)]|#{1,6})\s+/;
const BOLD_LINE: Readonly<Record<Dialect, RegExp>> = {
	markdown: /^(?:\*\*|__)[^*_]{2,100}(?:\*\*|__)\s{0,4}:?$/,
	wiki: /^\*[^*]{2,100}\*\s{0,4}:?$/,
};
const FENCE = /^\s{0,8}(?:```|~~~)/;
const CODE_MACRO = /\{(?:code|noformat)(?::[^{}\n]{0,200})?\}/g;
const LOOK = 200;

const START: Readonly<Record<Dialect, readonly { shape: Shape; mark: RegExp }[]>> = {
	markdown: [
		{ shape: 'heading', mark: /^\s{0,3}#{1,6}\s+/ },
		{ shape: 'tick', mark: /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[ ?[ xX]? ?\]\s*/ },
		{ shape: 'item', mark: /^\s*(?:[-*+•◦–]|\d{1,3}[.)])\s+/ },
		{ shape: 'quote', mark: /^\s{0,3}(?:>\s?)+/ },
		{ shape: 'row', mark: /^\s*\|/ },
	],
	wiki: [
		{ shape: 'heading', mark: /^\s*h[1-6]\.\s*/ },
		{ shape: 'tick', mark: /^\s*(?:[-*+])\s+\[[ xX]\]\s+/ },
		{ shape: 'item', mark: /^\s*(?:[-*#•]{1,6}|\d{1,3}[.)])\s+/ },
		{ shape: 'quote', mark: /^\s*(?:bq\.|>)\s*/ },
		{ shape: 'row', mark: /^\s*\|/ },
	],
};

function lineOf(line: string, at: number, dialect: Dialect): Block | null {
	const head = line.slice(0, LOOK);
	for (const { shape, mark } of START[dialect]) {
		const found = mark.exec(head);
		if (!found) continue;
		const level =
			shape === 'heading' ? (/#{1,6}/.exec(found[0])?.[0].length ?? Number(/[1-6]/.exec(found[0])?.[0])) : 0;
		const on = shape === 'tick' ? /x/i.test(found[0]) : NUMBERED.test(found[0]);
		return { shape, start: at + found[0].length, end: at + line.trimEnd().length, level, on };
	}
	const start = at + line.length - line.trimStart().length;
	const end = at + line.trimEnd().length;
	if (end <= start) return null;
	const bold = line.length < LOOK && BOLD_LINE[dialect].test(line.trim());
	return { shape: bold ? 'heading' : 'prose', start, end, level: bold ? 7 : 0, on: false };
}

/** Whether a line goes on with the sentence of the line before it. */
const goesOn = (line: string) => /^\s*[\p{Ll}(,]/u.test(line.slice(0, LOOK));

/** A line of signs under a line of words makes these a heading. */
const UNDERLINE = /^\s{0,3}(?:={2,200}|-{3,200})\s{0,200}$/;
const LONGEST_TITLE = 80;

/** The level of the heading that a line under it makes of a block; 0 where it makes none. */
function underlined(line: string, last: Block | undefined, text: string): number {
	if (last?.shape !== 'prose' || last.end - last.start > LONGEST_TITLE || line.length > LOOK) return 0;
	if (!UNDERLINE.test(line) || text.slice(last.start, last.end).includes('\n')) return 0;
	return line.includes('=') ? 1 : 2;
}

/**
 * Most lines of a text that are read one by one. No tool takes a text with so many (GitHub's are of at most 65,536
 * characters, Jira's of 32,767), so that only what was made to be slow is cut.
 */
export const MOST_BLOCKS = 20_000;

/** Where in a text Jira's last code macro opens that nothing closes; -1 where all are closed. */
function unclosedMacro(text: string): number {
	let open = -1;
	for (const { index } of text.matchAll(CODE_MACRO)) open = open < 0 ? index : -1;
	return open;
}

/**
 * The blocks of a text in their order. One pass over its lines; code fences and Jira's code macros are kept whole.
 * A fence that is never closed holds the rest, as it does where it is shown; Jira shows an open macro as text.
 */
export function blocksOf(text: string, dialect: Dialect): Block[] {
	const blocks: Block[] = [];
	const stray = dialect === 'wiki' ? unclosedMacro(text) : -1;
	let code: Block | null = null;
	let joins = false;
	for (let at = 0; at <= text.length && blocks.length < MOST_BLOCKS; ) {
		const stop = text.indexOf('\n', at);
		const end = stop < 0 ? text.length : stop;
		const line = text.slice(at, end);
		const macros = dialect === 'wiki' && line.includes('{') ? (line.match(CODE_MACRO)?.length ?? 0) : 0;
		const isStray = stray >= at && stray < end;
		if (line === '') joins = false;
		else if (FENCE.test(line.slice(0, LOOK)) || (macros % 2 === 1 && !isStray)) {
			if (code) code = null;
			else {
				// Words before the macro on its line are still words.
				const words = macros > 0 ? lineOf(line.slice(0, line.search(CODE_MACRO)), at, dialect) : null;
				if (words) blocks.push(words);
				code = { shape: 'code', start: end, end, level: 0, on: false };
				blocks.push(code);
			}
			joins = false;
		} else if (code) {
			if (line.trim()) {
				if (code.end === code.start) code.start = at;
				code.end = end;
			}
		} else {
			const block = lineOf(line, at, dialect);
			const last = blocks.at(-1);
			const wraps = block?.shape === 'prose' && goesOn(line);
			const title: number = joins && dialect === 'markdown' ? underlined(line, last, text) : 0;
			if (last && title > 0) Object.assign(last, { shape: 'heading', level: title } satisfies Partial<Block>);
			else if (block && last && joins && wraps && last.shape !== 'heading' && last.shape !== 'row')
				last.end = block.end;
			else if (block && block.end > block.start) blocks.push(block);
			joins = block !== null && title === 0;
		}
		if (stop < 0) break;
		at = stop + 1;
	}
	return blocks.filter(({ start, end }) => end > start);
}
