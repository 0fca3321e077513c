import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { beyondFault } from './sentence.ts';

/** What work is done for, as the verb behind `to`. What only says the work again (to add, to fix, to show) is not here. */
const ENDS =
	/\bto (?:further |better |also |always |only |properly |more easily )?(?:avoid|prevent|allow|enable|support|reflect|reduce|improve|simplify|make (?:it|them|things|sure it|the \w{1,20}) (?:easier|simpler|possible|clear|clearer|more|faster|safer)|be able|be consistent|be compatible|be compliant|comply|conform|prepare|protect|minimi[sz]e|maximi[sz]e|eliminate|mitigate|clarify|unblock|satisfy|save|speed|future-proof|accommodate|account for|compensate|encourage|preserve|maintain|keep|stay|remain|reuse|aid|ease|help|increase|decrease|free|guard against|cut|limit|guarantee|catch|unify|get rid|remove the need|stop)\b/i;

/** In a title, one more: `Bump the editor to fix the paste` says what the bump is for. */
const MENDS = /^[^\n]{8,120}? to (?:fix|resolve|solve|address|work around|unblock|match|align)\b/i;
const EASE =
	/\bfor (?:easy|easier|faster|quick|quicker|simpler|safer|smoother|improved|cleaner|clearer|more \w{1,20}) [a-z]/i;

/**
 * Before `to`, words that make it no purpose: a wish (want to), an ability (able to), a thing asked for (an option to),
 * or what already happens (fails to).
 */
const NO_END =
	/(?:\b(?:want|wants|wanted|need|needs|needed|like|able|unable|has|have|had|having|try|tries|trying|tried|going|how|used|ought|supposed|fail|fails|failed|failing|attempts|attempting|attempt|possible|option|options|ability|flag|flags|setting|settings|way|ways|method|functionality|feature|button|command|parameter|request|permission|plan|plans|planning|support|due|up|seem|seems|begin|start|continue|continues|decided|required|requested|expected|refuses|used|good|best|important|nice|where|what|not|propose|suggest|remember|sure|ready|right|and|or|proposal|idea|goal|prefer|love|access|refer|refers|related|regard|compared|prior|equal|according|switch|set|changed|leads|led|return|returns|sent|point|points|mechanism|mechanisms|means|possibility|helpful|useful|handy|great|easy|hard|difficult|impossible|chance|able))\s{1,3}$/i;

/** `for readability`: a quality the work is for. */
const QUALITY =
	/\bfor (?:[\w-]{1,30} ){0,2}(?:compatibility|consistency|clarity|readability|performance|efficiency|security|safety|simplicity|convenience|debugging|maintainability|accessibility|usability|robustness|reliability|compliance|transparency|reproducibility|parity|visibility|flexibility|completeness|correctness)\b/i;

/** Whether a sentence has a purpose behind its main words: sort it to avoid …; the sentence may begin with it. */
export function brings({ text }: Passage): boolean {
	if (QUALITY.test(text)) return true;
	const found = ENDS.exec(text);
	return found !== null && !NO_END.test(text.slice(Math.max(0, found.index - 20), found.index));
}

/** `Bump … to fix …`; `Try to fix …` says no more than the work. */
function mends({ text }: Passage): boolean {
	const found = MENDS.exec(text);
	return found !== null && !NO_END.test(found[0].replace(/to \w+(?: around)?$/i, '').slice(-20));
}

/** What the work is to bring about, in an infinitive: to avoid …, to support …, to make it easier. English. */
export const bring: Rule = {
	name: 'why: what it is to bring about',
	look(reading) {
		const { work, title } = reading;
		const inTitle = work.kind !== 'bug' && work.kind !== 'dependency update';
		const found = beyondFault(reading, brings, inTitle);
		if (found?.supports === 'stated' || !title || !inTitle) return found;
		return EASE.test(title.text) || (isPull(work) && mends(title)) ? said(title, 'stated') : found;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Sort the list to reduce the calls to support.' } },
			gives: { supports: 'stated', quote: 'Sort the list to reduce the calls to support.' },
		},
		{ fields: { body: { format: 'text', text: 'We want to reduce the list.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'Add an option to reduce the list.' } }, gives: null },
	],
};
