import type { PageKind, Surface } from '../reading/table.ts';
import { CELLS } from './cells.ts';
import { CREATE } from './create.ts';
import { ISSUE, TITLE_EDITED } from './issue.ts';
import { LISTS } from './lists.ts';
import { PANELS } from './panels.ts';
import { SEARCH } from './search.ts';
import { SERVER_ISSUE } from './server.ts';
import { SERVER_LISTS } from './server-lists.ts';
import { VIEWS } from './views.ts';

/** Nothing of what this page is made of has come yet: the application is there, its view is not. */
const waiting = (...parts: string[]): string => `#jira-frontend:not(:has(${parts.join(', ')}))`;

const MAIN = ':is(main, [role="main"])';
const LINK = 'a[href*="/browse/"]';
const ON_ITS_WAY = '[aria-busy="true"], [data-testid*="skeleton"], [data-testid*="spinner"], [data-testid*="loading"]';
/** Something is on its way, and not one link to an issue is there yet. */
const BUSY = `${MAIN}:has(${ON_ITS_WAY}):not(:has(${LINK}))`;
/** What is left of a task where Jira gives it other names: then a view is not empty, but can't be read. */
const LEFT = `${LINK}, [data-issue-key], [data-testid*=".card."]`;
/**
 * A view whose own parts have come, with not one link to an issue and nothing that is still on its way: it is empty.
 * What is drawn when nothing was found has no name that is known.
 */
const bare = (parts: string): string => `${MAIN}:has(${parts}):not(:has(${LEFT}, ${ON_ITS_WAY}))`;
const empty = (...frames: readonly (readonly [since: string, select: string])[]) =>
	frames.map(([since, select]) => ({ since, select: `${MAIN}:not(:has(${LEFT})) ${select}` }));

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
			...empty(
				['2026-08', '[data-testid="software-board.board-area"]'],
				['2026-04', '[data-testid="board.content.cell.column-header"]'],
				['2020', '[data-testid^="platform-board-kit.common.ui.column-header"]'],
			),
			{ since: '2015', select: '#ghx-pool:not(:has([data-issue-key])) .ghx-column[data-column-id]' },
		],
		loading: `${waiting('[data-testid*="board"]')}, #ghx-pool:not(:has(.ghx-column))`,
	},
	{
		name: 'backlog',
		holds: ['backlog'],
		frame: [
			...empty(
				['2026-08', '[data-testid^="software-backlog.card-list.container."]'],
				['2026-08', '[data-testid="software-backlog.backlog-content.scrollable"]'],
			),
			{ since: '2015', select: '#ghx-backlog[data-rendered]:not(:has([data-issue-key]))' },
		],
		loading: `${waiting('[data-testid*="backlog"]')}, #ghx-backlog:not([data-rendered])`,
	},
	{
		name: 'list',
		holds: ['list'],
		frame: [
			...empty(
				['2026', 'table[data-vc="issue-table"]'],
				['2025', '[data-testid="native-issue-table.ui.scroll-container.scroll-container"]'],
				['2026', '[data-testid="business-list.ui.list-view.base-table.base-table-with-analytics"]'],
			),
			{ since: '2026', select: bare('[data-testid*="issue-navigator"], [data-testid*="jql-editor"]') },
			{ since: '2012', select: `body#jira #issuetable:not(:has(${LINK}))` },
			// Drawn by the navigator where a search finds nothing.
			{ since: '2012', select: 'body#jira .no-results-message' },
		],
		loading: `${BUSY}, ${waiting(
			'[data-testid*="issue-table"]',
			'[data-testid*="issue-navigator"]',
			'[data-testid*="list-view"]',
			'[data-vc*="issue-table"]',
		)}`,
	},
	{
		name: 'timeline',
		holds: ['timeline'],
		frame: empty(
			['2026-08', '[data-testid="sr-timeline"]'],
			['2026-04', '[data-testid^="timeline.ui.timeline-renderer.issue-table-renderer."]'],
		),
		loading: waiting('[data-testid*="timeline"]'),
	},
	{
		name: 'plan',
		holds: ['plan'],
		// Groups that are folded in hold their rows back.
		frame: empty(['2025', '[data-testid$="roadmap.scope.issues.group.group-header"]']),
		loading: waiting('[data-testid^="portfolio-3"]'),
	},
	{
		name: 'queue',
		holds: ['queue'],
		frame: [
			{ since: '2026', select: bare('[data-testid^="common.components.virtual-table"]') },
			{ since: '2022', select: bare('[data-testid^="servicedesk-queues-agent-view"]') },
		],
		loading: `${BUSY}, ${waiting('[data-testid*="queue"]', '[data-testid*="virtual-table"]')}`,
	},
	{
		name: 'search',
		holds: ['search'],
		frame: empty(['2026-08', '[data-testid="search-page-body"]']),
		loading: `${waiting('[data-testid^="search-page"]')}, tr[data-testid^="datasource-table-view--row-loading"]`,
	},
	// No dashboard must have a gadget that lists issues.
	{ name: 'dashboard', holds: [] },
	{ name: 'elsewhere', holds: [] },
];

export const surfaces: readonly Surface[] = [
	ISSUE,
	CELLS,
	...LISTS,
	...PANELS,
	...VIEWS,
	...SEARCH,
	CREATE,
	SERVER_ISSUE,
	...SERVER_LISTS,
];
