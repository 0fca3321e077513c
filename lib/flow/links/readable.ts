import { flattenAdf } from '../../stack/text/adf.ts';
import { blocksOf } from '../../stack/text/blocks.ts';
import { flattenHtml } from '../../stack/text/html.ts';
import { maskComments } from '../../stack/text/mask.ts';
import type { Body } from '../../task/fields.ts';

/** How much of one text is read, in UTF-16 units: more than GitHub's (65,536) and Jira's (32,767) own limits. */
export const MOST_TEXT = 100_000;

export const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A text with some of its ranges blanked out, in order and apart from each other; as long as it was. */
export function blanked(text: string, ranges: readonly { start: number; end: number }[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of ranges) {
		if (end <= at) continue;
		parts.push(text.slice(at, Math.max(at, start)), blank(text.slice(Math.max(at, start), end)));
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join('');
}

const INLINE_CODE = /(`{1,2})[^`\n]{1,300}\1|\{\{[^{}\n]{1,300}\}\}/g;
const ITS_ADDRESS =
	/"(?:href|url)"\s{0,4}:\s{0,4}"(https?:(?:\/\/|\\\/\\\/)[^"\s]{1,2000})"|\shref=["'](https?:[^"'\s<>]{1,2000})/g;

/** Where links of ADF and HTML lead: they stand behind the words, a line each, as no word is next to them. */
function addressesOf(text: string): string {
	return [...text.matchAll(ITS_ADDRESS)]
		.slice(0, 500)
		.map(([, adf, html = '']) => `\n\n${(adf ?? html).replaceAll('\\/', '/').replaceAll('&amp;', '&')}`)
		.join('');
}

/** What stands between two signs, without nesting; one that is never closed is none. */
function* between(text: string, open: string, close: string): Generator<{ start: number; end: number }> {
	for (let at = text.indexOf(open); at >= 0; ) {
		const stop = text.indexOf(close, at + open.length);
		if (stop < 0) return;
		yield { start: at, end: stop + close.length };
		at = text.indexOf(open, stop + close.length);
	}
}

/**
 * What whoever wrote a text says in it: code, comments of HTML and what is quoted of others are blanked out.
 * Linear; cut to {@link MOST_TEXT}.
 */
export function readable(whole: string, format: Body['format'] = 'markdown'): string {
	const cut = whole.slice(0, MOST_TEXT);
	let text = cut;
	// JSON that was cut is none.
	if (format === 'adf') text = whole.length > MOST_TEXT ? '' : flattenAdf(cut).text.slice(0, MOST_TEXT);
	if (format === 'html') text = flattenHtml(cut).text.slice(0, MOST_TEXT);
	if (format === 'adf' || format === 'html') text += addressesOf(cut);
	if (text.includes('<!--')) text = maskComments(text);
	if (text.includes('<blockquote')) text = blanked(text, [...between(text, '<blockquote', '</blockquote>')]);
	if (text.includes('<code')) text = blanked(text, [...between(text, '<code', '</code>')]);
	const wiki = format === 'wiki';
	if (wiki && text.includes('{quote}')) text = blanked(text, [...between(text, '{quote}', '{quote}')]);
	const dead = blocksOf(text, wiki ? 'wiki' : 'markdown').filter(({ shape }) => shape === 'code' || shape === 'quote');
	return blanked(text, dead).replace(INLINE_CODE, blank);
}
