import type { Task } from '../task/task.ts';
import { type Day, dayOf } from './text/days.ts';

/** The days that the words of a task count from: "by Friday" is the Friday after that day. Null: not known. */
export interface Written {
	title: Day | null;
	body: Day | null;
	comments: Day | null;
	due: Day | null;
}

export const UNDATED: Written = { title: null, body: null, comments: null, due: null };

/**
 * When the words of a task were written, as far as anything tells.
 *
 * - A comment: its own time, where the page shows it in ISO 8601; see `commentPassages`.
 * - Title and body: the tools' pages seldom tell. They stood there when the task was first seen, and most are never
 *   rewritten, so that is when they count from; the last reading would move with every visit, and "by Friday" with it.
 *   A task that does not tell when it was first seen counts from the reading of the field.
 * - A due date in words ("Tomorrow"): the reading that showed them; the tool words it anew every day.
 * - Where none of these is known, from `now`.
 */
export function writtenBy({ from, firstSeen }: Pick<Task, 'from' | 'firstSeen'>, now: string): Written {
	const read = (field: string) => from?.[field]?.at;
	const on = (...times: (string | undefined)[]) => {
		const found = dayOf(times.find((time) => time !== undefined) ?? now);
		return Number.isNaN(found) ? null : found;
	};
	return {
		title: on(firstSeen, read('title')),
		body: on(firstSeen, read('body')),
		comments: on(firstSeen, read('comments')),
		due: on(read('due')),
	};
}
