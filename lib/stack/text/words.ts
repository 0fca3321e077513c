/** One word of a text, in lower case, with where it stands in UTF-16 units. */
export interface Word {
	word: string;
	start: number;
	end: number;
}

// Han, kana and hangul have no blanks between words, so each character counts as one; phrases are runs of them.
const ALONE = '[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uac00-\\ud7af]';
// Latin with its accents, also those written apart, Greek and Cyrillic.
const LETTERS = '[0-9A-Za-z\\u00b5\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u0370-\\u052f]+';
const WORD = new RegExp(`${ALONE}|${LETTERS}`, 'g');

/** Longest word that is looked up; a longer run of letters is data, not language. */
const LONGEST_WORD = 40;

/** The words of a text in their order. Apostrophes and hyphens divide: `don't` is two words. Linear. */
export function wordsOf(text: string, offset = 0): Word[] {
	const words: Word[] = [];
	WORD.lastIndex = 0;
	for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
		const [word] = found;
		const start = offset + found.index;
		if (word.length <= LONGEST_WORD) words.push({ word: word.toLowerCase(), start, end: start + word.length });
	}
	return words;
}
