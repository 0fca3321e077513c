import { type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { asksForHelp } from './asks.ts';
import { isVague, titleProper } from './proper.ts';
import { orderIn } from './verbs.ts';

/** A title of fewer words names a topic; with more, title and description together tell the outcome. */
const NAMED = 5;
/** `Improve …` with so many words names what of it. */
const TELLING = 6;
/** So many different words beyond the title describe something. */
const DESCRIBED = 3;

/** A title that says what it is about, and a description of it. */
export const described: Rule = {
	name: 'what: a title and its description',
	look(reading) {
		const { title } = reading;
		if (!title || title.words.length < NAMED || saidBeyondTitle(reading) < DESCRIBED) return null;
		const words = titleProper(title);
		const isOpen = (some: typeof words) => orderIn(some, title.text) === 'open';
		const open = isOpen(title.words) || (words.length < TELLING && isOpen(words));
		const asked = /[?？]\s*$|^(?:how|why|where) /i.test(title.text.slice(-300));
		const vague = open || asked || isVague(title) || title.hits.has('seeks') || asksForHelp(reading);
		return said(title, vague || reading.work.kind === 'epic' ? 'hinted' : 'stated');
	},
	examples: [
		{
			fields: {
				title: 'chore(web): optimize the totals page',
				body: { format: 'text', text: 'Readers look there first, colours follow the printed edition.' },
			},
			gives: { supports: 'hinted', quote: 'chore(web): optimize the totals page' },
		},
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
