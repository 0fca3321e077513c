import { eventsOfEach } from './events.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import type { Noting } from './place-rows.ts';
import { holdersOf, releaseEach, waitingFor } from './releases.ts';
import { AT_ONCE, endOf, wait } from './resting.ts';
import type { Store, TaskRow } from './tables.ts';
import { newestOf } from './thread-rows.ts';
import { historyIn, type Working } from './working.ts';

/**
 * Works the flows of some tasks out again, and those of the tasks that wait for the end of any of them. First each by
 * its own history, in which it is over or not; then what the ends say to those that waited: no end rests on that.
 * @param rows those that are known already
 */
export async function rework(
	store: Store,
	flow: FlowDerive,
	names: readonly string[],
	rows: ReadonlyMap<string, TaskRow>,
	places: Noting,
): Promise<Working> {
	const working: Working = { reworked: new Map(), rows: new Map(rows), events: new Map(), holders: new Map() };
	const most = names.length + AT_ONCE;
	await workEach(store, flow, names, working, places, most);
	let fresh = names;
	let room = AT_ONCE;
	while (fresh.length > 0) {
		const { ended, waiting } = await waitingFor(store, fresh, working.reworked);
		if (waiting.length > room) {
			await wait(store, ended.map(endOf));
			break;
		}
		await workEach(store, flow, waiting, working, places, most);
		room -= waiting.length;
		fresh = waiting;
	}
	await releaseEach(store, flow, working, places);
	return working;
}

const otherEnds = (task: string, links: FlowRow['links'], only?: 'same work'): string[] =>
	[...new Set(links.flatMap(({ type, from, to }) => (only === undefined || type === only ? [from, to] : [])))]
		.filter((other) => other !== task)
		.sort();

async function workEach(
	store: Store,
	flow: FlowDerive,
	names: readonly string[],
	working: Working,
	places: Noting,
	most: number,
): Promise<void> {
	if (names.length === 0) return;
	const { reworked, rows } = working;
	const [old, events, holders, more] = await Promise.all([
		store.flows.bulkGet([...names]),
		eventsOfEach(store, names),
		holdersOf(store, names, most),
		store.tasks.bulkGet(names.filter((task) => !rows.has(task))),
	]);
	for (const row of more) if (row) rows.set(row.task, row);
	names.forEach((task, index) => {
		const row = rows.get(task);
		const own = events[index] ?? [];
		working.events.set(task, own);
		working.holders.set(task, holders[index] ?? []);
		const { events: _, ...told } = flow.flow(historyIn(working, task), places);
		const times = [...own.map(({ at }) => at), ...(row ? [row.firstSeen] : [])].sort();
		const moments = own.map(({ at, after }) => ({ at, ...(after === undefined ? {} : { after }) }));
		const now: FlowRow = {
			...{ task, thread: old[index]?.thread ?? task, ...told },
			same: otherEnds(task, told.links, 'same work'),
			linked: otherEnds(task, told.links),
			joined: [...(old[index]?.joined ?? [])],
			places: places.looked(),
			first: times[0] ?? '',
			last: newestOf([...moments, ...(row ? [{ at: row.lastSeen }] : [])]),
			madeBy: flow.madeBy,
		};
		reworked.set(task, { old: old[index], now });
	});
}
