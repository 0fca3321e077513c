import { type Rule, shown } from '../../reading.ts';

/** Someone is assigned. */
export const field: Rule = {
	name: 'who: the assignee',
	look({ fields: { assignees } }) {
		return assignees && assignees.length > 0
			? shown('assignees', assignees.map(({ name }) => name).join(', '), 'stated')
			: null;
	},
	examples: [
		{ fields: { assignees: [{ name: 'Mia' }] }, gives: { supports: 'stated', quote: 'Mia' } },
		{ fields: { kind: 'pull request', author: { name: 'noor' } }, gives: null },
		{ fields: { assignees: null }, gives: null },
	],
};
