import { type Rule, said } from '../../reading.ts';
import { namesThing } from './pointer.ts';

/** Somewhere to start from: code or a log, or a thing of the program that the text names. */
export const ground: Rule = {
	name: 'how: somewhere to start',
	look({ body }) {
		const found =
			body.find(({ shape }) => shape === 'code') ??
			body.find((passage) => passage.shape !== 'heading' && namesThing(passage));
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: 'It is wrong since `sumOf` was changed.' } },
			gives: { supports: 'hinted', quote: 'It is wrong since `sumOf` was changed.' },
		},
		{ fields: { body: { format: 'markdown', text: 'The total is off.' } }, gives: null },
	],
};
