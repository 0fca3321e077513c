import type { Collection } from 'dexie';
import type { Store } from './tables.ts';
import { wordsIn } from './words.ts';

/**
 * What the Gaps view asks. Lists and counts are made from two indexes alone (`facets` and `costs`, see `lib/audit/facets.ts`):
 * only the tasks that are shown are read, however many there are.
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

/** The names of all tasks that fit; null where nothing is narrowed, and all do. */
export async function tasksIn(store: Store, { facets, since, words }: Narrowed): Promise<Set<string> | null> {
	const parts = await Promise.all([
		...facets.map((facet) => keys(store.tasks.where('facets').equals(facet))),
		...(since ? [keys(store.tasks.where('facets').between('since:', `since:${since}`, true, true))] : []),
		...wordsIn(words ?? '').map((word) => keys(store.tasks.where('words').startsWith(word))),
	]);
	if (parts.length === 0) return null;
	const [first = [], ...others] = parts;
	const sets = others.map((part) => new Set(part));
	return new Set(first.filter((task) => sets.every((set) => set.has(task))));
}

/** The names of tasks with a facet, or with any that begins so. */
export const tasksWith = (store: Store, facet: string): Promise<string[]> =>
	keys(store.tasks.where('facets').equals(facet));

/** The names of all tasks. */
export const allTasks = (store: Store): Promise<string[]> => keys(store.tasks.toCollection());

/** The tasks whose cost begins so, in the order of age and name: so many at most. */
export const tasksCosting = (store: Store, prefix: string, limit: number): Promise<string[]> =>
	keys(store.tasks.where('costs').startsWith(prefix).limit(limit));

/** How many tasks have a cost that begins so. */
export const countCosting = (store: Store, prefix: string): Promise<number> =>
	store.tasks.where('costs').startsWith(prefix).count();

export const countWith = (store: Store, facet: string): Promise<number> =>
	store.tasks.where('facets').equals(facet).count();

/** What stands after a prefix in the facets, each once, in order. */
export async function facetValues(store: Store, prefix: string): Promise<string[]> {
	const found = await store.tasks.where('facets').startsWith(prefix).uniqueKeys();
	return found.map((facet) => String(facet).slice(prefix.length));
}

/** Who is named after a prefix, before `|` and a day; each is found by one step, however many days there are. */
export async function peopleAfter(store: Store, prefix: string): Promise<string[]> {
	const people: string[] = [];
	let from = prefix;
	for (;;) {
		const [next] = await store.tasks
			.where('facets')
			.between(from, prefix + END)
			.limit(1)
			.keys();
		if (next === undefined) return people;
		const person = String(next).slice(prefix.length, String(next).lastIndexOf('|'));
		people.push(person);
		from = `${prefix}${person}|${END}`;
	}
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
