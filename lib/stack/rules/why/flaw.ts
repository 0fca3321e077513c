import type { Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

/** A verdict on what is there: confusing, redundant, unused, error prone, … */
export const flaw: Rule = {
	name: 'why: what is wrong with it as it is',
	look: (reading) => told(reading, means('flaw')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Two buttons have one name, which is confusing.' } },
			gives: { supports: 'stated', quote: 'Two buttons have one name, which is confusing.' },
		},
		{ fields: { body: { format: 'text', text: 'Two buttons have one name.' } }, gives: null },
	],
};
