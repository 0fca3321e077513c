import type { Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

/** A sentence with an end: so that, in order to, so users can, … */
export const aim: Rule = {
	name: 'why: an end it serves',
	look: (reading) => told(reading, means('aim')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list so that a name is found at once.' } },
			gives: { supports: 'stated', quote: 'Sort the list so that a name is found at once.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list by name.' } }, gives: null },
	],
};
