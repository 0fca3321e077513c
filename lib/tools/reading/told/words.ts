import { fold } from '../take.ts';

/** No tool says a time in more characters. */
export const LONGEST_TIME = 80;

/** Words as they are compared: one form of each character, white space as one space, in lower case. */
export const plainly = (text: string): string =>
	fold(text.normalize('NFKC').replace(/[\u200e\u200f]/g, '')).toLowerCase();

/** Text as a pattern that matches it and nothing else. */
export const exactly = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Either of some words, the longest first; a point at the end may be left out. */
export function either(words: Iterable<string>): string {
	const bare = [...new Set([...words].map((word) => plainly(word).replace(/\.$/, '')))].filter(Boolean);
	return `(?:${bare
		.sort((a, b) => b.length - a.length)
		.map(exactly)
		.join('|')})\\.?`;
}

/**
 * The languages in which a page may tell its times: its own, as it stands and without its region, whose ways of
 * writing differ; and English, which stands where a tool was not translated.
 * @param language as `<html lang>` has it; what is no language counts as English
 */
export function localesOf(language: string): string[] {
	const wanted = [language, language.split(/[-_]/)[0] ?? '', 'en-US', 'en-GB'];
	return [...new Set(wanted.flatMap((one) => supported(one.replace('_', '-'))))];
}

function supported(language: string): string[] {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(language);
	} catch {
		return [];
	}
}
