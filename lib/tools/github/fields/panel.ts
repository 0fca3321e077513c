import { type Custom, custom, type ReadCustom } from '../../reading/custom.ts';
import { has, one } from '../../reading/dom.ts';
import { line } from '../../reading/history.ts';
import { wordsOf } from '../../reading/take.ts';
import { issueIn } from '../history/payload.ts';
import { viewOn } from '../history/view.ts';

/**
 * The fields of projects, and of the organisation, on an issue's own page and in the pane over a list or project.
 *
 * The sidebar's section bears its name and is there without projects too (`page`: 2025-07). That each project in it has a
 * list, of each of whose items the first words are the name and the second ones the value, both in one button where it
 * can be edited, and that an empty text says "Enter text", is by a public script of 2025 that reads them so; that other
 * kinds invite likewise is taken from that. Short words that may be an invitation are left out. A project that is folded
 * up shows none.
 */
const SECTION = '[data-testid="sidebar-projects-section"]';
const PROJECT = 'a[href*="/projects/"]';
const ADDRESS = /^.{0,300}?\/projects\/\d{1,10}(?=[/?#]|$)/;
const BESIDE = 'svg, [role="tooltip"], [data-component="Tooltip"], [popover], .sr-only, [class*="VisuallyHidden"]';
const UNSURE =
	'input, textarea, [contenteditable="true"], [role="combobox"], [role="listbox"], [aria-busy="true"], [class*="Skeleton"]';
/** Nobody fills a field in with the name of its own kind. */
const NO_VALUE =
	/^(?:add|choose|enter|pick|select) (?:an? )?(?:text|number|date|option|iteration|value)s?(?:…|\.\.\.)?$/i;
const INVITING = /^(?:add|choose|edit|enter|no|none|pick|select|set|type)\b/i;
const INVITES = 30;
/** Read under names of our own, or no field that people made. */
const KNOWN =
	/^(?:title|assignees|labels|linked pull requests|milestone|repository|reviewers|parent issue|sub-issues progress)$/i;
const MOST_ITEMS = 200;

/** The two parts of an item: what it is called, and what it says. */
function partsOf(item: Element): readonly [Element, Element] | null {
	let box: Element = one(item, 'button') ?? item;
	for (let depth = 0; depth < 10; depth++) {
		const parts = [...box.children].filter((part) => !part.matches(BESIDE));
		const [name, value] = parts;
		if (parts.length === 2 && name && value) return [name, value];
		if (parts.length !== 1 || !name) return null;
		box = name;
	}
	return null;
}

/** What an item says; null: nothing, where it `may` be so; undefined: it can't be told. */
function valueIn(value: Element, may: boolean): string | null | undefined {
	const words = wordsOf(value, BESIDE);
	if (words.length > INVITES) return words;
	if (NO_VALUE.test(words)) return may ? null : undefined;
	return INVITING.test(words) ? undefined : words || undefined;
}

function panelFields(section: Element): Custom {
	const links = [...section.querySelectorAll(PROJECT)].slice(0, MOST_ITEMS);
	const projects = new Set(links.flatMap((link) => ADDRESS.exec(link.getAttribute('href') ?? '')?.[0] ?? []));
	const items = [...section.querySelectorAll('li')].slice(0, MOST_ITEMS);
	return custom(
		items.flatMap((item) => {
			const parts = has(item, UNSURE) || one(item, 'li') ? null : partsOf(item);
			const name = parts && !has(parts[0], 'a') && !parts[0].closest('a') ? wordsOf(parts[0], BESIDE) : '';
			// Another project may have a field of this name, and fold it up.
			return parts && name && !KNOWN.test(name) ? [[name, valueIn(parts[1], projects.size < 2)] as const] : [];
		}),
	);
}

/** The fields of projects that an issue shows. */
export const customOfGithub: ReadCustom = (document, task) => {
	const view = viewOn(document, new URL(document.URL));
	const section = view?.task === task ? one(view.root, SECTION) : null;
	return section ? panelFields(section) : {};
};

type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * The fields of the organisation in the data that an issue's page is served with: a list, on real pages empty (2025-07,
 * 2026-08), of values and the names of their fields (GitHub's GraphQL: `IssueFieldValue`). Which are empty it does not say.
 */
export const servedOfGithub: ReadCustom = (document, task) => {
	const issue = issueIn(document, task, new URL(document.URL));
	const { nodes } = isJson(issue?.issueFieldValues) ? issue.issueFieldValues : {};
	return custom(
		(Array.isArray(nodes) ? nodes : []).slice(0, MOST_ITEMS).flatMap((node: unknown) => {
			const { field, name, value, text, number, date } = isJson(node) ? node : {};
			const said = [name, value, text, number, date].find((one) => typeof one === 'string' || typeof one === 'number');
			return isJson(field) && typeof field.name === 'string' && said !== undefined
				? [[line(field.name), String(said)] as const]
				: [];
		}),
	);
};
