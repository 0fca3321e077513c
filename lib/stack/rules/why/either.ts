import type { Passage, Rule } from '../../reading.ts';
import { beyondHarm, cued } from './sentence.ts';

const PATTERNS = [
	/** …, so people have to …: what others do because of it; what `I` did next is only the story. */
	/[,;–—] ?(?:and )?so (?:then |now |currently |often )?(?:people|users|customers|we|they|everyone|nobody|no one|anyone|developers|teams|admins|visitors|readers|contributors|reviewers|support|the (?:user|customer|team|reader|reviewer|admin|client|visitor)) (?!can (?:not )?(?:see|use) the)\w/i,
	/[,;–—] ?(?:and )?so (?:the |our |all |these |some |most |any |every )?[a-z]{3,20}s (?:are|go|get|have|fail|cannot|can['’]t|do|look|end|stay|break|lose|pile|miss)\b/i,
	/** Without it, …: what can not be. */
	/(?:^|[,;:(] ?|\b(?:and|but|as|because) )without (?:it|this|that|these|them|those|an?|the|any|such|having)\b[^.;\n]{0,120}\b(?:can(?:no|['’ ])?t|can not|would|will|has to|have to|had to|must|impossible|there (?:is|are) no|nobody|no way|hard|difficult|risk)\b/i,
	/** This way it …, that way we … */
	/(?:^|[.,;:(] ?|\b(?:and|but) )(?:this|that) way,? (?:we|you|it|its|the|users|they|one|i|everyone|people|there|both|all|no|any|a|our|each) ?\w/i,
	/** Nice for talks. Also useful when … */
	/^[\s*_"'(-]{0,6}(?:also |very |really |especially |would be |could be )?(?:nice|useful|handy|great|helpful|perfect|ideal|important|convenient|valuable) (?:for|when|if|in)\b/i,
	/** One has it, the other does not. */
	/\balready (?:has|have|do|does|supports?|offers?|provides?|works?)\b[^.;\n]{0,100}[,;(] ?(?:but |while |whereas |and )?[^.;,\n]{1,50}\b(?:does ?n['’]t|does not|do not|don['’]t|is not|isn['’]t|cannot|can['’]t|lacks?|has no|not yet)\b/i,
	/\b(?:on par|up to par|catch(?:ing)? up|keep(?:ing)? up|parity|level playing field) with\b/i,
];

const mayTell = cued(`
	so, without, way, nice, useful, handy, great, helpful, perfect, ideal, important, convenient, valuable, already, par,
	date, catch, catching, keep, keeping, parity, field
`);

const tells = (passage: Passage) => mayTell(passage) && PATTERNS.some((pattern) => pattern.test(passage.text));

/** What comes of having it or of not having it: this way …, without it …, …, so people …. English. */
export const either: Rule = {
	name: 'why: what comes of having it or not',
	look: (reading) => beyondHarm(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'The page has no total, so people add it up in their heads.' } },
			gives: { supports: 'stated', quote: 'The page has no total, so people add it up in their heads.' },
		},
		{
			fields: { body: { format: 'text', text: 'Sort by name. That way we see doubles.' } },
			gives: { supports: 'stated', quote: 'That way we see doubles.' },
		},
		{ fields: { body: { format: 'text', text: 'Sort the list that way.' } }, gives: null },
	],
};
