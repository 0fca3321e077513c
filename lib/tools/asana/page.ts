import type { PageKind, Surface } from '../reading/table.ts';
import { THREAD } from './inbox.ts';
import { PANE } from './pane.ts';
import { BOARD, LIST, MY_TASKS } from './rows.ts';
import { SUBTASK } from './subtask-row.ts';
import { COLUMNS } from './url.ts';

/** What Asana draws before it has anything to say: an empty shell, or grey bars. */
const BOOTING = '#asana_main_page:not(:has(*)), .AppRoot:not(:has(*)), #asana:not(:has(*))';
const BARS = '.TaskListPlaceholder, .MyTasksWidgetPlaceholder';

/** Whatever is left of a card when Asana gives it other names: then a board is not empty, but can't be read. */
const CARD = '[data-task-id], [class*="BoardCard"], .BoardColumnWithSortableTasks-sortableItemWrapper';

/**
 * Asana's page kinds. An overview, the inbox or an old address of two numbers need hold no task. The bars of a timeline
 * were never seen, and a calendar's items bear nothing that says which tasks they are (a copy of one, January 2023):
 * such views promise nothing, and a pane over them is read all the same.
 */
export const pages: readonly PageKind[] = [
	{ name: 'task', holds: [PANE.name], loading: `${BOOTING}, ${BARS}` },
	{
		name: 'project',
		holds: [LIST.name, BOARD.name, PANE.name],
		// A grid without a cell, a board without a card, and no pane under another name: found, and empty.
		frame: [
			{
				since: '2023-08',
				select: 'body:not(:has([data-task-id])) .SpreadsheetGridContents:not(:has([role="gridcell"]))',
			},
			{ since: '2023-08', select: `${COLUMNS}:not(:has(${CARD}))` },
			{ since: '2024-11', select: `body:has(.CommentOnlyBoardBody-column):not(:has(${CARD}))` },
		],
		loading: `${BOOTING}, ${BARS}`,
	},
	{
		name: 'home',
		holds: [MY_TASKS.name],
		// The tab that shows says itself that nothing is there; or the user took the widget off Home.
		frame: [
			{ since: '2025-11', select: '.MyTasksWidgetContent-tabPanel:not([hidden]) .WidgetEmptyState' },
			{ since: '2025-11', select: 'body:not(:has([class*="MyTasksWidget"])) .CustomizableHomePage-widget' },
		],
		loading: `${BOOTING}, ${BARS}`,
	},
	{ name: 'view', holds: [] },
	{ name: 'inbox', holds: [] },
	{ name: 'search', holds: [] },
];

export const surfaces: readonly Surface[] = [PANE, SUBTASK, LIST, BOARD, MY_TASKS, THREAD];
