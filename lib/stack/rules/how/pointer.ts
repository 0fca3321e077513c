import type { Passage } from '../../reading.ts';

/** A name out of a program, a path, quoted code: something to put a finger on. */
const THING =
	/`[^`]|\{\{|\b[a-z]{2,20}[A-Z][a-z]|\w\w\(\)|[a-z]_[a-z]|\b[\w-]{2,40}\/[\w-]{2,60}\/|\b[A-Z]\w{1,40}\.[A-Z]\w|\w\.(?:js|tsx?|py|java|go|rs|md|json|ya?ml|xml|html|c|h|cpp|cs|rb|php|sh|toml)\b/;
const ADDRESS = /https?:\/\/[^\s)\]|>]{1,280}/g;
/** Another task, or a picture that was dropped in: it may say anything. */
const ELSEWHERE =
	/\/(?:issues?|browse|user-attachments|assets\/\d{1,12}|secure\/attachment)\/|user-images\.|\.(?:png|gif|jpe?g)\b/i;

/** How many addresses of a text are looked at. */
const MOST = 20;

/** Where a text first links to something that can be read or used, comments aside; null where it doesn't. */
export function firstLink(text: string): { quote: string; start: number; end: number } | null {
	let seen = 0;
	for (const { 0: quote, index } of text.matchAll(ADDRESS)) {
		if (++seen > MOST) break;
		const inComment = text.lastIndexOf('<!--', index) > text.lastIndexOf('-->', index);
		if (!inComment && !ELSEWHERE.test(quote)) return { quote, start: index, end: index + quote.length };
	}
	return null;
}

/** Whether a passage names a thing of the program. */
export const namesThing = ({ quote, text }: Passage): boolean => THING.test(quote.includes('://') ? text : quote);
