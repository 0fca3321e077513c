import type { TaskLink } from '../flow/link.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import type { Store } from './tables.ts';

/** A task whose flow was worked out again: as it was kept, and as it is now. */
export interface Reworked {
	old: FlowRow | undefined;
	now: FlowRow;
}

/** So many tasks that link to one as the same work are looked at: far more than can be one piece of work. */
const MOST_LINKING = 500;

const works = (flow: FlowRow | undefined): string =>
	JSON.stringify(flow?.links.flatMap(({ type, from, to, works }) => (type === 'same work' ? [[from, to, works]] : [])));

/** Those that say otherwise than before which tasks are the same work. */
export const relinkedAmong = (reworked: ReadonlyMap<string, Reworked>): Reworked[] =>
	[...reworked.values()].filter(({ old, now }) => !old || works(old) !== works(now));

/** The flows of tasks, and of those that link to them as the same work, as they are now. */
async function around(store: Store, tasks: readonly string[], reworked: ReadonlyMap<string, Reworked>) {
	const [own, ...linking] = await Promise.all([
		store.flows.bulkGet([...tasks]),
		...tasks.map((task) => store.flows.where('same').equals(task).limit(MOST_LINKING).toArray()),
	]);
	const flows = new Map([...own, ...linking.flat()].flatMap((flow) => (flow ? [[flow.task, flow]] : [])));
	for (const [task, { now }] of reworked) flows.set(task, now);
	return flows;
}

/**
 * Which tasks are the same work now, wherever that may have changed; told to both ends, in `reworked` and in the store.
 * @returns the pairs that are joined, and the tasks of which a join went
 */
export async function rejoin(
	store: Store,
	flow: FlowDerive,
	reworked: ReadonlyMap<string, Reworked>,
): Promise<{ pairs: [string, string][]; parted: string[] }> {
	const relinked = relinkedAmong(reworked);
	if (relinked.length === 0) return { pairs: [], parted: [] };
	const centers = new Set(relinked.flatMap(({ old, now }) => [now.task, ...(old?.same ?? []), ...now.same]));
	const near = await around(store, [...centers], reworked);
	// What was reworked besides, and says nothing of them, is not looked around.
	const outer = [...near.values()]
		.filter(({ task, same }) => centers.has(task) || same.some((other) => centers.has(other)))
		.flatMap(({ task, same }) => [task, ...same])
		.filter((task) => !centers.has(task));
	const flows = new Map([...(await around(store, [...new Set(outer)], reworked)), ...near]);
	const links = new Map<string, Set<TaskLink>>();
	for (const link of [...flows.values()].flatMap((one) => one.links.filter(({ type }) => type === 'same work')))
		for (const end of [link.from, link.to]) links.set(end, (links.get(end) ?? new Set()).add(link));
	const touching = (task: string) => [...(links.get(task) ?? [])];
	const had = new Map([...centers].map((task) => [task, new Set(flows.get(task)?.joined)]));
	for (const { task, joined } of flows.values()) for (const other of joined) had.get(other)?.add(task);
	const pairs: [string, string][] = [];
	const parted: string[] = [];
	const changed = new Map<string, FlowRow>();
	const tell = (task: string, other: string, is: boolean) => {
		const row = flows.get(task);
		if (!row || row.joined.includes(other) === is) return;
		row.joined = is ? [...row.joined, other].sort() : row.joined.filter((one) => one !== other);
		if (!reworked.has(task)) changed.set(task, row);
	};
	for (const task of centers) {
		const now = new Set(flow.joinedTo(task, touching));
		for (const other of now) pairs.push([task, other]);
		for (const other of had.get(task) ?? []) if (!now.has(other)) parted.push(task, other);
		for (const other of new Set([...now, ...(had.get(task) ?? [])])) {
			tell(task, other, now.has(other));
			tell(other, task, now.has(other));
		}
	}
	await store.flows.bulkPut([...changed.values()]);
	return { pairs, parted };
}
