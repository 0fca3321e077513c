import { signsOf, wordSigns } from '../../learnt/signs.ts';
import { type Learnt, Table } from '../../learnt/table.ts';
import { WHY } from '../../learnt/why.ts';
import { type Passage, type Reading, type Rule, said } from '../../reading.ts';
import { ownSentences } from './sentence.ts';

/** A sentence of fewer words gives no reason. */
const LEAST_WORDS = 4;

const isSentence = ({ words }: Passage) => words.length >= LEAST_WORDS;

/**
 * Whether a task's words may be doubted not to tell a Why. Not where nobody wrote any, where a template or a field asks for
 * the Why and nobody answered, nor of what a bot wrote.
 */
export function mayRead(reading: Reading): boolean {
	const isAsked = reading.dead.some(({ passage }) => passage.topic === 'why');
	const isEmpty = reading.empty.some(({ topic }) => topic === 'why');
	return reading.work.kind !== 'dependency update' && !isAsked && !isEmpty && ownSentences(reading).some(isSentence);
}

/** The sentence that says most for a Why, where a learnt table is sure that there is one. */
export function readsBy(learnt: Learnt): Rule['look'] {
	let table: Table | undefined;
	return (reading) => {
		if (!mayRead(reading)) return null;
		table ??= new Table(learnt);
		if (!table.isSure(signsOf(reading))) return null;
		let most = 0;
		let best: Passage | null = null;
		for (const passage of ownSentences(reading).filter(isSentence)) {
			const sum = table.sum(wordSigns(passage));
			if (sum > most) [most, best] = [sum, passage];
		}
		return best ? said(best, 'hinted') : null;
	};
}

const IMPORT =
	`We have had the import for a year. New colleagues learn about it by word of mouth. A page in the handbook about the
format, the limits and the errors is what most of them look for first.`.replace('\n', ' ');

/**
 * A sentence that reads like a reason, though no rule knows its wording: where all rules say that Why is missing, and a
 * table of words learnt from labels is sure that it is not. It never says more than that the Why is hinted at.
 */
export const reads: Rule = {
	name: 'why: reads like a reason, in no wording known for one',
	last: true,
	look: readsBy(WHY),
	examples: [
		{
			fields: { title: 'Document the import', body: { format: 'text', text: IMPORT } },
			gives: {
				supports: 'hinted',
				quote:
					'A page in the handbook about the format, the limits and the errors is what most of them look for first.',
			},
		},
		{ fields: { title: 'The list of orders', body: { format: 'text', text: '' } }, gives: null },
		{ fields: { title: 'Sort the list', body: { format: 'text', text: 'Sort the list by name.' } }, gives: null },
	],
};
