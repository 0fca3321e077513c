import type { FieldName, Timebox } from '../../../task/fields.ts';
import { type Finding, type Rule, shown } from '../../reading.ts';
import { isShelf } from './shelf.ts';

/** A milestone or version that means "some day" only hints. */
const boxed = (field: FieldName, { name }: Timebox): Finding => shown(field, name, isShelf(name) ? 'hinted' : 'stated');

/** A date or a span of time that the work is put into. */
export const field: Rule = {
	name: 'when: a date, sprint, milestone or version',
	look({ fields: { due, sprint, milestone, fixVersions, start } }) {
		if (due) return shown('due', due.date ?? due.text, 'stated');
		if (sprint) return boxed('sprint', sprint);
		if (milestone) return boxed('milestone', milestone);
		const version = fixVersions?.find((box) => !isShelf(box.name)) ?? fixVersions?.[0];
		if (version) return boxed('fixVersions', version);
		return start ? shown('start', start.date ?? start.text, 'stated') : null;
	},
	examples: [
		{ fields: { due: { text: 'Mar 3', date: '2027-03-03' } }, gives: { supports: 'stated', quote: '2027-03-03' } },
		{ fields: { milestone: { name: 'Backlog' } }, gives: { supports: 'hinted', quote: 'Backlog' } },
		{ fields: { due: null, milestone: null }, gives: null },
	],
};
