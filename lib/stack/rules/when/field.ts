import type { DateSeen, FieldName, Timebox } from '../../../task/fields.ts';
import { type Finding, type Rule, shown } from '../../reading.ts';
import { type Day, dayWritten } from '../../text/days.ts';
import { timeIn } from '../../text/times.ts';
import { wordsOf } from '../../text/words.ts';
import { isShelf } from './shelf.ts';

/** A milestone or version that means "some day" only hints. */
const boxed = (field: FieldName, { name, due }: Timebox): Finding => ({
	...shown(field, name, isShelf(name) ? 'hinted' : 'stated'),
	...dated(due && /^\d{4}-\d\d-\d\d/.test(due) ? dayWritten(due.slice(0, 10)) : null),
});
/** The end of a stretch as Asana shows one: "Mar 3 – Apr 2"; of "Mar 3 – 9" and "3月3日 – 9日" the month stands at its start. */
function endOf(text: string): string {
	const at = text.lastIndexOf('–');
	const end = text.slice(at + 1).trim();
	const day = at < 0 ? undefined : /^(\d{1,2})[.日일]?$/.exec(end)?.[1];
	if (day === undefined) return end;
	const start = /^(.*?)(?<!\d)\d{1,2}(\D{0,20})$/s.exec(text.slice(0, at));
	return start ? `${start[1]}${day}${start[2]}` : '';
}
/** A date as a page words it: "Mar 3", "Tomorrow", counted from when that was read. */
function seen(field: FieldName, { text, date }: DateSeen, readOn: Day | null): Finding {
	const end = endOf(text.slice(0, MOST_TEXT));
	return {
		...shown(field, date ?? text, 'stated'),
		...dated(date ?? timeIn(end, wordsOf(end), readOn, true)?.date ?? null),
	};
}
const dated = (date: string | null) => (date === null ? {} : { date });
const MOST_TEXT = 100;

/** A date or a span of time that the work is put into. */
export const field: Rule = {
	name: 'when: a date, sprint, milestone or version',
	look({ fields: { due, sprint, milestone, fixVersions, start }, dueReadOn }) {
		if (due) return seen('due', due, dueReadOn);
		if (sprint) return boxed('sprint', sprint);
		if (milestone) return boxed('milestone', milestone);
		const version = fixVersions?.find((box) => !isShelf(box.name)) ?? fixVersions?.[0];
		if (version) return boxed('fixVersions', version);
		// When it begins is a time set, but not the day that it is due.
		return start ? shown('start', start.date ?? start.text, 'stated') : null;
	},
	examples: [
		{ fields: { due: { text: 'Mar 3', date: '2027-03-03' } }, gives: { supports: 'stated', quote: '2027-03-03' } },
		{ fields: { milestone: { name: 'Backlog' } }, gives: { supports: 'hinted', quote: 'Backlog' } },
		{ fields: { due: null, milestone: null }, gives: null },
	],
};
