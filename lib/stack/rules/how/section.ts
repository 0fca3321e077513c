import { type Rule, said } from '../../reading.ts';

/** A section headed as the way: approach, plan, tasks, proposed fix, … with words of its own. */
export const section: Rule = {
	name: 'how: a section about the way',
	look({ body }) {
		const found = body.find(
			({ topic, shape, words }) => (topic === 'how' || topic === 'changes') && shape !== 'heading' && words.length >= 3,
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '## Approach\nKeep the totals in one table.' } },
			gives: { supports: 'stated', quote: 'Keep the totals in one table.' },
		},
		{ fields: { body: { format: 'markdown', text: '## Approach\nTBD' } }, gives: null },
	],
};
