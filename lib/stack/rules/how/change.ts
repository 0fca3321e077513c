import { type Rule, said, wordCount } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** A description of this many words tells more than its title again. */
const TELLING = 40;

/** A pull request that tells how the change was made; with little but a title, its diff shows it. */
export const change: Rule = {
	name: 'how: the change itself',
	look({ work, body, title }) {
		if (!isPull(work)) return null;
		const told = body.find(
			({ hits, shape, words, topic }) =>
				(hits.has('done') || hits.has('plan')) &&
				shape !== 'heading' &&
				words.length >= 4 &&
				topic !== 'testing' &&
				topic !== 'checks',
		);
		if (told) return said(told, wordCount(body) >= TELLING ? 'stated' : 'hinted');
		return title ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: {
				kind: 'pull request',
				title: 'Totals',
				body: {
					format: 'text',
					text: 'Moved the totals of all three reports into one table. Each of them now reads it once when it opens, and writes to it only when it closes, so that two reports that are open at the same time can no longer show different totals to two people.',
				},
			},
			gives: {
				supports: 'stated',
				quote: 'Moved the totals of all three reports into one table.',
			},
		},
		{ fields: { kind: 'pull request', title: 'Fix totals' }, gives: { supports: 'hinted', quote: 'Fix totals' } },
		{ fields: { kind: 'issue', title: 'Fix totals' }, gives: null },
	],
};
