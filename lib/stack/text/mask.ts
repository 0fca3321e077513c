/**
 * Blanks out what is markup and not words, character for character, so that every place stays where it is:
 * HTML comments (where templates keep their instructions), tags, addresses, pictures, Jira's macros.
 */

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** HTML comments, one that is never closed to the end of the text. Linear: each character is passed once. */
function maskComments(text: string): string {
	const parts: string[] = [];
	let at = 0;
	for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
		const close = text.indexOf('-->', open + 4);
		const end = close < 0 ? text.length : close + 3;
		parts.push(text.slice(at, open), blank(text.slice(open, end)));
		at = end;
	}
	parts.push(text.slice(at));
	return parts.join('');
}

// Each pattern's parts can't match each other's characters and are bounded, so that none of them backtracks far.
const ADDRESS = /\b(?:https?|ftp):\/\/[^\s<>"')\]|}]{1,2000}/g;
const PICTURE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/g;
const TAG = /<\/?[a-zA-Z][^<>\n]{0,500}>/g;
const MACRO = /\{(?:color|panel|anchor|quote)(?::[^{}\n]{0,200})?\}/g;

/** The text with everything but words blanked out; as long as the text itself. */
export function mask(text: string): string {
	let masked = text.includes('<!--') ? maskComments(text) : text;
	if (masked.includes('://')) masked = masked.replace(ADDRESS, blank);
	if (masked.includes('![')) masked = masked.replace(PICTURE, blank);
	if (masked.includes('<')) masked = masked.replace(TAG, blank);
	if (masked.includes('{')) masked = masked.replace(MACRO, blank);
	return masked;
}
