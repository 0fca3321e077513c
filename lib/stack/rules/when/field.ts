import type { DateSeen, FieldName, Timebox } from '../../../task/fields.ts';
import { type Finding, type Rule, shown } from '../../reading.ts';
import { dayShown } from '../../text/day-shown.ts';
import { type Day, dayWritten } from '../../text/days.ts';
import { isShelf } from './shelf.ts';

/** A milestone or version that means "some day" only hints. */
const boxed = (field: FieldName, { name, due }: Timebox): Finding => ({
	...shown(field, name, isShelf(name) ? 'hinted' : 'stated'),
	...dated(due && /^\d{4}-\d\d-\d\d/.test(due) ? dayWritten(due.slice(0, 10)) : null),
});
/** A date as a page words it. */
const seen = (field: FieldName, shownAs: DateSeen, readOn: Day | null): Finding => ({
	...shown(field, shownAs.date ?? shownAs.text, 'stated'),
	...dated(dayShown(shownAs, readOn)),
});
const dated = (date: string | null) => (date === null ? {} : { date });

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
