import type { Task } from '../task/task.ts';
import { keepAccounts } from './account-rows.ts';
import { eventsOfEach } from './events.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import { regroup } from './groups.ts';
import { handoffRows, keepHandoffs } from './handoff-rows.ts';
import type { Reworked } from './joins.ts';
import { ANYWHERE, keepPlaces, type Noting } from './place-rows.ts';
import type { Store, TaskRow } from './tables.ts';
import { keepTasks } from './task-rows.ts';
import { flowWords, newestOf } from './thread-rows.ts';
import { weave } from './weave.ts';

/** So many tasks that rest on a place are worked out again at once; of more, the rest waits for `catchUp`. */
const AT_ONCE = 200;

/** The id of the tally of the places that are waited for: how often each was met anew. */
export const PENDING = 'pending places';

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
 * their own flow, the threads that they are in, join, leave or touch, handoffs, accounts and counts.
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
	const more = await store.tasks.bulkGet(names.filter((task) => !own.has(task)));
	const rows = new Map([...own, ...more.flatMap((row) => (row ? [[row.task, row] as const] : []))]);
	const reworked = await rework(store, flow, names, rows, places);
	await tellAnswered(store, flow, reworked, rows);
	await weave(store, flow, { reworked, rows, ...(await regroup(store, flow, reworked)) });
	const changes = [...reworked.values()];
	const handoffs = changes.flatMap(({ now }) =>
		handoffRows(now, flowWords(now.task, rows.get(now.task)?.fields.title)),
	);
	await keepHandoffs(store, names, handoffs);
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

/** The tasks that rest on places, so many at most. */
export async function restingOn(store: Store, places: readonly string[], most = AT_ONCE * 2): Promise<string[]> {
	if (places.length === 0) return [];
	if (places.includes(ANYWHERE)) return store.flows.limit(most).primaryKeys();
	return store.flows.where('places').anyOf(places).distinct().limit(most).primaryKeys();
}

async function wait(store: Store, places: readonly string[]): Promise<void> {
	const pending = (await store.tallies.get(PENDING))?.counts ?? {};
	await store.tallies.put({
		id: PENDING,
		counts: { ...pending, ...Object.fromEntries(places.map((name) => [name, (pending[name] ?? 0) + 1])) },
	});
}

/** A row as the task alone. */
const taskOf = ({ task, fields, from, firstSeen, lastSeen }: TaskRow): Task => ({
	task,
	fields,
	from,
	firstSeen,
	lastSeen,
});

const otherEnds = (task: string, links: FlowRow['links'], only?: 'same work'): string[] =>
	[...new Set(links.flatMap(({ type, from, to }) => (only === undefined || type === only ? [from, to] : [])))]
		.filter((other) => other !== task)
		.sort();

async function rework(
	store: Store,
	flow: FlowDerive,
	names: readonly string[],
	rows: ReadonlyMap<string, TaskRow>,
	places: Noting,
): Promise<Map<string, Reworked>> {
	const [old, events] = await Promise.all([store.flows.bulkGet([...names]), eventsOfEach(store, names)]);
	return new Map(
		names.map((task, index): [string, Reworked] => {
			const row = rows.get(task);
			const own = events[index] ?? [];
			const told = flow.flow({ task: row ? taskOf(row) : { task, fields: {} }, events: own }, places);
			const times = [...own.map(({ at }) => at), ...(row ? [row.firstSeen] : [])].sort();
			const moments = own.map(({ at, after }) => ({ at, ...(after === undefined ? {} : { after }) }));
			const now: FlowRow = {
				task,
				thread: old[index]?.thread ?? task,
				handoffs: told.handoffs,
				turn: told.turn,
				contradictions: told.contradictions,
				accounts: told.accounts,
				links: told.links,
				...(told.agentWork ? { agentWork: told.agentWork } : {}),
				same: otherEnds(task, told.links, 'same work'),
				linked: otherEnds(task, told.links),
				joined: [...(old[index]?.joined ?? [])],
				places: places.looked(),
				first: times[0] ?? '',
				last: newestOf([...moments, ...(row ? [{ at: row.lastSeen }] : [])]),
				madeBy: flow.madeBy,
			};
			return [task, { old: old[index], now }];
		}),
	);
}
