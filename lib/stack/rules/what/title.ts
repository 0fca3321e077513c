import { type Passage, type Rule, said } from '../../reading.ts';
import { namesThing } from '../how/pointer.ts';
import { isVague, titleProper } from './proper.ts';
import { orderIn } from './verbs.ts';

/** What comes to be so, in a title that is a sentence. */
const OUGHT =
	/\b(?:should|shouldn't|must|needs? to|has to|have to|ought to|soll(?:en|te|ten)?|muss|müssen|doit|doivent|devrait|debe|deben|debería|deve|devem|deveria|precisa)\b|べき|してほしい|应该|應該|应当|必须|必須/i;
/** Fewer words name a topic. */
const FEWEST = 4;
/** Without any body it takes one more. */
const FEWEST_ALONE = 5;
/** With a thing of the program named, so many are enough; `Support …` with so many has an end that can be seen. */
const FEWEST_NAMED = 3;
const SUPPORTED = 5;
/** So many characters say as much as four words, where no blanks divide them. */
const FEWEST_SIGNS = 6;

/** A fault and the case it comes in: `Totals are empty when the year begins on a Sunday`. */
const CASE =
	/\b(?:is|are|was|does|do|gets?|shows?|stays?|has|have|\w{3,20}[^s\W]s|\w{2,20}n['’]t) [^\n]{3,120}\b(?:when|after|while|if|unless|before|until)\b \w/i;
const FEWEST_IN_CASE = 8;
const isCase = ({ text }: Passage, count: number) => count >= FEWEST_IN_CASE && CASE.test(text.slice(0, 300));

/** A title that orders one definite thing, or says what should be so; any other only hints. */
export const title: Rule = {
	name: 'what: the title',
	look({ title, body }) {
		if (!title || title.words.length === 0) return null;
		const words = titleProper(title);
		const signs = words.filter(({ word }) => word >= '\u3040').length;
		const named = namesThing(title);
		const enough =
			words.length - signs >= (named ? FEWEST_NAMED : body.length > 0 ? FEWEST : FEWEST_ALONE) || signs >= FEWEST_SIGNS;
		const order = orderIn(words, title.text);
		const ordered = order === 'definite' || (order === 'open' && named && words.length >= SUPPORTED);
		const definite = ordered || isCase(title, words.length) || OUGHT.test(title.text.slice(0, 300));
		const doubt = title.text.trimEnd().endsWith('?') || isVague(title);
		return said(title, enough && definite && !doubt ? 'stated' : 'hinted');
	},
	examples: [
		{
			fields: { title: 'Rename flag --foo to --bar' },
			gives: { supports: 'stated', quote: 'Rename flag --foo to --bar' },
		},
		{
			fields: { title: '[export] Moving the totals to one table' },
			gives: { supports: 'stated', quote: '[export] Moving the totals to one table' },
		},
		{
			fields: { title: 'Summen im Bericht als CSV anzeigen' },
			gives: { supports: 'stated', quote: 'Summen im Bericht als CSV anzeigen' },
		},
		{ fields: { title: '修复报表中的总计' }, gives: { supports: 'stated', quote: '修复报表中的总计' } },
		{ fields: { title: 'Improve performance' }, gives: { supports: 'hinted', quote: 'Improve performance' } },
		{
			fields: { title: 'Support totals over several years' },
			gives: { supports: 'hinted', quote: 'Support totals over several years' },
		},
		{
			fields: { title: 'Support `--since` in totals over years' },
			gives: { supports: 'stated', quote: 'Support `--since` in totals over years' },
		},
		{
			fields: { title: 'Remove some totals from the report' },
			gives: { supports: 'hinted', quote: 'Remove some totals from the report' },
		},
		{
			fields: { title: 'Move all totals to one table?' },
			gives: { supports: 'hinted', quote: 'Move all totals to one table?' },
		},
		{ fields: { title: '???' }, gives: null },
		{
			fields: { title: 'Totals are empty when the year begins on a Sunday' },
			gives: { supports: 'stated', quote: 'Totals are empty when the year begins on a Sunday' },
		},
	],
};
