import { DE } from '../../lexicon/de.ts';
import { EN, type Meaning } from '../../lexicon/en.ts';
import { ES } from '../../lexicon/es.ts';
import { FR } from '../../lexicon/fr.ts';
import { JA } from '../../lexicon/ja.ts';
import { PT } from '../../lexicon/pt.ts';
import { ZH } from '../../lexicon/zh.ts';
import { Phrases, phrasesIn } from '../../text/phrases.ts';
import type { Word } from '../../text/words.ts';

// A title is too short to tell its language by, so all of them are looked up.
const ALL = [EN, DE, FR, ES, PT, JA, ZH];
const pick = (...meanings: Meaning[]) =>
	new Phrases(...ALL.flatMap((lexicon) => meanings.map((meaning) => ({ [meaning]: lexicon[meaning] ?? '' }))));

const FIRST = pick('act', 'done', 'open');
/** German and Japanese put the verb last: `Export als CSV anbieten`. */
const LAST: readonly string[] = [DE.act, JA.act].flatMap((list) => phrasesIn(list ?? ''));
/** Verbs that no order begins with, though a sentence may. */
const NO_ORDER = new Set(
	phrasesIn('need, should, must, can, get, give, see, set, sets, now, using, uses, made, includes'),
);
const GERUND = /^[a-z]{2,20}ing$/;
const ENGLISH = new Set(phrasesIn(`${EN.act}, ${EN.done}`));

/** `Adding` and `moving` by the verb they come from; any other word as it is. */
function plainForm(word: string): string {
	if (!GERUND.test(word)) return word;
	const stem = word.slice(0, -3);
	return [stem, `${stem}e`, stem.slice(0, -1)].find((form) => ENGLISH.has(form)) ?? word;
}

/** What kind of order a line is: one with an end that can be seen, one without, or none. */
export function orderIn(words: readonly Word[], text: string): 'definite' | 'open' | null {
	const [first] = words;
	if (!first) return null;
	const head = [{ ...first, word: plainForm(first.word) }, ...words.slice(1, 4)];
	const starts = FIRST.find(head).filter(({ from }) => from === 0);
	if (starts.some(({ means }) => means === 'open')) return 'open';
	const setsUp = first.word === 'set' && words[1]?.word === 'up';
	if (starts.length > 0 && (setsUp || !NO_ORDER.has(first.word))) return 'definite';
	const end = text.trimEnd().toLowerCase();
	return LAST.some((verb) => end.endsWith(verb)) ? 'definite' : null;
}
