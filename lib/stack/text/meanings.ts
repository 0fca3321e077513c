import { DE } from '../lexicon/de.ts';
import { EN, type Meaning } from '../lexicon/en.ts';
import { EN_CHAINS } from '../lexicon/en-who-when.ts';
import { ES } from '../lexicon/es.ts';
import { FR } from '../lexicon/fr.ts';
import { JA } from '../lexicon/ja.ts';
import { PT } from '../lexicon/pt.ts';
import { ZH } from '../lexicon/zh.ts';
import type { Language } from './language.ts';
import { type Hit, type Lexicon, Phrases } from './phrases.ts';
import type { Word } from './words.ts';

const HEAD = 'head ';
const TAIL = 'tail ';
const CHAINS: Lexicon = Object.fromEntries(
	EN_CHAINS.flatMap(({ heads, tails }, chain) => [
		[`${HEAD}${chain}`, heads],
		[`${TAIL}${chain}`, tails],
	]),
);
const ENGLISH = new Phrases(EN, CHAINS);
const NEGATED = new Set(['not', 'never', 't', 'no', 'nobody', 'hardly']);

/** The two parts of what is said in two parts, as they come. */
class Chained {
	readonly #heads = new Map<string, Hit>();

	/** What a part completes, with where all of it stands; null where it completes nothing. */
	add(hit: Hit, words: readonly Word[]): Hit | null {
		const chain = hit.means.slice(HEAD.length);
		if (hit.means.startsWith(HEAD)) {
			this.#heads.set(chain, hit);
			return null;
		}
		const head = this.#heads.get(chain);
		const { means, apart } = EN_CHAINS[Number(chain)] ?? { means: '', apart: -1 };
		const between = head ? hit.from - head.to : -1;
		if (!head || between < 0 || between > apart) return null;
		const whole = { means, from: head.from, to: hit.to };
		return words.slice(head.to, hit.from).some(({ word }) => NEGATED.has(word)) ? null : whole;
	}
}
const OTHERS: Readonly<Record<Language, Phrases>> = {
	de: new Phrases(DE),
	fr: new Phrases(FR),
	es: new Phrases(ES),
	pt: new Phrases(PT),
	ja: new Phrases(JA),
	zh: new Phrases(ZH),
};

/** What the words of a sentence may mean, and the first phrase that says so. */
export function meaningsOf(words: readonly Word[], languages: readonly Language[]): Map<Meaning, Hit> {
	const hits = new Map<Meaning, Hit>();
	const chained = new Chained();
	for (const phrases of [ENGLISH, ...languages.map((language) => OTHERS[language])])
		for (const hit of phrases.find(words)) {
			const isPart = hit.means.startsWith(HEAD) || hit.means.startsWith(TAIL);
			const found = isPart ? chained.add(hit, words) : hit;
			if (found && !hits.has(found.means as Meaning)) hits.set(found.means as Meaning, found);
		}
	return hits;
}
