import type { Rule, Surface } from '../reading/table.ts';

/**
 * Jira Data Center and Server: pages that the server writes, with ids that did not change from 6.x to 10.
 *
 * Sources: two saved issue pages of 8.20.1 (`page`), list exports whose rows have the same cells, jira-helper's
 * page objects (boards), DCAPT's selectors (2026-04), Jira's own templates (parent in the breadcrumbs).
 */
export const EDITED = 'form, textarea, input, select';
export const LOZENGE = '.jira-issue-status-lozenge';
/** A version, where it is no toggle of a long list. */
export const VERSION = 'a[href*="/"]';
/** The issues of an epic, in its own view; it comes late. */
export const EPIC = '#ghx-issues-in-epic-table';

/** A custom field by its type: names are translated, numbers differ from site to site. */
const custom = (type: string, rule: Partial<Rule> = {}): Rule => ({
	since: '2013',
	in: `[data-fieldtypecompletekey="${type}"]`,
	unless: EDITED,
	seen: 'plugin keys in the REST API; the attribute itself on saved pages',
	...rule,
});

/** The pane beside a board or backlog shows an issue by the same ids; its oldest kind named its fields in attributes. */
const PANE = '#ghx-detail-issue';

export const SERVER_ISSUE: Surface = {
	name: 'issue',
	on: ['issue', 'list', 'board', 'backlog', 'dashboard'],
	roots: [
		{ since: '2012', select: '#issue-content' },
		{ since: '2015', select: `${PANE}[data-issuekey]`, unless: '#issue-content *' },
	],
	key: [
		{ since: '2012', select: '#key-val', attr: 'data-issue-key' },
		{ since: '2012', select: '#key-val', attr: 'href' },
		{ since: '2015', attr: 'data-issuekey' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2012', select: '#summary-val', unless: '#summary-val form', strip: '.overlay-icon', seen: 'page' },
			{ since: '2011', select: '[data-field-id="summary"]', seen: 'toggl, tmetric' },
		],
		kind: [{ since: '2012', in: '#type-val', unless: EDITED, seen: 'page' }],
		state: [
			{ since: '2013', select: `#status-val ${LOZENGE}`, seen: 'page' },
			{ since: '2012', in: '#status-val' },
		],
		// Someone is marked for the hover card; nobody is a picture and a word of the reader's language.
		assignees: [
			{
				since: '2012',
				in: '#assignee-val',
				select: '.user-hover, a[rel]',
				take: 'actor',
				unless: EDITED,
				empty: '#assignee-val:not(:has([rel], a)):has(img)',
				seen: 'page',
			},
		],
		author: [
			{
				since: '2012',
				in: '#reporter-val',
				select: '.user-hover, a[rel]',
				take: 'actor',
				unless: EDITED,
				seen: 'page',
			},
		],
		labels: [
			{
				since: '2012',
				in: '#wrap-labels',
				select: '.lozenge',
				unless: EDITED,
				empty: '.labels:not(:has(a, li))',
				seen: 'page',
			},
		],
		fixVersions: [
			{
				since: '2012',
				in: '#fixfor-val',
				select: VERSION,
				unless: EDITED,
				empty: '#fixfor-val:not(:has(a, .shorten))',
				seen: 'page',
			},
		],
		// A date or a custom field that is not set is not on the page, nor is one that the project does not use: unseen.
		due: [
			{ since: '2012', in: '#due-date', select: 'time', take: 'date', unless: EDITED },
			{ since: '2012', in: '#due-date', take: 'date', unless: EDITED },
		],
		start: [
			custom('com.atlassian.jpo:jpo-custom-field-baseline-start', { select: 'time', take: 'date' }),
			custom('com.atlassian.jpo:jpo-custom-field-baseline-start', { take: 'date' }),
		],
		sprint: [custom('com.pyxis.greenhopper.jira:gh-sprint')],
		team: [custom('com.atlassian.teams:rm-teams-custom-field-team')],
		priority: [{ since: '2012', in: '#priority-val', unless: EDITED, seen: 'page' }],
		parent: [
			{ since: '2012', select: 'a#parent_issue_summary', take: 'link' },
			custom('com.pyxis.greenhopper.jira:gh-epic-link', { select: 'a[href*="/browse/"]', take: 'link' }),
			custom('com.atlassian.jpo:jpo-custom-field-parent', { select: 'a[href*="/browse/"]', take: 'link' }),
		],
		// A done one is marked in the column of their order.
		subtasks: [
			{
				since: '2012',
				select: '#view-subtasks tr.issuerow',
				take: 'subtask',
				title: 'td.stsummary',
				done: '.subtask-done, .jira-issue-status-lozenge-done',
				seen: 'page',
			},
			{
				since: '2014',
				select: `${EPIC} tr.issuerow`,
				take: 'subtask',
				title: 'td.ghx-summary',
				done: '.jira-issue-status-lozenge-done',
				seen: 'two scrapers',
			},
			{ since: '2016', select: '.js-subtask-issue', take: 'subtask', title: '.ghx-summary', done: '.ghx-done' },
		],
		// `finish.ts` adds what relates them, and their titles.
		links: [{ since: '2012', in: '#linkingmodule', select: '.links-list a.link-title', take: 'link', seen: 'page' }],
		body: [
			{
				since: '2012',
				in: '#description-val',
				select: '.user-content-block',
				take: 'rich',
				unless: EDITED,
				// Words of a tool's own stand in no block.
				empty: '#description-val:not(:has(div, p, ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6, img))',
				seen: 'page',
			},
			// A description that is empty has no module; the page is whole when what comes before and after it is there.
			{
				since: '2012',
				select: '#descriptionmodule',
				take: 'const',
				unless: '#descriptionmodule',
				empty: '#issue-content:has(#details-module):has(#activitymodule):has(#peoplemodule)',
				seen: 'page',
			},
		],
		// Until a script has run they stand in the page as a string.
		comments: [
			{
				since: '2012',
				in: '#activitymodule',
				select: '.activity-comment .action-body',
				take: 'rich',
				unless: 'big-pipe[unresolved]',
			},
		],
	},
	badge: [
		{ since: '2014', select: '#key-val', place: 'after' },
		{ since: '2015', select: `${PANE} #issuekey-val`, place: 'end' },
		{ since: '2012', select: '#summary-val', place: 'after' },
		{ since: '2011', select: `${PANE} [data-field-id="summary"]`, place: 'end' },
	],
};
