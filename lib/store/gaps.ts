import type { Collection } from 'dexie';
import { entriesOf, readAhead } from './mirror.ts';
import { countRoll, ITEM } from './rolls.ts';
import type { Store } from './tables.ts';
import { AWAITED, CHOICES, COUNTED, facetCell, GAPS, type GapEntry, gapEntry } from './task-rows.ts';
import { wordsIn } from './words.ts';

/**
 * What the Gaps view asks. While nothing is narrowed, lists come from the index of `costs` (see `lib/audit/facets.ts`) and
 * counts from tallies; what is narrowed is chosen from a roll. Only the tasks that are shown are read.
 */

/** After every text that begins with what stands before it. */
const END = '\uFFFF';

const keys = (found: Collection<unknown, string>): Promise<string[]> => found.primaryKeys();

/** What narrows the tasks: facets that each must have, the day before which they must be known, words. */
export interface Narrowed {
	facets: readonly string[];
	/** `YYYY-MM-DD`: known on that day at the latest. */
	since?: string | undefined;
	words?: string | undefined;
}

/** All tasks that fit, as Gaps finds them. */
export async function entriesIn(store: Store, { facets, since, words }: Narrowed): Promise<GapEntry[]> {
	const wanted = facets.map(facetCell);
	const terms = wordsIn(words ?? '').map((word) => ` ${word}`);
	const known = `${ITEM}since:`;
	const found: GapEntry[] = [];
	for (const part of await entriesOf(store, GAPS)) {
		for (const entry of part) {
			if (!wanted.every((facet) => entry.facets.includes(facet))) continue;
			if (!terms.every((term) => entry.words.includes(term))) continue;
			if (since !== undefined) {
				const at = entry.facets.indexOf(known);
				if (at < 0 || entry.facets.slice(at + known.length, at + known.length + since.length) > since) continue;
			}
			found.push(entry);
		}
	}
	return found;
}

/** Some tasks by name, as Gaps finds them. */
export async function entriesNamed(store: Store, tasks: readonly string[]): Promise<GapEntry[]> {
	const rows = await store.tasks.bulkGet([...new Set(tasks)]);
	return rows.flatMap((row) => (row ? [gapEntry(row)] : []));
}

/** The counts that Gaps opens with, and the tasks or titles that others say they wait for. */
export async function gapCounts(store: Store) {
	const [total, counted, awaited] = await Promise.all([
		countRoll(store, GAPS.list),
		store.tallies.get(COUNTED),
		store.tallies.get(AWAITED),
	]);
	readAhead(store, GAPS);
	return { total, counted: counted?.counts ?? {}, awaited: new Set(Object.keys(awaited?.counts ?? {})) };
}

/** The names of tasks with a facet, or with any that begins so. */
export const tasksWith = (store: Store, facet: string): Promise<string[]> =>
	keys(store.tasks.where('facets').equals(facet));

/** The names of all tasks. */
export const allTasks = (store: Store): Promise<string[]> => keys(store.tasks.toCollection());

/** The tasks whose cost begins so, in the order of age and name: so many at most. */
export const tasksCosting = (store: Store, prefix: string, limit: number): Promise<string[]> =>
	keys(store.tasks.where('costs').startsWith(prefix).limit(limit));

/** The projects, or the people that own anything, each once, in order. */
export async function facetValues(store: Store, prefix: 'project:' | 'owner:'): Promise<string[]> {
	const facets = Object.keys((await store.tallies.get(CHOICES))?.counts ?? {});
	return facets.flatMap((facet) => (facet.startsWith(prefix) ? [facet.slice(prefix.length)] : []));
}

/** The last task, by a facet that ends in a day, and the day; null where there is none. */
export async function lastOf(store: Store, prefix: string): Promise<{ day: string; task: string } | null> {
	let last: { day: string; task: string } | null = null;
	await store.tasks
		.where('facets')
		.between(prefix, prefix + END)
		.reverse()
		.limit(1)
		.eachKey((key, cursor) => {
			last = { day: String(key).slice(prefix.length), task: String(cursor.primaryKey) };
		});
	return last;
}

/** The tasks with a facet that ends in this day or a later one. */
export const tasksFrom = (store: Store, prefix: string, day: string): Promise<string[]> =>
	keys(store.tasks.where('facets').between(prefix + day, prefix + END));
