import type { Subtask } from '../../task/fields.ts';
import { attr, one } from '../reading/dom.ts';
import { fold } from '../reading/take.ts';
import { taskNamed } from './url.ts';

/** More subtasks than a pane shows at once. */
const MOST = 500;

/** Behind such a button there are more; vojtaflorian 2026-06 and earlier, each under another name. */
const MORE = '.SubtaskGrid-loadMore, .SubtaskGrid-loadMoreSubtasksButton, .SubtaskGridShowMoreRow-button';

/** The task that a pane shows, by the pane's own attribute. */
export function paneTask(row: Element): { task?: string; title?: string } | null {
	const pane = row.closest('.TaskPane');
	const task = taskNamed(attr(pane, 'data-task-id'));
	const title = fold(attr(pane, 'aria-label')).slice(0, 1_000);
	return task ? { task, ...(title ? { title } : {}) } : null;
}

/** Whether a row is ticked off: by its box, before 2023 by a class; undefined where it shows neither. */
function doneIn(row: Element): boolean | undefined {
	const box = one(row, '.TaskRowCompletionStatus-checkbox');
	if (row.matches('.SubtaskTaskRow--completed') || box?.matches('.TaskRowCompletionStatus-checkbox--complete'))
		return true;
	const checked = attr(box, 'aria-checked');
	return checked ? checked === 'true' : undefined;
}

/**
 * The subtasks in a task's pane; null where it has none; undefined where they did not come, or not all of them.
 * A row without a name is one being written; a section among the rows is no task.
 */
export function subtasksIn(pane: Element): Subtask[] | null | undefined {
	const grid = one(pane, '.SubtaskGrid');
	if (grid?.matches('.SubtaskGrid--empty')) return null;
	if (!grid || one(pane, MORE)) return undefined;
	const subtasks: Subtask[] = [];
	for (const box of [...grid.querySelectorAll('textarea')].slice(0, MOST)) {
		const title = fold(box.value ?? box.textContent ?? '').slice(0, 1_000);
		if (!title || box.closest('.SectionRow')) continue;
		const row = box.closest('.SubtaskTaskRow, [data-task-id]');
		const id = box.closest('[data-task-id]');
		const task = taskNamed((id !== pane && attr(id, 'data-task-id')) || box.id);
		const done = row && row !== pane ? doneIn(row) : undefined;
		subtasks.push({ ...(task ? { task } : {}), title, ...(done === undefined ? {} : { done }) });
	}
	return subtasks.length > 0 ? subtasks : undefined;
}
