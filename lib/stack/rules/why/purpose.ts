import { type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';

/** A sentence of this many words may carry a purpose; a shorter one only names the work. */
const LONG = 6;

/** Words that bear on a reason without giving one: to facilitate, as requested, currently, customers. */
export const purpose: Rule = {
	name: 'why: a purpose in passing',
	look({ work, body }) {
		const found = body.find(
			({ hits, shape, words, topic }) =>
				hits.has('purpose') &&
				shape !== 'heading' &&
				words.length >= LONG &&
				topic !== 'repro' &&
				topic !== 'environment',
		);
		// A bug says what is so "currently" and what is "missing" without saying whom that hurts.
		return found && (work.kind !== 'bug' || isPull(work)) ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Improve the markup to facilitate later work.' } },
			gives: { supports: 'hinted', quote: 'Improve the markup to facilitate later work.' },
		},
		{
			fields: { kind: 'bug', body: { format: 'text', text: 'The second total is currently shown in red.' } },
			gives: null,
		},
	],
};
