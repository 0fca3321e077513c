import type { Passage, Rule } from '../../reading.ts';
import { beyondHarm, cued } from './sentence.ts';

const NOW = String.raw`\b(?:currently|at the moment|at present|right now|as of now|today|nowadays|so far|until now|for now)\b`;

/** How things stand, and in one breath what comes of it: currently …, so …; today … but … */
const STANDS = new RegExp(
	String.raw`${NOW}[^.;\n]{10,250}(?:, ?(?:so|but|and so|and thus|however|although|even though|which)\b|\b(?:while|whereas|requires?|requiring|must|needs? to|rely on|relies on|is forced|forces)\b)`,
	'i',
);
/** A thing that others have and this lacks: does not …, but …; unlike …; whereas … */
const UNLIKE =
	/\b(?:does|do|is|are|has|have|can|could)(?: ?n['’]t|not| not)\b[^.;\n]{3,200}, ?(?:but|while|whereas|although|even though|though|unlike)\b|\bunlike (?:the |our |all |most |in |with |other )?[\w`-]{2,}|\bas opposed to (?:the |our |other )/i;

/** What the writer does not know is no lack of the thing. */
const OWN = /^[\s"'(]{0,4}(?:i\b|don['’]t|not sure)/i;

const mayTell = cued(`
	currently, moment, present, now, today, nowadays, far, but, while, whereas, although, though, unlike, opposed
`);

const badly = ({ text }: Passage) => STANDS.test(text) || (UNLIKE.test(text) && !OWN.test(text));

const tells = (passage: Passage) => mayTell(passage) && badly(passage);

/** How things stand with what is wrong with that, or with what stands better. English. A bug's fault is told so too. */
export const stands: Rule = {
	name: 'why: how things stand',
	look: (reading) => (reading.work.kind === 'bug' ? null : beyondHarm(reading, tells)),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Currently the list has one page, so names are looked up in a file.' } },
			gives: { supports: 'stated', quote: 'Currently the list has one page, so names are looked up in a file.' },
		},
		{
			fields: { body: { format: 'text', text: 'The list does not show the price, but the basket does.' } },
			gives: { supports: 'stated', quote: 'The list does not show the price, but the basket does.' },
		},
		{ fields: { body: { format: 'text', text: 'The list shows the name and the price.' } }, gives: null },
	],
};
