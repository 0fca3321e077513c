import type { Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

/** A sentence that calls a goal so, or says what it is needed for: the idea is, is required for, … */
export const goal: Rule = {
	name: 'why: a goal called one',
	look: (reading) => told(reading, means('goal')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list. The idea is to find a name at once.' } },
			gives: { supports: 'stated', quote: 'The idea is to find a name at once.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list by the idea of it.' } }, gives: null },
	],
};
