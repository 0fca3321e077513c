import type { HandoffKind } from '../flow/handoff.ts';
import type { Release } from '../flow/released.ts';
import type { Lane } from '../flow/turn-of.ts';
import type { Event } from '../task/event.ts';
import type { ToolName } from '../task/key.ts';
import { first } from './first.ts';
import type { FlowRow, HandoffRow, ThreadRow } from './flow-rows.ts';
import { entriesOf, readAhead } from './mirror.ts';
import { type HandoffEntry, laneFor, OPEN, OPEN_KINDS, type Told, TURNS, type TurnEntry } from './roll-lists.ts';
import type { Store, TaskRow } from './tables.ts';
import { wordsIn } from './words.ts';

export { countOneSided, findPassed, findPasses } from './pass-queries.ts';
export { usualWait } from './usual.ts';

/**
 * What Turns, Handoffs, Thread, the flow map and the popup ask. Every number and every list comes from here, so that
 * all views count alike. Lists and counts are made of rolls (see `rolls.ts`), and only rows that are shown are read.
 */
export interface FlowAsked {
	/** The keys of the user's own accounts. */
	mine: readonly string[];
	tool?: ToolName;
	/** Only where this account is waited for, or has to answer, by key; several accounts that are one contributor. */
	person?: readonly string[];
	/** Every word must begin a word of a title or a task's name. */
	words?: string;
}

export interface Listed<Row> {
	rows: Row[];
	/** How many match, shown or not. */
	matching: number;
}

/** Whether what is told of something fits what is asked for. */
function fitting({ tool, words }: FlowAsked): (told: Told) => boolean {
	const terms = wordsIn(words ?? '').map((word) => ` ${word}`);
	return (told) => (!tool || told.tools.includes(tool)) && terms.every((term) => told.words.includes(term));
}

const longestFirst = (a: Told, b: Told): number => a.since - b.since || (a.id < b.id ? -1 : 1);

/** All threads that fit, each in its lane. */
async function lanes(store: Store, asked: FlowAsked): Promise<Map<Lane, TurnEntry[]>> {
	const mine = new Set(asked.mine);
	const person = asked.person && new Set(asked.person);
	const fits = fitting(asked);
	const found = new Map<Lane, TurnEntry[]>();
	for (const part of await entriesOf(store, TURNS)) {
		for (const entry of part) {
			if (!fits(entry) || (person && !entry.on.some((key) => person.has(key)))) continue;
			const lane = laneFor(entry, mine);
			const others = found.get(lane);
			if (others) others.push(entry);
			else found.set(lane, [entry]);
		}
	}
	return found;
}

const kept = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.flatMap((row) => row ?? []);

/** The threads in a lane, longest waiting first; where it can't be told whom they wait on, longest unseen first. */
export async function findTurns(
	store: Store,
	asked: FlowAsked & { lane: Lane; limit: number },
): Promise<Listed<ThreadRow>> {
	const found = (await lanes(store, asked)).get(asked.lane) ?? [];
	const shown = first(found, asked.limit, longestFirst);
	return { rows: kept(await store.threads.bulkGet(shown.map(({ id }) => id))), matching: found.length };
}

/** How many threads there are in each lane: the lengths of the lists of {@link findTurns}. */
export async function countLanes(store: Store, asked: FlowAsked): Promise<Record<Lane, number>> {
	const found = await lanes(store, asked);
	const count = (lane: Lane) => found.get(lane)?.length ?? 0;
	return {
		me: count('me'),
		asked: count('asked'),
		agent: count('agent'),
		approval: count('approval'),
		nobody: count('nobody'),
		others: count('others'),
		unseen: count('unseen'),
	};
}

async function openOnes(store: Store, asked: FlowAsked & { kind?: HandoffKind }): Promise<HandoffEntry[]> {
	const person = asked.person && new Set(asked.person);
	const fits = fitting(asked);
	const parts = await entriesOf(store, OPEN);
	return parts.flatMap((part) =>
		part.filter(
			(entry) =>
				(!asked.kind || entry.kind === asked.kind) &&
				fits(entry) &&
				(!person || (entry.to !== null && person.has(entry.to))),
		),
	);
}

