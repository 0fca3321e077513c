import type { HandoffKind } from '../flow/handoff.ts';
import type { Lane } from '../flow/turn-of.ts';
import type { Event } from '../task/event.ts';
import type { ToolName } from '../task/key.ts';
import type { FlowRow, HandoffRow, Pass, ThreadRow } from './flow-rows.ts';
import type { Store, TaskRow } from './tables.ts';

/**
 * What Turns, Handoffs, Thread, the flow map and the popup ask. Every number and every list comes from here, so that
 * all views count alike; each is made from indexes, however many tasks there are.
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

/** The threads in a lane, longest waiting first. */
export declare function findTurns(
	store: Store,
	asked: FlowAsked & { lane: Lane; limit: number },
): Promise<Listed<ThreadRow>>;

/** How many threads there are in each lane: the lengths of the lists of {@link findTurns}. */
export declare function countLanes(store: Store, asked: FlowAsked): Promise<Record<Lane, number>>;

/** Open handoffs, longest waiting first. */
export declare function findHandoffs(
	store: Store,
	asked: FlowAsked & { kind?: HandoffKind; limit: number },
): Promise<Listed<HandoffRow>>;

/** How many open handoffs there are of each kind that there is any of. */
export declare function countHandoffs(store: Store, asked: FlowAsked): Promise<Partial<Record<HandoffKind, number>>>;

/** All of one thread: its tasks as far as they were seen, what is worked out of each, handoffs, events. */
export interface ThreadView {
	thread: ThreadRow;
	/** Those that were seen. */
	tasks: TaskRow[];
	flows: FlowRow[];
	handoffs: HandoffRow[];
	/** Oldest first: the newest of them, at most as many as were asked for. */
	events: Event[];
	/** Events that are left out. */
	more: number;
}

/** The thread of a task; null where the task was never seen. */
export declare function threadOf(store: Store, task: string, mostEvents?: number): Promise<ThreadView | null>;

/** The edges of the flow map, most volume first. Accounts that are joined are one: `joined` as in `OwnWord`. */
export declare function findPasses(
	store: Store,
	asked: { tool?: ToolName; joined: readonly (readonly string[])[]; limit: number },
): Promise<Pass[]>;

/** The handoffs behind an edge, newest first. */
export declare function findPassed(
	store: Store,
	asked: { from: readonly string[]; to: readonly string[]; tool?: ToolName; limit: number },
): Promise<Listed<HandoffRow>>;

/**
 * The wait that is usual for a handoff kind in a tool: the 85th percentile of acknowledged ones in milliseconds on the
 * calendar, open ones counted as censored; null under 20 of them.
 */
export declare function usualWait(store: Store, tool: ToolName, kind: HandoffKind): Promise<number | null>;
