import { type Rule, said } from '../../reading.ts';

/** A sentence that says who or what is hurt: confusing, blocks, leads to, users can't, … */
export const effect: Rule = {
	name: 'why: an effect on someone',
	look({ title, body }) {
		const found = body.find(({ hits, shape, topic }) => hits.has('effect') && shape !== 'heading' && topic !== 'repro');
		if (found) return said(found, found.topic === 'testing' || found.topic === 'checks' ? 'hinted' : 'stated');
		return title?.hits.has('effect') ? said(title, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Two buttons have one name, which is confusing.' } },
			gives: { supports: 'stated', quote: 'Two buttons have one name, which is confusing.' },
		},
		{ fields: { body: { format: 'text', text: 'Two buttons have one name.' } }, gives: null },
	],
};
