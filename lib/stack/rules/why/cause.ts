import type { Passage, Rule } from '../../reading.ts';
import { beyondCause, means } from './sentence.ts';

const since = means('cause');
/** A point in time is no ground: since the last release. */
const TIME =
	/\bsince (?:the |my |our |this )?(?:last|latest|previous|first|release|releases|update|upgrade|beginning|start|commit|migration|merge|version|day)\b/i;

/** `given the following code` is a step, `what is the reason?` a question. */
const NO_GROUND =
	/\bgiven the (?:following|below|above|example|code)\b|\b(?:what|which|know)\b[^.;\n]{0,30}\breason\b[^.;\n]{0,40}\?/i;

/** `…, as they have two names`; `, as shown above` is none. */
const AS =
	/[,;] as (?:i|we|you|they|it|he|she|this|these|those|there|users|people|most|many|some|not all|our)(?:['’]\w{1,2})? (?!follows|shown|described|seen|expected)\w/i;

/** `Since the format has changed, …`; `Since 2.1, …` is a point in time. */
const FIRST =
	/^[\s*_"'(-]{0,6}(?:since|given that|seeing (?:that|as)|considering that|now that|as (?:we|it|they|there|this|these|most|many|users)) (?!v?\d|version\b|upgrad|updat|install|yesterday|today|last\b|then\b)[^;\n]{8,250}?, /i;
/** `…, as the format is changing`: a plain fact behind it. */
const AS_IS =
	/\w{3,30} (?!(?:same|such|well|soon|long|far|much|many|just|known|used|seen|only|known|even|not|is|are|was|set|treated|shown|marked) )\w{3,30} as (?:the |our )?[\w`-]{3,30} (?:is|are|has|have|gets|does not|doesn['’]t|do not|don['’]t|can(?:not|['’]t)) (?!expected|shown|described|defined|specified|usual|before|listed|given|\w{2,20}(?:ed|en)\b)\w/i;

const ground = (passage: Passage) => since(passage) && !TIME.test(passage.text) && !NO_GROUND.test(passage.text);

const says = ({ text }: Passage) =>
	AS.test(text) ||
	(FIRST.test(text) && !TIME.test(text)) ||
	(text.includes(' as ') && AS_IS.test(text) && !/^\W{0,4}as /i.test(text));

const tells = (passage: Passage) => says(passage) || ground(passage);

/** A sentence with a ground: because, since it, due to, otherwise, … */
export const cause: Rule = {
	name: 'why: a ground for it',
	look: (reading) => beyondCause(reading, tells),
	examples: [
		{
			fields: { body: { format: 'text', text: 'Drop the old form. Nobody may use it since the law changed.' } },
			gives: { supports: 'stated', quote: 'Nobody may use it since the law changed.' },
		},
		{ fields: { body: { format: 'text', text: 'Drop the old form, in use since 2019.' } }, gives: null },
	],
};
