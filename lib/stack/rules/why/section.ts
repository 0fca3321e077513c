import { type Passage, type Rule, said } from '../../reading.ts';

/** Words that only point elsewhere: `Fixes issue #12`. */
const POINTS =
	/^[^\p{L}]{0,10}(?:fix(?:es|ed)?|close[sd]?|resolve[sd]?|see|refs?|issue|related to)\b(?: the)?(?: issue| bug)?[:\s]{0,3}(?:[\w./-]{0,60}#\d+|\[[^\]\n]{1,100}\]|https?:|\s*$)[^\p{L}]{0,200}$/iu;

const tells = ({ topic, shape, words, quote }: Passage) =>
	topic === 'why' && shape !== 'heading' && shape !== 'code' && words.length >= 3 && !POINTS.test(quote.slice(0, 300));

/** A section headed as the reason: motivation, problem, goal, impact, … with words of its own. */
export const section: Rule = {
	name: 'why: a section about the reason',
	look({ body }) {
		const words = body.find((passage) => tells(passage) && passage.shape !== 'row') ?? body.findLast(tells);
		return words ? said(words, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Motivation\nSupport gets ten calls a day about this.' } },
			gives: { supports: 'stated', quote: 'Support gets ten calls a day about this.' },
		},
		{ fields: { body: { format: 'markdown', text: '## Motivation\n\n## Plan\nCount the calls.' } }, gives: null },
		{ fields: { body: { format: 'markdown', text: '## Why\nFixes issue #12' } }, gives: null },
	],
};
