import type { HandoffKind } from '../../lib/flow/handoff.ts';
import { LANES, type Lane, laneOf } from '../../lib/flow/turn-of.ts';
import type { FlowAsked, Listed, ThreadView } from '../../lib/store/flow-queries.ts';
import type { FlowRow, HandoffRow, Pass, ThreadRow } from '../../lib/store/flow-rows.ts';
import type { Store } from '../../lib/store/tables.ts';
import type { Event } from '../../lib/task/event.ts';
import type { ToolName } from '../../lib/task/key.ts';

/**
 * The queries of the flow over rows in memory, each by looking at all of them: what the views are tested with apart
 * from the store's indexes. `world` is what there is; tests fill it.
 */
export const world: {
	threads: ThreadRow[];
	flows: FlowRow[];
	handoffs: HandoffRow[];
	events: Event[];
	broken: boolean;
} = {
	threads: [],
	flows: [],
	handoffs: [],
	events: [],
	broken: false,
};

const open = async () => {
	if (world.broken) throw new Error('the disk is full');
	return world;
};
const sinceOf = ({ turn }: ThreadRow) => (turn.is === 'unseen' ? '' : turn.since.at);
const hasWords = (words: readonly string[], asked: string | undefined) =>
	(asked ?? '')
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.every((term) => words.some((word) => word.startsWith(term)));

async function threadsIn(lane: Lane, asked: FlowAsked): Promise<ThreadRow[]> {
	const { threads } = await open();
	return threads
		.filter(
			({ turn, tools, words }) =>
				laneOf(turn, new Set(asked.mine)) === lane &&
				(!asked.tool || tools.includes(asked.tool)) &&
				hasWords(words, asked.words),
		)
		.sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1));
}

export async function findTurns(
	_: Store,
	asked: FlowAsked & { lane: Lane; limit: number },
): Promise<Listed<ThreadRow>> {
	const rows = await threadsIn(asked.lane, asked);
	return { rows: rows.slice(0, asked.limit), matching: rows.length };
}

export async function countLanes(_: Store, asked: FlowAsked): Promise<Record<Lane, number>> {
	const counts = await Promise.all(LANES.map(async (lane) => [lane, (await threadsIn(lane, asked)).length]));
	return Object.fromEntries(counts) as Record<Lane, number>;
}

async function openOnes(asked: FlowAsked & { kind?: HandoffKind }): Promise<HandoffRow[]> {
	const { handoffs } = await open();
	return handoffs
		.filter(
			({ ended, tool, to, words, kind }) =>
				!ended &&
				(!asked.tool || tool === asked.tool) &&
				(!asked.kind || kind === asked.kind) &&
				(!asked.person || (to !== null && asked.person.includes(to.key))) &&
				hasWords(words, asked.words),
		)
		.sort((a, b) => (a.asked.at < b.asked.at ? -1 : 1));
}

export async function findHandoffs(
	_: Store,
	asked: FlowAsked & { kind?: HandoffKind; limit: number },
): Promise<Listed<HandoffRow>> {
	const rows = await openOnes(asked);
	return { rows: rows.slice(0, asked.limit), matching: rows.length };
}

export async function countHandoffs(_: Store, asked: FlowAsked): Promise<Partial<Record<HandoffKind, number>>> {
	const counts: Partial<Record<HandoffKind, number>> = {};
	for (const { kind } of await openOnes(asked)) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

export async function threadOf(store: Store, task: string, mostEvents = 200): Promise<ThreadView | null> {
	const { threads, flows, handoffs, events } = await open();
	const thread = threads.find(({ tasks }) => tasks.includes(task));
	if (!thread) return null;
	const rows = await store.tasks.bulkGet([...thread.tasks]);
	const own = events.filter((event) => thread.tasks.includes(event.task)).sort((a, b) => (a.at < b.at ? -1 : 1));
	return {
		thread,
		tasks: rows.filter((row) => row !== undefined),
		flows: flows.filter((flow) => thread.tasks.includes(flow.task)),
		handoffs: handoffs.filter((handoff) => thread.tasks.includes(handoff.task)),
		events: own.slice(-mostEvents),
		more: Math.max(0, own.length - mostEvents),
	};
}

export async function findPasses(
	_: Store,
	asked: { tool?: ToolName; joined: readonly (readonly string[])[]; limit: number },
): Promise<Pass[]> {
	const { handoffs } = await open();
	const one = (key: string) => asked.joined.find((keys) => keys.includes(key))?.[0] ?? key;
	const groups = new Map<string, HandoffRow[]>();
	for (const handoff of handoffs) {
		if (!handoff.from || !handoff.to || (asked.tool && handoff.tool !== asked.tool)) continue;
		const key = `${one(handoff.from.key)}>${one(handoff.to.key)}`;
		groups.set(key, [...(groups.get(key) ?? []), handoff]);
	}
	const passes = [...groups.values()].flatMap((group): Pass[] => {
		const [first] = group;
		if (!first?.from || !first.to) return [];
		const waits = group.flatMap(({ wait }) => wait ?? []).sort((a, b) => a - b);
		return [
			{
				from: { ...first.from, key: one(first.from.key) },
				to: { ...first.to, key: one(first.to.key) },
				volume: group.length,
				open: group.filter(({ ended }) => !ended).length,
				medianWait: waits[Math.floor((waits.length - 1) / 2)] ?? null,
				acknowledged: waits.length,
			},
		];
	});
	return passes.sort((a, b) => b.volume - a.volume).slice(0, asked.limit);
}

export async function countOneSided(_: Store, tool?: ToolName): Promise<number> {
	const { handoffs } = await open();
	return handoffs.filter((one) => (!one.from || !one.to) && (!tool || one.tool === tool)).length;
}

export async function findPassed(
	_: Store,
	asked: { from: readonly string[]; to: readonly string[]; tool?: ToolName; limit: number },
): Promise<Listed<HandoffRow>> {
	const { handoffs } = await open();
	const rows = handoffs
		.filter(
			({ from, to, tool }) =>
				from &&
				asked.from.includes(from.key) &&
				to &&
				asked.to.includes(to.key) &&
				(!asked.tool || tool === asked.tool),
		)
		.sort((a, b) => (a.asked.at < b.asked.at ? 1 : -1));
	return { rows: rows.slice(0, asked.limit), matching: rows.length };
}

/** Usual waits by `tool kind`; tests fill it. */
export const usual = new Map<string, number>();
export async function usualWait(_: Store, tool: ToolName, kind: HandoffKind): Promise<number | null> {
	return usual.get(`${tool} ${kind}`) ?? null;
}
