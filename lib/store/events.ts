import { type Event, spanOf } from '../task/event.ts';
import { canonical } from '../task/id.ts';
import { type Kept, merge } from '../task/merge.ts';
import type { Source } from '../task/sighting.ts';
import type { Task } from '../task/task.ts';
import type { FlowDerive } from './flow-derive.ts';
import { grouped } from './grouped.ts';
import type { Store } from './tables.ts';

/** Of two readings of one event, the API's is kept, then the page's own data. */
const RANK: Record<Source, number> = { page: 0, payload: 1, api: 2 };

/**
 * Whether `a` is kept over `b`, whichever came first: a total order. What a page tells in words is known more nearly the
 * sooner it is read: "5 minutes ago" becomes "Mar 4".
 */
function over(a: Event, b: Event): boolean {
	if (a.source !== b.source) return RANK[a.source] > RANK[b.source];
	const [span, other] = [spanOf(a), spanOf(b)];
	return span === other ? canonical(a) > canonical(b) : span < other;
}

/** The events of each of some tasks. One range a task is read several times as fast as a cursor over all of them. */
export const eventsOfEach = (store: Store, tasks: readonly string[]): Promise<Event[][]> =>
	Promise.all(tasks.map((task) => store.events.where('[task+at]').between([task, ''], [task, '\uffff']).toArray()));

/**
 * Keeps events, each once.
 * @returns the tasks whose events changed
 */
export async function keepEvents(store: Store, events: readonly Event[]): Promise<string[]> {
	const known = await store.events.bulkGet(events.map(({ id }) => id));
	const fresh = new Map<string, Event>();
	events.forEach((event, index) => {
		const other = fresh.get(event.id) ?? known[index];
		if (!other || over(event, other)) fresh.set(event.id, event);
	});
	await store.events.bulkPut([...fresh.values()]);
	const replaced = known.flatMap((event) => (event && fresh.has(event.id) ? [event.task] : []));
	return [...new Set([...[...fresh.values()].map(({ task }) => task), ...replaced])];
}

/** What must have happened between the sightings of a task, in the order of their times. */
function between(sightings: readonly Kept[], flow: FlowDerive): Event[] {
	const inferred: Event[] = [];
	let task: Task | undefined;
	for (const sighting of [...sightings].sort((a, b) =>
		a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1,
	)) {
		if (task) inferred.push(...flow.inferred(task, sighting));
		task = merge(task, sighting);
	}
	return inferred;
}

/** Infers anew what happened in tasks of which a sighting came late. */
export async function inferAnew(store: Store, flow: FlowDerive, tasks: readonly string[]): Promise<void> {
	if (tasks.length === 0) return;
	const [sightings, all] = await Promise.all([
		store.sightings.where('task').anyOf(tasks).toArray(),
		eventsOfEach(store, tasks),
	]);
	const events = all.flat();
	const now = [...grouped(sightings, ({ task }) => task).values()].flatMap((some) => between(some, flow));
	await store.events.bulkDelete(events.filter(({ inferred }) => inferred).map(({ id }) => id));
	await store.events.bulkPut(now);
}
