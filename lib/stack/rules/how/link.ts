import type { Rule } from '../../reading.ts';
import { firstLink } from './pointer.ts';

/** Where designs are drawn and proposals kept. */
const DESIGN =
	/\b(?:figma\.com|zeplin\.io|invis\.io|sketch\.cloud|miro\.com|whimsical\.com)\/|\b(?:rfcs?|proposals?|design-?docs?|adrs?|keps?|enhancements)\/|\bdocs\.google\.com\/document\//i;

/** A link to code, a document or an example; one to another task alone says nothing of the way. A design that is linked lays it out. */
export const link: Rule = {
	name: 'how: a link to go by',
	look({ fields: { body } }) {
		const found = body ? firstLink(body.text) : null;
		return found ? { field: 'body', ...found, supports: DESIGN.test(found.quote) ? 'stated' : 'hinted' } : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: 'https://totals.example.org/docs/tables' } },
			gives: { supports: 'hinted', quote: 'https://totals.example.org/docs/tables' },
		},
		{ fields: { body: { format: 'markdown', text: 'See https://example.org/acme/issues/7' } }, gives: null },
	],
};
