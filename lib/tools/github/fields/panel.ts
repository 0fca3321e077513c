import { type Custom, custom, type ReadCustom } from '../../reading/custom.ts';
import { has, one } from '../../reading/dom.ts';
import { wordsOf } from '../../reading/take.ts';
import { viewOn } from '../history/view.ts';

/**
 * The fields of projects in the sidebar of an issue or pull request, on its own page and in the pane over a list or
 * project. A project that is folded up shows none of them.
 *
 * React: the section bears its name and is there without projects too (`page`: 2025-07). That each project in it has a
 * list, of each of whose items the first words are the name and the second ones the value, both in one button where it
 * can be edited, and that an empty text says "Enter text", is by a public script of 2025 that reads them so.
 *
 * The server's pages, pull requests' to this day: the form is there (`page`: 2023 to 2026); that each project in it is a
 * widget of its own, whose items have a label for the name and a group for the value, of which empty ones say "Choose an
 * option ..." and "Enter a number ...", is by public scripts of 2024 to 2026.
 */
const SECTION = '[data-testid="sidebar-projects-section"]';
const FORM = '#partial-discussion-sidebar form[aria-label="Select projects"]';
const PROJECT = 'a[href*="/projects/"]';
const ADDRESS = /^.{0,300}?\/projects\/\d{1,10}(?=[/?#]|$)/;
const WIDGET = 'collapsible-sidebar-widget';
const BESIDE = 'svg, [role="tooltip"], [data-component="Tooltip"], [popover], .sr-only, [class*="VisuallyHidden"]';
const UNSURE =
	'input, textarea, [contenteditable="true"], [role="combobox"], [role="listbox"], [aria-busy="true"], [class*="Skeleton"]';
/** Nobody fills a field in with the name of its own kind. */
const NO_VALUE =
	/^(?:add|choose|enter|pick|select) (?:an? )?(?:text|number|date|option|iteration|value)s?(?:\s?(?:…|\.\.\.))?$/i;
/** Short words, in UTF-16 units, that may be another invitation. */
const INVITING = /^(?:add|choose|edit|enter|no|none|pick|select|set|type)\b/i;
const INVITES = 30;
/** Read under names of our own, or no field that people made. */
const KNOWN =
	/^(?:title|assignees|labels|linked pull requests|milestone|repository|reviewers|parent issue|sub-issues progress)$/i;
const MOST_ITEMS = 200;

/** A field as it stands in a list: the parts that hold its name and its value. */
type Parts = readonly [name: Element, value: Element];

/** The two parts of an item in React's list. */
function partsIn(item: Element): Parts | null {
	if (has(item, UNSURE)) return null;
	let box: Element = one(item, 'button') ?? item;
	for (let depth = 0; depth < 10; depth++) {
		const parts = [...box.children].filter((part) => !part.matches(BESIDE));
		const [name, value] = parts;
		if (parts.length === 2 && name && value) return has(name, 'a') || name.closest('a') ? null : [name, value];
		if (parts.length !== 1 || !name) return null;
		box = name;
	}
	return null;
}

/** The two parts of an item in the server's list: its boxes to write in are always there, and hold nothing yet. */
function formPartsIn(item: Element): Parts | null {
	const { activeElement } = item.ownerDocument;
	if (activeElement && item.contains(activeElement)) return null;
	const name = one(item, 'label');
	const group = one(item, '.form-group-body');
	const value = group && (one(group, 'summary span') ?? one(group, 'span'));
	return name && value ? [name, value] : null;
}

/** What an item says; null: nothing, where it `may` be so; undefined: it can't be told. */
function valueIn(value: Element, may: boolean): string | null | undefined {
	const words = wordsOf(value, BESIDE);
	if (words.length > INVITES) return words;
	if (NO_VALUE.test(words)) return may ? null : undefined;
	return INVITING.test(words) ? undefined : words || undefined;
}

/** @param alone there is one project: another one may have a field of the same name, and fold it up */
function fieldsIn(section: Element, partsOf: (item: Element) => Parts | null, alone: boolean): Custom {
	const items = [...section.querySelectorAll('li')].slice(0, MOST_ITEMS);
	return custom(
		items.flatMap((item) => {
			const parts = one(item, 'li') ? null : partsOf(item);
			const name = parts ? wordsOf(parts[0], BESIDE) : '';
			return parts && name && !KNOWN.test(name) ? [[name, valueIn(parts[1], alone)] as const] : [];
		}),
	);
}

function projectsIn(section: Element): number {
	const links = [...section.querySelectorAll(PROJECT)].slice(0, MOST_ITEMS);
	return new Set(links.flatMap((link) => ADDRESS.exec(link.getAttribute('href') ?? '')?.[0] ?? [])).size;
}

/** The fields of projects that an issue or pull request shows. */
export const customOfGithub: ReadCustom = (document, task) => {
	const view = viewOn(document, new URL(document.URL));
	if (view?.task !== task) return {};
	const section = one(view.root, SECTION);
	if (section) return fieldsIn(section, partsIn, projectsIn(section) < 2);
	const form = one(document, FORM);
	return form ? fieldsIn(form, formPartsIn, form.querySelectorAll(WIDGET).length < 2) : {};
};
