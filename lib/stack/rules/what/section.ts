import { type Rule, said } from '../../reading.ts';

/** Under a heading for the outcome, a question put in its place. */
const HOW_TO = /^\W{0,3}how (?:to|do|can)\b/i;

/** A section headed as the outcome: scope, acceptance criteria, expected behaviour, changes, … with words of its own. */
export const section: Rule = {
	name: 'what: a section about the outcome',
	look({ body }) {
		const found = body.find(
			({ topic, shape, words, hits, text }) =>
				(topic === 'what' || topic === 'expected' || topic === 'changes') &&
				shape !== 'heading' &&
				words.length >= 2 &&
				!hits.has('seeks') &&
				!HOW_TO.test(text),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'wiki', text: 'h3. Acceptance criteria\n* Both totals agree' } },
			gives: { supports: 'stated', quote: 'Both totals agree' },
		},
		{ fields: { body: { format: 'wiki', text: 'h3. Acceptance criteria\n\nh3. Notes\nAsk Mia' } }, gives: null },
	],
};
