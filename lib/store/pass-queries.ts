import type { Account } from '../flow/account.ts';
import type { ToolName } from '../task/key.ts';
import type { HandoffRow, Pass } from './flow-rows.ts';
import { entriesOf } from './mirror.ts';
import { PASSES, type PassEntry } from './roll-lists.ts';
import type { Store } from './tables.ts';

interface Edge {
	from: string;
	to: string;
	volume: number;
	open: number;
	/** Of each tool and pair, in order. */
	waits: (readonly number[])[];
}

/** The middle wait; of an even number, the mean of the two in the middle. */
function median(waits: readonly number[]): number | null {
	const sorted = waits.length > 1 ? Float64Array.from(waits).sort() : waits;
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

const fitsTool =
	(tool: ToolName | undefined) =>
	(one: { tool: ToolName }): boolean =>
		!tool || one.tool === tool;

/**
 * The edges of the flow map, most volume first. Accounts that are joined are one, under the first of their keys: `joined`
 * as in `OwnWord`. What passes from one to themselves is no edge.
 */
export async function findPasses(
	store: Store,
	asked: { tool?: ToolName; joined: readonly (readonly string[])[]; limit: number },
): Promise<Pass[]> {
	const first = new Map(asked.joined.flatMap((keys) => keys.map((key) => [key, keys[0] ?? key] as const)));
	const edges = new Map<string, Edge>();
	for (const part of await entriesOf(store, PASSES)) {
		for (const entry of part.filter(fitsTool(asked.tool))) addTo(edges, entry, first);
	}
	const shown = [...edges.values()]
		.sort((a, b) => b.volume - a.volume || (a.from + a.to < b.from + b.to ? -1 : 1))
		.slice(0, asked.limit);
	const accounts = await accountsOf(store, [...new Set(shown.flatMap(({ from, to }) => [from, to]))]);
	return shown.map(({ from, to, volume, open, waits }) => {
		const all = waits.length === 1 ? (waits[0] ?? []) : waits.flat();
		return {
			from: accounts.get(from) as Pass['from'],
			to: accounts.get(to) as Pass['to'],
			volume,
			open,
			medianWait: median(all),
			acknowledged: all.length,
		};
	});
}

function addTo(edges: Map<string, Edge>, entry: PassEntry, first: ReadonlyMap<string, string>): void {
	const from = first.get(entry.from) ?? entry.from;
	const to = first.get(entry.to) ?? entry.to;
	if (from === to) return;
	const id = `${from}>${to}`;
	const edge = edges.get(id) ?? { from, to, volume: 0, open: 0, waits: [] };
	edges.set(id, edge);
	edge.volume += entry.volume;
	edge.open += entry.open;
	if (entry.waits.length > 0) edge.waits.push(entry.waits);
}

const TOOL = 'tool:';

async function accountsOf(store: Store, keys: readonly string[]): Promise<Map<string, Pass['from']>> {
	const rows = await store.accounts.bulkGet([...keys]);
	return new Map(
		keys.map((key, index): [string, Pass['from']] => {
			if (key.startsWith(TOOL)) return [key, { key, tool: key.slice(TOOL.length) as ToolName }];
			const { name, kind }: Omit<Account, 'key'> = rows[index] ?? {
				name: key.slice(key.indexOf(':') + 1),
				kind: 'unknown',
			};
			return [key, { key, name, kind }];
		}),
	);
}

/** The handoffs behind an edge, newest first. */
export async function findPassed(
	store: Store,
	asked: { from: readonly string[]; to: readonly string[]; tool?: ToolName; limit: number },
): Promise<{ rows: HandoffRow[]; matching: number }> {
	const { from, to, tool, limit } = asked;
	const [gives, takes] = [new Set(from), new Set(to)];
	const entries = (await entriesOf(store, PASSES)).flatMap((part) =>
		part.filter((entry) => gives.has(entry.from) && takes.has(entry.to) && fitsTool(tool)(entry)),
	);
	const passes = [...new Set(entries.map((entry) => `${entry.from}>${entry.to}`))];
	const found = await Promise.all(
		passes.map((pass) =>
			store.handoffs
				.where('[pass+asked.at]')
				.between([pass, ''], [pass, '\uffff'])
				.reverse()
				.filter(fitsTool(tool))
				.limit(limit)
				.toArray(),
		),
	);
	const newest = found
		.flat()
		.sort((a, b) => (a.asked.at !== b.asked.at ? (a.asked.at < b.asked.at ? 1 : -1) : a.id < b.id ? -1 : 1));
	return { rows: newest.slice(0, limit), matching: entries.reduce((sum, { volume }) => sum + volume, 0) };
}
