import { openProject } from './github/fields/rows.ts';
import type { OpenRows } from './reading/rows.ts';

/** Surfaces whose rows show custom fields. */
export const ROWS: ReadonlySet<string> = new Set(['project table', 'board']);

/** The reader of the custom fields in a page's rows. It goes by marks that only the pages of its tool bear. */
export const rowsReader: OpenRows = openProject;
