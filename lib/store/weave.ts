import { tellAnswered } from './answered.ts';
import { withBlockers } from './blocked.ts';
import { connectionsOf, tellOthers } from './connections.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import type { Regrouped } from './groups.ts';
import type { Reworked } from './joins.ts';
import { TURNS, turnLine } from './roll-lists.ts';
import { enrol } from './rolls.ts';
import type { Store, TaskRow } from './tables.ts';
import { MOST_TASKS, NO_CONNECTIONS, newestOf, threadRow } from './thread-rows.ts';

interface Change extends Regrouped {
	reworked: ReadonlyMap<string, Reworked>;
	/** Rows of the tasks that were reworked. */
	rows: ReadonlyMap<string, TaskRow>;
}

const linksChanged = ({ old, now }: Reworked): boolean =>
	!old || JSON.stringify(old.links) !== JSON.stringify(now.links);

/** Keeps the flows that were worked out, and works out the rows of the threads that they changed. */
export async function weave(store: Store, flow: FlowDerive, change: Change): Promise<void> {
	const { reworked, threads, before, lost, gone, strays } = change;
	const { flows, rows } = await read(store, change);
	await tellAnswered(store, flow, threads.values(), flows, rows);
	// The flows first: the thread of any task is asked of them from here on.
	await keepFlows(store, change, flows);
	const sizes = new Map([...threads].map(([id, { tasks }]) => [id, tasks.length]));
	const moved = new Set([...threads].flatMap(([id, one]) => (one.moved ? [id] : [])));
	const relinked = new Set([...reworked.values()].flatMap((one) => (linksChanged(one) ? [one.now.thread] : [])));
	const fresh = new Set([...threads.keys()].filter((id) => moved.has(id) || relinked.has(id)));
	const small = new Map(
		[...threads].flatMap(([id, { tasks }]) => (fresh.has(id) && tasks.length <= MOST_TASKS ? [[id, tasks]] : [])),
	);
	const known = [...small.values()].flatMap((tasks) => tasks.flatMap((task) => flows.get(task) ?? []));
	for (const task of strays) small.set(task, [task]);
	const connections = await connectionsOf(store, known, small, sizes);
	const made = [...threads].map(([id, { tasks }]) => {
		const shown = tasks.length > MOST_TASKS ? tasks.slice(0, MOST_TASKS) : tasks;
		return threadRow(
			{
				id,
				tasks,
				flows: shown.flatMap((task) => flows.get(task) ?? []),
				rows: shown.flatMap((task) => rows.get(task) ?? []),
				last: newestOf([
					...tasks.flatMap((task) => flows.get(task)?.last ?? []),
					// Not all tasks of a large thread were read; those that it was made of knew their newest.
					...(tasks.length > MOST_TASKS
						? tasks.flatMap((task) => (lost.has(task) ? [] : (before.get(task)?.last ?? [])))
						: []),
				]),
				connections: connections.get(id) ?? (fresh.has(id) ? NO_CONNECTIONS : (before.get(id) ?? NO_CONNECTIONS)),
			},
			flow,
		);
	});
	const apart = strays.map((id) => ({ id, tasks: [id], ...(connections.get(id) ?? NO_CONNECTIONS) }));
	const told = await tellOthers(store, { rows: made, strays: apart, fresh, moved, before });
	const own = new Set(made.map(({ id }) => id));
	const dropped = new Set(gone);
	// A thread that was swallowed up may have waited for the one that it is in now: it is told nothing any more.
	const kept = (await withBlockers(store, flow, told, own, before.values())).filter(({ id }) => !dropped.has(id));
	await Promise.all([
		store.threads.bulkDelete(gone),
		store.threads.bulkPut(kept),
		enrol(store, TURNS.list, [
			...gone.map((id) => ({ id, line: () => null })),
			...made.map((row) => ({ id: row.id, line: () => turnLine(row) })),
		]),
	]);
}

/** The tasks of a thread that came into it, or may have. */
function came(id: string, tasks: readonly string[], { before, lost }: Change): readonly string[] {
	const had = lost.has(id) ? undefined : before.get(id)?.tasks;
	if (!had) return tasks;
	const stayed = new Set(had);
	return tasks.filter((task) => !stayed.has(task));
}

/** What is needed of the threads' tasks: of small threads all, of large ones what is shown and what moved. */
async function read(store: Store, change: Change) {
	const wanted = new Set<string>();
	for (const [id, { tasks, moved }] of change.threads) {
		for (const task of tasks.slice(0, MOST_TASKS)) wanted.add(task);
		const split = tasks.some((task) => change.lost.has(task));
		for (const task of split ? tasks : moved ? came(id, tasks, change) : []) wanted.add(task);
	}
	const others = [...wanted].filter((task) => !change.reworked.has(task));
	const shown = [...change.threads.values()].flatMap(({ tasks }) => tasks.slice(0, MOST_TASKS));
	const [flows, rows] = await Promise.all([
		store.flows.bulkGet(others),
		store.tasks.bulkGet(shown.filter((task) => !change.rows.has(task))),
	]);
	return {
		flows: new Map<string, FlowRow>([
			...[...change.reworked].map(([task, { now }]) => [task, now] as const),
			...flows.flatMap((flow) => (flow ? [[flow.task, flow] as const] : [])),
		]),
		rows: new Map([...change.rows, ...rows.flatMap((row) => (row ? [[row.task, row] as const] : []))]),
	};
}

/** Keeps all flows that changed, each with its thread; and tells the thread to the handoffs of those that moved. */
async function keepFlows(store: Store, change: Change, flows: ReadonlyMap<string, FlowRow>): Promise<void> {
	const moved: string[] = [];
	const put: FlowRow[] = [];
	for (const [id, { tasks }] of change.threads) {
		for (const task of tasks) {
			const flow = flows.get(task);
			if (!flow) continue;
			const reworked = change.reworked.has(task);
			if (flow.thread !== id && !reworked) moved.push(task);
			if (flow.thread !== id || reworked) put.push(flow);
			flow.thread = id;
		}
	}
	await store.flows.bulkPut(put);
	const handoffs = moved.length === 0 ? [] : await store.handoffs.where('task').anyOf(moved).toArray();
	await store.handoffs.bulkPut(handoffs.map((row) => ({ ...row, thread: flows.get(row.task)?.thread ?? row.thread })));
}
