import { askedWait, isLong, leastWait } from './flow/long-wait.ts';
import { usualWait } from './store/flow-queries.ts';
import type { Store } from './store/tables.ts';
import { toolOf } from './task/key.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Controls, and what could turn around the words that stand beside a name. */
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;
const LONGEST_NAME = 60;

/**
 * For the tasks that have surely waited longer than usual, that in words: `waits on Ben Ito for 12 days, longer than
 * usual`. Tasks of which it can't be said are left out.
 * @param now milliseconds since 1970
 */
export async function longWaits(store: Store, tasks: readonly string[], now: number): Promise<Map<string, string>> {
	const flows = await store.flows.bulkGet([...tasks]);
	const usual = new Map<string, Promise<number | null>>();
	const said = await Promise.all(
		flows.map(async (flow): Promise<[string, string][]> => {
			const tool = flow && toolOf(flow.task);
			const asked = flow && askedWait(flow.turn, flow.handoffs);
			if (!tool || !asked) return [];
			const { kind } = asked.handoff;
			const known = usual.get(`${tool} ${kind}`) ?? usualWait(store, tool, kind);
			usual.set(`${tool} ${kind}`, known);
			const wait = leastWait(asked.turn, now);
			return isLong(wait, await known) ? [[flow.task, inWords(asked.turn.on, wait)]] : [];
		}),
	);
	return new Map(said.flat());
}

function inWords([first, ...others]: readonly { name: string }[], wait: number): string {
	const name = (first?.name ?? '').replace(UNSAFE, ' ').trim().slice(0, LONGEST_NAME);
	const [many, one] = wait < 2 * DAY ? [Math.floor(wait / HOUR), 'hour'] : [Math.floor(wait / DAY), 'day'];
	const also = others.length > 0 ? ` or ${others.length} more` : '';
	return `waits on ${name}${also} for ${many} ${one}${many === 1 ? '' : 's'}, longer than usual`;
}
