import type { FlowRow } from './flow-rows.ts';
import { ANYWHERE } from './place-rows.ts';
import type { Store } from './tables.ts';

/** So many tasks that rest on a change are worked out again at once; of more, the rest waits for `catchUp`. */
export const AT_ONCE = 200;

/** The id of the tally of what tasks rest on and wait for: how often each was met anew. */
export const PENDING = 'pending places';

/** What a task that waits for another rests on, beside places: the other's end. */
const END = 'end ';
export const endOf = (task: string): string => END + task;

/** The tasks that rest on places or on ends, so many at most. */
export async function restingOn(store: Store, names: readonly string[], most = AT_ONCE * 2): Promise<string[]> {
	if (names.length === 0) return [];
	if (names.includes(ANYWHERE)) return store.flows.limit(most).primaryKeys();
	const resting = await store.flows.where('places').anyOf(names).distinct().limit(most).primaryKeys();
	// Whoever was told only now that something holds them up does not rest on its end yet.
	const ended = names.flatMap((name) => (name.startsWith(END) ? [name.slice(END.length)] : []));
	if (ended.length === 0) return resting;
	const held = (await store.flows.bulkGet(ended)).flatMap((row) => (row ? heldUpBy(row) : []));
	const seen = await seenAmong(store, held);
	return [...new Set([...resting, ...seen])].slice(0, most);
}

/** The tasks that wait for one, by what it says itself. */
export const heldUpBy = ({ task, links }: Pick<FlowRow, 'task' | 'links'>): string[] =>
	links.flatMap(({ type, from, to }) => (type === 'blocks' && from === task && to !== task ? [to] : []));

/** Those of some tasks that have a flow. */
export const seenAmong = async (store: Store, tasks: readonly string[]): Promise<string[]> =>
	tasks.length === 0 ? [] : store.flows.where('task').anyOf(tasks).primaryKeys();

/** Leaves what rests on some names to `catchUp`. */
export async function wait(store: Store, names: readonly string[]): Promise<void> {
	const pending = (await store.tallies.get(PENDING))?.counts ?? {};
	await store.tallies.put({
		id: PENDING,
		counts: { ...pending, ...Object.fromEntries(names.map((name) => [name, (pending[name] ?? 0) + 1])) },
	});
}
