import type { Custom } from './custom.ts';

/** The custom fields of one task in a row of a list, or on a card of a board. */
export interface RowFields {
	task: string;
	/** As the readers of pages call the place. */
	surface: string;
	/** What stands in the row itself. */
	custom: Custom;
	/** What the data says that came with the page: as old as the page. */
	served: Custom;
}

/** Finds the rows of a page that show custom fields; each of the functions reads one row. None throws. */
export type OpenRows = (document: Document, url: URL) => readonly (() => RowFields | null)[];
