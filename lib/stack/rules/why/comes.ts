import type { Passage, Rule } from '../../reading.ts';
import { told } from './sentence.ts';

const COMES =
	/[,;–—] ?(?:thus |thereby |while |further |also |therefore |potentially )?(?:aligning|matching|doubling|hiding|losing|confusing|slowing|cluttering|freeing|speeding|letting|keeping|enabling|allowing|improving|ensuring|reducing|preventing|avoiding|making|simplifying|leading|helping|giving|eliminating|causing|resulting|forcing|increasing|saving|streamlining|enhancing|facilitating|leaving|blocking|breaking|providing (?:a )?(?:better|clear|more|full|consistent))\b/i;
const KEEPS =
	/\b(?:while|without) (?:still )?(?:maintaining|keeping|preserving|having to|needing to|losing|breaking|requiring)\b/i;

const tells = ({ text }: Passage) => COMES.test(text) || KEEPS.test(text);

/** What comes of it, in a participle behind the work: `…, making it easier`, `… while keeping`. English. */
export const comes: Rule = {
	name: 'why: what comes of it',
	look: (reading) => told(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The total is rounded twice, leaving cents on the invoice.' } },
			gives: { supports: 'stated', quote: 'The total is rounded twice, leaving cents on the invoice.' },
		},
		{ fields: { body: { format: 'text', text: 'Making the list shorter.' } }, gives: null },
	],
};
