/**
 * Blanks out what is markup and not words, character for character, so that every place stays where it is:
 * HTML comments (where templates keep their instructions), tags, addresses, pictures, Jira's macros.
 */

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** HTML comments, one that is never closed to the end of the text. Linear: each character is passed once. */
export function maskComments(text: string): string {
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
const PICTURE = /!\[[^\]\n]{0,200}\]\([^()\n]{0,500}\)/g;
const TAG = /<\/?[a-zA-Z][^<>\n]{0,500}>/g;
const MACRO =
	/\{(?:color|panel|anchor|quote|expand|info|note|tip|warning|status|section|column|excerpt|adf)(?::[^{}\n]{0,200})?\}/g;
/** How Jira shows a link: `[words|address|smart-link]`. */
const LINK_KIND = /\|smart-(?:link|card|embed)(?=\])/g;
const SUMMARY = /<summary>([^<>\n]{1,100})<\/summary>/gi;
const MACRO_TITLE = /^(\{(?:panel|expand):(?:[^{}\n|]{0,100}\|){0,4}title)=([^{}\n|]{2,100})([|}])/;

/** What folds away or is framed has its title as a heading: in the place of signs that are blanked out anyway, bold ones. */
const asHeading = (before: string, title: string, after: string, bold: string) =>
	`${blank(before.slice(bold.length))}${bold}${title}${bold}${blank(after.slice(bold.length))}`;

function maskMacro(macro: string): string {
	const found = MACRO_TITLE.exec(macro);
	if (!found) return blank(macro);
	const [whole, head = '', title = '', stop = ''] = found;
	return asHeading(`${head}=`, title, stop + macro.slice(whole.length), '*');
}

/** The text with everything but words blanked out; as long as the text itself. */
export function mask(text: string): string {
	let masked = text.includes('<!--') ? maskComments(text) : text;
	if (masked.includes('://')) masked = masked.replace(ADDRESS, blank);
	if (masked.includes('![')) masked = masked.replace(PICTURE, blank);
	if (masked.includes('<')) {
		masked = masked.replace(SUMMARY, (_, title: string) => asHeading('<summary>', title, '</summary>', '**'));
		masked = masked.replace(TAG, blank);
	}
	if (masked.includes('{')) masked = masked.replace(MACRO, maskMacro);
	if (masked.includes('|smart-')) masked = masked.replace(LINK_KIND, blank);
	return masked;
}
