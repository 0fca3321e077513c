import type { Surface } from '../reading/table.ts';
import { TICKED } from './completion.ts';

/**
 * A subtask in its parent's pane. No saved page shows one: names and structure are those that extensions of
 * 2020 to 2026 rely on. Whom it is assigned to shows as a picture, its place unknown, so that is not read;
 * a date shows only where there is one.
 */
export const SUBTASK: Surface = {
	name: 'subtask',
	beside: '.TaskPane[data-task-id]',
	on: ['task', 'project', 'view', 'home', 'inbox', 'search'],
	roots: [
		// A row whose box holds no name is one being written: no task yet. A section among the rows is none either.
		{ since: '2020-01', select: '.SubtaskTaskRow', unless: '.SectionRow', name: 'textarea' },
		{
			since: '2026-03',
			select: '.SubtaskGrid .TaskList [data-task-id]',
			unless: '.SubtaskTaskRow, .SubtaskTaskRow *, .SectionRow',
			name: 'textarea',
		},
	],
	key: [
		{ since: '2026-03', attr: 'data-task-id' },
		{ since: '2026-03', select: '[data-task-id]', attr: 'data-task-id' },
		{ since: '2020-01', select: 'textarea[id]', attr: 'id' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2020-01', select: '.SubtaskTaskRow-taskName textarea', take: 'value', seen: 'vojtaflorian 2026-06' },
			{ since: '2020-01', select: 'textarea', take: 'value', seen: 'public code' },
			{ since: '2025-11', select: '.TaskName', seen: 'as on Home' },
			{ since: '2023-05', select: '.CommentOnlySubtaskTaskRow-name', seen: 'clockify 2023' },
		],
		state: TICKED,
		due: [{ since: '2023-08', select: '.DueDate', take: 'date', seen: 'vojtaflorian 2026-06' }],
	},
	badge: [
		{ since: '2020-01', select: '.SubtaskTaskRow-taskName', place: 'after' },
		{ since: '2025-11', select: '.ItemRowTwoColumnStructure-left', place: 'end' },
		{ since: '2020-01', place: 'end' },
	],
};
