import { EN } from '../../lexicon/en.ts';
import type { Passage } from '../../reading.ts';
import { phrasesIn } from '../../text/phrases.ts';

/** Verbs that stand in orders, but just as often in the steps to a fault or in plain talk. */
const LOOSE = 'need, should, must, can, never, open, close, start, stop, load, run, read, check, get, give, see, keep';
export const LOOSE_ACTS = new Set(phrasesIn(LOOSE));
const ACTS = new Set(phrasesIn(EN.act).filter((word) => !LOOSE_ACTS.has(word)));

const MODALS = new Set(phrasesIn('should, must, could, can, will, would, might, may, ll, d, s, to'));
const BETWEEN = new Set(
	phrasesIn('also, just, simply, then, either, instead, probably, easily, perhaps, maybe, still, even, only, be'),
);
/** `to` alone is no modal: it must come after one of these. */
const OWES = new Set(phrasesIn('need, needs, has, have, is, are'));
/** `let's`, and `'d` after who would do it. */
const SHORT: Readonly<Record<string, ReadonlySet<string>>> = {
	to: OWES,
	s: new Set(['let']),
	d: new Set(['i', 'we', 'you']),
	can: new Set(['i', 'we', 'you', 'one', 'it', 'this', 'that', 'and']),
};
const BY = /\bby (?:\w{3,20}ly )?(?!default|being|nothing|anything|everything)\w{3,20}ing\b/i;
const SUGGESTS = /\b(?:consider \w{3,20}ing|suggest\w{0,3}|propos(?:e|es|ed|al|ing)|recommend(?:s|ing|ed to)?)\b/i;
const PARTICIPLE = /^\w{2,20}(?:ed|ten|tten|ilt|ept|oved)$/;
/** How far behind its modal the verb of another language may stand, in words. */
const FAR = 12;
/** The same, in characters, where no blanks divide words. */
const FAR_SIGNS = 30;

/** `we could move`, `needs to be moved`, `let's drop`: English puts the verb right behind its modal. */
function modalThenVerb(words: readonly string[]): boolean {
	return words.some((word, at) => {
		if (!MODALS.has(word)) return false;
		const before = SHORT[word];
		if (before && !before.has(words[at - 1] ?? '') && !(word === 'can' && words[at + 1] === 'be')) return false;
		let verb = at + 1;
		while (verb < at + 4 && BETWEEN.has(words[verb] ?? '')) verb++;
		const found = words[verb] ?? '';
		return ACTS.has(found) || (words[verb - 1] === 'be' && PARTICIPLE.test(found));
	});
}

/** Whether a sentence is an order: it begins with what is to be done. */
export const orders = ({ hits, text, words }: Passage): boolean =>
	hits.get('act')?.from === 0 &&
	words.length >= 3 &&
	!LOOSE_ACTS.has(words[0]?.word ?? '') &&
	!text.trimStart().startsWith('`');

/** Whether a sentence says what is to be done, or could be: an order, a modal with its verb, a way (`by moving …`). */
export function prescribes(passage: Passage): boolean {
	const { hits, text, words } = passage;
	if (orders(passage) || BY.test(text) || SUGGESTS.test(text)) return true;
	if (modalThenVerb(words.map(({ word }) => word))) return true;
	const modal = hits.get('modal');
	if (modal === undefined) return false;
	const far = (words[modal.from]?.word ?? '') >= '\u3040' ? FAR_SIGNS : FAR;
	// German has a participle there (`sollte verschoben werden`), others an infinitive.
	return [hits.get('act'), hits.get('done')].some((verb) => verb && Math.abs(verb.from - modal.to) <= far);
}
