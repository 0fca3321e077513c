import type { Passage, Rule } from '../../reading.ts';
import { means, told } from './sentence.ts';

const gains = means('gain');
/** `We should allow them` is an order, whatever it is good for. */
const ORDER =
	/\b(?:should|must|needs? to|have to|has to|please|would like to|want to) (?:also |only |always |not )?(?:allow|let|enable|help|support|use|keep)\b/i;
/** A word of gain behind the order is one. */
const BESIDE =
	/\b(?:which|that|this|it|and|to|would|will) (?:\w{3,20} )?(?:allows?|lets?|helps?|makes?|improves?|saves?|avoids?|reduces?)\b|easier|useful|helpful|benefit/i;

const tells = (passage: Passage) => gains(passage) && (!ORDER.test(passage.text) || BESIDE.test(passage.text));

/** A sentence that says what gets better, or for whom: makes it easier, allows users, saves time, … */
export const gain: Rule = {
	name: 'why: what gets better',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list. This makes it easier to find a name.' } },
			gives: { supports: 'stated', quote: 'This makes it easier to find a name.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list.' } }, gives: null },
	],
};
