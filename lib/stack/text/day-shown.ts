import type { DateSeen } from '../../task/fields.ts';
import type { Day } from './days.ts';
import { timeIn } from './times.ts';
import { wordsOf } from './words.ts';

/** More characters than a date has in any language. */
const LONGEST = 100;

/** The end of a stretch as Asana shows one: "Mar 3 – Apr 2"; of "Mar 3 – 9" and "3月3日 – 9日" the month stands at its start. */
function endOf(text: string): string {
	const at = text.lastIndexOf('–');
	const end = text.slice(at + 1).trim();
	const day = at < 0 ? undefined : /^(\d{1,2})[.日일]?$/.exec(end)?.[1];
	if (day === undefined) return end;
	const start = /^(.*?)(?<!\d)\d{1,2}(\D{0,20})$/s.exec(text.slice(0, at));
	return start ? `${start[1]}${day}${start[2]}` : '';
}

/**
 * The day, as `YYYY-MM-DD`, that a due date names as a page words it: "Mar 3", "Tomorrow", counted from when that was
 * read. Of a stretch it is the last. Null where the words name none that can be told.
 */
export function dayShown({ text, date }: DateSeen, readOn: Day | null): string | null {
	if (date !== undefined) return date;
	const end = endOf(text.slice(0, LONGEST));
	return timeIn(end, wordsOf(end), readOn, true)?.date ?? null;
}
