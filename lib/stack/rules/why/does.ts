import type { Passage, Rule } from '../../reading.ts';
import { beyondHarm } from './sentence.ts';

/** What `this` does to people, money or the work around it; not what a change is made of (it adds, it uses). */
const DOES =
	/(?:^|[,;:(] ?|\b(?:and|but|because|as|since|so) )(?:this|that|it|which|these|they|doing (?:so|this)|having (?:this|these|it))(?: (?:also|often|really|currently|actually|just|only|then|already|now|easily|sometimes|always|regularly|potentially|effectively|basically|will|would|could|can|may|might|should|has|have|had|['’]s|['’]ll|['’]d)){0,3} (?:sav(?:e|es|ed)|lets?|give[sn]? (?:us|users|people|me|you|them|everyone|the)|ma(?:de|ke|kes) (?:it|the|our|my|them|things|sense|debugging|testing|reviews?|users?|people)|help(?:s|ed)?|block(?:s|ed)|br(?:eaks|oke|oken)|trips?|tripped|bit(?:es|ten)?|duplicate[sd]?|hid(?:es|den)|hurts?|costs?|wastes?|slow(?:s|ed)|keeps?|brings?|means|meant|cause[sd]?|leads?|led|leaves?|left|force[sd]?|prevent(?:s|ed)?|avoid(?:s|ed)?|reduce[sd]?|improve[sd]?|simplif(?:y|ies|ied)|allow(?:s|ed)?|enable[sd]?|ensure[sd]?|protects?|open(?:s|ed) (?:up|the door)|confuse[sd]?|hinder(?:s|ed)?|complicate[sd]?|matters|limits?|affect(?:s|ed)?|impact(?:s|ed)?|violate[sd]?|contradict(?:s|ed)?|expose[sd]?|spam(?:s|med)?|clutter(?:s|ed)?|flood(?:s|ed)?|pollute[sd]?|bloat(?:s|ed)?|paves?|undermine[sd]?|defeats?|discourage[sd]?|encourage[sd]?|frees?|provides? (?:a )?(?:better|clear|more|us|users)|takes? (?:a long|too|ages|forever|time|hours|minutes|up)|becomes? (?:a |an |very |hard|difficult|impossible|increasingly)|gets? in the way|gets? worse|do(?:es)?n['’]t scale|do(?:es)? not scale|feels?)\b/i;

/** The same without its `this`: `Prevents two runs at a time`, `Needed for the new editor`. */
const BARE =
	/^[\s*_"'(-]{0,6}(?:makes? (?:it|the|our|things|debugging|testing)\b.{1,80}\b(?:easier|simpler|faster|clear(?:er)?|possible|impossible|hard(?:er)?|safer|deterministic|consistent|reliable|readable|obvious|independent|stable|robust|usable|predictable|testable|reusable|easy)|keeps (?:the|us|our|it)|prevents|reduces|saves|avoids|blocks (?!\w+ (?:are|is))|unblocks|brings|drives|decreases|speeds? up|cuts|protects|eliminates|removes the need|helps|(?:needed|required|necessary) (?:for|by|to|because|in order|so))\b/i;

const tells = ({ text }: Passage) => DOES.test(text) || BARE.test(text);

/** What `this` does: it saves a round trip, that blocks the rollout, which hides the error. English. */
export const does: Rule = {
	name: 'why: what this does',
	look: (reading) => beyondHarm(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The order is kept twice. It floods the list.' } },
			gives: { supports: 'stated', quote: 'It floods the list.' },
		},
		{ fields: { body: { format: 'text', text: 'The order is kept twice. It uses the old list.' } }, gives: null },
	],
};
