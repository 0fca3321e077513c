import { type Rule, shown } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** A pull request that is given to nobody is its author's. */
export const author: Rule = {
	name: 'who: the author of a pull request',
	look({ work, fields: { assignees, author: wrote } }) {
		return isPull(work) && wrote && !assignees?.length ? shown('author', wrote.name, 'stated') : null;
	},
	examples: [
		{ fields: { kind: 'pull request', author: { name: 'noor' } }, gives: { supports: 'stated', quote: 'noor' } },
		{ fields: { kind: 'pull request', author: { name: 'noor' }, assignees: [{ name: 'Mia' }] }, gives: null },
		{ fields: { kind: 'issue', assignees: null, author: { name: 'noor' } }, gives: null },
	],
};
