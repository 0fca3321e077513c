import type { Event } from '../task/event.ts';
import { sightingId } from '../task/id.ts';
import { fold, isNews, type Kept, merge } from '../task/merge.ts';
import type { KeptRuling } from '../task/ruling.ts';
import type { Sighting } from '../task/sighting.ts';
import type { Task } from '../task/task.ts';
import { byTask, rulingsOf } from './rulings.ts';
import type { Derived, Store, TaskRow } from './tables.ts';

/** Works out what is kept beside a task. Pure: time and standard come in with it, and what people decided of the task. */
export type Derive = (task: Task, rulings: readonly KeptRuling[]) => Derived;

/** A task with what follows from it. */
export const withDerived = (task: Task, derive: Derive, rulings: readonly KeptRuling[] = []): TaskRow => ({
	...task,
	from: task.from ?? {},
	firstSeen: task.firstSeen ?? '',
	lastSeen: task.lastSeen ?? '',
	...derive(task, rulings),
});

/**
 * Keeps what was seen, and brings the tasks up to it, in one transaction: all or nothing.
 * A sighting that is there already, or that is no news, adds nothing.
 * @returns the tasks that were seen, as they now stand
 */
export async function record(
	store: Store,
	seen: { sightings: readonly Sighting[]; events?: readonly Event[] },
	derive: Derive,
): Promise<TaskRow[]> {
	const arrived: Kept[] = await Promise.all(
		seen.sightings.map(async (sighting) => ({ ...sighting, id: await sightingId(sighting) })),
	);
	return store.transaction('rw', [store.sightings, store.events, store.tasks, store.rulings], async () => {
		const names = [...new Set(arrived.map(({ task }) => task))];
		const [rows, known] = await Promise.all([
			store.tasks.bulkGet(names),
			store.sightings.bulkGet(arrived.map(({ id }) => id)),
		]);
		const tasks = new Map(rows.flatMap((row) => (row ? [[row.task, row]] : [])));
		const fresh = new Map<string, Kept>();
		const changed = new Map<string, Task>();
		arrived.forEach((sighting, index) => {
			const task = changed.get(sighting.task) ?? (tasks.get(sighting.task) as Task | undefined);
			if (known[index] || fresh.has(sighting.id) || !isNews(task, sighting)) return;
			fresh.set(sighting.id, sighting);
			changed.set(sighting.task, merge(task, sighting));
		});
		await store.sightings.bulkAdd([...fresh.values()]);
		const rulings = await rulingsOf(store, [...changed.keys()]);
		for (const [name, task] of changed) tasks.set(name, withDerived(task, derive, rulings.get(name)));
		await store.tasks.bulkPut([...changed.keys()].flatMap((name) => tasks.get(name) ?? []));
		await keepEvents(store, seen.events ?? []);
		return names.flatMap((name) => tasks.get(name) ?? []);
	});
}

async function keepEvents(store: Store, events: readonly Event[]): Promise<void> {
	const known = await store.events.bulkGet(events.map(({ id }) => id));
	const fresh = new Map(events.filter((_, index) => !known[index]).map((event) => [event.id, event]));
	await store.events.bulkAdd([...fresh.values()]);
}

/** Works all tasks out again from the sightings: after a change of judge or standard, or of the fold itself. */
export async function rebuild(store: Store, derive: Derive): Promise<void> {
	await store.transaction('rw', store.sightings, store.tasks, store.rulings, async () => {
		const tasks = fold(await store.sightings.toArray());
		const rulings = byTask(await store.rulings.toArray());
		await store.tasks.clear();
		await store.tasks.bulkPut([...tasks.values()].map((task) => withDerived(task, derive, rulings.get(task.task))));
	});
}

/** Forgets everything that was ever seen, and how it could be read. What people decided stays. */
export async function forget(store: Store): Promise<void> {
	await store.transaction('rw', store.sightings, store.events, store.tasks, store.looks, async () => {
		await Promise.all([store.sightings.clear(), store.events.clear(), store.tasks.clear(), store.looks.clear()]);
	});
}
