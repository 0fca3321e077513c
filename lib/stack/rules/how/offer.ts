import { type Rule, said } from '../../reading.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['repro', 'checks', 'environment', 'testing']);
/** Someone who could do something, not something that could happen. */
const OFFERS =
	/\b(?:(?:we|you|one|i) (?:could|can|might|should)(?: (?:also|just|simply|then|either|instead|probably|easily))? (?!not\b|see\b|reproduce\b|confirm\b|find\b|get\b|have\b|be\b|do\b|only\b|still\b|no\b|access\b|login\b|help\b|understand\b)[a-z]{2,20}\b|let'?s (?!say\b)[a-z]{2,20}|consider (?!this\b|that\b)[a-z]{2,20}ing\b|i(?:'d| would) (?:suggest|propose|recommend)|i (?:think|guess|believe) (?:we|you|it|that) should)/i;

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
				!(topic !== null && ELSEWHERE.has(topic)) &&
				OFFERS.test(text),
		);
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The totals are off. We could keep them all in one table.' } },
			gives: { supports: 'stated', quote: 'We could keep them all in one table.' },
		},
		{ fields: { body: { format: 'text', text: 'Now I can see that all the totals are off.' } }, gives: null },
	],
};
