import { type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { COLLECTS } from '../what/wish.ts';

/** So many different words that the title did not have give a reader something to go by. */
const TELLING = 7;

/** A body that says more than the title; where to begin can be read out of it. */
export const told: Rule = {
	name: 'how: more than its title',
	look(reading) {
		if (saidBeyondTitle(reading) < TELLING) return null;
		const found = reading.body.find(
			({ shape, text, words }) => shape !== 'heading' && words.length >= 3 && !COLLECTS.test(text),
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: {
				title: 'Totals are off',
				body: {
					format: 'text',
					text: 'Reports that were opened before midnight still count yesterday, because their tables are never read again.',
				},
			},
			gives: {
				supports: 'hinted',
				quote:
					'Reports that were opened before midnight still count yesterday, because their tables are never read again.',
			},
		},
		{ fields: { title: 'Totals are off', body: { format: 'text', text: 'The totals are off.' } }, gives: null },
	],
};
