import { type Finding, type Passage, type Rule, said } from '../../reading.ts';
import { means, ownSentences, told } from './sentence.ts';

const judges = means('flaw');
/** `Clean up old workarounds`: the flaw only names what the order is about. */
const ORDER =
	/^[\s*_"'(-]{0,6}(?:please )?(?:remove|clean up|cleanup|delete|drop|fix|update|get rid of|replace|refactor|rename|correct) (?:all |any |some |the |out-of-scope |and |& |old |few |legacy ){0,4}(?:typos?|unused|redundant|unnecessary|obsolete|outdated|stale|dead|duplicated?|workarounds|deprecated|superfluous|legacy)\b[^.;,\n]{0,80}[.;\s]{0,3}$/i;
const orders = ({ text }: Passage) => ORDER.test(text);

/** A verdict on what is there: confusing, redundant, unused, error prone, … */
export const flaw: Rule = {
	name: 'why: what is wrong with it as it is',
	look(reading): Finding | null {
		const found = told(reading, (passage) => judges(passage) && !orders(passage));
		if (found?.supports === 'stated') return found;
		const named = [...(reading.title ? [reading.title] : []), ...ownSentences(reading)].find(
			(passage) => judges(passage) && orders(passage),
		);
		return found ?? (named ? said(named, 'hinted') : null);
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Two buttons have one name, which is confusing.' } },
			gives: { supports: 'stated', quote: 'Two buttons have one name, which is confusing.' },
		},
		{
			fields: { body: { format: 'text', text: 'Remove the unused buttons.' } },
			gives: { supports: 'hinted', quote: 'Remove the unused buttons.' },
		},
		{ fields: { body: { format: 'text', text: 'Two buttons have one name.' } }, gives: null },
	],
};
