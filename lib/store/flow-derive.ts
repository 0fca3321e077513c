import type { NearTask } from '../flow/contributors/answers-near.ts';
import type { Places, TaskLink } from '../flow/link.ts';
import type { Held, Release } from '../flow/released.ts';
import type { TaskFlow, TaskHistory } from '../flow/task-flow.ts';
import type { Contradiction } from '../flow/thread.ts';
import type { Turn } from '../flow/turn-of.ts';
import type { Event } from '../task/event.ts';
import type { Sighting } from '../task/sighting.ts';
import type { Task, Told } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';
import type { Derived } from './tables.ts';

/** A place that a task stands in, by which others may name it: a Jira project on a site, a GitHub repository. */
export type Place = { project: string; site: string } | { repository: string };

/** A task of a thread, with what is worked out of it. */
export interface Member {
	task: Task;
	flow: Omit<TaskFlow, 'events'>;
}

/** Works the flow out. Pure, as `Derive` is: what people said of accounts comes in with it. */
export interface FlowDerive {
	/** Changes with every change of the rules, and of what people said: then all flows are worked out anew. */
	madeBy: string;
	/** What must have happened between what was known of a task and a later sighting of it. */
	inferred(before: Task, after: Sighting): readonly Event[];
	/** The places that a task's name tells of. */
	placesOf(task: string): readonly Place[];
	/** What a task is found by in Gaps. @param told what its history tells besides */
	foundBy(task: Task, verdict: Verdict, told: Told): Pick<Derived, 'facets' | 'costs'>;
	/** The last day on which each person did something in a task, as in {@link Told}. */
	didIn(task: string, events: readonly Event[]): readonly string[];
	/** Whether it is seen who answers for the agent that has a task, and has not left. @param thread the tasks of its thread */
	isAnswered(own: NearTask, thread: readonly NearTask[]): boolean;
	/** Whether a task is made of others. */
	isUmbrella(task: Task): boolean;
	/**
	 * @param places what is known now; what is looked up in it is worked out anew when it changes
	 * @param release what `released` says of it
	 */
	flow(history: TaskHistory, places: Places, release?: Release): TaskFlow;
	/**
	 * What the end of those that hold up a task says to it. No release changes whether the task itself is over.
	 * @param turnOf undefined: it was never seen
	 */
	released(held: Held, turnOf: (task: string) => Turn | undefined): Release | null;
	/** The tasks that are the same work as one. @param touching the links that touch a task, from either end, in any order */
	joinedTo(task: string, touching: (task: string) => readonly TaskLink[]): readonly string[];
	/** In any order of the members. */
	threadTurn(members: readonly Member[]): Turn;
	/**
	 * All of a thread, what its tasks say against themselves included. The order of what is handed in is nothing.
	 * @param links those that touch the members
	 * @param blockers tasks of other threads that members wait for, as far as they were seen
	 */
	contradictions(
		members: readonly Member[],
		links: readonly TaskLink[],
		blockers: readonly Task[],
	): readonly Contradiction[];
}
