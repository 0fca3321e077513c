import { keepAccounts } from './account-rows.ts';
import { tellDid } from './did.ts';
import type { FlowDerive } from './flow-derive.ts';
import { regroup } from './groups.ts';
import { handoffRows, keepHandoffs } from './handoff-rows.ts';
import { keepPlaces } from './place-rows.ts';
import { AT_ONCE, restingOn, wait } from './resting.ts';
import { rework } from './rework.ts';
import type { Store } from './tables.ts';
import { flowWords } from './thread-rows.ts';
import { weave } from './weave.ts';

/** All tables that the flow is kept in. */
export const flowTables = (store: Store) => [
	store.flows,
	store.threads,
	store.handoffs,
	store.accounts,
	store.places,
	store.rolls,
	store.tallies,
];

/**
 * Brings the flow up to what is kept of some tasks, inside a transaction on {@link flowTables}, `tasks` and `events`:
 * their own flow, that of the tasks that wait for their end, the threads that they are in, join, leave or touch,
 * handoffs, accounts and counts.
 */
export async function workOut(store: Store, flow: FlowDerive, tasks: readonly string[]): Promise<void> {
	if (tasks.length === 0) return;
	const own = new Map((await store.tasks.bulkGet([...tasks])).flatMap((row) => (row ? [[row.task, row]] : [])));
	const { places, changed } = await keepPlaces(
		store,
		flow,
		tasks.map((task) => own.get(task) ?? { task, fields: {} }),
	);
	const others = (await restingOn(store, changed)).filter((task) => !tasks.includes(task));
	if (others.length > AT_ONCE) await wait(store, changed);
	const names = [...new Set([...tasks, ...(others.length > AT_ONCE ? [] : others)])].sort();
	const { reworked, rows: before, events } = await rework(store, flow, names, own, places);
	const rows = await tellDid(store, flow, before, events);
	await weave(store, flow, { reworked, rows, ...(await regroup(store, flow, reworked)) });
	const changes = [...reworked.values()];
	const handoffs = changes.flatMap(({ now }) =>
		handoffRows(now, flowWords(now.task, rows.get(now.task)?.fields.title)),
	);
	await keepHandoffs(store, [...reworked.keys()], handoffs);
	await keepAccounts(
		store,
		changes.map(({ old, now }) => ({ before: old?.accounts ?? [], now: now.accounts })),
	);
}
