import { type Passage, type Rule, said } from '../../reading.ts';
import { means, ownSentences, told } from './sentence.ts';

const calls = means('goal');
/** `The goal of this task is to add an icon` says what is to be done. */
const ITS_OWN =
	/\b(?:goal|purpose|aim|objective|intent|idea) of (?:this|the) (?:task|ticket|issue|story|card|subtask|work item) (?:is|was) to (?:add|create|implement|include|write|make|build|update|remove|move|define|review|set|change|have)\b/i;
const itsOwn = ({ text }: Passage) => ITS_OWN.test(text);

/** A sentence that calls a goal so, or says what it is needed for: the idea is, is required for, … */
export const goal: Rule = {
	name: 'why: a goal called one',
	look(reading) {
		const found = told(reading, (passage) => calls(passage) && !itsOwn(passage));
		const own = found ? null : ownSentences(reading).find(itsOwn);
		return own ? said(own, 'hinted') : found;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list. The idea is to find a name at once.' } },
			gives: { supports: 'stated', quote: 'The idea is to find a name at once.' },
		},
		{
			fields: { body: { format: 'text', text: 'The goal of this task is to add an icon.' } },
			gives: { supports: 'hinted', quote: 'The goal of this task is to add an icon.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list by the idea of it.' } }, gives: null },
	],
};
