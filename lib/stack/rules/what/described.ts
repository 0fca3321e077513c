import { type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { asksForHelp } from './asks.ts';
import { orderIn } from './verbs.ts';

/** A title of fewer words names a topic; with more, title and description together tell the outcome. */
const NAMED = 5;
/** So many different words beyond the title describe something. */
const DESCRIBED = 3;

/** A title that says what it is about, and a description of it. */
export const described: Rule = {
	name: 'what: a title and its description',
	look(reading) {
		const { title } = reading;
		if (!title || title.words.length < NAMED || saidBeyondTitle(reading) < DESCRIBED) return null;
		const vague = orderIn(title.words, title.text) === 'open' || title.hits.has('seeks') || asksForHelp(reading);
		return said(title, vague || reading.work.kind === 'epic' ? 'hinted' : 'stated');
	},
	examples: [
		{
			fields: {
				title: 'Totals of yearly reports in the margin',
				body: {
					format: 'text',
					text: 'Readers look there first. Colours follow the printed edition, sizes those of footnotes, and long numbers wrap.',
				},
			},
			gives: { supports: 'stated', quote: 'Totals of yearly reports in the margin' },
		},
		{
			fields: {
				title: 'Totals of yearly reports in the margin',
				body: { format: 'text', text: 'See there.' },
			},
			gives: null,
		},
	],
};
