import type { Fields, Link } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import { fold } from '../reading/take.ts';
import type { Trace } from '../tool.ts';
import { projectIn, taskNamed } from './url.ts';

/** Asana has no such fields of its own: people make them, under these names. The name is theirs, not the tool's. */
const OWN_FIELDS = new Map<string, 'priority' | 'sprint'>([
	['priority', 'priority'],
	['sprint', 'sprint'],
]);

/** The name of a project over its list or board, 2024 and 2023: a text box. */
const HEADERS = ['PageHeaderEditableTitle-input', 'ProjectPageHeaderProjectTitle-input'];

/** More subtasks than a pane shows at once. */
const MOST_SUBTASKS = 500;

/** The choice of a field that people made: its words; null where it says that none is; undefined where it can't be told. */
function choiceIn(cell: Element | null): string | null | undefined {
	const words = fold(cell?.querySelector('.CustomPropertyEnumValueInput-label')?.textContent ?? '').slice(0, 1_000);
	const empty = '.CustomPropertyEnumValueInput--empty';
	if (cell?.matches(empty) || cell?.querySelector(empty)) return null;
	return words || undefined;
}

/** Each field that people made, by its name in lower case, with the element that shows it. */
function* ownFields(root: Element): Generator<[string, Element | null]> {
	// In the pane, label and field share the field's id.
	for (const label of root.querySelectorAll('[id^="CustomPropertyRow-label"]')) {
		const id = /\d+$/.exec(label.id)?.[0];
		if (id) yield [label.textContent ?? '', root.querySelector(`#CustomPropertyRow-field${id}`)];
	}
	// In a list, a cell's name stands in the header of the same place; only if every column has its cell.
	const header = root.closest('[role="treegrid"]')?.querySelector('.SpreadsheetAriaColumnHeaderRow')?.children;
	const cells = root.querySelectorAll('[role="gridcell"]');
	if (header?.length !== cells.length) return;
	for (const [place, cell] of [...cells].entries()) yield [header[place]?.textContent ?? '', cell];
}

/** Subtasks, as links of the pane's task; a row without a name is one being written. */
function subtasksIn(root: Element): Link[] {
	const links: Link[] = [];
	const boxes = root.querySelectorAll<HTMLTextAreaElement>('.SubtaskGrid textarea');
	for (const box of [...boxes].slice(0, MOST_SUBTASKS)) {
		const title = fold(box.value ?? box.textContent ?? '');
		const row = box.closest('[data-task-id]');
		const task = taskNamed((row !== root && row?.getAttribute('data-task-id')) || box.id);
		if (title) links.push({ ...(task ? { task } : {}), title, relation: 'subtask' });
	}
	return links;
}

/**
 * The name over a list or board, where the rows are this project's: the address names it, and so do the rows' ids.
 * Over My Tasks stands no project's name.
 */
function projectOver(root: Element, url: URL): string | null {
	const project = projectIn(url);
	const box = root.querySelector('textarea.SpreadsheetTaskName-input[id^="Pot."]');
	if (!project || (box && !box.id.startsWith(`Pot.${project}_`)) || root.closest('.MyTasksPage')) return null;
	// By class and not by selector: asked again for every row, the page answers from what it knows.
	const page = root.ownerDocument;
	for (const name of HEADERS) {
		const title = page.getElementsByClassName(name)[0] as HTMLInputElement | undefined;
		const words = fold(title?.value ?? title?.textContent ?? '').slice(0, 1_000);
		if (words) return words;
	}
	return null;
}

/** What the tables can't say: a range's start, fields that people made, subtasks, the project over a list. */
export function finish(seen: Seen, root: Element, url: URL, trace: Trace): Seen {
	const fields: Fields = { ...seen.fields };
	if (fields.state?.name === 'completed') fields.state = { ...fields.state, category: 'done' };

	// "Nov 17 – 19": the dash is the same in every language.
	const range = fields.due?.text.split(/\s*–\s*/) ?? [];
	if (range.length === 2 && range[0]) {
		fields.start = { text: range[0] };
		trace.start = { hit: '2025-11' };
	}

	for (const [name, element] of ownFields(root)) {
		const field = OWN_FIELDS.get(fold(name).toLowerCase());
		const choice = field ? choiceIn(element) : undefined;
		if (!field || choice === undefined) continue;
		if (field === 'sprint') fields.sprint = choice === null ? null : { name: choice };
		else fields.priority = choice;
		trace[field] = choice === null ? { hit: '2023-08', empty: true } : { hit: '2023-08' };
	}

	if (seen.surface === 'task pane') {
		const subtasks = subtasksIn(root);
		if (subtasks.length > 0) {
			fields.links = [...(fields.links ?? []), ...subtasks];
			trace.links = { hit: '2026-06' };
		} else if (fields.links === null && root.querySelector('.SubtaskGrid:not(.SubtaskGrid--empty)')) {
			// No dependencies, and subtasks that did not come yet.
			delete fields.links;
			trace.links = { missed: ['2026-06'] };
		}
	} else if (!fields.project && (seen.surface === 'list' || seen.surface === 'board')) {
		const project = projectOver(root, url);
		if (project) {
			fields.project = project;
			trace.project = { hit: '2023-08' };
		}
	}
	return { ...seen, fields };
}
