import { type Rule, said } from '../../reading.ts';
import { standingClaims } from './claims.ts';

/** The text, or a comment, says who does it: "I'll take this", "@mia owns this", a section headed Owner. The last word counts. */
export const words: Rule = {
	name: 'who: an owner in the text',
	look(reading) {
		const [last] = standingClaims(reading);
		return last ? said(last.passage, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: "Looks small. I'll take this." } },
			gives: { supports: 'stated', quote: "I'll take this." },
		},
		{
			fields: { comments: [{ author: { name: 'Mia' }, text: '@noor will fix this.' }] },
			gives: { supports: 'stated', quote: '@noor will fix this.' },
		},
		{ fields: { body: { format: 'text', text: 'Is anyone working on it?' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'Someone has to take this.' } }, gives: null },
		{
			fields: {
				comments: [
					{ author: { name: 'Mia' }, text: "I'll take this." },
					{ author: { name: 'Mia' }, text: "I can't work on this any more." },
				],
			},
			gives: null,
		},
	],
};
