import { custom, type ReadCustom } from '../reading/custom.ts';
import { one } from '../reading/dom.ts';
import { fold, wordsOf } from '../reading/take.ts';
import { FOLDED_FIELDS } from './folded.ts';
import { taskNamed } from './url.ts';

/**
 * The custom fields of an Asana pane: a label and a field with the same number in their ids. A choice and its emptiness
 * as on saved panes of 2023 (`CustomPropertyEnumValueInput`, `--empty` with a dash); text and numbers stand in an input
 * that bears the field's id (a public form filler of 2024). Dates, people and choices of many without a pill were seen
 * on no page: they are left out.
 */
const PANE = '.TaskPane[data-task-id]:not(.MultiTaskPane *)';
const LABEL = 'CustomPropertyRow-label';
const FIELD = 'CustomPropertyRow-field';
const CHOICE = '.CustomPropertyEnumValueInput-label';
const EMPTY = '.CustomPropertyEnumValueInput--empty';
/** A text that may not be changed: its label is the field's name and then what it holds (an extension, 2026). */
const LOCKED = '[data-testid="CustomPropertyTextValueInput-disabled"]';
const PILL = '.Pill, .PillPresentation';
const INPUT = 'input[type="text"], input:not([type]), textarea';
/** Read under names of our own; see `finish.ts`. */
const KNOWN = /^(?:priority|sprint)$/i;
/** Boxes to search in hold no value. */
const SEARCH = '[role="combobox"], [aria-haspopup], [aria-autocomplete]';

function valueIn(field: Element, name: string): string | null | undefined {
	if (field.matches(EMPTY) || one(field, EMPTY)) return null;
	if (field.matches(INPUT)) {
		// What is being typed may be half of it.
		if (field.matches(SEARCH) || field === field.ownerDocument.activeElement) return undefined;
		return (field as HTMLInputElement | HTMLTextAreaElement).value.trim() || null;
	}
	const locked = field.matches(LOCKED) ? field : one(field, LOCKED);
	if (locked) {
		const shown = wordsOf(locked);
		// What is shown is what is said: no word for "nothing", in any language.
		const isSaid = fold(locked.getAttribute('aria-label') ?? '') === `${name} ${shown}`;
		return isSaid && /\p{L}|\p{N}/u.test(shown) ? shown : undefined;
	}
	if (one(field, 'input, textarea, [contenteditable="true"]')) return undefined;
	const choice = one(field, CHOICE);
	const pills = [...(choice ?? field).querySelectorAll(PILL)].slice(0, 100).map((pill) => wordsOf(pill));
	const words = pills.length > 0 ? pills.join(', ') : choice ? wordsOf(choice) : '';
	return /\p{L}|\p{N}/u.test(words) ? words : undefined;
}

/** The custom fields that the task's pane shows. */
export const customOfAsana: ReadCustom = (document, task) => {
	const panes = [...document.querySelectorAll(PANE)];
	const pane = panes.find((one) => taskNamed(one.getAttribute('data-task-id') ?? '') === task);
	const isPart = pane !== undefined && one(pane, FOLDED_FIELDS) !== null;
	const labels = [...(pane?.querySelectorAll(`[id^="${LABEL}"]`) ?? [])].slice(0, 200);
	return custom(
		labels.flatMap((label) => {
			const id = label.id.slice(LABEL.length);
			// A pane within this one is of another task.
			if (!/^\d{1,31}$/.test(id) || label.closest('.TaskPane') !== pane) return [];
			const row = label.closest('.LabeledRowStructure') ?? pane;
			const field = row && one(row, `[id="${FIELD}${id}"]`);
			const name = wordsOf(label, 'svg');
			const value = field && !KNOWN.test(name) ? valueIn(field, name) : undefined;
			// Another of that name may be folded away, and hold something.
			return value === undefined || (value === null && isPart) ? [] : [[name, value] as const];
		}),
	);
};
