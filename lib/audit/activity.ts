import { workOf } from '../stack/work.ts';
import type { Task } from '../task/task.ts';
import { isGone, notAPerson, ownersOf, personOf } from './people.ts';

/** The last thing that someone was seen to do, and where. */
export interface LastAct {
	/** `YYYY-MM-DD`, UTC. */
	day: string;
	/** The task that they wrote in. */
	task: string;
}

/** The last acts of people, by {@link personOf}. Who is not in it was never seen to act, which is not the same as idle. */
export type Acts = ReadonlyMap<string, LastAct>;

/** So many days without a word are no activity. */
export const QUIET_AFTER_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** The day of an instant, in UTC; null where it is none. */
export function dayOf(at: string): string | null {
	const time = Date.parse(at);
	return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** A day so many days on. */
export const daysOn = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The dated comments of a task: by whom, on which day. What bears no date tells nothing of when someone was active. */
export function actsIn(task: Pick<Task, 'task' | 'fields'>): { person: string; day: string }[] {
	return (task.fields.comments ?? []).flatMap(({ author, at }) => {
		const day = at === undefined ? null : dayOf(at);
		return author && day ? [{ person: personOf(task.task, author), day }] : [];
	});
}

/** The last act of each person in some tasks. */
export function lastActs(tasks: Iterable<Pick<Task, 'task' | 'fields'>>): Map<string, LastAct> {
	const last = new Map<string, LastAct>();
	for (const task of tasks) {
		for (const { person, day } of actsIn(task)) {
			const known = last.get(person);
			if (!known || known.day < day || (known.day === day && known.task > task.task))
				last.set(person, { day, task: task.task });
		}
	}
	return last;
}

/**
 * Until when it would have been seen that a task's owner did something in it: the day its comments were last read.
 * Null where that can't be told: nobody or several have it, it is done, comments were not seen, or the owner wrote one
 * without a date.
 */
export function watched({ task, fields, from }: Task): { person: string; day: string } | null {
	const [owner, ...others] = ownersOf(task, fields);
	if (!owner || others.length > 0 || notAPerson(task, owner) || isGone(task, owner)) return null;
	const read = (from as Record<string, { at: string } | undefined> | undefined)?.comments?.at;
	const day = read === undefined ? null : dayOf(read);
	if (!day || fields.comments === undefined || workOf(task, fields).stage === 'done') return null;
	const person = personOf(task, owner);
	const undated = (fields.comments ?? []).some(
		({ author, at }) => (!author || personOf(task, author) === person) && (at === undefined || !dayOf(at)),
	);
	return undated ? null : { person, day };
}
