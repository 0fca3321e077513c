import type { HandoffKind } from '../flow/handoff.ts';
import type { ToolName } from '../task/key.ts';
import { binOf, waitOf } from './bins.ts';
import type { HandoffRow } from './flow-rows.ts';
import type { Store } from './tables.ts';

/** Fewer waits that ended say nothing of what is usual. */
const FEWEST = 20;
const SHARE = 0.85;

const idOf = (tool: ToolName, kind: HandoffKind): string => `usual ${tool} ${kind}`;

/** Counts a handoff's wait: `a` acknowledged after so long, `o` seen to wait so long without. */
export function countUsual(
	{ tool, kind, wait, waited }: Pick<HandoffRow, 'tool' | 'kind' | 'wait' | 'waited'>,
	count: (id: string, counted: string) => void,
): void {
	if (wait !== undefined) count(idOf(tool, kind), `a${binOf(wait)}`);
	else if (waited !== undefined) count(idOf(tool, kind), `o${binOf(waited)}`);
}

/**
 * The wait that is usual for a handoff kind in a tool: the 85th percentile of the time to acknowledgement, in
 * milliseconds on the calendar, to within 1.1 %. Those that were not acknowledged count as censored at the last time
 * they were seen to wait (Kaplan and Meier 1958: S(t) = Π (1 − d/n)). Null under 20 that were acknowledged, and where
 * so many still wait that the percentile was never reached.
 */
export async function usualWait(store: Store, tool: ToolName, kind: HandoffKind): Promise<number | null> {
	const counts = Object.entries((await store.tallies.get(idOf(tool, kind)))?.counts ?? {});
	const bins = new Map<number, { ended: number; censored: number }>();
	for (const [counted, count] of counts) {
		const bin = Number(counted.slice(1));
		const both = bins.get(bin) ?? { ended: 0, censored: 0 };
		bins.set(bin, both);
		if (counted.startsWith('a')) both.ended += count;
		else both.censored += count;
	}
	const sum = (of: 'ended' | 'censored') => [...bins.values()].reduce((total, one) => total + one[of], 0);
	if (sum('ended') < FEWEST) return null;
	let left = sum('ended') + sum('censored');
	let waiting = 1;
	for (const [bin, { ended, censored }] of [...bins].sort(([a], [b]) => a - b)) {
		waiting *= 1 - ended / left;
		// What is left of a sum of fractions is no whole number's neighbour: a hair is allowed for.
		if (waiting <= 1 - SHARE + 1e-9) return waitOf(bin);
		left -= ended + censored;
	}
	return null;
}
