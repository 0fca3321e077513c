import type { Passage, Rule } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { told } from './sentence.ts';

const IDLE =
	/\b(?:is|are|was|were|has been|have been|being|gets?) (?:not|never|no longer|rarely|hardly ever) (?:actually |really |even |ever )?(?:used|called|needed|read|referenced|reached|executed|invoked|required|necessary|maintained|documented|tested|exercised|covered)\b|\b(?:aren|isn|wasn|weren)['’]t (?:actually |really |even |ever )?(?:used|called|needed|read|referenced|required|necessary|maintained|documented|tested|exercised|covered)\b/i;

const tells = ({ text }: Passage) => IDLE.test(text);

/** A change of what nothing uses, calls or tests as it stands; of a bug the same words are only its symptom. */
export const idle: Rule = {
	name: 'why: what is not used before it',
	look: (reading) => (isPull(reading.work) ? told(reading, tells) : null),
	examples: [
		{
			fields: { kind: 'pull request', body: { format: 'text', text: 'The second total is never read.' } },
			gives: { supports: 'stated', quote: 'The second total is never read.' },
		},
		{ fields: { kind: 'bug', body: { format: 'text', text: 'The second total is never read.' } }, gives: null },
	],
};
