import type { Word } from './words.ts';

/** The languages that have a lexicon beside English, which is always looked up: people mix it in everywhere. */
export type Language = 'de' | 'fr' | 'es' | 'pt' | 'ja' | 'zh';

/** Small words that are frequent in one language and hardly ever stand in an English text. */
const SMALL: Readonly<Record<Exclude<Language, 'ja' | 'zh'>, ReadonlySet<string>>> = {
	de: new Set(
		'der das und ist nicht ein eine den dem mit auf für von wird werden sich auch zu wenn sind bei nach'.split(' '),
	),
	fr: new Set(
		'le les des est et une dans pour que qui sur pas avec du au aux ce cette sont être nous il la'.split(' '),
	),
	es: new Set('el los las una es en y que se del por con para al como está son esta hay la'.split(' ')),
	pt: new Set('o os as um uma é em e que não do da dos das para com ao como são está na no ser'.split(' ')),
};

const MOST_WORDS = 400;
const KANA = /^[\u3040-\u30ff]/;
const HAN = /^[\u3400-\u9fff\uf900-\ufaff]/;
/** A Japanese text of so many characters has kana in it: one in so many, at the least. */
const FEWEST_SIGNS = 12;
const ONE_IN = 12;

/** Japanese or Chinese, by how many characters are kana; in a few ideographs it could be either. */
function cjkOf(kana: number, han: number): Language[] {
	if (kana + han === 0) return [];
	if (kana * ONE_IN >= kana + han) return ['ja'];
	return han >= FEWEST_SIGNS ? ['zh'] : ['ja', 'zh'];
}

/** The languages a text seems to be in, English aside. Looks at its first words only. */
export function languagesOf(words: readonly Word[]): Language[] {
	const counts = { de: 0, fr: 0, es: 0, pt: 0 };
	let kana = 0;
	let han = 0;
	const looked = words.slice(0, MOST_WORDS);
	for (const { word } of looked) {
		if (KANA.test(word)) kana++;
		else if (HAN.test(word)) han++;
		for (const language of ['de', 'fr', 'es', 'pt'] as const) if (SMALL[language].has(word)) counts[language]++;
	}
	const latin = (['de', 'fr', 'es', 'pt'] as const).reduce((best, next) => (counts[next] > counts[best] ? next : best));
	const enough = counts[latin] >= 2 && counts[latin] * 12 >= looked.length;
	return [...cjkOf(kana, han), ...(enough ? [latin] : [])];
}
