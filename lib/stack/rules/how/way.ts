import { type Rule, said } from '../../reading.ts';

const ELSEWHERE = new Set(['checks', 'environment', 'testing']);

/** A sentence that lays out a way: I propose, the plan is, could be moved, the fix is. */
export const way: Rule = {
	name: 'how: a way laid out',
	look({ body }) {
		const found = body.find(
			({ hits, shape, topic }) =>
				hits.has('plan') &&
				shape !== 'heading' &&
				!ELSEWHERE.has(topic ?? '') &&
				!(topic === 'repro' && shape !== 'prose'),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The totals are off. The plan is to keep them in one table.' } },
			gives: { supports: 'stated', quote: 'The plan is to keep them in one table.' },
		},
		{ fields: { body: { format: 'text', text: 'There is no plan B.' } }, gives: null },
	],
};
