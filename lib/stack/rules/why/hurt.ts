import type { Rule } from '../../reading.ts';
import { beyondCause, means } from './sentence.ts';

/** A sentence that says who can not do what, or what they have to do: customers have to, blocks us, … */
export const hurt: Rule = {
	name: 'why: someone is hurt',
	look: (reading) => beyondCause(reading, means('hurt')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The form has no address. Customers have to call us.' } },
			gives: { supports: 'stated', quote: 'Customers have to call us.' },
		},
		{ fields: { body: { format: 'text', text: 'The form has no address.' } }, gives: null },
	],
};