/** Whether a question leaves out no open handoff but by kind: an index and a tally have the answer. */
const isWhole = ({ tool, person, words }: FlowAsked): boolean => !tool && !person && wordsIn(words ?? '').length === 0;

const countsOfAll = async (store: Store): Promise<Partial<Record<HandoffKind, number>>> =>
	(await store.tallies.get(OPEN_KINDS))?.counts ?? {};

/** Open handoffs, longest waiting first. */
export async function findHandoffs(
	store: Store,
	asked: FlowAsked & { kind?: HandoffKind; limit: number },
): Promise<Listed<HandoffRow>> {
	if (isWhole(asked)) {
		const { kind, limit } = asked;
		const { handoffs } = store;
		const index = kind ? handoffs.where('[kind+open]').between([kind, ''], [kind, '\uffff']) : handoffs.orderBy('open');
		const [rows, counts] = await Promise.all([index.limit(limit).toArray(), countsOfAll(store)]);
		readAhead(store, OPEN);
		const matching = kind ? (counts[kind] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0);
		return { rows, matching };
	}
	const found = await openOnes(store, asked);
	const shown = first(found, asked.limit, longestFirst);
	return { rows: kept(await store.handoffs.bulkGet(shown.map(({ id }) => id))), matching: found.length };
}

/** How many open handoffs there are of each kind that there is any of. */
export async function countHandoffs(store: Store, asked: FlowAsked): Promise<Partial<Record<HandoffKind, number>>> {
	if (isWhole(asked)) return countsOfAll(store);
	const counts: Partial<Record<HandoffKind, number>> = {};
	for (const { kind } of await openOnes(store, asked)) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

/** All of one thread: its tasks as far as they were seen, what is worked out of each, handoffs, events. */
export interface ThreadView {
	thread: ThreadRow;
	/** Those that were seen, at most {@link MOST_SHOWN} of them. */
	tasks: TaskRow[];
	flows: FlowRow[];
	handoffs: HandoffRow[];
	/** Oldest first: the newest of them, at most as many as were asked for; with what follows from the end of others. */
	events: Event[];
	/** Events that are left out. */
	more: number;
}

/** Tasks of a thread that are shown; a larger one is no thread that anyone could read. */
export const MOST_SHOWN = 200;

/** The thread of a task; null where the task was never seen. */
export function threadOf(store: Store, task: string, mostEvents = 500): Promise<ThreadView | null> {
	const tables = [store.flows, store.threads, store.tasks, store.handoffs, store.events];
	return store.transaction('r', tables, async () => {
		const own = await store.flows.get(task);
		const thread = own && (await store.threads.get(own.thread));
		if (!thread) return null;
		const names = [...new Set([task, ...thread.tasks])].slice(0, MOST_SHOWN).sort();
		const [tasks, flows, handoffs, counts] = await Promise.all([
			store.tasks.bulkGet(names),
			store.flows.bulkGet(names),
			store.handoffs.where('task').anyOf(names).toArray(),
			store.events.where('task').anyOf(names).count(),
		]);
		const released = kept(flows).flatMap((flow) => (flow.released ? [eventOf(flow.released)] : []));
		const told = await newest(store, names, counts, mostEvents);
		const events = [...told, ...released].sort(byTime).slice(-mostEvents);
		const more = counts + released.length - events.length;
		return { thread, tasks: kept(tasks), flows: kept(flows), handoffs, events, more };
	});
}

/** The event of what follows from another task's end, with who ended that. */
const eventOf = ({ event, by }: Release): Event =>
	by === undefined ? event : { ...event, by: by && { name: by.name, kind: by.kind } };

const byTime = (a: Event, b: Event): number => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1);

async function newest(store: Store, names: readonly string[], all: number, most: number): Promise<Event[]> {
	const found =
		all <= most
			? await store.events.where('task').anyOf(names).toArray()
			: (
					await Promise.all(
						names.map((task) =>
							store.events.where('[task+at]').between([task, ''], [task, '\uffff']).reverse().limit(most).toArray(),
						),
					)
				).flat();
	return found.sort(byTime).slice(-most);
}
