const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
/** Controls, and what could turn around or hide the words that stand beside a text. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text as it may stand anywhere in HTML, within quotes too. */
export const escaped = (text: string): string =>
	text.replace(UNSEEN, '\uFFFD').replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/** Words of a page, cut to so many UTF-16 units, that can't turn those beside them around. */
export function quoted(text: string, longest: number): string {
	const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
	return `<bdi>${escaped(cut.replace(/\s+/g, ' ').trim())}</bdi>`;
}

/** A link to a plain web address; without one, or with any other, the words alone. */
export function linked(address: string | undefined, inner: string): string {
	const plain = address !== undefined && /^https?:\/\//i.test(address) && address.length < 8_000;
	return plain ? `<a href="${escaped(address)}" rel="noreferrer noopener">${inner}</a>` : inner;
}
