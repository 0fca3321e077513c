import type { Topic } from '../lexicon/headings.ts';
import type { Block } from './blocks.ts';

/** Says what a few words are about, as of a heading. */
export type TopicOf = (words: string) => { topic: Topic | null; share: number };

/** More columns than a person reads across. */
const MOST_COLUMNS = 20;
const LONGEST_HEAD = 60;
/** How much of a label must be about something known for it to name what stands beside it. */
const ENOUGH = 0.5;
const RULER = /^[\s|:]*-[\s|:-]*$/;

/** The cells of a row, without their blanks; `start` is behind the row's first bar. */
function cellsOf(text: string, start: number, end: number): { start: number; end: number }[] {
	const cells: { start: number; end: number }[] = [];
	for (let at = start; at < end && cells.length < MOST_COLUMNS; ) {
		const bar = text.indexOf('|', at);
		const stop = bar < 0 || bar > end ? end : bar;
		const cell = text.slice(at, stop);
		const own = at + cell.length - cell.trimStart().length;
		cells.push({ start: Math.min(own, stop), end: at + cell.trimEnd().length });
		at = stop + 1;
		// Jira divides the cells of a heading by two bars.
		if (text[at] === '|' && at < end) at++;
	}
	return cells;
}

const topicIn = (text: string, { start, end }: { start: number; end: number }, topicOf: TopicOf): Topic | null => {
	if (end <= start || end - start > LONGEST_HEAD) return null;
	const { topic, share } = topicOf(text.slice(start, end));
	return share >= ENOUGH ? topic : null;
};

/** Whether a row is the head of its table: by a line under it, or by two bars between all of its cells. */
function isHead(text: string, row: Block, next: Block | undefined): boolean {
	const own = text.slice(row.start, row.end);
	if (next?.shape === 'row' && RULER.test(text.slice(next.start, Math.min(next.end, next.start + 500)))) return true;
	return own.startsWith('|') && !/[^|]\|[^|]/.test(own.slice(1).trim());
}

/** A column of owners or dates is one for what the table lists; one headed "Problem" lists problems, and is no Why. */
const OF_A_COLUMN: ReadonlySet<Topic> = new Set(['who', 'when']);

/** A part of a row, with what it is about where the table tells. */
export interface Cell {
	block: Block;
	topic: Topic | null;
}

/** Reads the rows of tables as they come, and knows what the columns of the open one are about. */
export class Table {
	#columns: readonly (Topic | null)[] = [];

	/** The parts of a row; null where the table says nothing of what they are about. */
	read(text: string, row: Block, next: Block | undefined, topicOf: TopicOf): Cell[] | null {
		if (row.shape !== 'row') {
			this.#columns = [];
			return null;
		}
		if (RULER.test(text.slice(row.start, Math.min(row.end, row.start + 500)))) return [];
		const start = text[row.start] === '|' ? row.start + 1 : row.start;
		const cells = cellsOf(text, start, row.end);
		if (isHead(text, row, next)) {
			this.#columns = cells.map((cell) => {
				const topic = topicIn(text, cell, topicOf);
				return topic !== null && OF_A_COLUMN.has(topic) ? topic : null;
			});
			return [{ block: { ...row, shape: 'heading', level: 0 }, topic: null }];
		}
		if (this.#columns.some((topic) => topic !== null))
			return cells.flatMap(({ start, end }, index) =>
				end > start ? [{ block: { ...row, start, end }, topic: this.#columns[index] ?? null }] : [],
			);
		const [label, ...rest] = cells;
		const topic = label && rest.length > 0 ? topicIn(text, label, topicOf) : null;
		const behind = rest[0]?.start ?? row.end;
		if (!topic || behind >= row.end) return null;
		return [{ block: { ...row, start: behind }, topic }];
	}
}
