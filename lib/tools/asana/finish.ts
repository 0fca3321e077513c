import type { Fields } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import { has, one } from '../reading/dom.ts';
import { fold } from '../reading/take.ts';
import type { Trace } from '../tool.ts';
import { FOLDED_FIELDS, isFolded } from './folded.ts';
import { paneTask, subtasksIn } from './subtasks.ts';
import { projectIn } from './url.ts';

/** Asana has no such fields of its own: people make them, under these names. The name is theirs, not the tool's. */
const OWN_FIELDS = new Map<string, 'priority' | 'sprint'>([
	['priority', 'priority'],
	['sprint', 'sprint'],
]);

/**
 * The name of a project over its list or board, a text box: `ProjectPageHeaderProjectTitle-input` in 2023,
 * `PageHeaderEditableTitle-input` since 2024, with a hash in it since 2026 (toggl).
 */
const HEADER = /\b(?:PageHeaderEditable|ProjectPageHeaderProject)Title[\w-]*input\b/;

/** So many text boxes of a page are looked at for that. */
const MOST_BOXES = 20;

/** States in which a task is over; an approval that was turned down is ticked off as well. */
const OVER = new Set(['completed', 'approved', 'changes requested', 'rejected']);

/** The choice of a field that people made: its words; null where it says that none is; undefined where it can't be told. */
function choiceIn(cell: Element | null): string | null | undefined {
	const box = '.CustomPropertyEnumValueInput-';
	if (!cell) return undefined;
	if (has(cell, `${box}-empty`)) return null;
	const words = fold(one(cell, `${box}label`)?.textContent ?? '').slice(0, 1_000);
	// A dash is no choice.
	return /[^\s–—-]/.test(words) ? words : undefined;
}

/** Each field that people made, by its name in lower case, with the element that shows it. */
function* ownFields(root: Element): Generator<[string, Element | null]> {
	// In the pane, label and field share the field's id.
	for (const label of root.querySelectorAll('[id^="CustomPropertyRow-label"]')) {
		const id = /\d+$/.exec(label.id)?.[0];
		if (id) yield [label.textContent ?? '', one(root, `#CustomPropertyRow-field${id}`)];
	}
	// In a list, a cell's name stands in the header of the same place; only if every column has its cell.
	const grid = root.closest('[role="treegrid"]');
	const header = grid?.getElementsByClassName('SpreadsheetAriaColumnHeaderRow')[0]?.children;
	const cells = root.querySelectorAll('[role="gridcell"]');
	if (header?.length !== cells.length) return;
	for (const [place, cell] of [...cells].entries()) yield [header[place]?.textContent ?? '', cell];
}

/**
 * The name over a list or board, where the rows are this project's: the address names it, and so do the rows' ids.
 * Over My Tasks stands no project's name.
 */
function projectOver(root: Element, url: URL): string | null {
	const project = projectIn(url);
	const box = one(root, 'textarea.SpreadsheetTaskName-input[id^="Pot."]');
	if (!project || (box && !box.id.startsWith(`Pot.${project}_`)) || root.closest('.MyTasksPage')) return null;
	// Not by selector: asked again for every row, the page answers from what it knows.
	const boxes = root.ownerDocument.getElementsByTagName('input');
	for (let place = 0; place < MOST_BOXES; place++) {
		const title = boxes[place];
		if (!title) break;
		const words = HEADER.test(title.className.slice(0, 500)) ? fold(title.value).slice(0, 1_000) : '';
		if (words) return words;
	}
	return null;
}

/**
 * What the tables can't say: a range's start, fields that people made, subtasks and
 * their parent, that comments are folded away, the project over a list.
 */
export function finish(seen: Seen, root: Element, url: URL, trace: Trace): Seen {
	const fields: Fields = { ...seen.fields };
	if (fields.state && OVER.has(fields.state.name)) fields.state = { ...fields.state, category: 'done' };

	// "Nov 17 – 19": the dash is the same in every language. In "17. – 19. Nov." the start alone is no date.
	const [from = '', to, more] = fields.due?.text.split(/\s*–\s*/) ?? [];
	if (to && !more && /\p{L}/u.test(from)) {
		fields.start = { text: from };
		trace.start = { hit: '2025-11' };
	}

	for (const [name, element] of ownFields(root)) {
		const field = OWN_FIELDS.get(fold(name).toLowerCase());
		const choice = field ? choiceIn(element) : undefined;
		// Each project of a task may have its own field of that name: the first that holds something.
		// Where it holds nothing another of that name may be folded away.
		if (!field || fields[field] || choice === undefined || (choice === null && one(root, FOLDED_FIELDS))) continue;
		if (field === 'sprint') fields.sprint = choice === null ? null : { name: choice };
		else fields.priority = choice;
		trace[field] = { hit: '2023-08', ...(choice === null && { empty: true }) };
	}

	if (seen.surface === 'task pane') {
		const subtasks = subtasksIn(root);
		if (subtasks !== undefined) fields.subtasks = subtasks;
		trace.subtasks =
			subtasks === undefined ? { missed: ['2026-06'] } : { hit: '2026-06', ...(!subtasks && { empty: true }) };
		if (fields.comments !== undefined && isFolded(root)) {
			delete fields.comments;
			trace.comments = { missed: ['2024-11'] };
		}
	} else if (seen.surface === 'subtask') {
		const parent = paneTask(root);
		if (parent) {
			fields.parent = parent;
			trace.parent = { hit: '2023-05' };
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
