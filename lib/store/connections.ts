import type { FlowRow, ThreadRow } from './flow-rows.ts';
import { threadsOf } from './groups.ts';
import type { Store } from './tables.ts';
import { type Connections, connects, MOST_TASKS, NO_CONNECTIONS, OPPOSITE } from './thread-rows.ts';

const SIDES = Object.keys(OPPOSITE) as (keyof Connections)[];

/**
 * What threads are connected with, read from the links of their tasks and from those of others to them. Of threads
 * larger than {@link MOST_TASKS} nothing is said, at neither end.
 * @param flows the flows of the threads' tasks
 * @param threads by id, their tasks; none of them too large
 * @param sizes how many tasks threads have whose rows are not kept yet
 */
export async function connectionsOf(
	store: Store,
	flows: readonly FlowRow[],
	threads: ReadonlyMap<string, readonly string[]>,
	sizes: ReadonlyMap<string, number>,
): Promise<Map<string, Connections>> {
	const here = new Map([...threads].flatMap(([id, tasks]) => tasks.map((task) => [task, id] as const)));
	const linking = await store.flows
		.where('linked')
		.anyOf([...here.keys()])
		.distinct()
		.toArray();
	const links = [...flows, ...linking.filter(({ task }) => !here.has(task))].flatMap(({ links }) => links);
	const named = links.filter((link) => connects(link) && (here.has(link.from) || here.has(link.to)));
	const others = [...new Set(named.flatMap(({ from, to }) => [from, to]))].filter((task) => !here.has(task));
	const threadOf = await threadsOf(store, others);
	const ids = [...new Set(threadOf.values())];
	const rows = await store.threads.bulkGet(ids);
	const large = new Set(ids.filter((id, index) => (sizes.get(id) ?? rows[index]?.tasks.length ?? 1) > MOST_TASKS));
	const found = new Map([...threads.keys()].map((id) => [id, new Map<keyof Connections, Set<string>>()]));
	for (const link of named) {
		const is = connects(link);
		const from = here.get(link.from) ?? threadOf.get(link.from) ?? link.from;
		const to = here.get(link.to) ?? threadOf.get(link.to) ?? link.to;
		if (!is || from === to || large.has(from) || large.has(to)) continue;
		for (const [one, side, other] of [
			[from, is.from, to],
			[to, is.to, from],
		] as const) {
			const sides = found.get(one);
			if (!sides) continue;
			const names = sides.get(side) ?? new Set<string>();
			sides.set(side, names.add(other));
		}
	}
	const sorted = (names: Set<string> | undefined) => [...(names ?? [])].sort();
	return new Map(
		[...found].map(([id, sides]) => [
			id,
			{
				parents: sorted(sides.get('parents')),
				children: sorted(sides.get('children')),
				blockedBy: sorted(sides.get('blockedBy')),
				blocks: sorted(sides.get('blocks')),
			},
		]),
	);
}

/** Threads as they are now, and what they were. */
export interface Rewoven {
	rows: readonly ThreadRow[];
	/** What is in no thread, and not kept, but told. */
	strays: readonly (Pick<ThreadRow, 'id' | 'tasks'> & Connections)[];
	/** Rows whose connections were read anew, and those whose tasks are not those that they had, by id. */
	fresh: ReadonlySet<string>;
	moved: ReadonlySet<string>;
	before: ReadonlyMap<string, ThreadRow>;
}

/**
 * Tells other threads what changed: a connection is known at both ends, whichever of them was worked out last.
 * @returns all rows that are to be kept
 */
export async function tellOthers(store: Store, { rows, strays, fresh, moved, before }: Rewoven): Promise<ThreadRow[]> {
	const all = [...rows, ...strays];
	const now = new Map(all.map((row) => [row.id, row]));
	const members = new Set(all.flatMap(({ tasks }) => tasks));
	const isMoved = (id: string) => moved.has(id) || strays.some((one) => one.id === id);
	const told = new Set<string>();
	for (const id of new Set([...now.keys(), ...before.keys()])) {
		const [old, row] = [before.get(id) ?? NO_CONNECTIONS, now.get(id) ?? NO_CONNECTIONS];
		for (const side of SIDES)
			for (const other of new Set([...old[side], ...row[side]]))
				if (isMoved(id) || old[side].includes(other) !== row[side].includes(other)) told.add(other);
	}
	const others = await store.threads.bulkGet([...told].filter((id) => !now.has(id) && !before.has(id)));
	const whole = (row: ThreadRow): ThreadRow => {
		const changed = { ...row };
		for (const side of SIDES) {
			const stays = row[side].filter((id) => !members.has(id) && !before.has(id));
			const here = all.filter((one) => one[OPPOSITE[side]].includes(row.id)).map(({ id }) => id);
			changed[side] = [...stays, ...here].sort();
		}
		return changed;
	};
	return [
		...rows.map((row) => (fresh.has(row.id) ? row : whole(row))),
		...others.flatMap((row) => (row ? [whole(row)] : [])),
	];
}
