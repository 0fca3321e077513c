import fc from 'fast-check';
import { expect } from 'vitest';

/** What a page calls its parts by, for tests that give one of these names to nothing any more. */
const NAMED = ['class', 'id', 'data-testid', 'data-component', 'data-status', 'data-hovercard-type', 'role'];

/** Names that differ in a number only are one. */
const nameOf = (attribute: string, value: string) =>
	`${attribute}=${attribute === 'class' ? value.replace(/\d+/g, 'N') : value.replace(/\d+|_r\w+_/g, 'N')}`;
const partsOf = (attribute: string, value: string) => (attribute === 'class' ? value.split(/\s+/) : [value]);

/** All names that stand on a page, but for these. */
function namesOn(document: Document, without: object): string[] {
	const names = new Set<string>();
	for (const element of document.querySelectorAll('body *'))
		for (const attribute of NAMED)
			for (const part of partsOf(attribute, element.getAttribute(attribute) ?? ''))
				if (part) names.add(nameOf(attribute, part));
	return [...names].filter((name) => !Object.hasOwn(without, name));
}

/** Gives all that has this name another one, looks, and takes that back. */
export function renamed<Seen>(document: Document, name: string, look: () => Seen): Seen {
	const attribute = name.slice(0, name.indexOf('='));
	const before = [...document.querySelectorAll(`body [${attribute}]`)].map(
		(element) => [element, element.getAttribute(attribute) ?? ''] as const,
	);
	for (const [element, value] of before) {
		const parts = partsOf(attribute, value);
		const now = parts.map((part) => (part && nameOf(attribute, part) === name ? 'zqx' : part));
		if (now.join() !== parts.join()) element.setAttribute(attribute, now.join(' '));
	}
	const seen = look();
	for (const [element, value] of before) element.setAttribute(attribute, value);
	return seen;
}

/** A page that can be read again and again as it changes. */
export interface Opened<Seen> {
	document: Document;
	look(): Seen;
}

/** How often it is tried on one page; over all pages, each name that counts comes up again and again. */
const RUNS = 12;

/**
 * Gives each of some names on a page another one, and sees that the page then says nothing that it did not say before.
 * @param changesOf what a later reading says that the one before did not
 * @param known names that are let be
 */
export function losesOnly<Seen>(
	open: () => Opened<Seen>,
	changesOf: (before: Seen, now: Seen) => string[],
	known: object,
): void {
	const { document, look } = open();
	const before = look();
	const names = namesOn(document, known);
	fc.assert(
		fc.property(fc.constantFrom(...names), (name) => {
			if (changesOf(before, renamed(document, name, look)).length === 0) return;
			// Once more on a page of its own: a document that is changed and changed back may not forget all of it.
			const anew = open();
			expect(changesOf(before, renamed(anew.document, name, anew.look)), name).toEqual([]);
		}),
		{ numRuns: Math.min(RUNS, names.length) },
	);
}
