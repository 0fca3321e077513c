import type { Store } from './tables.ts';

/** Counts of one thing, by what is counted. */
export interface Tally {
	id: string;
	counts: Record<string, number>;
}

/** What is added to the counts of tallies, by id. */
export type Added = Map<string, Map<string, number>>;

/** Notes that so many more are to be counted, or fewer. */
export function add(added: Added, id: string, counted: string, by: number): void {
	const counts = added.get(id) ?? new Map<string, number>();
	added.set(id, counts);
	counts.set(counted, (counts.get(counted) ?? 0) + by);
}

/**
 * Adds to the tallies, inside a transaction on `tallies`. A count of none is no count, a tally without counts none; one to
 * which nothing comes is not written.
 */
export async function tally(store: Store, added: Added): Promise<void> {
	const ids = [...added].flatMap(([id, counts]) => ([...counts.values()].some((by) => by !== 0) ? [id] : []));
	const rows = await store.tallies.bulkGet(ids);
	const kept: Tally[] = [];
	const gone: string[] = [];
	ids.forEach((id, index) => {
		const counts = new Map(Object.entries(rows[index]?.counts ?? {}));
		for (const [counted, by] of added.get(id) ?? []) counts.set(counted, (counts.get(counted) ?? 0) + by);
		const some = [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
		if (some.length > 0) kept.push({ id, counts: Object.fromEntries(some) });
		else gone.push(id);
	});
	await Promise.all([store.tallies.bulkPut(kept), store.tallies.bulkDelete(gone)]);
}
