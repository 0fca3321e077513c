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

const MOST = 'A page in the handbook about the format, the limits and the errors is what most of them look for first.';
const TEXT = `We have had the import for a year. New colleagues learn about it by word of mouth. ${MOST}`;

/**
 * Where all other rules say that Why is missing, and a table of words learnt from labels is sure that it is not: the Why is
 * hinted at, never more. What it points at is the sentence that says most for it; the labeller's own quote is that one in
 * about four of ten (tests/bench/RESULTS.md), so it is called no reason, but what is most like one.
 */
export const reads: Rule = {
	name: 'why: the sentence most like a reason, by words learnt from labels',
	last: true,
	look: readsBy(WHY),
	examples: [
		{
			fields: { title: 'Document the import', body: { format: 'text', text: TEXT } },
			gives: { supports: 'hinted', quote: MOST },
		},
		{ fields: { title: 'The list of orders', body: { format: 'text', text: '' } }, gives: null },
		{ fields: { title: 'Sort the list', body: { format: 'text', text: 'Sort the list by name.' } }, gives: null },
	],
};
