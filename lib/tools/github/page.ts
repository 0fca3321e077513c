import type { PageKind, Surface } from '../reading/table.ts';
import { issue } from './issue.ts';
import { row } from './list.ts';
import { pull } from './pull.ts';

/** Turbo says that it is busy; a React page is not taken over yet, or shows where its rows will be. */
const LOADING = 'html[aria-busy="true"], turbo-frame[busy], react-app:not(.loaded), react-app [class*="Skeleton"]';

/** The list itself, with rows or without. */
const LIST: PageKind['frame'] = [
	{ since: '2024-10', select: 'ul[data-listview-component="items-list"]' },
	{ since: '2024-10', select: 'react-app [class*="Blankslate"]' },
	{ since: '2021-12', select: '#js-issues-toolbar' },
	{ since: '2021-12', select: '.js-active-navigation-container' },
];

const list = (name: string): PageKind => ({ name, holds: ['list'], frame: LIST ?? [], loading: LOADING });

/** The page kinds of GitHub. A project's own board and table are not read, only the issue in its side pane. */
export const pages: readonly PageKind[] = [
	{ name: 'issue', holds: ['issue'], loading: LOADING },
	{ name: 'pull request', holds: ['pull request'], loading: LOADING },
	{ name: 'pull request tab', holds: ['pull request'], loading: LOADING },
	list('issue list'),
	list('pull list'),
	list('milestone'),
	list('my issues'),
	list('my pulls'),
	{ name: 'project', holds: [] },
];

export const surfaces: readonly Surface[] = [issue, pull, row];
