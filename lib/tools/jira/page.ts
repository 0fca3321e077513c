import type { PageKind, Surface } from '../reading/table.ts';
import { ISSUE, TITLE_EDITED } from './issue.ts';
import { LISTS } from './lists.ts';
import { SERVER } from './server.ts';

/** Nothing of what this page is made of has come yet: the application is there, its view is not. */
const waiting = (...parts: string[]): string => `#jira-frontend:not(:has(${parts.join(', ')}))`;

export const pages: readonly PageKind[] = [
	{
		name: 'issue',
		holds: ['issue'],
		loading: `${waiting('[data-testid^="issue.views."]', '[data-testid^="issue-view"]')}, ${TITLE_EDITED}`,
	},
	{
		name: 'board',
		holds: ['board'],
		frame: [
			{ since: '2026-08', select: '[data-testid="software-board.board-area"]' },
			{ since: '2020', select: '[data-testid^="platform-board-kit.common.ui.column-header"]' },
			{ since: '2015', select: '#ghx-pool .ghx-column[data-column-id]' },
		],
		loading: `${waiting('[data-testid*="board"]')}, #ghx-pool:not(:has(.ghx-column))`,
	},
	{
		name: 'backlog',
		holds: ['backlog'],
		frame: [
			{ since: '2026-08', select: '[data-testid^="software-backlog.card-list.container."]' },
			{ since: '2026-08', select: '[data-testid="software-backlog.backlog-content.scrollable"]' },
			{ since: '2015', select: '#ghx-backlog[data-rendered]' },
		],
		loading: `${waiting('[data-testid*="backlog"]')}, #ghx-backlog:not([data-rendered])`,
	},
	{
		name: 'list',
		holds: ['list'],
		frame: [
			{ since: '2026', select: 'table[data-vc="issue-table"]' },
			{ since: '2025', select: '[data-testid="native-issue-table.ui.scroll-container.scroll-container"]' },
			{ since: '2012', select: 'body#jira #issuetable' },
		],
		loading: waiting(
			'[data-testid*="issue-table"]',
			'[data-testid*="issue-navigator"]',
			'[data-testid*="list-view"]',
			'[data-vc*="issue-table"]',
		),
	},
];

export const surfaces: readonly Surface[] = [ISSUE, ...LISTS, ...SERVER];
