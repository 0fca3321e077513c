import type { Passage, Reading } from '../reading.ts';
import { once } from './once.ts';

/** Shorter words are mostly grammar, in every language with letters. */
const SHORTEST = 4;
/** Words with this beginning in common are forms of one word. */
const STEM = 5;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** So many characters of Chinese or Japanese say as much as one word. */
const PER_WORD = 2;

const wordsIn = (passages: readonly Passage[]) =>
	passages.flatMap(({ shape, words }) => (shape === 'heading' ? [] : words.map(({ word }) => word)));

/**
 * How many different words the body says that the title has not said yet: what a reader learns by reading on.
 * Headings and short words don't count, forms of one word count once.
 */
export const saidBeyondTitle = once(({ title, body }: Reading): number => {
	const known = new Set(title ? title.words.map(({ word }) => word.slice(0, STEM)) : []);
	let signs = 0;
	let words = 0;
	for (const word of wordsIn(body)) {
		const stem = word.slice(0, STEM);
		const sign = IDEOGRAPH.test(word);
		if ((!sign && word.length < SHORTEST) || known.has(stem)) continue;
		known.add(stem);
		if (sign) signs++;
		else words++;
	}
	return words + Math.floor(signs / PER_WORD);
});
