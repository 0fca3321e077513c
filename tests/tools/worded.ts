import type { Fields } from '../../lib/task/fields.ts';

/** A page in other words: each text and each name that is read aloud goes through `say`; what no person reads stays. */

/** Keys of tasks, addresses, ids behind a name and marks of ticked boxes are the same in every language. */
const KEPT = /(https?:[^\s)"]*|\b[A-Z][A-Z0-9]+-\d+|\[[ x]\]|\[ [\w-]+ \])/;

const NAMES = ['aria-label', 'alt', 'title', 'placeholder', 'data-tooltip', 'value'];
const SILENT = 'script, style, template, noscript';

/** Words with all that is in them but for what is the same in every language. */
export const saidBy =
	(say: (words: string) => string) =>
	(text: string): string =>
		text
			.split(KEPT)
			.map((part, at) => (at % 2 ? part : say(part)))
			.join('');

/** Says all of a document in other words, as its page's language. @param stays texts that are left */
export function reword(
	document: Document,
	say: (words: string) => string,
	language: string,
	stays: (text: string) => boolean = () => false,
): void {
	document.documentElement.setAttribute('lang', language);
	const said = saidBy(say);
	for (const element of document.querySelectorAll('*')) {
		if (element.closest(SILENT) || element.localName === 'meta' || element.localName === 'title') continue;
		for (const name of NAMES) {
			const text = element.getAttribute(name);
			if (text && !stays(text)) element.setAttribute(name, said(text));
		}
		for (const node of element.childNodes)
			if (node.nodeType === 3 && node.nodeValue && !stays(node.nodeValue)) node.nodeValue = said(node.nodeValue);
	}
}

/** Parts of a value that are no words of a page. */
const NO_WORDS = ['task', 'url', 'id', 'at', 'date', 'format', 'category', 'done'];

function valueBy(value: unknown, said: (text: string) => string): unknown {
	if (typeof value === 'string') return said(value);
	if (Array.isArray(value)) return value.map((one) => valueBy(one, said));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [
			name,
			NO_WORDS.includes(name) || (name === 'kind' && 'name' in value) ? part : valueBy(part, said),
		]),
	);
}

/** What the fields of a task come to in these words. */
export function fieldsBy(fields: Fields, say: (words: string) => string): Fields {
	const { project, ...rest } = fields;
	return { ...(project === undefined ? {} : { project }), ...(valueBy(rest, saidBy(say)) as Fields) };
}
