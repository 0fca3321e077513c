/**
 * Whether a text is a selector that every engine takes, as `tools/reading/table.ts` has them: types, ids, classes,
 * attributes without a flag, combinators and a few pseudo-classes. Told by grammar alone, so that it can be known
 * where there is no document (a service worker, the command line), and so that nothing that passes can throw on a page.
 */

/** Longer than any that a person writes; bounds what matching one can cost a page. */
export const LONGEST_SELECTOR = 2_000;
const DEEPEST = 6;

const NAME = /-?[A-Za-z_][\w-]*/y;
const STRING = /"[^"\\\n\r\f]*"|'[^'\\\n\r\f]*'/y;
const OPERATOR = /[~|^$*]?=/y;
const COUNT = /odd|even|[1-9]\d{0,3}/y;
const SPACE = /[ \t\n]*/y;

const PLAIN = new Set([
	'empty',
	'only-child',
	'first-child',
	'last-child',
	'first-of-type',
	'last-of-type',
	'only-of-type',
	'root',
	'scope',
	'checked',
	'disabled',
	'enabled',
]);
const COUNTED = new Set(['nth-child', 'nth-last-child', 'nth-of-type']);
const NESTING = new Set(['not', 'has', 'is', 'where']);

/** Names that a build made up anew each time are no anchors: the same test as for the built-in tables. */
const HASHED =
	/\.[A-Za-z]+-module__|__[A-Za-z]+--[A-Za-z0-9_-]{5}\b|\.css-[a-z0-9]{5,}|\.sc-[a-zA-Z]{5,}|\.prc-[A-Z]\w+-\w+-\w{5}\b/;

class Wrong extends Error {}

class Parser {
	readonly #text: string;
	#at = 0;
	constructor(text: string) {
		this.#text = text;
	}

	#take(pattern: RegExp): string | null {
		pattern.lastIndex = this.#at;
		const [found] = pattern.exec(this.#text) ?? [];
		if (found === undefined) return null;
		this.#at += found.length;
		return found;
	}
	#eat(sign: string): boolean {
		if (!this.#text.startsWith(sign, this.#at)) return false;
		this.#at += sign.length;
		return true;
	}
	#wrong(what: string): never {
		const rest = this.#text.slice(this.#at, this.#at + 12);
		throw new Wrong(rest ? `${what} at “${rest}”` : `${what} at its end`);
	}
	#name(of: string): string {
		return this.#take(NAME) ?? this.#wrong(`${of} has no name`);
	}

	/** Selectors with commas between them. `relative`: each may begin with a combinator; `has`: somewhere within `:has`. */
	list(depth: number, relative: boolean, has: boolean): void {
		do {
			this.#take(SPACE);
			if (relative && this.#take(/[>+~]/y)) this.#take(SPACE);
			this.#chain(depth, has);
		} while (this.#eat(','));
		if (depth === 0 && this.#at < this.#text.length) this.#wrong('something is left over');
	}

	#chain(depth: number, has: boolean): void {
		for (;;) {
			this.#compound(depth, has);
			const from = this.#at;
			this.#take(SPACE);
			const next = this.#text[this.#at];
			if (next === undefined || next === ',' || next === ')') return;
			if (this.#take(/[>+~]/y)) this.#take(SPACE);
			else if (this.#at === from) this.#wrong('not a selector');
		}
	}

	#compound(depth: number, has: boolean): void {
		const from = this.#at;
		if (!this.#eat('*')) this.#take(NAME);
		for (;;) {
			if (this.#eat('#')) this.#name('an id');
			else if (this.#eat('.')) this.#name('a class');
			else if (this.#eat('[')) this.#attribute();
			else if (this.#eat(':')) this.#pseudo(depth, has);
			else break;
		}
		if (this.#at === from) this.#wrong('a selector is missing');
	}

	#attribute(): void {
		this.#name('an attribute');
		if (this.#take(OPERATOR) && !this.#take(STRING)) this.#wrong('an attribute’s value is not in quotes');
		if (!this.#eat(']')) this.#wrong('a bracket is not closed');
	}

	#pseudo(depth: number, has: boolean): void {
		const name = this.#name('a pseudo-class');
		if (PLAIN.has(name)) return;
		if (!COUNTED.has(name) && !NESTING.has(name)) this.#wrong(`“:${name}” is not one that may be used`);
		if (!this.#eat('(')) this.#wrong(`“:${name}” needs brackets`);
		if (COUNTED.has(name)) {
			if (!this.#take(COUNT)) this.#wrong(`“:${name}” needs a number`);
		} else {
			// No engine takes one `:has` within another.
			if (name === 'has' && has) this.#wrong('“:has” stands within “:has”');
			if (depth >= DEEPEST) this.#wrong('brackets stand too deep');
			this.list(depth + 1, name === 'has', has || name === 'has');
		}
		if (!this.#eat(')')) this.#wrong('a bracket is not closed');
	}
}

/** What is wrong with a selector, in words that follow “it”; null where nothing is. Never throws. Linear in its length. */
export function selectorFault(text: string): string | null {
	if (text.length > LONGEST_SELECTOR) return `is longer than ${LONGEST_SELECTOR} characters`;
	if (HASHED.test(text)) return 'rests on a class name that a build made up';
	if (text.includes('//')) return 'holds an address';
	try {
		new Parser(text).list(0, false, false);
		return null;
	} catch (error) {
		if (!(error instanceof Wrong)) throw error;
		return `is no selector that can be used: ${error.message}`;
	}
}
