/** Embeddings, overrides and isolates: they could turn around the words that stand beside a text. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const SPACE = /\s+/g;

/**
 * A text of a page as one line that is safe to stand beside ours: no control can reach out of it, runs of space are one,
 * and what is longer than `longest` UTF-16 units ends in an ellipsis, never in half a character.
 */
export function plain(text: string, longest = 300): string {
	const clipped = text.length > longest;
	const kept = clipped ? text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '') : text;
	const line = kept.replace(BIDI, '').replace(SPACE, ' ').replace(CONTROL, '\uFFFD').trim();
	return clipped ? `${line}…` : line;
}

/** Markdown with its links and pictures as the words that stand for them; the rest as it is written. */
export const withoutAddresses = (text: string): string =>
	text.slice(0, 10_000).replace(/!?\[([^[\]\n]{0,300})\]\([^()\s]{0,2000}\)/g, '$1');

/** Markdown as the words that a reader of it sees: no links, no marks of headings and quotations, nothing bold. */
export const asProse = (text: string): string =>
	withoutAddresses(text)
		.replace(/^ {0,3}(?:#{1,6}|>)[ \t]+/gm, '')
		.replace(/(\*\*|__)(?=\S)([^*_\n]{1,300})\1/g, '$2');

/** An address that a link may lead to; null for anything that is not plain web. */
export function webAddress(address: string): string | null {
	return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
}
