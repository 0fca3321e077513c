import type { Word } from './words.ts';

/**
 * Marks of a person in a text: `@mia` on GitHub and in ADF and Asana made plain, `[~mia]` and `[~accountid:…]` in Jira's wiki.
 * An address, an npm scope and `@ref.member` of a program are none.
 */
const MENTION =
	/(?:^|[\s(,;:/[*_>、。，：（])@[a-z\d][a-z\d-]{0,38}(?![\w/@]|\.\w)|\[~(?:accountid:)?[\w.@:-]{2,128}\]/i;

/** Annotations and tags that look like a mention. */
const NO_PERSON = new Set(
	`param, return, returns, throws, see, todo, deprecated, override, test, inject, provides, component, autowired,
	property, media, import, include, types, type, ts-ignore, ts-expect-error, before, after, latest, next, beta, alpha,
	example, author, since, version, default, link, code, internal, public, private, bean, entity, nullable, nonnull,
	ignore, state, binding, published, main, layer, apply, font-face, keyframes, supports, tailwind, ref, app`
		.split(',')
		.map((name) => name.trim()),
);

/** How far from a mention, in words, what is said of that person may begin: `@Mia Stone owns this`. */
const MOST_NAME_WORDS = 3;

/** Where in a text the first mention of a person stands; -1 where there is none. */
export function mentionIn(text: string): number {
	const found = MENTION.exec(text);
	if (!found) return -1;
	const at = found.index + found[0].search(/[@~]/);
	const [name = ''] = /^[\w-]+/.exec(text.slice(at + 1, at + 40)) ?? [];
	return NO_PERSON.has(name.toLowerCase()) ? -1 : at;
}

/** Whether words that begin at `from` are said of the person mentioned at that place in the text. */
export function isSubject(words: readonly Word[], mention: number, from: number): boolean {
	const name = words.findIndex(({ start }) => start > mention);
	return name >= 0 && from > name && from - name <= MOST_NAME_WORDS;
}
