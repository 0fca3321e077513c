import type { Event } from '../task/event.ts';
import { sightingId } from '../task/id.ts';
import { isNews, type Kept, merge } from '../task/merge.ts';
import type { KeptRuling } from '../task/ruling.ts';
import type { Sighting } from '../task/sighting.ts';
import type { Task, Told } from '../task/task.ts';
import { inferAnew, keepEvents } from './events.ts';
import { flowTables, workOut } from './flow.ts';
import type { FlowDerive } from './flow-derive.ts';
import { rulingsOf } from './rulings.ts';
import type { Derived, Store, TaskRow } from './tables.ts';
import { keepTasks } from './task-rows.ts';

/**
 * Works out what is kept beside a task. Pure: time and standard come in with it, and what people decided of the task.
 * @param told what its history tells besides
 */
export type Derive = (task: Task, rulings: readonly KeptRuling[], told?: Told) => Derived;

/** What the history of a task told, of a row; what it did not tell is left out. */
export const toldOf = ({ answered, did }: Told = {}): Told => ({
	...(answered ? { answered } : {}),
	...(did ? { did } : {}),
});

/** A task with what follows from it. */
export const withDerived = (task: Task & Told, derive: Derive, rulings: readonly KeptRuling[] = []): TaskRow => ({
	...task,
	from: task.from ?? {},
	firstSeen: task.firstSeen ?? '',
	lastSeen: task.lastSeen ?? '',
	...derive(task, rulings, task),
});

/**
 * Keeps what was seen, and brings the tasks and the flow up to it, in one transaction: all or nothing.
 * A sighting that is there already, or that is no news, adds nothing.
 * @param flow works the flow out; left out: the flow is left as it is
 * @returns the tasks that were seen, as they now stand
 */
export async function record(
	store: Store,
	seen: { sightings: readonly Sighting[]; events?: readonly Event[] },
	derive: Derive,
	flow?: FlowDerive,
): Promise<TaskRow[]> {
	const arrived: Kept[] = await Promise.all(
		seen.sightings.map(async (sighting) => ({ ...sighting, id: await sightingId(sighting) })),
	);
	const tables = [store.sightings, store.events, store.tasks, store.rulings, ...flowTables(store)];
	return store.transaction('rw', tables, async () => {
		const names = [...new Set(arrived.map(({ task }) => task))];
		const [rows, known] = await Promise.all([
			store.tasks.bulkGet(names),
			store.sightings.bulkGet(arrived.map(({ id }) => id)),
		]);
		const tasks = new Map(rows.flatMap((row) => (row ? [[row.task, row]] : [])));
		const fresh = new Map<string, Kept>();
		const changed = new Map<string, Task>();
		const inferred: Event[] = [];
		const late = new Set<string>();
		arrived.forEach((sighting, index) => {
			const task = changed.get(sighting.task) ?? (tasks.get(sighting.task) as Task | undefined);
			if (known[index] || fresh.has(sighting.id) || !isNews(task, sighting)) return;
			if (task && sighting.at <= (task.lastSeen ?? '')) late.add(sighting.task);
			else if (task && flow) inferred.push(...flow.inferred(task, sighting));
			fresh.set(sighting.id, sighting);
			changed.set(sighting.task, merge(task, sighting));
		});
		await store.sightings.bulkAdd([...fresh.values()]);
		const rulings = await rulingsOf(store, [...changed.keys()]);
		for (const [name, task] of changed) {
			tasks.set(name, withDerived({ ...task, ...toldOf(tasks.get(name)) }, derive, rulings.get(name)));
		}
		await keepTasks(
			store,
			[...changed.keys()].flatMap((name) => tasks.get(name) ?? []),
		);
		const told = await keepEvents(store, [...(seen.events ?? []), ...inferred.filter(({ task }) => !late.has(task))]);
		if (flow) {
			await inferAnew(store, flow, [...late]);
			await workOut(store, flow, [...new Set([...changed.keys(), ...told])]);
		}
		return names.flatMap((name) => tasks.get(name) ?? []);
	});
}
