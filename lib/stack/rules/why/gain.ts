import type { Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

/** A sentence that says what gets better, or for whom: makes it easier, allows users, saves time, … */
export const gain: Rule = {
	name: 'why: what gets better',
	look: (reading) => told(reading, means('gain')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list. This makes it easier to find a name.' } },
			gives: { supports: 'stated', quote: 'This makes it easier to find a name.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list.' } }, gives: null },
	],
};
