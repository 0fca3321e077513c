import { fold } from '../task/merge.ts';
import { inferAnew } from './events.ts';
import { flowTables, workOut } from './flow.ts';
import type { FlowDerive } from './flow-derive.ts';
import { type Derive, withDerived } from './record.ts';
import { OPEN, PASSES, TURNS } from './roll-lists.ts';
import { BUCKETS, HEAD } from './rolls.ts';
import { rulingsOf } from './rulings.ts';
import type { Store } from './tables.ts';
import { AWAITED, CHOICES, COUNTED, dropTasks, keepTasks } from './task-rows.ts';

/** Tasks worked out in one go: some hundreds of milliseconds. */
const AT_ONCE = 100;

/**
 * Works everything out again from the sightings, events and rulings: after a change of judge or of the way things are
 * kept. In slices; what is cut short is to be begun again. Until it ends, tasks stand as they were, and the flow grows.
 */
export async function rebuild(store: Store, derive: Derive, flow?: FlowDerive): Promise<void> {
	const tables = [store.sightings, store.tasks, ...flowTables(store)];
	const names = await store.transaction('rw', tables, async () => {
		// Tasks that were told of by events alone have a flow and no sighting.
		const [seen, told, rows] = await Promise.all([
			store.sightings.orderBy('task').uniqueKeys(),
			store.flows.toCollection().primaryKeys(),
			store.tasks.toCollection().primaryKeys(),
		]);
		const known = new Set(seen as string[]);
		await clearFlow(store);
		await dropTasks(
			store,
			rows.filter((task) => !known.has(task)),
		);
		return [...new Set([...known, ...told])];
	});
	for (let at = 0; at < names.length; at += AT_ONCE) await again(store, names.slice(at, at + AT_ONCE), derive, flow);
}

/** Clears all that is worked out of the flow; what lists of tasks are made from stays. */
async function clearFlow(store: Store): Promise<void> {
	const { flows, threads, handoffs, accounts, places } = store;
	await Promise.all([flows, threads, handoffs, accounts, places].map((table) => table.clear()));
	for (const { list } of [TURNS, OPEN, PASSES])
		await store.rolls.where('[list+bucket]').between([list, HEAD], [list, BUCKETS]).delete();
	await store.tallies.where('id').noneOf([COUNTED, AWAITED, CHOICES]).delete();
}

async function again(store: Store, names: readonly string[], derive: Derive, flow?: FlowDerive): Promise<void> {
	const tables = [store.sightings, store.events, store.tasks, store.rulings, ...flowTables(store)];
	await store.transaction('rw', tables, async () => {
		const sightings = await store.sightings.where('task').anyOf(names).toArray();
		const rulings = await rulingsOf(store, names);
		const tasks = [...fold(sightings).values()];
		await keepTasks(
			store,
			tasks.map((task) => withDerived(task, derive, rulings.get(task.task))),
		);
		if (!flow) return;
		await inferAnew(store, flow, names);
		await workOut(store, flow, names);
	});
}

/** Forgets everything that was ever seen, and how it could be read. What people decided stays. */
export async function forget(store: Store): Promise<void> {
	const tables = [store.sightings, store.events, store.tasks, store.looks, ...flowTables(store)];
	await store.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
}
