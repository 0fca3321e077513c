import { type Passage, type Rule, said } from '../../reading.ts';

const NAMED =
	/^[*_\s]{0,4}(?:epic|initiative|theme|objective|okr|parent(?: issue| task| epic)?|part of|belongs to|program(?:me)?)\b[*_\s]{0,4}[:：]/i;
const WORD = /[\p{L}\p{N}]{3}/u;

/** A line `Epic: …`, also where its label was taken for a heading. */
const names = ({ quote }: Passage) => {
	const label = NAMED.exec(quote.slice(0, 60));
	return label !== null && WORD.test(quote.slice(label[0].length, 300));
};

/** The epic, initiative or objective that a line of the text says it is part of. */
export const larger: Rule = {
	name: 'why: the larger work it names',
	look({ body }) {
		const found = body.find((passage) => passage.shape !== 'code' && names(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '**Epic:** Fewer calls\n**Estimate:** 2 hours' } },
			gives: { supports: 'hinted', quote: '**Epic:** Fewer calls' },
		},
		{ fields: { body: { format: 'markdown', text: '**Estimate:** 2 hours' } }, gives: null },
	],
};
