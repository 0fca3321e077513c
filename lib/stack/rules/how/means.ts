import { type Passage, type Rule, said } from '../../reading.ts';
import { isPull } from '../../work.ts';
import { reportsFault } from '../report.ts';
import { namesThing } from './pointer.ts';
import { orders, prescribes } from './prescribes.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['repro', 'environment', 'checks', 'actual', 'expected']);
/** By what, or through what, it is to be done. */
export const MEANS =
	/\b(?:by (?:\w{3,20}ly )?(?!default|being|nothing|anything|everything|adding support)\w{3,20}ing|using|via|employing|with the help of|(?:similar(?:ly)? to|the same way as|based on) (?:the|how|what|our))\b/i;
/** How little it takes: a way that someone has in mind. */
const LITTLE =
	/\b(?:as (?:simple|easy|easily) as|(?:can|could|should) (?:be )?(?:just|simply) \w{3,20}|(?:can|could) easil[yt] be|(?:we|you|one|i) (?:can|could) easily) /i;
/** Who would do it, and what with: `we need to use totals()`. What one can do today, or has to, is no plan. */
const WE = /\bwe (?:(?:also|just|then|therefore|probably|really) )?(?:should|need to|must)\b/i;
/** A shorter sentence has no room for both. */
const FEWEST = 6;

const speaks = ({ shape, topic, words, text }: Passage) =>
	shape !== 'heading' &&
	shape !== 'code' &&
	words.length >= FEWEST &&
	!(topic !== null && ELSEWHERE.has(topic)) &&
	!text.trimEnd().endsWith('?');

/** `It should be changed to:`, and then what to. */
const introduces = (passage: Passage, next: Passage | undefined) =>
	/:\s*$/.test(passage.text) &&
	passage.shape !== 'heading' &&
	passage.shape !== 'code' &&
	!(passage.topic !== null && ELSEWHERE.has(passage.topic)) &&
	(next?.shape === 'code' || next?.shape === 'item') &&
	/\b(?:should|must|needs? to|could|can|has to) (?:then |instead |just )?(?:be|become|look|use)\b/i.test(passage.text);

/** One sentence that says what is to be done and by what means. In the report of a fault it may be how it was met. */
export const means: Rule = {
	name: 'how: what to do it with',
	look(reading) {
		if (isPull(reading.work)) return null;
		const report = reportsFault(reading);
		const { body } = reading;
		const found = body.find((passage, at) => {
			if (introduces(passage, body[at + 1])) return true;
			if (!speaks(passage)) return false;
			if (LITTLE.test(passage.text)) return true;
			if (report) return false;
			const { text } = passage;
			return (MEANS.test(text) && prescribes(passage)) || (WE.test(text) && namesThing(passage) && !orders(passage));
		});
		return found ? said(found, 'stated') : null;
	},
	examples: [
		{
			fields: { body: { format: 'text', text: 'Totals should be updated via the messages of the ledger.' } },
			gives: { supports: 'stated', quote: 'Totals should be updated via the messages of the ledger.' },
		},
		{
			fields: { body: { format: 'text', text: 'It might be as simple as adding a total to the table.' } },
			gives: { supports: 'stated', quote: 'It might be as simple as adding a total to the table.' },
		},
		{
			fields: { body: { format: 'text', text: 'The old call is gone, we need to use sumAll() there.' } },
			gives: { supports: 'stated', quote: 'The old call is gone, we need to use sumAll() there.' },
		},
		{
			fields: { body: { format: 'markdown', text: 'The order should become:\n- read all\n- sum up' } },
			gives: { supports: 'stated', quote: 'The order should become:' },
		},
		{ fields: { body: { format: 'text', text: 'The totals should be shown on every page.' } }, gives: null },
		{ fields: { body: { format: 'text', text: 'An empty table can easily cause wrong totals.' } }, gives: null },
		{
			fields: { body: { format: 'text', text: 'When I open a report via the menu it should show a total.' } },
			gives: null,
		},
	],
};
