import { type Rule, said } from '../../reading.ts';
import { linksOut } from './pointer.ts';

/** A link to code, a document or an example; one to another task alone says nothing of the way. */
export const link: Rule = {
	name: 'how: a link to go by',
	look({ body }) {
		const found = body.find((passage) => passage.shape !== 'code' && linksOut(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: 'https://totals.example.org/docs/tables' } },
			gives: { supports: 'hinted', quote: 'https://totals.example.org/docs/tables' },
		},
		{ fields: { body: { format: 'markdown', text: 'See https://example.org/acme/issues/7' } }, gives: null },
	],
};
