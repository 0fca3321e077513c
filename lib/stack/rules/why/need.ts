import type { Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

/** A sentence of someone at work: I am trying to, our use case, users want, … */
export const need: Rule = {
	name: 'why: what someone wants it for',
	look: (reading) => told(reading, means('need')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'I am trying to print forty labels at a time.' } },
			gives: { supports: 'stated', quote: 'I am trying to print forty labels at a time.' },
		},
		{ fields: { body: { format: 'text', text: 'Print forty labels at a time.' } }, gives: null },
	],
};
