import type { Account } from '../flow/account.ts';
import type { Handoff } from '../flow/handoff.ts';
import type { Release } from '../flow/released.ts';
import type { TaskFlow } from '../flow/task-flow.ts';
import type { Thread } from '../flow/thread.ts';
import type { Moment } from '../task/event.ts';
import type { ToolName } from '../task/key.ts';

/**
 * What is worked out of the flow and kept, to be found by. All of it is brought up to date in the transaction that
 * records, and can be rebuilt from sightings and events at any time.
 */

/** The flow of one task; its events stand in their own table. */
export interface FlowRow extends Omit<TaskFlow, 'events'> {
	task: string;
	/** The thread that it is in. */
	thread: string;
	/** The other ends of its links that say "same work", and of all its links: found from either end. */
	same: string[];
	linked: string[];
	/** Those that are in its thread for it, whichever end says so. */
	joined: string[];
	/**
	 * Places that its links rest on, seen or not; the ends of the tasks that hold it up, and whom it says to hold up
	 * itself: see `releases.ts`.
	 */
	places: string[];
	/** What the end of the tasks that held it up says to it; left out: nothing. It is in no table of events. */
	released?: Release;
	/** When it began, as far as that was seen, and the newest event or reading. */
	first: string;
	last: Moment;
	/** The rules that this rests on. */
	madeBy: string;
}

export interface ThreadRow extends Thread {
	/** The title of the task that it began with, as far as that was seen. */
	title: string;
	tools: ToolName[];
	/** The words it is found by, in lower case. */
	words: string[];
}

export interface HandoffRow extends Handoff {
	thread: string;
	tool: ToolName;
	/** `from key>to key`, for the flow map. */
	pass: string;
	/** When it was asked, of one that is open: the index of those alone. */
	open?: string;
	/** Milliseconds on the calendar until it was acknowledged; left out: it was not, or it is not known to the minute. */
	wait?: number;
	/** Of one that was never acknowledged: milliseconds that it was seen to wait, at least. */
	waited?: number;
	words: string[];
}

/** Work that passed from one to another: an edge of the flow map. */
export interface Pass {
	/** An account, or a tool as `tool:jira` for what crossed from one to another. */
	from: Account | { key: string; tool: ToolName };
	to: Account | { key: string; tool: ToolName };
	/** All handoffs, and those that are open. */
	volume: number;
	open: number;
	/** Milliseconds on the calendar, of those that were acknowledged, to within 1.1 %; null: none was. */
	medianWait: number | null;
	acknowledged: number;
}
