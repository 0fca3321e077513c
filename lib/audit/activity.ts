import type { OwnWord } from '../flow/account.ts';
import { joinedLists, NO_WORD } from '../flow/contributors/own-word.ts';
import { workOf } from '../stack/work.ts';
import type { Event } from '../task/event.ts';
import type { Task } from '../task/task.ts';
import { isGone, notAPerson, ownersOf, personOf } from './people.ts';

/** The last thing that someone was seen to do, and where. */
export interface LastAct {
	/** `YYYY-MM-DD`, UTC. */
	day: string;
	/** The task that they did it in. */
	task: string;
}

/** The last acts of people, by {@link personOf}. Who is not in it was never seen to act, which is not the same as idle. */
export type Acts = ReadonlyMap<string, LastAct>;

/** So many days without an act are no activity. */
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

/**
 * The last day on which each person did anything in a task by its history, each `github:noor|2026-03-10`, in order.
 * Of what is told in words, the last day that they can mean; who is surely no person is left out.
 */
export function didIn(task: string, events: readonly Pick<Event, 'at' | 'by'>[]): string[] {
	const last = new Map<string, string>();
	for (const { at, by } of events) {
		const day = by ? dayOf(at) : null;
		if (!by || !day || notAPerson(task, by)) continue;
		const person = personOf(task, by);
		if (day > (last.get(person) ?? '')) last.set(person, day);
	}
	return [...last].map(([person, day]) => `${person}|${day}`).sort();
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

const isLater = (one: LastAct, other: LastAct): boolean =>
	one.day > other.day || (one.day === other.day && one.task > other.task);

/**
 * The last acts of all who ever wrote something: what they wrote, what histories tell that they did, and both in each of
 * their accounts. Who never wrote is not in it: much work leaves no trace where anyone looked.
 * @param wrote the last day on which each wrote; `did` likewise, by histories
 */
export function lastActsBy(wrote: Acts, did: Acts, word: Pick<OwnWord, 'mine' | 'joined'>): Map<string, LastAct> {
	const lists = joinedLists({ ...NO_WORD, ...word });
	const latest = (person: string, first: LastAct): LastAct =>
		(lists.get(person) ?? [person])
			.flatMap((key) => [wrote.get(key) ?? [], did.get(key) ?? []].flat())
			.reduce((last, one) => (isLater(one, last) ? one : last), first);
	return new Map([...wrote].map(([person, first]) => [person, latest(person, first)]));
}

/**
 * Until when it would have been seen that a task's owner did something in it: the day its comments were last read.
 * Null where that can't be told: nobody or several have it, who does was not seen, it is done, comments were not seen, or the owner wrote one
 * without a date.
 */
export function watched({ task, fields, from }: Task): { person: string; day: string } | null {
	const [owner, ...others] = ownersOf(task, fields);
	if (!owner || fields.assignees === undefined || others.length > 0 || notAPerson(task, owner) || isGone(task, owner))
		return null;
	const read = (from as Record<string, { at: string } | undefined> | undefined)?.comments?.at;
	const day = read === undefined ? null : dayOf(read);
	if (!day || fields.comments === undefined || workOf(task, fields).stage === 'done') return null;
	const person = personOf(task, owner);
	const undated = (fields.comments ?? []).some(
		({ author, at }) => (!author || personOf(task, author) === person) && (at === undefined || !dayOf(at)),
	);
	return undated ? null : { person, day };
}
