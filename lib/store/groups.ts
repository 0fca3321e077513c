import type { FlowRow, ThreadRow } from './flow-rows.ts';
import { grouped } from './grouped.ts';
import type { Store } from './tables.ts';

/** A task whose flow was worked out again: as it was kept, and as it is now. */
export interface Reworked {
	old: FlowRow | undefined;
	now: FlowRow;
}

/** What became of threads: who is in them now, and those that are no more. */
export interface Regrouped {
	/** By id: all threads that have to be looked at again. `moved`: its tasks are not those that it had. */
	threads: Map<string, { tasks: string[]; moved: boolean }>;
	/** Rows of the threads as they were, by id. */
	before: Map<string, ThreadRow>;
	/** Those of them of which a link went. */
	lost: Set<string>;
	gone: string[];
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
	const found = new Map(linking.flatMap(({ same, thread }) => same.map((task) => [task, thread] as const)));
	return new Map(tasks.map((task, index) => [task, rows[index]?.thread ?? found.get(task) ?? task]));
}

const sameLinks = ({ old, now }: Reworked): boolean =>
	old !== undefined && old.same.length === now.same.length && old.same.every((task, index) => task === now.same[index]);

/**
 * Groups threads anew after some tasks changed. A thread that only grows is not read task by task; one of which a link
 * went is taken apart and put together from its links. Before this, the rows of `now` may bear any thread.
 */
export async function regroup(store: Store, reworked: ReadonlyMap<string, Reworked>): Promise<Regrouped> {
	const relinked = [...reworked].filter(([, change]) => !sameLinks(change));
	const ends = [...new Set(relinked.flatMap(([task, { now }]) => [task, ...now.same]))];
	const threadOf = await threadsOf(store, ends);
	for (const [task, { old }] of reworked) threadOf.set(task, old?.thread ?? threadOf.get(task) ?? task);
	const ids = [...new Set(threadOf.values())];
	const before = new Map((await store.threads.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
	const lost = new Set(
		relinked.flatMap(([, { old, now }]) => (old?.same.some((task) => !now.same.includes(task)) ? [old.thread] : [])),
	);
	const joined = new Joined();
	for (const row of before.values()) {
		if (!lost.has(row.id)) for (const task of row.tasks) joined.join(row.id, task);
	}
	const apart = [...lost].flatMap((id) => before.get(id)?.tasks ?? []);
	for (const flow of await store.flows.bulkGet(apart)) {
		if (!flow || reworked.has(flow.task)) continue;
		for (const other of flow.same) joined.join(flow.task, other);
	}
	for (const [task, { now }] of reworked) for (const other of now.same) joined.join(task, other);
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
	for (const group of groups) {
		const [only = ''] = group;
		if (group.length === 1 && !kept.has(only) && !reworked.has(only)) continue;
		const id = least(group);
		const old = before.get(id);
		const moved = !old || old.tasks.length !== group.length || lost.has(id);
		threads.set(id, { tasks: moved ? group.sort() : [...old.tasks], moved });
	}
	return { threads, before, lost, gone: [...before.keys()].filter((id) => !threads.has(id)) };
}

async function seenAmong(store: Store, tasks: readonly string[]): Promise<string[]> {
	return store.flows.where('task').anyOf(tasks).primaryKeys();
}
