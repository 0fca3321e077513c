import { type Passage, type Rule, said } from '../../reading.ts';

const NOT_A_PLAN = new Set(['repro', 'environment', 'checks', 'testing', 'expected', 'actual', 'more', 'why']);
/** Words that show a numbered list to be the way to a fault. */
const REPRODUCES = /\b(?:repro\w*|steps|expected|actual|observe|happens|occurs)\b|再現|复现|重现/i;

/** A box, a numbered item, or a bullet that begins with an order. */
const isStep = ({ shape, on, topic, words, hits }: Passage) =>
	(shape === 'tick' || (shape === 'item' && (on || hits.get('act')?.from === 0))) &&
	words.length >= 2 &&
	!NOT_A_PLAN.has(topic ?? '');

/** A list of steps or boxes; a numbered one hints only where the text is about reproducing a fault. */
export const plan: Rule = {
	name: 'how: a list of steps',
	look({ work, body }) {
		const steps = body.filter(isStep);
		const [first] = steps;
		if (!first || steps.length < 2) return null;
		const boxes = steps.filter(({ shape }) => shape === 'tick');
		const fault = work.kind === 'bug' || body.some(({ text }) => REPRODUCES.test(text));
		const orders = steps.filter(({ hits }) => hits.get('act')?.from === 0).length * 2 > steps.length;
		const [box = first] = boxes;
		return said(box, (boxes.length >= 2 || !fault) && orders ? 'stated' : 'hinted');
	},
	examples: [
		{
			fields: { body: { format: 'markdown', text: '- [ ] Move the totals\n- [ ] Drop the old table' } },
			gives: { supports: 'stated', quote: 'Move the totals' },
		},
		{
			fields: { body: { format: 'markdown', text: '## Steps to reproduce\n1. Open a total\n2. Close it again' } },
			gives: null,
		},
	],
};
