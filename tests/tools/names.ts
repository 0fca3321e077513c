/** What a page calls its parts by, for tests that give one of these names to nothing any more. */
const NAMED = ['class', 'id', 'data-testid', 'data-component', 'data-status', 'data-hovercard-type', 'role'];

/** Names that differ in a number only are one. */
const nameOf = (attribute: string, value: string) =>
	`${attribute}=${attribute === 'class' ? value.replace(/\d+/g, 'N') : value.replace(/\d+|_r\w+_/g, 'N')}`;
const partsOf = (attribute: string, value: string) => (attribute === 'class' ? value.split(/\s+/) : [value]);

/** All names that stand on a page, but for these. */
export function namesOn(document: Document, without: object = {}): string[] {
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
