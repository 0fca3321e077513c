import type { Moment } from '../task/event.ts';
import type { Account } from './account.ts';

export const HANDOFF_KINDS = [
	'assigned',
	'review asked',
	'approval asked',
	'asked in words',
	'status baton',
	'dependency released',
	'given to an agent',
	'agent finished',
	'agent got stuck',
	'crossed to another tool',
] as const;
export type HandoffKind = (typeof HANDOFF_KINDS)[number];

/** Work going from one contributor, stage or tool to another. */
export interface Handoff {
	/** Derived from the event and the receiver, so that the same history gives the same id. */
	id: string;
	task: string;
	kind: HandoffKind;
	/** null: nobody, as of a rule; left out: not seen. */
	from?: Account | null;
	/** null: nobody in particular, as of a review asked of no one. */
	to: Account | null;
	asked: Moment;
	/** The event that it rests on. */
	event: string;
	/** The receiver's first act in the task after it: not a bot's, not the giver's own. */
	acknowledged?: Moment & { event: string };
	/**
	 * How it ended; left out: it is open. `passed on`: given to somebody else before an answer; `lapsed`: the task was
	 * over before an answer, or given up, and nobody took it back by word or deed.
	 */
	ended?: Moment & { event: string; how: 'finished' | 'returned' | 'taken back' | 'passed on' | 'lapsed' };
	/** Why it is one, in a sentence: `Ada Reed asked Ben Ito for a review.` */
	because: string;
	/** What is odd about it: asked of no one, an owner who has left, given to the one who gave it. */
	dead?: DeadWait;
	/** Who answers for the agent that gives or receives it, where they do neither themselves and are known. */
	answers?: Account;
	/** Of what crossed to another tool: the task there. */
	into?: string;
	/** … and the task that it came from; left out: the one that it stands in. */
	outOf?: string;
	/** Of what was released: the task that held it up. */
	heldUpBy?: string;
}

/** A wait that nobody will end. */
export type DeadWait = 'asked of no one' | 'owner has left' | 'an agent waits on nobody';
