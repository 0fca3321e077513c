import type { Surface } from '../reading/table.ts';
import {
	ANYWHERE,
	CELL_TITLE,
	CHILDREN,
	COMPACT,
	DIALOG,
	id,
	LINE,
	LINE_TITLE,
	LINKED,
	PREVIEW as PANE,
	TR,
} from './shared.ts';
import { ASSIGNEES, date, FIX_VERSIONS, LABEL_RULES, WRITTEN, who } from './values.ts';

/**
 * Jira Cloud's issue view: the same on its own page, in the panel beside a board or list, and in the dialog over one.
 *
 * Sources: gthau/userscripts (live tenant, 2026-08), toggl/track-extension (side panel, 2026-02), a selector list
 * "verified on a real instance" on 2026-04-17, a trimmed saved page of a field-reading test (2026), and others where
 * named; `page`: a saved fragment shows it. Words of the page are never anchors here: it speaks 20 languages.
 */
const BASE = 'issue.views.issue-base.foundation';

const KEY = id(`${BASE}.breadcrumbs.current-issue.item`);
const TITLE = `h1${id(`${BASE}.summary.heading`)}`;
/** The attribute's older spelling: no other field is read from such pages. */
const OLD_TITLE = `h1[data-test-id="${BASE}.summary.heading"]`;
/** Around the title, for those who may change it and those who may not: two sources of 2026-04. */
const SUMMARY = '[data-testid^="issue-field-summary.ui.issue-field-summary-inline-edit--"]';
const PREVIEW = `section${PANE}`;
/** Two issues are on the page: neither is the whole of it. */
const PANES = `${DIALOG}, ${PREVIEW}, ${COMPACT}, [data-testid="page-layout.panel"] :is(${KEY}, ${TITLE})`;

/** The title is being written, so the heading is away: nothing can be said until that is over. */
export const TITLE_EDITED = id(`${BASE}.summary.heading.writeable`);

/** Rows of other tasks within an issue: child work items, in a table or as cards. */
const OTHERS = `tr *, ${LINE} *, ${CHILDREN} *`;
const NOT_LINKED = `tr *, ${CHILDREN} *`;

const SPRINT = id('issue-field-sprint-readview-full.ui.sprint.sprint-content.view-sprint-content');

const DESCRIPTION = id('issue.views.field.rich-text.description');
/** No text and nothing that could still become one; the words that invite to write one stand in a plain element. */
const NO_TEXT = `${DESCRIPTION}:not(:has(.ak-renderer-document, .ak-renderer-wrapper, [aria-busy="true"], [data-testid*="skeleton"], [data-testid*="spinner"], [data-testid*="text-content-area"], [data-node-type], img, p, li, pre, table, iframe)):has(span, button, [role="presentation"])`;

/** What tells that an issue is open at all. */
const NAMED = [KEY, TITLE, OLD_TITLE];

