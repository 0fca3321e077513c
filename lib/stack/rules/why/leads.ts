import type { Rule } from '../../reading.ts';
import { beyondCause, means } from './sentence.ts';

/** A sentence that says what comes of a fault: which means, leads to, causing, … */
export const leads: Rule = {
	name: 'why: what follows from it',
	look: (reading) => beyondCause(reading, means('leads')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The total is rounded twice, which leads to wrong invoices.' } },
			gives: { supports: 'stated', quote: 'The total is rounded twice, which leads to wrong invoices.' },
		},
		{ fields: { body: { format: 'text', text: 'The total is rounded twice.' } }, gives: null },
	],
};
