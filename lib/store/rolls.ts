import { grouped } from './grouped.ts';
import type { Store } from './tables.ts';

/**
 * A roll is a list in short lines of text, some hundreds of lines to a row, from which lists are chosen and counted.
 * To walk an index costs some 10 µs an entry in Chromium, so that 50,000 of them take half a second; a roll of as many
 * lines is read in some tens of milliseconds, once, and after that only where it changed; see {@link entriesOf}.
 */
export interface RollRow {
	list: string;
	/** {@link HEAD}: the row that holds the stamps of all others, in lines of `bucket stamp lines`. */
	bucket: number;
	/** Another one with each change of the row: what is held in memory is compared by it. */
	stamp: string;
	/** Lines in order of their first cell; cells are parted by tabs, and written by {@link cell}. */
	lines: string;
}

export const HEAD = -1;

/** Rows of each roll. More make a recording cheaper, fewer make the first reading cheaper. */
export const BUCKETS = 256;

/**
 * Which row a line is in: FNV-1a of its name, the last two digits of a number in quarters of a hundred, so that what
 * stands on one page, `#101` to `#125`, is mostly in few rows.
 */
export function bucketOf(name: string): number {
	const [digits = ''] = /\d{1,2}$/.exec(name) ?? [];
	const end = name.length - digits.length;
	let hash = 0x811c9dc5;
	for (let at = 0; at < end; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	if (digits) hash = Math.imul(hash ^ Math.floor(Number(digits) / 25), 0x01000193);
	return (hash >>> 0) % BUCKETS;
}

/** Parts the items of a cell that is a list. */
export const ITEM = '\u0001';

/** A text as a cell: what parts cells, items and lines is written otherwise. */
export const cell = (text: string): string =>
	/[\t\n\u0001%]/.test(text) ? text.replace(/[\t\n\u0001%]/g, encodeURIComponent) : text;

/** The inverse of {@link cell}. */
export const uncell = (text: string): string =>
	text.includes('%') ? text.replace(/%(?:09|0A|01|25)/g, decodeURIComponent) : text;

/** What becomes of the line of an id: its cells after the id; null: it is not in the roll. */
export interface LineChange {
	id: string;
	/** What the row is chosen by; the id where left out. */
	by?: string;
	line: (old: string[] | null) => string[] | null;
}

/** Changes lines of a roll, inside a transaction on `rolls`. A row in which nothing changes is not written. */
export async function enrol(store: Store, list: string, changes: readonly LineChange[]): Promise<void> {
	const buckets = grouped(changes, ({ id, by }) => bucketOf(by ?? id));
	const numbers = [...buckets.keys()];
	const [head, ...rows] = await store.rolls.bulkGet(
		[HEAD, ...numbers].map((bucket): [string, number] => [list, bucket]),
	);
	const written = numbers.flatMap((bucket, index) => {
		const old = rows[index]?.lines ?? '';
		const lines = changed(old, buckets.get(bucket) ?? []);
		return lines === old ? [] : [{ list, bucket, stamp: crypto.randomUUID().slice(0, 18), lines }];
	});
	if (written.length === 0) return;
	const stamps = stampsIn(head);
	for (const { bucket, stamp, lines } of written) stamps.set(bucket, { stamp, lines: countLines(lines) });
	const lines = [...stamps].sort(([a], [b]) => a - b).map(([bucket, one]) => `${bucket} ${one.stamp} ${one.lines}`);
	await store.rolls.bulkPut([...written, { list, bucket: HEAD, stamp: '', lines: lines.join('\n') }]);
}

function countLines(lines: string): number {
	let count = lines === '' ? 0 : 1;
	for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count++;
	return count;
}

/** The stamps of a roll's rows and how many lines each has, by bucket, as its head tells them. */
export function stampsIn(head: RollRow | undefined): Map<number, { stamp: string; lines: number }> {
	const lines = head ? head.lines.split('\n') : [];
	return new Map(
		lines.map((line) => {
			const [bucket, stamp = '', count] = line.split(' ');
			return [Number(bucket), { stamp, lines: Number(count) }];
		}),
	);
}

/** How many lines a roll has. */
export async function countRoll(store: Store, list: string): Promise<number> {
	const rows = stampsIn(await store.rolls.get([list, HEAD]));
	return [...rows.values()].reduce((sum, { lines }) => sum + lines, 0);
}

function changed(old: string, changes: readonly LineChange[]): string {
	const lines = new Map<string, string>();
	for (const line of old === '' ? [] : old.split('\n')) lines.set(line.slice(0, line.indexOf('\t')), line);
	for (const { id, line } of changes) {
		const name = cell(id);
		const cells = line(lines.get(name)?.split('\t').slice(1) ?? null);
		if (cells) lines.set(name, [name, ...cells].join('\t'));
		else lines.delete(name);
	}
	// A map keeps the order of arrival; the row has to be the same whatever that was.
	return [...lines]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([, line]) => line)
		.join('\n');
}
