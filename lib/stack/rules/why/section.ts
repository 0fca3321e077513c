import { type Rule, said } from '../../reading.ts';

/** A section headed as the reason: motivation, problem, goal, impact, … with words of its own. */
export const section: Rule = {
	name: 'why: a section about the reason',
	look({ body }) {
		const words = body.find(
			({ topic, shape, words }) => topic === 'why' && shape !== 'heading' && shape !== 'code' && words.length >= 3,
		);
		return words ? said(words, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Motivation\nSupport gets ten calls a day about this.' } },
			gives: { supports: 'stated', quote: 'Support gets ten calls a day about this.' },
		},
		{ fields: { body: { format: 'markdown', text: '## Motivation\n\n## Plan\nCount the calls.' } }, gives: null },
	],
};
