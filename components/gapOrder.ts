import { BANDS } from '../lib/audit/cost.ts';
import { first } from '../lib/store/first.ts';
import { tasksCosting } from '../lib/store/gaps.ts';
import { ITEM } from '../lib/store/rolls.ts';
import type { Store } from '../lib/store/tables.ts';
import type { GapEntry } from '../lib/store/task-rows.ts';

/** Most tasks of a group that are named; the rest are counted. */
export const MOST_LISTED = 1_000;

export interface Ordered {
	tasks: string[];
	count: number;
	needed: number;
}

/** A cost in its parts: `who 001 2026-03-01T12:00:00.000Z` is of `who`, in band `00`, `1`: does not say that it blocks. */
interface Costing {
	task: string;
	of: string;
	band: string;
	/** 0: says that it blocks other work; 1: other work waits for it; 2: neither. */
	blocks: number;
	since: string;
}

const costings = (row: { task: string; costs: readonly string[] }, awaited: ReadonlySet<string>): Costing[] =>
	row.costs.flatMap((cost) => {
		const [, of = '', band = '', says, since = ''] = /^(.+) (\d\d)(\d) (\S*)$/.exec(cost) ?? [];
		const blocks = says === '0' ? 0 : awaited.has(row.task) ? 1 : 2;
		return of ? [{ task: row.task, of, band, blocks, since }] : [];
	});

const byKey = (a: Costing, b: Costing): number => {
	if (a.band !== b.band) return a.band < b.band ? -1 : 1;
	if (a.blocks !== b.blocks) return a.blocks - b.blocks;
	if (a.since !== b.since) return a.since < b.since ? -1 : 1;
	return a.task < b.task ? -1 : 1;
};
const inOrder = (some: readonly Costing[]): Costing[] => [...some].sort(byKey);

/** What is known before anything is put in order: the tasks, or titles, that others say they wait for, and the counts. */
export interface Ground {
	awaited: ReadonlySet<string>;
	counted: Readonly<Record<string, number>>;
}

/** Puts all tasks in the order of their cost, from the index: only those that are named are looked at. */
export async function orderOf(store: Store, { awaited, counted }: Ground) {
	const waitedFor = (await store.tasks.bulkGet([...awaited])).flatMap((row) => (row ? costings(row, awaited) : []));
	const promoted = inOrder(waitedFor.filter(({ blocks }) => blocks === 1));
	return async (of: string): Promise<Ordered> => {
		const tasks: string[] = [];
		let [count, needed] = [0, 0];
		for (const band of BANDS) {
			const here = counted[`${of} ${band}`] ?? 0;
			count += here;
			if (band.startsWith('0')) needed += here;
			if (here === 0 || tasks.length >= MOST_LISTED) continue;
			const up = promoted.filter((one) => one.of === of && one.band === band).map(({ task }) => task);
			const says = await tasksCosting(store, `${of} ${band}0`, MOST_LISTED);
			const rest = says.length >= MOST_LISTED ? [] : await tasksCosting(store, `${of} ${band}1`, MOST_LISTED);
			tasks.push(...says, ...up, ...rest.filter((task) => !up.includes(task)));
		}
		return { tasks: tasks.slice(0, MOST_LISTED), count, needed };
	};
}

/** A task in a group, and a text whose order is that of {@link byKey}. */
interface Placed {
	task: string;
	key: string;
}

const byPlace = (a: Placed, b: Placed): number =>
	a.key !== b.key ? (a.key < b.key ? -1 : 1) : a.task < b.task ? -1 : a.task > b.task ? 1 : 0;

/**
 * Puts some tasks in the order of their cost, by kinds of gap; `asked`: whether a kind is asked for of a task. It goes
 * through tens of thousands of costs between two keys that are pressed, so it takes no cost apart that need not be.
 */
export function orderAmong(
	entries: Iterable<GapEntry>,
	awaited: ReadonlySet<string>,
	asked: (of: string, task: string) => readonly string[],
): Map<string, Ordered> {
	const found = new Map<string, { placed: Placed[]; needed: number }>();
	for (const { id, costs } of entries)
		for (let at = 1; at < costs.length; ) {
			const end = costs.indexOf(ITEM, at);
			const since = costs.lastIndexOf(' ', end - 1);
			const [of, cost] = [costs.slice(at, since - 4), costs.slice(since - 3, end)];
			const isCost = since - 4 > at;
			at = end + 1;
			if (!isCost) continue;
			// What says that it blocks comes first, then what others wait for: between `000 …` and `001 …`.
			const key = cost[2] !== '0' && awaited.has(id) ? `${cost.slice(0, 2)}0~${cost.slice(3)}` : cost;
			for (const one of asked(of, id)) {
				const group = found.get(one) ?? { placed: [], needed: 0 };
				found.set(one, group);
				group.placed.push({ task: id, key });
				if (cost.startsWith('0')) group.needed++;
			}
		}
	return new Map(
		[...found].map(([of, { placed, needed }]) => [
			of,
			{ tasks: first(placed, MOST_LISTED, byPlace).map(({ task }) => task), count: placed.length, needed },
		]),
	);
}
