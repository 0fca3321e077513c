import { keepAccounts } from './account-rows.ts';
import type { FlowDerive } from './flow-derive.ts';
import { regroup } from './groups.ts';
import { handoffRows, keepHandoffs } from './handoff-rows.ts';
import type { Reworked } from './joins.ts';
import { keepPlaces } from './place-rows.ts';
import { AT_ONCE, restingOn, wait } from './resting.ts';
import { rework } from './rework.ts';
import type { Store, TaskRow } from './tables.ts';
import { keepTasks } from './task-rows.ts';
import { flowWords } from './thread-rows.ts';
import { weave } from './weave.ts';
import { taskOf } from './working.ts';

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
	const { reworked, rows } = await rework(store, flow, names, own, places);
	await tellAnswered(store, flow, reworked, rows);
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

/** Tells the tasks whether their histories say who answers for the agent that has them: what Gaps finds them by rests on it. */
async function tellAnswered(
	store: Store,
	flow: FlowDerive,
	reworked: ReadonlyMap<string, Reworked>,
	rows: ReadonlyMap<string, TaskRow>,
): Promise<void> {
	const changed = [...rows.values()].flatMap((row): TaskRow[] => {
		const answers = reworked.get(row.task)?.now.agentWork?.answers;
		const is = !!answers && !answers.left;
		if (is === (row.answered ?? false)) return [];
		const { answered: _, ...rest } = row;
		return [{ ...rest, ...(is ? { answered: true } : {}), ...flow.foundBy(taskOf(row), row.verdict, is) }];
	});
	if (changed.length > 0) await keepTasks(store, changed);
}
