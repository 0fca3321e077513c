import type { Surface } from '../reading/table.ts';
import { TICKED } from './completion.ts';

/**
 * Rows and cards. None shows the description. Which columns a list has, each user chooses:
 * a cell that is not there says nothing, an empty cell says "none".
 */
const NAME = 'textarea.SpreadsheetTaskName-input';
const PLACEHOLDER = '.PlaceholderAvatar';
/** A date that shows, also under a class with more in it. */
const DATE = '[class*="DueDate-"], [class*="DueDate_"], [data-testid="DueDate"]';
/** The name of a project over its list or board, with or without a hash in it; see `finish.ts`, which reads it. */
const PROJECT = 'input[class*="PageHeaderEditableTitle"], input[class*="ProjectPageHeaderProjectTitle"]';

/** A row of a list: in a project, in My Tasks and in a search. */
export const LIST: Surface = {
	name: 'list',
	on: ['project', 'view', 'task', 'search', 'inbox'],
	roots: [
		// A row whose box holds no name is one being written: no task yet.
		{ since: '2022-08', select: '.SpreadsheetTaskRow', name: NAME },
		{ since: '2022-08', select: '.SpreadsheetTaskName', around: '[role="row"]', name: NAME },
	],
	key: [
		// Not on list rows so far; on every other row and card of Asana's.
		{ since: '2026-01', attr: 'data-task-id' },
		// Name cells carry the bare id since 2025; before, the cell under the cursor was called `highlightedCell`.
		{ since: '2025-11', select: '[role="gridcell"][id]:not(#highlightedCell)', attr: 'id' },
		{ since: '2023-05', select: 'textarea.SpreadsheetTaskName-input[id]', attr: 'id' },
	],
	beside: `.SpreadsheetAriaColumnHeaderRow > *, ${PROJECT}`,
	required: ['title'],
	fields: {
		title: [
			{ since: '2023-05', select: NAME, take: 'value', seen: 'page' },
			// The name cell's label is the name itself, also where there is no box to write in.
			{
				since: '2023-08',
				select: '.SpreadsheetTaskRow-nameOrDetailsCell[aria-label], [role="gridcell"][id][aria-label]',
				take: 'attr',
				attr: 'aria-label',
				seen: 'page',
			},
			{ since: '2022-08', select: '.SpreadsheetTaskName', strip: '.SpreadsheetTaskName-shadow', seen: 'public code' },
		],
		state: TICKED,
		assignees: [
			{
				since: '2023-08',
				in: '.SpreadsheetTaskRow-assigneeCell',
				select: '.AssigneeWithNameDisplayButton-name',
				take: 'actor',
				empty: `${PLACEHOLDER}, .AssigneeWithNameDisplayButton-avatar--noValue`,
				seen: 'page',
			},
			// Not in a button: before 2022, and where nothing can be set. Plain words may say "nobody", in any language.
			{
				since: '2021-03',
				in: '.SpreadsheetTaskRow-assigneeCell',
				select: '.AssigneeWithNameDisplay-name',
				take: 'actor',
				seen: 'public code, before 2022',
			},
		],
		due: [
			{
				since: '2023-08',
				in: '.SpreadsheetTaskRow-dueDateCell',
				select: '.DueDate',
				take: 'date',
				empty: PLACEHOLDER,
				seen: 'page',
			},
		],
		project: [
			{
				since: '2023-08',
				select: '.SpreadsheetTaskRow-projectsCell .SpreadsheetPotsCell-potPill',
				seen: 'toggl 2026-04',
			},
		],
		labels: [
			{ since: '2023-08', select: '.SpreadsheetTaskRow-tagsCell .SpreadsheetPotsCell-potPill', seen: 'toggl 2026-04' },
		],
		parent: [
			{
				since: '2022-09',
				select: '.SpreadsheetGridTaskNameAndDetailsCellGroup-parentTaskName',
				// A sign that leads back stands before it, in the same words (an extension that takes it off).
				after: '‹',
				seen: 'public code',
			},
		],
	},
	// Behind the name and a parent's, where toggl has put its button since 2022.
	badge: [
		{ since: '2022-09', select: '.SpreadsheetGridTaskNameAndDetailsCellGroup-parentTaskName', place: 'after' },
		{ since: '2022-08', select: '.SpreadsheetTaskName', place: 'after' },
		{ since: '2023-08', select: '.SpreadsheetTaskRow-nameOrDetailsCell', place: 'end' },
	],
};

