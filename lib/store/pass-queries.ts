import type { Account } from '../flow/account.ts';
import type { ToolName } from '../task/key.ts';
import { medianOf } from './bins.ts';
import type { HandoffRow, Pass } from './flow-rows.ts';
import { entriesOf } from './mirror.ts';
import { PASSES, type PassEntry, waitsOf } from './roll-lists.ts';
import type { Store } from './tables.ts';

interface Edge {
	from: string;
	to: string;
	volume: number;
	open: number;
	/** The tallies of its waits, by tool and pair. */
	waits: string[];
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
	const [accounts, waited] = await Promise.all([
		accountsOf(store, [...new Set(shown.flatMap(({ from, to }) => [from, to]))]),
		waitsIn(
			store,
			shown.flatMap(({ waits }) => waits),
		),
	]);
	return shown.map(({ from, to, volume, open, waits }) => {
		const bins = new Map<number, number>();
		for (const id of waits)
			for (const [bin, count] of waited.get(id) ?? []) bins.set(bin, (bins.get(bin) ?? 0) + count);
		return {
			from: accounts.get(from) as Pass['from'],
			to: accounts.get(to) as Pass['to'],
			volume,
			open,
			medianWait: medianOf(bins),
			acknowledged: [...bins.values()].reduce((sum, count) => sum + count, 0),
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
	edge.waits.push(waitsOf(entry));
}

/** How many waits there are in each bin, by tally. */
async function waitsIn(store: Store, ids: readonly string[]): Promise<Map<string, [bin: number, count: number][]>> {
	const rows = await store.tallies.bulkGet([...ids]);
	return new Map(
		rows.flatMap((row) =>
			row ? [[row.id, Object.entries(row.counts).map(([bin, count]): [number, number] => [Number(bin), count])]] : [],
		),
	);
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

/** How many handoffs have nobody, or somebody who was not seen, on one side: they are on no edge. */
export const countOneSided = (store: Store, tool?: ToolName): Promise<number> =>
	store.handoffs
		.where('[pass+tool+asked.at]')
		.between(['', tool ?? '', ''], ['', tool ?? '\uffff', '\uffff'])
		.count();

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
	const found = await Promise.all(
		entries.map((entry) => {
			const pass = [`${entry.from}>${entry.to}`, entry.tool];
			return store.handoffs
				.where('[pass+tool+asked.at]')
				.between([...pass, ''], [...pass, '\uffff'])
				.reverse()
				.limit(limit)
				.toArray();
		}),
	);
	const newest = found
		.flat()
		.sort((a, b) => (a.asked.at !== b.asked.at ? (a.asked.at < b.asked.at ? 1 : -1) : a.id < b.id ? -1 : 1));
	return { rows: newest.slice(0, limit), matching: entries.reduce((sum, { volume }) => sum + volume, 0) };
}
