import { custom, type ReadCustom } from '../reading/custom.ts';
import { one } from '../reading/dom.ts';
import { wordsOf } from '../reading/take.ts';
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
const PILL = '.Pill, .PillPresentation';
const INPUT = 'input[type="text"], input:not([type]), textarea';
/** Read under names of our own; see `finish.ts`. */
const KNOWN = /^(?:priority|sprint)$/i;
/** Boxes to search in hold no value. */
const SEARCH = '[role="combobox"], [aria-haspopup], [aria-autocomplete]';

function valueIn(field: Element): string | null | undefined {
	if (field.matches(EMPTY) || one(field, EMPTY)) return null;
	if (field.matches(INPUT)) {
		// What is being typed may be half of it.
		if (field.matches(SEARCH) || field === field.ownerDocument.activeElement) return undefined;
		return (field as HTMLInputElement | HTMLTextAreaElement).value.trim() || null;
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
	const labels = [...(pane?.querySelectorAll(`[id^="${LABEL}"]`) ?? [])].slice(0, 200);
	return custom(
		labels.flatMap((label) => {
			const id = label.id.slice(LABEL.length);
			// A pane within this one is of another task.
			if (!/^\d{1,31}$/.test(id) || label.closest('.TaskPane') !== pane) return [];
			const row = label.closest('.LabeledRowStructure') ?? pane;
			const field = row && one(row, `[id="${FIELD}${id}"]`);
			const name = wordsOf(label, 'svg');
			return field && !KNOWN.test(name) ? [[name, valueIn(field)] as const] : [];
		}),
	);
};
