import { type Rule, said } from '../../reading.ts';

/** The text says who does it: "I'll take this", "assigned to …", a section headed Owner. */
export const words: Rule = {
	name: 'who: an owner in the text',
	look({ body }) {
		const found = body.find(
			({ hits, topic, shape, words }) =>
				shape !== 'heading' && shape !== 'code' && (hits.has('owns') || (topic === 'who' && words.length > 0)),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: "Looks small. I'll take this." } },
			gives: { supports: 'stated', quote: "I'll take this." },
		},
		{ fields: { body: { format: 'text', text: 'Someone has to take this.' } }, gives: null },
	],
};
