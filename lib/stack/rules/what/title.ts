import { EN } from '../../lexicon/en.ts';
import { type Rule, said } from '../../reading.ts';
import { phrasesIn } from '../../text/phrases.ts';
import { isPull } from '../../work.ts';

const VAGUE = new Set(phrasesIn(EN.vague));
const ACTS = new Set(phrasesIn(EN.act));

/** An area before the title proper: `[docs]`, `fix(api):`, `Android:`. */
const AREA = /^(?:\[[^\][]{1,40}\]\s{0,4}|[\w .,/()-]{1,30}:\s{1,4}){1,3}/;

/** A title that names one definite outcome or fault; a vague one only hints. */
export const title: Rule = {
	name: 'what: the title',
	look({ work, title, body }) {
		if (!title || title.words.length === 0) return null;
		const skip = AREA.exec(title.text)?.[0].length ?? 0;
		const words = title.words.filter(({ start }) => start >= skip).map(({ word }) => word);
		const [first = ''] = words;
		const open = words.length <= 3 || (VAGUE.has(first) && words.length <= 5);
		const orders = words.slice(0, 2).some((word) => ACTS.has(word)) || isPull(work) || title.hits.has('wish');
		const described = words.length >= 5 && body.some(({ words, shape }) => shape !== 'heading' && words.length >= 5);
		return said(title, !open && (orders || described) ? 'stated' : 'hinted');
	},
	examples: [
		{
			fields: { title: 'Rename flag --foo to --bar' },
			gives: { supports: 'stated', quote: 'Rename flag --foo to --bar' },
		},
		{ fields: { title: 'Improve performance' }, gives: { supports: 'hinted', quote: 'Improve performance' } },
		{ fields: { title: '???' }, gives: null },
	],
};
