import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow, ThreadRow } from './flow-rows.ts';
import { grouped } from './grouped.ts';
import { threadsOf } from './groups.ts';
import type { Store, TaskRow } from './tables.ts';
import { MOST_TASKS } from './thread-rows.ts';

/**
 * Works out again what threads say against themselves where that rests on others: on what they wait for.
 * @param rows threads that changed, as they will be kept; their flows and tasks are kept already
 * @param own those of them whose contradictions were worked out by their own tasks just now
 * @param before what they were
 * @returns these rows, and those of threads that wait for any of them, then or now
 */
export async function withBlockers(
	store: Store,
	flow: FlowDerive,
	rows: readonly ThreadRow[],
	own: ReadonlySet<string>,
	before: Iterable<ThreadRow>,
): Promise<ThreadRow[]> {
	const were = [...before];
	// What was and is not among the rows is no thread any more, though its row is not gone yet.
	const here = new Set([...rows, ...were].map(({ id }) => id));
	const waiting = [...rows, ...were].flatMap(({ blocks }) => blocks).filter((id) => !here.has(id));
	const others = (await store.threads.bulkGet([...new Set(waiting)])).flatMap((row) => row ?? []);
	const all = [...rows, ...others];
	const again = all.filter(
		({ id, tasks, blockedBy }) => tasks.length <= MOST_TASKS && (blockedBy.length > 0 || !own.has(id)),
	);
	if (again.length === 0) return all;
	const ground = await read(
		store,
		again.flatMap(({ tasks }) => tasks),
	);
	const told = new Map(again.map((row) => [row.id, { ...row, contradictions: contradictionsOf(flow, row, ground) }]));
	return all.map((row) => told.get(row.id) ?? row);
}

interface Ground {
	flows: Map<string, FlowRow>;
	rows: Map<string, TaskRow>;
	/** Flows of other tasks, by the task that they link to. */
	linking: Map<string, FlowRow[]>;
	threadOf: Map<string, string>;
}

const byTask = <Row extends { task: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> =>
	new Map(rows.flatMap((row) => (row ? [[row.task, row]] : [])));

async function read(store: Store, tasks: readonly string[]): Promise<Ground> {
	const [flows, linking] = await Promise.all([
		store.flows.bulkGet([...tasks]),
		store.flows.where('linked').anyOf(tasks).distinct().toArray(),
	]);
	const links = [...flows, ...linking].flatMap((row) => row?.links ?? []);
	const blockers = [...new Set(links.flatMap(({ type, from }) => (type === 'blocks' ? [from] : [])))];
	const rows = await store.tasks.bulkGet([...new Set([...tasks, ...blockers])]);
	const pairs = linking.flatMap((row) => row.linked.map((task) => ({ task, row })));
	const linkingTo = [...grouped(pairs, ({ task }) => task)].map(
		([task, some]) => [task, some.map(({ row }) => row)] as const,
	);
	return {
		flows: byTask(flows),
		rows: byTask(rows),
		linking: new Map(linkingTo),
		threadOf: await threadsOf(store, blockers),
	};
}

function contradictionsOf(
	flow: FlowDerive,
	row: ThreadRow,
	{ flows, rows, linking, threadOf }: Ground,
): ThreadRow['contradictions'] {
	const own = row.tasks.flatMap((task) => flows.get(task) ?? []);
	const members = own.map((one) => ({ task: rows.get(one.task) ?? { task: one.task, fields: {} }, flow: one }));
	const inside = new Set(row.tasks);
	const links = [...own, ...row.tasks.flatMap((task) => linking.get(task) ?? [])]
		.flatMap((one) => one.links)
		.filter(({ from, to }) => inside.has(from) || inside.has(to));
	// Of a thread that is too large to be connected nothing is said here either.
	const blockers = links.flatMap(({ type, from, to }) =>
		type === 'blocks' && inside.has(to) && row.blockedBy.includes(threadOf.get(from) ?? from) ? [from] : [],
	);
	const others = [...new Set(blockers)].sort().flatMap((task) => rows.get(task) ?? []);
	return flow.contradictions(members, [...new Set(links)], others);
}
