import { one } from '../reading/dom.ts';
import { richText } from '../reading/rich.ts';
import { wordsOf } from '../reading/take.ts';
import { CHILDREN, LINE, PERSON } from './shared.ts';
import { EDITED, WAITS, WRITTEN } from './values.ts';

/**
 * The custom fields of Jira Cloud's issue view. The field's number is in the test ids of its parts, its name stands in
 * the label: a selector list "verified on a real instance" (2026-04-17), and an extension that gathers all custom
 * fields (2025-12). What is written where nothing is chosen is in the reader's language and in no element of its own.
 */
const PART =
	'[data-testid^="issue."][data-testid*="customfield_"], [data-testid^="issue-field-"][data-testid*="customfield_"]';
const LABELS = ['issue-field-heading-styled-field-heading.', 'issue.views.issue-base.common.'];
const HEADING = 'h2, h3, span';
const OTHERS = `tr *, ${LINE} *, ${CHILDREN} *`;
/** Something that is no text and still a value. */
const DRAWN = 'img, p, li, table, iframe, .ak-renderer-document';
const TAG = '[data-testid*="option-tag"], [data-tag-text="true"], [data-testid*="lozenge"], a[href]';
const BUTTONS = 'button, [role="button"], svg, [hidden], h2, h3, [data-testid*="heading"]';

/**
 * A text of several lines that is not formatted has no number anywhere: nothing but a heading around it tells its name,
 * and where it is empty the heading is all there is, so that it is never "empty" (an exporter, a crawler and an extension
 * that hides fields, 2026-05 to 2026-09).
 */
const PLAIN = '[data-testid="issue-internal-fields.text-area.text-content-area"]';
const TITLE = '[data-component-selector*="field-heading-title"]';
/** A field's own block is no more elements above its text than these. */
const MOST_ABOVE = 8;

/** What stands where a field is empty; a person who writes this says as much. */
const NONE = /^(?:[-–—]|none|keine?|aucune?|ningun[oa]|nenhuma?|нет|なし|无|無|add (?:text|number|options?|date))$/iu;
/** Words so few, in UTF-16 units, may be an invitation to write some: in English where they begin like one. */
const INVITES = 30;
const INVITING = /^(?:add|choose|enter|select|type|write)\b/i;
/** More parts of one field than a page has. */
const MOST_PARTS = 50;

const typeOf = (part: Element) => part.getAttribute('data-testid') ?? '';
const isLabel = (part: Element) => LABELS.some((label) => typeOf(part).startsWith(label));

/** Elements that no other of them is around. */
const outermost = (parts: readonly Element[]) =>
	parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));

function richIn(box: Element): string | null | undefined {
	const text = one(box, '.ak-renderer-document');
	if (text) return richText(text) || (one(text, 'img, iframe') ? undefined : null);
	// Nothing that could become a text, and something that is drawn in its place.
	return !one(box, DRAWN) && one(box, 'span, button, [role="presentation"]') ? null : undefined;
}

function textIn(words: string, english: boolean): string | null | undefined {
	if (NONE.test(words.slice(0, 40))) return null;
	return words.length > INVITES || (english && words && !INVITING.test(words)) ? words : undefined;
}

/** The heading in the nearest element around a text that has one; none: it has several, so it is of more than one field. */
function titleOver(text: Element): Element | null {
	let block = text.parentElement;
	for (let above = 0; block && above < MOST_ABOVE; above++, block = block.parentElement) {
		const titles = block.querySelectorAll(TITLE);
		if (titles.length > 0)
			return titles.length === 1 && block.querySelectorAll(PLAIN).length === 1 ? titles.item(0) : null;
	}
	return null;
}

function* plainFields(view: ParentNode, english: boolean): Generator<readonly [string, string | null | undefined]> {
	for (const text of [...view.querySelectorAll(PLAIN)].slice(0, MOST_PARTS)) {
		const title = text.matches(OTHERS) || one(text, EDITED) ? null : titleOver(text);
		// Its lines stand as they were typed, unless something breaks them.
		const words = one(text, 'br, p, li') ? richText(text) : (text.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
		if (title) yield [wordsOf(title, 'button, svg'), textIn(words, english)];
	}
}

function valueIn(boxes: readonly Element[], english: boolean): string | null | undefined {
	const rich = boxes.find((box) => /\.rich-text\./.test(typeOf(box)));
	const busy = `${rich ? WRITTEN : EDITED}, ${WAITS}`;
	if (boxes.some((box) => box.matches(busy) || one(box, busy))) return undefined;
	if (rich) return richIn(rich);
	const text = boxes.find((box) => /line-text.*read-view/.test(typeOf(box)));
	if (text) return textIn(wordsOf(text, BUTTONS), english);
	const [box] = outermost(boxes);
	if (!box) return undefined;
	const people = [...box.querySelectorAll(PERSON)].map((person) => wordsOf(person, '[role="img"]'));
	if (people.some(Boolean)) return people.filter(Boolean).join(', ');
	const tags = outermost([...box.querySelectorAll(TAG)].slice(0, 100)).map((tag) => wordsOf(tag, 'svg, button'));
	if (tags.some(Boolean)) return tags.filter(Boolean).join(', ');
	const words = wordsOf(box, BUTTONS);
	if (NONE.test(words.slice(0, 40))) return null;
	return /\d/.test(words) && /number|date/.test(boxes.map(typeOf).join(' ')) ? words : undefined;
}

/** Names of fields in English, by the ends of their headings' test ids. */
const NAMES: Readonly<Record<string, string>> = { assignee: 'Assignee', reporter: 'Reporter', labels: 'Labels' };

/** Whether a page that says it is in English names its fields so: the two may come from different settings. */
function isEnglish(view: ParentNode, language: string): boolean {
	const wrong = Object.entries(NAMES).some(([field, name]) => {
		const label = one(view, `[data-testid="issue-field-heading-styled-field-heading.${field}"]`);
		return label && wordsOf(one(label, HEADING) ?? label, 'button, svg') !== name;
	});
	return /^en\b/i.test(language) && !wrong;
}

/**
 * The custom fields in a view of an issue, but for those that are read under names of our own.
 * @param language of the page: what stands in an empty field is known in English
 */
export function* cloudFields(
	view: ParentNode,
	language: string,
): Generator<readonly [string, string | null | undefined]> {
	const english = isEnglish(view, language);
	const fields = new Map<string, Element[]>();
	for (const part of [...view.querySelectorAll(PART)].slice(0, 2_000)) {
		const [, number] = /customfield_(\d{1,10})(?!\d)/.exec(typeOf(part)) ?? [];
		const parts = fields.get(number ?? '') ?? [];
		if (number && parts.length < MOST_PARTS && !part.matches(OTHERS)) fields.set(number, [...parts, part]);
	}
	for (const parts of fields.values()) {
		const label = parts.find(isLabel);
		const boxes = parts.filter((part) => !isLabel(part));
		const name = label && wordsOf(one(label, HEADING) ?? label, 'button, svg');
		const isKnown = name === 'Start date' || boxes.some((box) => /sprint-field|\.sprint\b/.test(typeOf(box)));
		if (name && !isKnown) yield [name, valueIn(boxes, english)];
	}
	yield* plainFields(view, english);
}
