import { BUCKETS, HEAD, type RollRow, stampsIn } from './rolls.ts';
import type { Store } from './tables.ts';

/** A roll, and what a line of it is read as. */
export interface Roll<Entry> {
	list: string;
	/** @param cells the cells of a line, its id first; see `uncell` */
	read(cells: string[]): Entry;
}

interface Held {
	stamp: string;
	lines: string;
	/** Read from the lines by whoever asks for them first. */
	entries?: unknown[];
}

interface Mirror {
	buckets: Map<number, Held>;
	loading: Promise<void> | null;
}

/** What was read of the rolls. It is no truth of its own: each use asks for the stamps, and reads again what changed. */
const mirrors = new WeakMap<Store, Map<string, Mirror>>();

function mirrorOf(store: Store, list: string): Mirror {
	const lists = mirrors.get(store) ?? new Map<string, Mirror>();
	mirrors.set(store, lists);
	const mirror = lists.get(list) ?? { buckets: new Map(), loading: null };
	lists.set(list, mirror);
	return mirror;
}

/** All entries of a roll, in parts and in no order. Not to be called in a transaction: another call may be waited for. */
export async function entriesOf<Entry>(store: Store, roll: Roll<Entry>): Promise<Entry[][]> {
	return (await heldOf(store, roll.list)).map((held) => {
		held.entries ??= held.lines === '' ? [] : held.lines.split('\n').map((line) => roll.read(line.split('\t')));
		return held.entries as Entry[];
	});
}

/** The same as it is written, in parts: for what is found in it faster than all of it is read. */
export async function linesOf(store: Store, { list }: Pick<Roll<unknown>, 'list'>): Promise<string[]> {
	return (await heldOf(store, list)).map(({ lines }) => lines);
}

async function heldOf(store: Store, list: string): Promise<Held[]> {
	const mirror = mirrorOf(store, list);
	// Asked each time, and not only when something is read: a live query has to see what it depends on.
	const stamps = stampsIn(await store.rolls.get([list, HEAD]));
	const stale = () => [...stamps].flatMap(([at, { stamp }]) => (mirror.buckets.get(at)?.stamp === stamp ? [] : [at]));
	while (mirror.loading && stale().length > 0) await mirror.loading.catch(() => {});
	const wanted = stale();
	if (wanted.length > 0) {
		mirror.loading = load(store, list, wanted, mirror).finally(() => {
			mirror.loading = null;
		});
		await mirror.loading;
	}
	return [...stamps.keys()].flatMap((bucket) => mirror.buckets.get(bucket) ?? []);
}

async function load(store: Store, list: string, wanted: readonly number[], { buckets }: Mirror): Promise<void> {
	const rows: (RollRow | undefined)[] =
		wanted.length > 20
			? await store.rolls.where('[list+bucket]').between([list, 0], [list, BUCKETS]).toArray()
			: await store.rolls.bulkGet(wanted.map((bucket): [string, number] => [list, bucket]));
	for (const row of rows) {
		if (!row || buckets.get(row.bucket)?.stamp === row.stamp) continue;
		buckets.set(row.bucket, { stamp: row.stamp, lines: row.lines });
	}
}

/** Reads a roll when there is time, so that what is asked of it next is answered at once. */
export function readAhead<Entry>(store: Store, roll: Roll<Entry>): void {
	setTimeout(() => void (store.isOpen() && entriesOf(store, roll).catch(() => {})), AHEAD_AFTER);
}

/** Milliseconds: what was asked for is shown first. */
const AHEAD_AFTER = 50;
