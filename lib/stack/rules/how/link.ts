import type { Rule } from '../../reading.ts';
import { firstLink } from './pointer.ts';

/** A link to code, a document or an example; one to another task alone says nothing of the way. */
export const link: Rule = {
	name: 'how: a link to go by',
	look({ fields: { body } }) {
		const found = body ? firstLink(body.text) : null;
		return found ? { field: 'body', ...found, supports: 'hinted' } : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: 'https://totals.example.org/docs/tables' } },
			gives: { supports: 'hinted', quote: 'https://totals.example.org/docs/tables' },
		},
		{ fields: { body: { format: 'markdown', text: 'See https://example.org/acme/issues/7' } }, gives: null },
	],
};