/** A card on a board. Its pills mix tags and fields without names, so neither can be read. */
export const BOARD: Surface = {
	name: 'board',
	on: ['project', 'view', 'task', 'search'],
	roots: [{ since: '2022-01', select: '.BoardCardLayout' }],
	key: [
		{ since: '2022-01', attr: 'data-task-id' },
		{ since: '2023-08', select: '.BoardCardFileInput[id]', attr: 'id' },
	],
	beside: PROJECT,
	required: ['title'],
	fields: {
		title: [{ since: '2022-01', select: '.BoardCard-taskName', seen: 'page' }],
		// Below it its subtasks may show, each with its own box.
		state: TICKED.map((rule) => ({ ...rule, not: '.BoardCardLayout-subtasks *' })),
		assignees: [
			// Since 2023 a card shows initials only, or a picture without words.
			{
				since: '2025-11',
				in: '.BoardCardLayout-assignee',
				select: '.AvatarPhoto-initials',
				take: 'actor',
				attr: 'aria-label',
				seen: 'page (Home)',
			},
			{
				since: '2023-08',
				in: '.BoardCardLayout-assignee',
				select: '.Avatar:not([role="img"])',
				take: 'actor',
				empty: `.DomainUserAvatarButton--noValue, ${PLACEHOLDER}`,
				seen: 'page',
			},
			{
				since: '2022-01',
				in: '.BoardCardLayout-assignee',
				select: '.Avatar[role="img"][aria-label]',
				take: 'actor',
				attr: 'aria-label',
				seen: 'public code 2022',
			},
		],
		due: [
			{
				since: '2023-08',
				in: '.BoardCardLayout-dueDate',
				select: '.DueDate',
				take: 'date',
				// The button to set a date is there, and nothing is to be shown always.
				empty: `.BoardCardLayout-dueDate:not(.BoardCardLayout--alwaysShowDueDate) .DueDateContainer:not(:has(${DATE}))`,
				seen: 'page',
			},
		],
		project: [
			{
				since: '2026-04',
				select: '.BoardCardProjectPills-potPillButton .PotTokenizerPill[title]',
				take: 'attr',
				attr: 'title',
				seen: 'toggl 2026',
			},
			{ since: '2026-04', select: '.BoardCardProjectPills-potPillButton .PotTokenizerPill', seen: 'toggl 2026' },
			{
				since: '2023-08',
				select: '.BoardCardPotPills-potPill[aria-label]',
				take: 'attr',
				attr: 'aria-label',
				seen: 'toggl 2026-04',
			},
		],
		parent: [{ since: '2022-01', select: '.BoardCardLayout-parentTask', seen: 'public code' }],
	},
	// On the line of assignee and date; the buttons at its other end stay free.
	badge: [
		{ since: '2022-01', select: '.BoardCardLayout-dueDate', place: 'after' },
		{ since: '2022-01', select: '.BoardCardLayout-titleAndIndicator', place: 'end' },
	],
};

/** A row of the My Tasks widget on Home. Whose tasks they are is not said there. */
export const MY_TASKS: Surface = {
	name: 'my tasks',
	on: ['home'],
	roots: [
		// Only the tab that shows: the others are in the page, hidden.
		{ since: '2025-11', select: '.MyTasksWidgetTaskRow-task', not: '[hidden] .MyTasksWidgetTaskRow-task' },
		// Another widget's rows of tasks are the same component.
		{ since: '2025-11', select: '.TaskRow[data-task-id]', not: '[hidden] .TaskRow' },
	],
	key: [
		{ since: '2025-11', attr: 'data-task-id' },
		{ since: '2025-11', select: '[id^="TaskNameButton-"]', attr: 'id' },
	],
	required: ['title'],
	fields: {
		title: [{ since: '2025-11', select: '.TaskName', seen: 'page' }],
		state: TICKED,
		due: [
			{
				since: '2025-11',
				in: '.TaskRow-dueDate',
				select: '.DueDate',
				take: 'date',
				empty: PLACEHOLDER,
				seen: 'page',
			},
		],
		project: [{ since: '2025-11', select: '.PotPillsContainer a', seen: 'page' }],
	},
	badge: [
		{ since: '2025-11', select: '.ItemRowTwoColumnStructure-left', place: 'end' },
		{ since: '2025-11', place: 'end' },
	],
};
