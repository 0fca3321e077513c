import { EN } from '../../lexicon/en.ts';
import { type Rule, said } from '../../reading.ts';
import { phrasesIn } from '../../text/phrases.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['checks', 'environment', 'testing']);
/** Someone who could do something, not something that could happen. */
const OFFERS =
	/\b(?:(?:we|you|one) (?:could|can|might|may)|i (?:could|might|may)|let'?s|(?:we|i)(?:'d| would)(?: \w{3,20})? (?:suggest|propose|recommend)|consider)(?: (?:to|also|just|simply|then|either|instead|probably|easily|maybe|perhaps))? ([a-z]{2,20})\b/gi;
/** What one could need, see or improve is no way to do it. */
const NO_WAY = new Set(phrasesIn('need, see, get, give, read, run, open, close, improve, fix, handle, support, track'));
const ACTS = new Set(phrasesIn(EN.act).filter((word) => !NO_WAY.has(word)));
/** `I wish I could` is no offer. */
const WISH = /\bwish (?:i|we|you|one|it|there)\b/i;
const isAct = (word: string) => ACTS.has(word) || /.ing$/.test(word);

const offers = (text: string) => [...text.matchAll(OFFERS)].some(([, verb = '']) => isAct(verb.toLowerCase()));

/** A way that is offered: we could move it, let's drop it, consider showing it. */
export const offer: Rule = {
	name: 'how: a way on offer',
	look({ body }) {
		const found = body.find(
			({ text, shape, topic, words }) =>
				shape !== 'heading' &&
				shape !== 'code' &&
				words.length >= 6 &&
				!text.trimEnd().endsWith('?') &&
				!WISH.test(text) &&
				!(topic !== null && ELSEWHERE.has(topic)) &&
				!(topic === 'repro' && shape !== 'prose') &&
				offers(text),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The totals are off. We could move them all into one table.' } },
			gives: { supports: 'stated', quote: 'We could move them all into one table.' },
		},
		{
			fields: { body: { format: 'text', text: 'For the next release we might need to know all the totals.' } },
			gives: null,
		},
		{ fields: { body: { format: 'text', text: 'Now I can see that all the totals are off.' } }, gives: null },
	],
};
