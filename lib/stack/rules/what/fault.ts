import { type Passage, type Reading, type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';
import { asksForHelp } from './asks.ts';
import { leavesOpen } from './open.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['environment', 'checks', 'why', 'testing']);
/** A shorter sentence complains, and doesn't say of what. */
const FEWEST = 8;
/** A body that says less than this beyond the title leaves open what is expected. */
const THIN = 6;

const tells = ({ shape, words, topic, hits, text }: Passage) =>
	shape !== 'heading' &&
	shape !== 'code' &&
	words.length >= FEWEST &&
	hits.has('fault') &&
	!hits.has('seeks') &&
	!leavesOpen(text) &&
	!(topic !== null && ELSEWHERE.has(topic));

/** Whether it is filed as a bug, or its title names a fault: then a question in it is about that. */
const isReported = ({ work, title }: Reading) =>
	work.kind === 'bug' || (title !== null && (title.hits.has('fault') || title.hits.has('harm')));

/** A sentence that says exactly what is wrong: what is expected instead goes without saying. */
export const fault: Rule = {
	name: 'what: a definite fault',
	look(reading) {
		const found = reading.body.find(tells);
		if (!found) return null;
		return said(
			found,
			saidBeyondTitle(reading) < THIN || (asksForHelp(reading) && !isReported(reading)) ? 'hinted' : 'stated',
		);
	},
	examples: [
		{
			fields: {
				body: {
					format: 'text',
					text: 'Totals of yearly reports never include entries booked after midnight on Sundays.',
				},
			},
			gives: {
				supports: 'stated',
				quote: 'Totals of yearly reports never include entries booked after midnight on Sundays.',
			},
		},
		{ fields: { body: { format: 'text', text: 'The totals are broken.' } }, gives: null },
	],
};
