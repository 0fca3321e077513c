import { type Finding, type Passage, type Rule, said } from '../../reading.ts';
import { ownSentences, told } from './sentence.ts';

const WHO =
	'(?:spec|specs|specification|standard|standards|rfc ?\\d*|guidelines?|guide|docs|documentation|convention|policy|policies|contract|style guide|law|vendor|upstream|auditors?|security team)';

/** Someone whose word counts asks for it: the vendor recommends, is not recommended, the standard requires. */
const ASKS = new RegExp(
	String.raw`\b${WHO}(?: \w{1,20}){0,2} (?:recommends?|suggests?|requires?|demands?|mandates?|advises?|encourages?|discourages?|forbids?|prohibits?|now expects)\b|\b(?:is|are|was) (?:not |no longer |now |strongly |the |also |generally |officially |a ){0,3}(?:recommended|mandated|discouraged|required by|mandatory)\b(?! to (?:reproduce|run))`,
	'i',
);
/** `Apple suggests to`: a maker by its name. */
const MAKER =
	/^[\s*_"'(]{0,5}[A-Z]\w{1,20} (?:now |strongly |officially )?(?:recommends|suggests|discourages|mandates|is dropping|is removing|has deprecated|deprecated|no longer supports)\b/;
const BY = new RegExp(
	String.raw`\b(?:according to|per|as per|following|conform(?:s|ing)? to|complian(?:t|ce) with|violat\w{1,4}|against|contrary to|required by|needed by) (?:the |our |its |their |this )?(?:[\w./-]{1,30} ){0,3}?${WHO}\b`,
	'i',
);

/** `Remove deprecated …` is an order, its first word nobody's name. */
const asks = ({ text, hits }: Passage) => ASKS.test(text) || (MAKER.test(text) && hits.get('act')?.from !== 0);
const by = ({ text }: Passage) => BY.test(text);

/** A standard, a guideline or a maker that asks for it; where it is only named, it may. English. */
export const authority: Rule = {
	name: 'why: whose rules ask for it',
	look(reading): Finding | null {
		const found = told(reading, asks);
		if (found) return found;
		const near = ownSentences(reading).find(by);
		return near ? said(near, 'hinted') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The style guide recommends short names.' } },
			gives: { supports: 'stated', quote: 'The style guide recommends short names.' },
		},
		{
			fields: { body: { format: 'text', text: 'Names are cut according to the standard.' } },
			gives: { supports: 'hinted', quote: 'Names are cut according to the standard.' },
		},
		{ fields: { body: { format: 'text', text: 'Write a guide for short names.' } }, gives: null },
	],
};
