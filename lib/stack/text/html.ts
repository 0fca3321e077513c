import { type Flat, Flattener } from './flat.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** What a tag is written down as where it opens; a tag that is not named is dropped, its words stay. */
const OPENS: Readonly<Record<string, string>> = {
	h1: '\n\n# ',
	h2: '\n\n## ',
	h3: '\n\n### ',
	h4: '\n\n#### ',
	h5: '\n\n##### ',
	h6: '\n\n###### ',
	p: '\n\n',
	br: '\n',
	div: '\n',
	tr: '\n',
	td: ' | ',
	th: ' || ',
	summary: '\n\n###### ',
	hr: '\n\n',
	code: '`',
	pre: '\n```\n',
	blockquote: '\n> ',
	strong: '**',
	b: '**',
};
const CLOSES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'table', 'blockquote', 'summary', 'details'].map((name) => [
			name,
			'\n\n',
		]),
	),
	pre: '\n```\n',
	div: '\n',
	strong: '**',
	b: '**',
	code: '`',
};
/** How much of a tag is looked at for its attributes, in UTF-16 units. */
const LONGEST_TAG = 1_000;

const LONGEST_ENTITY = 10;

function entityAt(text: string, at: number): { text: string; end: number } | null {
	// Only so far: where a text is all ampersands, looking for the far semicolon at each of them would never end.
	const width = text.slice(at, at + LONGEST_ENTITY + 1).indexOf(';');
	if (width < 0) return null;
	const end = at + width;
	const name = text.slice(at + 1, end);
	const code = /^#x[0-9a-f]{1,6}$/i.test(name)
		? Number.parseInt(name.slice(2), 16)
		: /^#[0-9]{1,7}$/.test(name)
			? Number(name.slice(1))
			: null;
	if (code !== null) return { text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ', end: end + 1 };
	const known = ENTITIES[name.toLowerCase()];
	return known === undefined ? null : { text: known, end: end + 1 };
}

/** The list of each depth that is open, so that the items of an ordered one count as numbered. */
class Lists {
	readonly #open: string[] = [];

	see(name: string, closes: boolean): void {
		if (name !== 'ol' && name !== 'ul') return;
		if (closes) this.#open.pop();
		else this.#open.push(name);
	}

	get item(): string {
		return this.#open.at(-1) === 'ol' ? '\n1. ' : '\n- ';
	}
}

/**
 * What a tag says besides its name: a mention of a person as Asana keeps it, which may hold no words at all
 * (https://developers.asana.com/docs/rich-text), or a box in an item.
 */
function writeAttributes(flat: Flattener, name: string, tag: string, at: number, next: string): void {
	if (name === 'input' && /\btype\s{0,3}=\s{0,3}["']?checkbox/i.test(tag))
		flat.mark(/\schecked\b/i.test(tag) ? '[x] ' : '[ ] ', at, at);
	if (name !== 'a') return;
	const gid = /\bdata-asana-gid\s{0,3}=\s{0,3}["'](\d{1,30})["']/.exec(tag);
	if (!gid) return;
	const user = /\bdata-asana-type\s{0,3}=\s{0,3}["']user["']/.test(tag);
	const empty = tag.endsWith('/>') || next === '</a';
	if (empty) {
		const start = at + gid.index + gid[0].indexOf(gid[1] ?? '');
		flat.mark('@', start, start);
		flat.words(gid[1] ?? '', start);
	} else if (user && next[0] !== '@') flat.mark('@', at, at);
}

/** Rich text as Asana and others store it. It is only read as text; nothing here makes elements of it. Linear. */
export function flattenHtml(text: string): Flat {
	const flat = new Flattener();
	const lists = new Lists();
	// Once no `>` is left, there is no need to look for one again.
	let tags = true;
	for (let at = 0; at < text.length; ) {
		if (text.startsWith('<!--', at)) {
			const end = text.indexOf('-->', at + 4);
			at = end < 0 ? text.length : end + 3;
			continue;
		}
		const tag = text[at] === '<' && tags ? /^<(\/?)([a-z][a-z0-9]*)/i.exec(text.slice(at, at + 20)) : null;
		if (tag) {
			const end = text.indexOf('>', at);
			tags = end >= 0;
			if (tags) {
				const [, slash, written = ''] = tag;
				const name = written.toLowerCase();
				lists.see(name, slash === '/');
				const mark = slash ? CLOSES[name] : name === 'li' ? lists.item : OPENS[name];
				if (mark) flat.mark(mark, at, at);
				const whole = text.slice(at, Math.min(end + 1, at + LONGEST_TAG));
				if (!slash) writeAttributes(flat, name, whole, at, text.slice(end + 1, end + 4).toLowerCase());
				at = end + 1;
				continue;
			}
		}
		const entity = text[at] === '&' ? entityAt(text, at) : null;
		if (entity) {
			flat.mark(entity.text, at, entity.end);
			at = entity.end;
			continue;
		}
		let next = at + 1;
		while (next < text.length && text[next] !== '<' && text[next] !== '&') next++;
		flat.words(text.slice(at, next), at);
		at = next;
	}
	return flat.done();
}
