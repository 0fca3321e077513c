import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import { grouped } from './grouped.ts';
import type { Reworked } from './joins.ts';
import type { Noting } from './place-rows.ts';
import { endOf, heldUpBy, restingOn, seenAmong } from './resting.ts';
import type { Store } from './tables.ts';
import { historyIn, type Working } from './working.ts';

/** A task that more than so many hold up is a list: of its release nothing is said. */
export const MOST_BLOCKERS = 200;

/** By what a task is found that says itself that it holds up another. */
const holds = (task: string): string => `holds ${task}`;

/** What others hear of a task: how it ended, if it did, and whom it holds up. */
const heardOf = (row: FlowRow | undefined): string =>
	JSON.stringify([
		row?.turn.is === 'over' ? row.turn : null,
		row?.links.flatMap(({ type, from, to, evidence }) =>
			type === 'blocks' && from === row.task ? [[to, evidence.since]] : [],
		) ?? [],
	]);

/** Whether those that wait for a task have to hear of it; what other rules kept may not be found by whom it holds up. */
const isNews = ({ old, now }: Reworked): boolean =>
	heardOf(old) !== heardOf(now) || heldUpBy(now).some((task) => !old?.places.includes(holds(task)));

/**
 * Those of some tasks that ended, are open again, or hold up others than before; and the tasks that wait for them, then
 * or now, and that were not worked out yet.
 */
export async function waitingFor(
	store: Store,
	fresh: readonly string[],
	reworked: ReadonlyMap<string, Reworked>,
): Promise<{ ended: string[]; waiting: string[] }> {
	const changed = fresh.flatMap((task) => reworked.get(task) ?? []).filter(isNews);
	const ended = changed.map(({ now }) => now.task);
	const held = changed.flatMap(({ old, now }) => [...(old ? heldUpBy(old) : []), ...heldUpBy(now)]);
	const [resting, seen] = await Promise.all([
		restingOn(store, ended.map(endOf)),
		seenAmong(
			store,
			[...new Set(held)].filter((task) => !reworked.has(task)),
		),
	]);
	const waiting = new Set([...resting, ...seen].filter((task) => !reworked.has(task)));
	return { ended, waiting: [...waiting].sort() };
}

/**
 * The tasks that are kept as holding up each of some others by their own word.
 * @param reworked how many of them may be worked out again meanwhile, and say otherwise then
 */
export const holdersOf = (store: Store, tasks: readonly string[], reworked: number): Promise<string[][]> =>
	Promise.all(
		tasks.map((task) =>
			store.flows
				.where('places')
				.equals(holds(task))
				.limit(MOST_BLOCKERS + 1 + reworked)
				.primaryKeys(),
		),
	);

/** Says to each task that was worked out what the end of those that held it up says; notes on which ends it rests. */
export async function releaseEach(store: Store, flow: FlowDerive, working: Working, places: Noting): Promise<void> {
	const { reworked, rows } = working;
	const fresh = [...reworked.values()].map(({ now }) => now);
	const pairs = fresh.flatMap((row) => heldUpBy(row).map((task) => ({ task, row })));
	const here = grouped(pairs, ({ task }) => task);
	const holders = fresh.map(({ task }) => (working.holders.get(task) ?? []).filter((one) => !reworked.has(one)));
	const blockers = fresh.flatMap(({ task, links }) =>
		links.flatMap(({ type, from, to }) => (type === 'blocks' && to === task && !reworked.has(from) ? [from] : [])),
	);
	const wanted = [...new Set([...holders.flat(), ...blockers])];
	const others = wanted.length === 0 ? [] : await store.flows.bulkGet(wanted);
	const flows = new Map(others.flatMap((row) => (row ? [[row.task, row]] : [])));
	for (const row of fresh) flows.set(row.task, row);
	fresh.forEach((now, index) => {
		const { task, turn } = now;
		const telling = [
			...(holders[index] ?? []).flatMap((other) => flows.get(other) ?? []),
			...(here.get(task) ?? []).map(({ row }) => row),
		];
		const links = [now, ...telling].flatMap((row) =>
			row.links.filter(({ type, from, to }) => type === 'blocks' && to === task && from !== task),
		);
		const names = new Set(links.map(({ from }) => from));
		const few = names.size <= MOST_BLOCKERS;
		const rests = [...(few ? [...names].map(endOf) : []), ...heldUpBy(now).map(holds)];
		now.places = [...new Set([...now.places, ...rests])].sort();
		if (!few || names.size === 0) return;
		const history = historyIn(working, task);
		const firstSeen = rows.get(task)?.firstSeen;
		const held = { task, events: history.events, turn, links, ...(firstSeen ? { firstSeen } : {}) };
		const release = flow.released(held, (name) => flows.get(name)?.turn);
		if (!release) return;
		const { handoffs, turn: after, contradictions, accounts } = flow.flow(history, places, release);
		Object.assign(now, { handoffs, turn: after, contradictions, accounts, released: release });
		// What it looked up was noted the first time.
		places.looked();
	});
}
