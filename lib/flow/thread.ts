import type { Moment } from '../task/event.ts';
import type { Turn } from './turn-of.ts';

/** Two things that the tasks of a thread say, and that can't both be so. */
export interface Contradiction {
	kind:
		| 'done here, open there'
		| 'merged, still in progress'
		| 'two owners'
		| 'two due dates'
		| 'blocked by something finished'
		| 'approved by its author'
		| 'approved before a change'
		| 'complete, yet changes were requested';
	/** The tasks that disagree, in order. */
	tasks: readonly string[];
	/** In a sentence, with what each says. */
	because: string;
}

/** The tasks, across tools, that are one piece of work. */
export interface Thread {
	/** The least name of its tasks, so that the same tasks are the same thread. */
	id: string;
	/** In order of name. */
	tasks: readonly string[];
	/** Other threads, by id. Connected, never merged. */
	parents: readonly string[];
	children: readonly string[];
	/** Threads that have to end before this one can go on, and those that wait for it. */
	blockedBy: readonly string[];
	blocks: readonly string[];
	turn: Turn;
	contradictions: readonly Contradiction[];
	/** The newest event or reading. */
	last: Moment;
}
