import { type Passage, type Rule, said } from '../../reading.ts';

/** A question asks for help; it names no outcome. */
const ASKS =
	/^(?:how (?:do|can|to|should|does|would)|is (?:it|there)|can (?:i|someone|anyone)|does (?:any|it)|what is|why (?:is|does|do))\b/i;

const ELSEWHERE = new Set(['environment', 'checks', 'repro', 'why']);

const isPlain = ({ shape, words, text, topic }: Passage) =>
	shape !== 'heading' && shape !== 'code' && words.length >= 4 && !ASKS.test(text) && !ELSEWHERE.has(topic ?? '');

/** A sentence that says what should be so, orders something definite, or says exactly what is wrong. */
export const wish: Rule = {
	name: 'what: an outcome in a sentence',
	look({ work, body }) {
		const plain = body.filter(isPlain);
		const found =
			plain.find(({ hits }) => hits.has('wish')) ??
			plain.find(({ hits }) => hits.get('act')?.from === 0 || hits.get('done')?.from === 0) ??
			plain.find(({ hits, words }) => hits.has('fault') && words.length >= 8);
		// One sentence does not tell the scope of an epic.
		const scant = work.kind === 'epic' && plain.length < 3;
		return found ? said(found, scant ? 'hinted' : 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'The total should include the tax.' } },
			gives: { supports: 'stated', quote: 'The total should include the tax.' },
		},
		{ fields: { body: { format: 'text', text: 'A total and a tax.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'How do I add the tax to a total?' } }, gives: null },
	],
};
