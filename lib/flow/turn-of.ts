import type { Moment } from '../task/event.ts';
import type { Account } from './account.ts';
import type { DeadWait } from './handoff.ts';

/** What is waited for. */
export type WaitsFor = 'work' | 'a review' | 'an approval' | 'an answer' | 'other work' | 'somebody to take it';

/** Whose turn it is. One shape for the three tools, for tasks and for threads. */
export type Turn =
	| {
			is: 'waiting';
			/** Whom it waits on; empty: nobody. Several where any of them can go on. */
			on: readonly Account[];
			for: WaitsFor;
			since: Moment;
			/** Who asked; null: nobody did, or it was not seen. */
			asker: Account | null;
			/** The task that it waits in, and the event that made it so; null: the task's fields alone say it. */
			task: string;
			event: string | null;
			/** `Ben Ito was asked for a review by Ada Reed.` */
			because: string;
			dead?: DeadWait;
			/** Who answers for the agent that it waits on, where that is known. */
			answers?: Account;
	  }
	/** Done, or given up: it waits on nobody, and nobody has to act. */
	| {
			is: 'over';
			since: Moment;
			task: string;
			because: string;
			/** The event that ended it; left out: its fields alone say that it is over, and nobody knows since when. */
			event?: string;
			/** Who ended it; null: a rule; left out: not seen. */
			by?: Account | null;
			/** Given up, as far as the tool says: closed and not done. */
			undone?: true;
	  }
	/** It can't be told from what was seen. */
	| { is: 'unseen'; because: string };

/** The lanes of Turns. Each thread that waits is in exactly one of them; see {@link laneOf}. */
export const LANES = ['me', 'asked', 'agent', 'approval', 'nobody', 'others', 'unseen'] as const;
export type Lane = (typeof LANES)[number];

/**
 * The lane of a turn, seen by a user; null: it is over. In this order: on me; an approval; on an agent (or an
 * automation); on nobody; on someone I asked; on others; `unseen` where it can't be told.
 * @param mine the keys of the user's own accounts
 */
export function laneOf(turn: Turn, mine: ReadonlySet<string>): Lane | null {
	if (turn.is === 'over') return null;
	if (turn.is === 'unseen') return 'unseen';
	if (turn.on.some(({ key }) => mine.has(key))) return 'me';
	if (turn.for === 'an approval' && turn.on.length > 0) return 'approval';
	if (turn.on.length === 0 || turn.dead) return 'nobody';
	if (turn.on.every(({ kind }) => kind === 'agent' || kind === 'automation')) return 'agent';
	return turn.asker && mine.has(turn.asker.key) ? 'asked' : 'others';
}
