import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { ownSentences } from './sentence.ts';

/** `fixes an issue where …`: the trouble is named and told. */
const ENDED =
	/\b(?:fix(?:es|ed|ing)?|address(?:es|ed|ing)?|resolv(?:es?|ed|ing)|correct(?:s|ed|ing)?|solv(?:es?|ed|ing))\b[^.;\n]{0,60}\b(?:issues?|bugs?|problems?|errors?|warnings?|failures?|races?|crash(?:es)?|regressions?|gaps?|confusion)\b[^.;\n]{0,60}\b(?:where|when|whenever|that|which|in which|causing|caused|due|introduced by|because|after|if)\b/i;

/** How things were before the change, told as wrong. */
const BEFORE =
	/^(?:previously|before this|until now|prior to this|formerly|historically)\b|\b(?:was|were) (?:being |still |also )?(?:incorrectly|wrongly|mistakenly|accidentally|unintentionally|needlessly|silently|improperly|erroneously|inadvertently|always|never|only|not (?:properly|correctly|being|handled|handling|working))\b/i;

/** What is wrong, of what is there. */
const WRONG =
	/\b(?:is|are|was|were) (?:that |not |currently |still )?(?:wrong|incorrect|broken|missing|ignored|untested|undocumented|(?:in)?accurate|correct|handled)\b|\b(?:not|never|n['’]t) (?:\w{1,20} )?(?:handl|mock|escap|check|pass|clos|releas|updat|sett?|us|call|return|support|work|cover|appl|sync|trigger|display|show|load)(?:ing|e?s|ed|e)?\b/i;

const tells = ({ text }: Passage) => ENDED.test(text) || WRONG.test(text) || BEFORE.test(text.trim());

/** A pull request that tells the trouble it ends, or how things were wrong before it. English. */
export const trouble: Rule = {
	name: 'why: the trouble it ends',
	look(reading) {
		const found = isPull(reading.work) ? ownSentences(reading).find(tells) : null;
		return found ? said(found, 'hinted') : null;
	},
	examples: [
		{
			fields: {
				kind: 'pull request',
				body: { format: 'text', text: 'Fixes an issue where the total was shown twice.' },
			},
			gives: { supports: 'hinted', quote: 'Fixes an issue where the total was shown twice.' },
		},
		{ fields: { kind: 'pull request', body: { format: 'text', text: 'Fixes the total.' } }, gives: null },
		{
			fields: { kind: 'bug', body: { format: 'text', text: 'Previously the total was shown twice.' } },
			gives: null,
		},
	],
};
