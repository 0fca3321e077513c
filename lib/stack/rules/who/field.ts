import { type Rule, shown } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** Someone is assigned; a pull request is its author's. */
export const field: Rule = {
	name: 'who: the assignee',
	look({ work, fields: { assignees, author } }) {
		if (assignees && assignees.length > 0)
			return shown('assignees', assignees.map(({ name }) => name).join(', '), 'stated');
		return isPull(work) && author ? shown('author', author.name, 'stated') : null;
	},
	examples: [
		{ fields: { assignees: [{ name: 'Mia' }] }, gives: { supports: 'stated', quote: 'Mia' } },
		{ fields: { kind: 'pull request', author: { name: 'noor' } }, gives: { supports: 'stated', quote: 'noor' } },
		{ fields: { kind: 'issue', assignees: null, author: { name: 'noor' } }, gives: null },
	],
};
