import { type Rule, said } from '../../reading.ts';
import { means, ownSentences } from './sentence.ts';

const tells = means('toward');

/** Words that bear on a purpose without a benefit: to facilitate, enhances, users can, … */
export const toward: Rule = {
	name: 'why: a use in passing',
	look(reading) {
		const found = ownSentences(reading).find((passage) => passage.words.length >= 4 && tells(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Change the markup to facilitate later work.' } },
			gives: { supports: 'hinted', quote: 'Change the markup to facilitate later work.' },
		},
		{ fields: { body: { format: 'text', text: 'Change the markup of the list.' } }, gives: null },
	],
};
