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
	li: '\n- ',
	p: '\n\n',
	br: '\n',
	div: '\n',
	tr: '\n',
	td: ' | ',
	pre: '\n```\n',
	blockquote: '\n> ',
	strong: '**',
	b: '**',
};
const CLOSES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'table', 'blockquote'].map((name) => [name, '\n\n']),
	),
	pre: '\n```\n',
	div: '\n',
	strong: '**',
	b: '**',
};

const LONGEST_ENTITY = 10;

function entityAt(text: string, at: number): { text: string; end: number } | null {
	const end = text.indexOf(';', at);
	if (end < 0 || end - at > LONGEST_ENTITY) return null;
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

/** Rich text as Asana and others store it. It is only read as text; nothing here makes elements of it. Linear. */
export function flattenHtml(text: string): Flat {
	const flat = new Flattener();
	// Once no `;` or `>` is left, there is no need to look for one again.
	let entities = true;
	let tags = true;
	for (let at = 0; at < text.length; ) {
		if (text.startsWith('<!--', at)) {
			const end = text.indexOf('-->', at + 4);
			at = end < 0 ? text.length : end + 3;
			continue;
		}
		if (text[at] === '<' && tags) {
			const end = text.indexOf('>', at);
			tags = end >= 0;
			const tag = end < 0 ? null : /^<(\/?)([a-z][a-z0-9]*)/i.exec(text.slice(at, at + 20));
			if (tag) {
				const [, slash, name = ''] = tag;
				const mark = (slash ? CLOSES : OPENS)[name.toLowerCase()];
				if (mark) flat.mark(mark, at, at);
				at = end + 1;
				continue;
			}
		}
		if (text[at] === '&' && entities) {
			const entity = entityAt(text, at);
			if (entity) {
				flat.mark(entity.text, at, entity.end);
				at = entity.end;
				continue;
			}
			entities = text.indexOf(';', at) >= 0;
		}
		let next = at + 1;
		while (next < text.length && text[next] !== '<' && text[next] !== '&') next++;
		flat.words(text.slice(at, next), at);
		at = next;
	}
	return flat.done();
}
