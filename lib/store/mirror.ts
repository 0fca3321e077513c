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
	entries: unknown[];
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
	const mirror = mirrorOf(store, roll.list);
	// Asked each time, and not only when something is read: a live query has to see what it depends on.
	const stamps = stampsIn(await store.rolls.get([roll.list, HEAD]));
	const stale = () => [...stamps].flatMap(([at, { stamp }]) => (mirror.buckets.get(at)?.stamp === stamp ? [] : [at]));
	while (mirror.loading && stale().length > 0) await mirror.loading.catch(() => {});
	const wanted = stale();
	if (wanted.length > 0) {
		mirror.loading = load(store, roll, wanted, mirror).finally(() => {
			mirror.loading = null;
		});
		await mirror.loading;
	}
	return [...stamps.keys()].flatMap((bucket) => {
		const held = mirror.buckets.get(bucket);
		return held ? [held.entries as Entry[]] : [];
	});
}

async function load<Entry>(store: Store, roll: Roll<Entry>, wanted: readonly number[], { buckets }: Mirror) {
	const rows: (RollRow | undefined)[] =
		wanted.length > 20
			? await store.rolls.where('[list+bucket]').between([roll.list, 0], [roll.list, BUCKETS]).toArray()
			: await store.rolls.bulkGet(wanted.map((bucket): [string, number] => [roll.list, bucket]));
	for (const row of rows) {
		if (!row || buckets.get(row.bucket)?.stamp === row.stamp) continue;
		const lines = row.lines === '' ? [] : row.lines.split('\n');
		buckets.set(row.bucket, { stamp: row.stamp, entries: lines.map((line) => roll.read(line.split('\t'))) });
	}
}

/** Reads a roll when there is time, so that what is asked of it next is answered at once. */
export function readAhead<Entry>(store: Store, roll: Roll<Entry>): void {
	setTimeout(() => void (store.isOpen() && entriesOf(store, roll).catch(() => {})), AHEAD_AFTER);
}

/** Milliseconds: what was asked for is shown first. */
const AHEAD_AFTER = 50;
