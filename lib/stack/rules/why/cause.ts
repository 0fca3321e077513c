import type { Rule } from '../../reading.ts';
import { beyondHarm, means } from './sentence.ts';

/** A sentence with a ground: because, since it, due to, otherwise, … */
export const cause: Rule = {
	name: 'why: a ground for it',
	look: (reading) => beyondHarm(reading, means('cause')),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Drop the old form. Nobody may use it since the law changed.' } },
			gives: { supports: 'stated', quote: 'Nobody may use it since the law changed.' },
		},
		{ fields: { body: { format: 'text', text: 'Drop the old form, in use since 2019.' } }, gives: null },
	],
};
