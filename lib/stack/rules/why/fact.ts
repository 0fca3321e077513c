import { type Rule, said } from '../../reading.ts';
import { means, ownSentences } from './sentence.ts';

const tells = means('fact');

/** What the work starts from: currently, is missing, only supports, … */
export const fact: Rule = {
	name: 'why: what is so today',
	look(reading) {
		const found = ownSentences(reading).find((passage) => passage.words.length >= 4 && tells(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The list currently has no order.' } },
			gives: { supports: 'hinted', quote: 'The list currently has no order.' },
		},
		{ fields: { body: { format: 'text', text: 'Give the list an order.' } }, gives: null },
	],
};
