import { type Passage, type Rule, said } from '../../reading.ts';
import { reportsFault } from '../report.ts';

const NOT_A_PLAN = new Set(['repro', 'environment', 'checks', 'testing', 'expected', 'actual', 'more', 'why']);
/** A box, a numbered item, or a bullet that begins with an order. */
const isStep = ({ shape, on, topic, words, hits }: Passage) =>
	(shape === 'tick' || (shape === 'item' && (on || hits.get('act')?.from === 0))) &&
	words.length >= 2 &&
	!NOT_A_PLAN.has(topic ?? '');

/** So many numbered items in a text about work are its steps, however they begin. */
const NUMBERED = 4;

/** A list of steps or boxes; in a report of a fault, numbers are the way to the fault and boxes still a plan. */
export const plan: Rule = {
	name: 'how: a list of steps',
	look(reading) {
		const steps = reading.body.filter(isStep);
		const [first] = steps;
		if (!first || steps.length < 2) return null;
		const boxes = steps.filter(({ shape }) => shape === 'tick');
		const fault = reading.work.kind === 'bug' || reportsFault(reading);
		const ordered = steps.filter(({ hits }) => hits.get('act')?.from === 0).length * 2 > steps.length;
		const numbered = steps.filter(({ shape, on }) => shape === 'item' && on).length >= NUMBERED;
		const [box = first] = boxes;
		const planned = boxes.length >= 2 ? ordered : !fault && (ordered || numbered);
		return said(box, planned ? 'stated' : 'hinted');
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
