import { openProject } from './github/fields/rows.ts';
import type { OpenRows } from './reading/rows.ts';

const SURFACES: ReadonlySet<string> = new Set(['project table', 'board']);

/** Whether a place on a page is a row, or a card, that may show a task's custom fields. */
export const hasFieldRows = ({ task, surface }: { task: string; surface: string }): boolean =>
	task.startsWith('github:') && SURFACES.has(surface);

/** The reader of the custom fields in a page's rows. It goes by marks that only the pages of its tool bear. */
export const rowsReader: OpenRows = openProject;
