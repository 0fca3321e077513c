import { DE } from '../lexicon/de.ts';
import { EN, type Meaning } from '../lexicon/en.ts';
import { ES } from '../lexicon/es.ts';
import { FR } from '../lexicon/fr.ts';
import { JA } from '../lexicon/ja.ts';
import { PT } from '../lexicon/pt.ts';
import { ZH } from '../lexicon/zh.ts';
import type { Language } from './language.ts';
import { type Hit, Phrases } from './phrases.ts';
import type { Word } from './words.ts';

const ENGLISH = new Phrases(EN);
const OTHERS: Readonly<Record<Language, Phrases>> = {
	de: new Phrases(DE),
	fr: new Phrases(FR),
	es: new Phrases(ES),
	pt: new Phrases(PT),
	cjk: new Phrases(JA, ZH),
};

/** What the words of a sentence may mean, and the first phrase that says so. */
export function meaningsOf(words: readonly Word[], languages: readonly Language[]): Map<Meaning, Hit> {
	const hits = new Map<Meaning, Hit>();
	for (const phrases of [ENGLISH, ...languages.map((language) => OTHERS[language])])
		for (const hit of phrases.find(words)) {
			const meaning = hit.means as Meaning;
			if (!hits.has(meaning)) hits.set(meaning, hit);
		}
	return hits;
}
