import { type Rule, said } from '../../reading.ts';

/** Any words of its own bear on what a task is. */
export const words: Rule = {
	name: 'what: words of its own',
	look({ body }) {
		const found = body.find(({ shape, words }) => shape !== 'heading' && shape !== 'code' && words.length >= 3);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Something about the totals.' } },
			gives: { supports: 'hinted', quote: 'Something about the totals.' },
		},
		{ fields: { body: { format: 'markdown', text: '## Summary\n<!-- say it here -->' } }, gives: null },
	],
};
