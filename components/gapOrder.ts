import { BANDS } from '../lib/audit/cost.ts';
import { countCosting, tasksCosting } from '../lib/store/gaps.ts';
import type { Store } from '../lib/store/tables.ts';

/** Most tasks of a group that are named while nothing narrows them; the rest are counted. */
export const MOST_LISTED = 1_000;

/** So many tasks are quicker read and put in order than looked for in the order of all. */
const FEW = 2_000;

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

const key = ({ band, blocks, since, task }: Costing): string => `${band}${blocks} ${since} ${task}`;
const inOrder = (some: readonly Costing[]): Costing[] => [...some].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/**
 * Puts tasks in the order of their cost, from the index where it can.
 * @param names the tasks, or titles, that others say they wait for
 * @returns for one gap and the tasks that it is narrowed to (null: all), those tasks in order
 */
export async function orderOf(store: Store, names: readonly string[]) {
	const awaited = new Set(names);
	const waitedFor = (await store.tasks.bulkGet([...awaited])).flatMap((row) => (row ? costings(row, awaited) : []));
	const promoted = inOrder(waitedFor.filter(({ blocks }) => blocks === 1));

	async function walk(of: string, only: ReadonlySet<string> | null, most: number): Promise<Ordered> {
		const tasks: string[] = [];
		let needed = 0;
		for (const band of BANDS) {
			if (tasks.length >= most) break;
			const up = promoted.filter((one) => one.of === of && one.band === band).map(({ task }) => task);
			const says = await tasksCosting(store, `${of} ${band}0`, most);
			const rest = await tasksCosting(store, `${of} ${band}1`, most);
			const all = [...says, ...up, ...rest.filter((task) => !up.includes(task))];
			const fit = only ? all.filter((task) => only.has(task)) : all;
			if (band.startsWith('0')) needed += fit.length;
			tasks.push(...fit);
		}
		return { tasks: tasks.slice(0, most), count: tasks.length, needed };
	}

	return async (of: string, only: ReadonlySet<string> | null): Promise<Ordered> => {
		if (only === null) {
			const [{ tasks }, count, needed] = await Promise.all([
				walk(of, null, MOST_LISTED),
				countCosting(store, `${of} `),
				countCosting(store, `${of} 0`),
			]);
			return { tasks, count, needed };
		}
		if (only.size > FEW) return walk(of, only, Number.POSITIVE_INFINITY);
		const rows = await store.tasks.bulkGet([...only]);
		const found = inOrder(rows.flatMap((row) => (row ? costings(row, awaited) : [])).filter((one) => one.of === of));
		const needed = found.filter(({ band }) => band.startsWith('0')).length;
		return { tasks: found.map(({ task }) => task), count: found.length, needed };
	};
}
