import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { reportsFault } from '../report.ts';
import { namesThing } from './pointer.ts';
import { orders as isOrder, prescribes } from './prescribes.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['repro', 'environment', 'checks', 'testing', 'actual', 'expected']);
/** Two sentences of so many words together are more than the title said twice. */
const TELLING = 18;
/** Three say enough, short as they are. */
const MANY = 3;

/** So many characters say as much as one word, where no blanks divide them. */
const PER_WORD = 1.5;
const lengthOf = ({ words }: Passage) => {
	const signs = words.filter(({ word }) => word >= '\u3040').length;
	return words.length - signs + Math.floor(signs / PER_WORD);
};

/** `Add the ability to …` says what there is to be, `docs/list.md holds …` is a path and no order. */
const NO_WAY =
	/^\W{0,4}(?:add|provide|implement|introduce|create|offer|include) (?:the |an? |some )?(?:\w{3,20} )?(?:ability|possibility|option|support|feature|functionality|capability)\b|^\W{0,4}[\w-]{1,40}[/.][\w-]/i;
const isWay = (passage: Passage) => prescribes(passage) && !NO_WAY.test(passage.text);

const speaks = ({ shape, topic }: Passage) =>
	shape !== 'heading' && shape !== 'code' && !(topic !== null && ELSEWHERE.has(topic));

/**
 * What is to be done, step by step in sentences: two that prescribe something, or one order that names its thing.
 * In a report of a fault the orders are how to get there, and count for nothing here.
 */
export const orders: Rule = {
	name: 'how: orders in sentences',
	look(reading) {
		if (isPull(reading.work) || reportsFault(reading)) return null;
		const own = reading.body.filter((passage) => speaks(passage) && isWay(passage));
		const exact = own.find((passage) => isOrder(passage) && namesThing(passage));
		if (exact) return said(exact, 'stated');
		const words = own.reduce((sum, passage) => sum + lengthOf(passage), 0);
		const [first] = own;
		const enough = own.length >= MANY || (own.length >= 2 && words >= TELLING);
		return first && enough ? said(first, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Move sumOf() into totals.ts and drop the old table.' } },
			gives: { supports: 'stated', quote: 'Move sumOf() into totals.ts and drop the old table.' },
		},
		{
			fields: {
				body: {
					format: 'text',
					text: 'The report should be built from the one table that has all totals. Each page must then use its own part of it.',
				},
			},
			gives: { supports: 'stated', quote: 'The report should be built from the one table that has all totals.' },
		},
		{
			fields: { body: { format: 'text', text: 'When I open a report it is empty. Add two totals() and close it.' } },
			gives: null,
		},
	],
};
