import { type Rule, said } from '../../reading.ts';
import { saidBeyondTitle } from '../beyond.ts';

/** A body that says next to nothing but the title again names no way. */
const SOME = 3;

/** A sentence that points at a way to do it, without laying it out. */
export const method: Rule = {
	name: 'how: a way in a sentence',
	look(reading) {
		if (saidBeyondTitle(reading) < SOME) return null;
		const found = reading.body.find(
			({ hits, shape, topic }) => hits.has('method') && shape !== 'heading' && topic !== 'repro' && topic !== 'checks',
		);
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'This could be done by using one table.' } },
			gives: { supports: 'hinted', quote: 'This could be done by using one table.' },
		},
		{ fields: { body: { format: 'text', text: 'The total is off.' } }, gives: null },
	],
};