export const ISSUE: Surface = {
	name: 'issue',
	on: ANYWHERE,
	roots: [
		{ since: '2020', select: `[role="dialog"]${DIALOG}` },
		// Beside another issue, whose address is the page's: it has to say itself which one it is.
		{ since: '2026', select: `${PREVIEW}:has(${KEY})`, not: `${DIALOG} *` },
		{ since: '2026-02', select: `${COMPACT}:has(${KEY}, ${TITLE})`, not: `${DIALOG} *, ${PREVIEW} *` },
		...NAMED.map((select) => ({ since: '2018', select, around: '#jira-frontend', unless: PANES })),
		// The application's own root may one day be called otherwise.
		...NAMED.map((select) => ({ since: '2020', select, around: 'body', unless: `#jira-frontend, ${PANES}` })),
	],
	key: [
		{ since: '2020', select: KEY, attr: 'href' },
		{ since: '2020', fromUrl: true },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2021', select: TITLE, strip: 'button' },
			// Should the heading be another element one day, or lose its name.
			{ since: '2021', select: id(`${BASE}.summary.heading`), strip: 'button' },
			{ since: '2026-04', select: `${SUMMARY} h1`, strip: 'button' },
			{ since: '2018', select: OLD_TITLE, strip: 'button' },
		],
		kind: [
			{
				since: '2026-08',
				select: `${id('issue-view-foundation.noneditable-issue-type.button')} img`,
				attr: 'alt',
				seen: 'page',
			},
			{ since: '2024', select: `${id(`${BASE}.change-issue-type.button`)} img`, attr: 'alt' },
			{ since: '2024', select: `${id(`${BASE}.change-issue-type.tooltip--trigger`)} img`, attr: 'alt' },
			// Without a picture, or with one that says nothing: `Bug - Change work type` (JIRA-Ticket-Copier, 2026-08). What
			// stands first in other languages is not known.
			{
				since: '2026-08',
				select: ['work', 'issue']
					.map((name) => `${id(`${BASE}.change-issue-type.button`)}[aria-label$=" - Change ${name} type"]`)
					.join(', '),
				attr: 'aria-label',
				before: ' - Change ',
			},
			{
				since: '2026-08',
				select: id('issue-view-foundation.noneditable-issue-type.button'),
				attr: 'aria-label',
				seen: 'page',
			},
		],
		state: [
			{
				since: '2026',
				select: id('issue-field-status.ui.status-view.status-button.status-button--text'),
				not: OTHERS,
				seen: 'saved page of a field-reading test',
			},
			{ since: '2023', select: id('issue-field-status.ui.status-view.status-button.status-button'), not: OTHERS },
			{ since: '2020', select: `${id(`${BASE}.status.status-field-wrapper`)} button`, not: OTHERS },
		],
		assignees: ASSIGNEES,
		author: [who('issue.issue-view-layout.issue-view-reporter-field.reporter'), who('issue.views.field.user.reporter')],
		// Two scripts of 2026 go by its words; what is shown without a team has no name that is known.
		team: [{ since: '2026', select: id('issue-field-team.ui.view-team-name'), not: OTHERS }],
		labels: LABEL_RULES,
		fixVersions: FIX_VERSIONS,
		// An empty sprint has no anchor that is known: unseen.
		sprint: [
			{
				since: '2025',
				select: `${SPRINT} a, ${SPRINT} button:not(:empty)`,
				not: OTHERS,
			},
		],
		due: [
			...date('issue.views.field.date-inline-edit.duedate', '2026-04'),
			...date('issue.issue-view-layout.issue-view-date-field.duedate', '2025'),
		],
		// A custom field of each site's own number, known by its English name only; empty it is unseen.
		start: date('issue.issue-view-layout.issue-view-date-field.customfield_', '2026-04').map((rule) => ({
			...rule,
			in: '[data-testid^="issue.issue-view-layout.issue-view-date-field.customfield_"]',
			named: 'Start date$',
			// A mere span since 2026, in an element whose name stayed.
			heading:
				'h1, h2, h3, h4, h5, h6, [data-testid*="field-heading"] span, [data-testid*="field-heading"]:not(:has(*))',
		})),
		parent: [
			{
				since: '2026',
				in: id('issue-field-parent.ui.read-view-container'),
				select: `a${id('issue-field-parent.ui.view-link')}`,
				take: 'link',
				empty: id('issue-field-parent.ui.view-read-view-empty-value'),
			},
			{ since: '2025', select: `a${id('issue-field-parent.ui.view-link')}`, take: 'link' },
			{ since: '2022', select: `a${id(`${BASE}.breadcrumbs.parent-issue.item`)}`, take: 'link' },
			{ since: '2022', select: `${id(`${BASE}.breadcrumbs.parent-issue.item`)} a`, take: 'link' },
		],
		// `finish.ts` adds what relates them. A panel without rows is not drawn: unseen.
		links: [
			{ since: '2026-08', select: LINE_TITLE, take: 'link', not: NOT_LINKED, seen: 'page' },
			{
				since: '2023',
				select: `a${id('issue.issue-view.views.common.issue-line-card.issue-line-card-view.key')}`,
				take: 'link',
				not: NOT_LINKED,
			},
		],
		// Whether one is done is told by a struck key only: unseen.
		subtasks: [
			{ since: '2026-08', select: TR, take: 'subtask', title: CELL_TITLE, not: `${LINKED} *`, seen: 'page' },
			{ since: '2023', select: `${CHILDREN} ${LINE}`, take: 'subtask', title: LINE_TITLE },
		],
		priority: [
			{
				since: '2026',
				select: id('issue-field-priority-readview-full.ui.priority.wrapper'),
				not: OTHERS,
				seen: 'page',
			},
		],
		body: [
			{
				since: '2024',
				in: DESCRIPTION,
				select: '.ak-renderer-document',
				take: 'rich',
				unless: WRITTEN,
				empty: NO_TEXT,
			},
		],
		comments: [
			{
				since: '2026-04',
				in: id('issue.activity.comments-list'),
				select: '[data-testid*="ak-comment."][data-testid$="-body"]',
				take: 'rich',
			},
		],
	},
	badge: [
		{ since: '2023', select: id(`${BASE}.breadcrumbs.breadcrumb-current-issue-container`), place: 'end' },
		{ since: '2021', select: TITLE, place: 'after' },
		{ since: '2018', select: OLD_TITLE, place: 'after' },
	],
};
