import { type Rule, said } from '../../reading.ts';
import { means, ownSentences } from './sentence.ts';

const tells = means('asked');

/** A sentence that says where the wish came from: as requested, reported by, a follow-up, … */
export const asked: Rule = {
	name: 'why: who asked for it',
	look(reading) {
		const found = ownSentences(reading).find((passage) => passage.words.length >= 4 && tells(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Two columns, as requested by the shop.' } },
			gives: { supports: 'hinted', quote: 'Two columns, as requested by the shop.' },
		},
		{ fields: { body: { format: 'text', text: 'Two columns for the shop.' } }, gives: null },
	],
};
