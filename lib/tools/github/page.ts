import type { PageKind, Surface } from '../reading/table.ts';
import { issueForm, newIssue, newPull } from './forms.ts';
import { notification, result } from './found.ts';
import { issue } from './issue.ts';
import { row } from './list.ts';
import { board, table } from './project.ts';
import { pull } from './pull.ts';
import { related, subIssue, taskLine } from './rows.ts';

/** Turbo says that it is busy; a React page is not taken over yet, or shows where its rows will be. */
const LOADING = 'html[aria-busy="true"], turbo-frame[busy], react-app:not(.loaded), react-app [class*="Skeleton"]';

/** The list itself, with rows or without. */
const LIST: PageKind['frame'] = [
	{ since: '2024-10', select: 'ul[data-listview-component="items-list"]' },
	{ since: '2024-10', select: 'react-app [class*="Blankslate"]' },
	{ since: '2026-08', select: '[data-testid="pulls-dashboard-surface-layout"]' },
	{ since: '2021-12', select: '#js-issues-toolbar' },
	{ since: '2021-12', select: '.js-active-navigation-container' },
];

const list = (name: string): PageKind => ({ name, holds: ['list'], frame: LIST ?? [], loading: LOADING });

/** Pages that hold no task but for the form in which one is written. */
const form = (name: string): PageKind => ({ name, holds: [], loading: LOADING });

/** The page kinds of GitHub. */
export const pages: readonly PageKind[] = [
	{ name: 'issue', holds: ['issue'], loading: LOADING },
	{ name: 'pull request', holds: ['pull request'], loading: LOADING },
	{ name: 'pull request tab', holds: ['pull request'], loading: LOADING },
	list('issue list'),
	list('pull list'),
	list('milestone'),
	list('my issues'),
	list('my pulls'),
	{
		name: 'project',
		holds: ['project table', 'board', 'issue'],
		frame: [
			{ since: '2026-09', select: '#project-items-region' },
			{ since: '2022-07', select: '#memex-project-view-root [role="grid"]' },
		],
		loading: `${LOADING}, #memex-project-view-root [class*="Skeleton"]`,
	},
	{
		name: 'search',
		holds: ['search'],
		frame: [
			{ since: '2023-06', select: '[data-testid="results-list"]' },
			{ since: '2023-06', select: 'react-app [class*="Blankslate"]' },
			{ since: '2021-12', select: '.codesearch-results' },
		],
		loading: LOADING,
	},
	{
		name: 'notifications',
		holds: ['notifications'],
		frame: [{ since: '2020', select: '.js-check-all-container' }],
		loading: LOADING,
	},
	form('new issue'),
	form('issue form'),
	form('new pull request'),
];

export const surfaces: readonly Surface[] = [
	issue,
	pull,
	row,
	table,
	board,
	result,
	notification,
	subIssue,
	related,
	taskLine,
	newIssue,
	issueForm,
	newPull,
];
