import { phrasesIn } from '../../text/phrases.ts';

/** Each phrase of the first list with each of the next behind it, and so on, as one list. */
export function across(first: string, ...rest: readonly string[]): string {
	const [next, ...others] = rest;
	if (next === undefined) return phrasesIn(first).join(', ');
	const ends = phrasesIn(across(next, ...others));
	return phrasesIn(first)
		.flatMap((one) => ends.map((other) => `${one} ${other}`))
		.join(', ');
}
