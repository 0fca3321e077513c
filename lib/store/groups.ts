import type { FlowDerive } from './flow-derive.ts';
import type { ThreadRow } from './flow-rows.ts';
import { grouped } from './grouped.ts';
import { type Reworked, rejoin } from './joins.ts';
import { seenAmong } from './resting.ts';
import type { Store } from './tables.ts';

/** What became of threads: who is in them now, and those that are no more. */
export interface Regrouped {
	/** By id: all threads that have to be looked at again. `moved`: its tasks are not those that it had. */
	threads: Map<string, { tasks: string[]; moved: boolean }>;
	/** Rows of the threads as they were, by id. */
	before: Map<string, ThreadRow>;
	/** Those of them of which a link went. */
	lost: Set<string>;
	gone: string[];
	/** Names that were never seen, and that are in no thread any more; others may be connected with them still. */
	strays: string[];
}

/** Sets of names that are joined step by step. */
class Joined {
	#to = new Map<string, string>();

	root(name: string): string {
		let root = name;
		for (let next = this.#to.get(root); next !== undefined && next !== root; next = this.#to.get(root)) root = next;
		// Shortened, so that a long chain is walked once.
		for (let at = name; at !== root; ) {
			const next = this.#to.get(at) ?? root;
			this.#to.set(at, root);
			at = next;
		}
		return root;
	}

	join(one: string, other: string): void {
		const [a, b] = [this.root(one), this.root(other)];
		if (!this.#to.has(a)) this.#to.set(a, a);
		this.#to.set(b, a);
	}
}

const least = (names: readonly string[]): string => [...names].sort()[0] ?? '';

/**
 * The threads of tasks, seen or not: those that have a flow say it themselves, others are found by who links to them.
 * A task that nothing links to is a thread of its own name.
 */
export async function threadsOf(store: Store, tasks: readonly string[]): Promise<Map<string, string>> {
	const rows = await store.flows.bulkGet([...tasks]);
	const unseen = tasks.filter((_, index) => !rows[index]);
	const linking = unseen.length === 0 ? [] : await store.flows.where('same').anyOf(unseen).toArray();
	const found = new Map(linking.flatMap(({ joined, thread }) => joined.map((task) => [task, thread] as const)));
	return new Map(tasks.map((task, index) => [task, rows[index]?.thread ?? found.get(task) ?? task]));
}

/**
 * Groups threads anew after some tasks changed. A thread that only grows is not read task by task; one of which a link
 * went is taken apart and put together from what is joined. Before this, the rows of `now` bear what was kept of them.
 */
export async function regroup(
	store: Store,
	flow: FlowDerive,
	reworked: ReadonlyMap<string, Reworked>,
): Promise<Regrouped> {
	const { pairs, parted } = await rejoin(store, flow, reworked);
	const ends = [...new Set([...reworked.keys(), ...pairs.flat(), ...parted])];
	const threadOf = await threadsOf(
		store,
		ends.filter((task) => !reworked.get(task)?.old),
	);
	for (const [task, { old }] of reworked) if (old) threadOf.set(task, old.thread);
	const ids = [...new Set(threadOf.values())];
	const before = new Map((await store.threads.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
	const lost = new Set(parted.flatMap((task) => threadOf.get(task) ?? []).filter((id) => before.has(id)));
	const joined = new Joined();
	for (const row of before.values()) {
		if (!lost.has(row.id)) for (const task of row.tasks) joined.join(row.id, task);
	}
	const apart = [...lost].flatMap((id) => before.get(id)?.tasks ?? []);
	for (const row of await store.flows.bulkGet(apart)) {
		if (!row || reworked.has(row.task)) continue;
		for (const other of row.joined) joined.join(row.task, other);
	}
	for (const [task, { now }] of reworked) for (const other of now.joined) joined.join(task, other);
	for (const [task, other] of pairs) joined.join(task, other);
	const names = new Set([...ends, ...reworked.keys(), ...[...before.values()].flatMap(({ tasks }) => tasks)]);
	const groups = [...grouped(names, (task) => joined.root(task)).values()];
	// A name in it that was never seen, and that nothing links to any more, is no thread.
	const kept = new Set(
		await seenAmong(
			store,
			groups.flatMap((group) => (group.length === 1 ? group : [])),
		),
	);
	const threads = new Map<string, { tasks: string[]; moved: boolean }>();
	const strays: string[] = [];
	for (const group of groups) {
		const [only = ''] = group;
		if (group.length === 1 && !kept.has(only) && !reworked.has(only)) {
			strays.push(only);
			continue;
		}
		const id = least(group);
		const old = before.get(id);
		const moved = !old || old.tasks.length !== group.length || lost.has(id);
		threads.set(id, { tasks: moved ? group.sort() : [...old.tasks], moved });
	}
	return { threads, before, lost, gone: [...before.keys()].filter((id) => !threads.has(id)), strays };
}
