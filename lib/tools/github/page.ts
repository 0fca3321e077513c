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

/** A number, and the end of a path. */
const N = '[1-9]\\d{0,9}';
const END = '(?:\\?|$)';

/** What leads to tasks none of which was found is not empty. An empty list may invite to write the first one. */
const TASKS = '[href*="/issues/"]:not([href*="/issues/new"]), [href*="/pull/"]:not([href*="/pull/new"])';
const BARE = `:not(:has(${TASKS}))`;

const BARE_ROWS = `:not(:has(.js-active-navigation-container :is(${TASKS})))`;

/** The list itself, without rows. */
const LIST: PageKind['frame'] = [
	{ since: '2024-10', select: `ul[data-listview-component="items-list"]${BARE}` },
	{ since: '2024-10', select: 'react-app [class*="Blankslate"]' },
	{ since: '2026-08', select: `[data-testid="pulls-dashboard-surface-layout"]${BARE}` },
	{ since: '2021-12', select: `:has(> #js-issues-toolbar)${BARE_ROWS} > #js-issues-toolbar` },
	{ since: '2021-12', select: `.js-active-navigation-container${BARE}` },
];

/** Rows and cards of a project that are yet to come, or out of sight (a public board of 2026-09). */
const SHELLS =
	'#memex-project-view-root :is([class*="Skeleton"], [class*="TextPlaceHolder"], [data-board-card-id]:not(:has([id^="board-card-title-"])))';

const list = (name: string, path: string): PageKind => ({
	name,
	path,
	holds: ['list'],
	frame: LIST ?? [],
	loading: LOADING,
});

/** Pages that hold no task but for the form in which one is written. */
const form = (name: string, path: string): PageKind => ({ name, path, holds: [], loading: LOADING });

/**
 * The page kinds of GitHub, the first whose pattern fits. It is put to the path and the query, where `:` stands for a
 * repository's own address (`:issues/12?q=`); other paths are whole (`/issues/assigned`).
 */
export const pages: readonly PageKind[] = [
	{ name: 'issue', path: `^:issues/${N}${END}`, holds: ['issue'], loading: LOADING },
	{ name: 'pull request', path: `^:pull/${N}${END}`, holds: ['pull request'], loading: LOADING },
	{
		name: 'pull request tab',
		// `changes` is the name of `files` since 2025-12.
		path: `^:pull/${N}/(?:commits|checks|files|changes|overview|walkthrough|findings)(?:/|${END})`,
		holds: ['pull request'],
		loading: LOADING,
	},
	// Below it stand the names of people, of whom one may be called `newton`. The index of saved views holds no tasks.
	list('issue list', `^:(?:issues(?:/(?!(?:new|templates|\\d+)(?:/|${END})|views/?${END})[^?]*)?|labels/[^/?]+)${END}`),
	list('pull list', `^:pulls(?:/(?!new(?:/|${END}))[^?]*)?${END}`),
	list('milestone', `^:milestone/${N}${END}`),
	list('my issues', `^/issues(?:/(?!new)[^/?]+)?${END}`),
	list('my pulls', `^/pulls(?:/(?!new)[^/?]+)?${END}`),
	{
		name: 'project',
		// `/orgs/x/projects/7`, `/users/x/projects/7` and `/owner/repo/projects/7`, each with or without `/views/1`.
		path: `^(?:/(?:orgs|users)/[^/?]+/|:)projects/${N}(?:/views/${N})?${END}`,
		holds: ['project table', 'board', 'issue'],
		frame: [
			{ since: '2026-09', select: `#project-items-region${BARE}` },
			{ since: '2022-07', select: `#memex-project-view-root [role="grid"]${BARE}` },
		],
		loading: `${LOADING}, ${SHELLS}`,
	},
	{
		name: 'search',
		path: '^/search\\?(?:.*&)?type=(?:[Ii]ssues|[Pp]ull[Rr]equests)(?:&|$)',
		holds: ['search'],
		frame: [
			{ since: '2023-06', select: `[data-testid="results-list"]${BARE}` },
			{ since: '2023-06', select: 'react-app [class*="Blankslate"]' },
			{ since: '2021-12', select: `.codesearch-results${BARE}` },
		],
		loading: LOADING,
	},
	{
		name: 'notifications',
		path: `^[/:]notifications${END}`,
		holds: ['notifications'],
		frame: [{ since: '2020', select: `.js-check-all-container${BARE}` }],
		loading: LOADING,
	},
	form('issue form', '^:issues/new\\?(?:.*&)?template=[^&]*\\.ya?ml(?:&|$)'),
	form('new issue', `^:issues/new${END}`),
	form('new pull request', `^:(?:compare(?:/|${END})|pull/new/)`),
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
