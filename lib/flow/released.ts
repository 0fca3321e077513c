import type { Event } from '../task/event.ts';
import { toolOf } from '../task/key.ts';
import type { Account } from './account.ts';
import type { TaskLink } from './link.ts';
import { momentIn } from './times.ts';
import type { Turn } from './turn-of.ts';
import { taskIn } from './words.ts';

/** What {@link releaseOf} calls what happened. */
export const RELEASED = 'dependency finished';

/** What the end of what held a task up says to it. It follows from another history, and no tool says it of this task. */
export interface Release {
	/** Its place in the task's history; of the kind {@link RELEASED}, inferred, and by nobody of the task's own tool. */
	event: Event;
	/** The task that held it up. */
	heldUpBy: string;
	/** Who ended that, as its own tool knows them; null: a rule; left out: not seen. */
	by?: Account | null;
	/** `Jira TIDE-3 no longer holds this up: Ada Reed closed it.` */
	because: string;
}

/** A task that may wait for others. */
export interface Held {
	task: string;
	/** Its own history, in any order. */
	events: readonly Event[];
	/** When it was first seen itself; left out: never. */
	firstSeen?: string;
	/** What its own history and fields say. */
	turn: Turn;
	/** All links that touch it, whichever end says so. */
	links: readonly TaskLink[];
}

type Over = Extract<Turn, { is: 'over' }>;

/** The tasks that hold one up, each with the earliest that it is said to; null: nobody dates it. In order of name. */
export function blockersOf({ task, links }: Pick<Held, 'task' | 'links'>): Map<string, string | null> {
	const blockers = new Map<string, string | null>();
	for (const { type, from, to, evidence } of links) {
		if (type !== 'blocks' || to !== task || from === task) continue;
		const [known, since] = [blockers.get(from), evidence.since ?? null];
		blockers.set(from, known === undefined ? since : known === null || since === null ? null : minOf(known, since));
	}
	return new Map([...blockers].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const minOf = (one: string, other: string) => (one < other ? one : other);

/**
 * Whether it would be known what came of an end: the task was seen by then, or its history was read. The day on which it
 * was made stands on pages that show nothing of what happened since.
 */
const isWatched = ({ events, firstSeen }: Held, { since }: Over): boolean =>
	(firstSeen !== undefined && since.at >= firstSeen) ||
	events.some(({ kind, inferred }) => kind !== 'created' && !inferred);

/** Whether a task was there before another one ended, as far as that is known. */
function isAfterStart({ events, firstSeen }: Held, { since }: Over): boolean {
	const made = events.filter(({ kind }) => kind === 'created').map(({ at }) => at);
	const [first] = made.sort();
	// What was made within the time in which the other ended may never have waited for it.
	if (first !== undefined) return (since.after ?? since.at) >= first;
	const [known] = [...events.map(({ at }) => at), ...(firstSeen ? [firstSeen] : [])].sort();
	return known !== undefined && since.at >= known;
}

/**
 * What the end of the tasks that hold up another one says to it: an event for its history, once the last of them is
 * done. The end is told in their histories; no tool writes it into that of the task that waits. null where one of them
 * is not over, was given up, or was never seen; where no event says when the last one ended; where that was before the
 * task itself, after its own end, or before anything of its own history was seen. Whatever is linked after its end held nothing up, and says nothing.
 * @param turnOf whose turn a task is by its own history; undefined: it was never seen. A release changes none: whether a
 *   task is over rests on nothing but itself, so that tasks in a circle wait for each other and never run in one
 */
export function releaseOf(held: Held, turnOf: (task: string) => Turn | undefined): Release | null {
	const ends: { name: string; turn: Over }[] = [];
	for (const [name, since] of blockersOf(held)) {
		const turn = turnOf(name);
		if (turn?.is !== 'over') return null;
		if (since !== null && since > turn.since.at) continue;
		if (turn.undone) return null;
		ends.push({ name, turn });
	}
	// Of two at one time the first by name, as they came in that order.
	const last = ends.reduce((a, b) => (b.turn.since.at > a.turn.since.at ? b : a), ends[0] as (typeof ends)[0]);
	if (!last || last.turn.event === undefined) return null;
	const { name, turn } = last;
	if (!isAfterStart(held, turn) || !isWatched(held, turn)) return null;
	const end = held.turn.is === 'over' ? held.turn : null;
	if (end && (end.event === undefined || end.since.at <= turn.since.at)) return null;
	const event: Event = {
		...{ id: `released:${held.task} ${name} ${turn.since.at}`.slice(0, 600), task: held.task, kind: RELEASED },
		...{ ...momentIn(turn.since), link: { task: name, relation: 'is blocked by' } },
		...{ source: 'page', inferred: true },
	};
	const what = toolOf(name) === 'asana' ? 'A task in Asana' : taskIn(name);
	return {
		...{ event, heldUpBy: name, because: `${what} no longer holds this up: ${turn.because}` },
		...(turn.by === undefined ? {} : { by: turn.by }),
	};
}
