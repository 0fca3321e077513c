import type { Rule, Surface } from '../reading/table.ts';

/**
 * Jira Data Center and Server: pages that the server writes, with ids that did not change from 6.x to 10.
 *
 * Sources: two saved issue pages of 8.20.1 (`page`), list exports whose rows have the same cells, jira-helper's
 * page objects (boards), DCAPT's selectors (2026-04), Jira's own templates (parent in the breadcrumbs).
 */
const EDITED = 'form, textarea, input, select';
const LOZENGE = '.jira-issue-status-lozenge';

/** A custom field by its type: names are translated, numbers differ from site to site. */
const custom = (type: string, rule: Partial<Rule> = {}): Rule => ({
	since: '2013',
	in: `[data-fieldtypecompletekey="${type}"]`,
	unless: EDITED,
	seen: 'plugin keys in the REST API; the attribute itself on saved pages',
	...rule,
});

/** A version, where it is no toggle of a long list. */
const VERSION = 'a[href*="/"]';

const ISSUE: Surface = {
	name: 'issue',
	on: ['issue', 'list'],
	roots: [{ since: '2012', select: '#issue-content' }],
	key: [
		{ since: '2012', select: '#key-val', attr: 'data-issue-key' },
		{ since: '2012', select: '#key-val', attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2012', select: '#summary-val', unless: '#summary-val form', strip: '.overlay-icon', seen: 'page' },
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
		// `finish.ts` adds what relates them, and their titles.
		links: [{ since: '2012', in: '#linkingmodule', select: '.links-list a.link-title', take: 'link', seen: 'page' }],
		body: [
			{
				since: '2012',
				in: '#description-val',
				select: '.user-content-block',
				take: 'rich',
				unless: EDITED,
				empty: '#description-val:not(:has(.user-content-block))',
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
		{ since: '2012', select: '#summary-val', place: 'after' },
	],
};

/** A cell of a column, by the class that names the field. */
const cell = (field: string, rule: Partial<Rule> = {}): Rule => ({
	since: '2012',
	in: `td.${field}`,
	unless: EDITED,
	seen: 'page',
	...rule,
});
/** Values in elements of their own; a cell with nothing in it is an empty field. */
const many = (field: string, select: string): Rule[] => [
	cell(field, { select }),
	cell(field, { in: `td.${field}:not(:has(*))`, empty: true }),
];

const ROW_FIELDS: Surface['fields'] = {
	kind: [cell('issuetype', { select: 'img[alt]', attr: 'alt' }), cell('issuetype')],
	state: [cell('status', { select: LOZENGE }), cell('status')],
	assignees: [
		cell('assignee', { select: '.user-hover, a[rel]', take: 'actor' }),
		// Nobody is a word in italics; someone without a profile is plain text.
		cell('assignee', { in: 'td.assignee:not(:has(em))', take: 'actor' }),
		cell('assignee', { select: '.user-hover', empty: 'td.assignee:has(em):not(:has(a, [rel]))' }),
	],
	author: [cell('reporter', { select: '.user-hover, a[rel]', take: 'actor' })],
	labels: many('labels', '.lozenge'),
	fixVersions: many('fixVersions', VERSION),
	due: [cell('duedate', { select: 'time', take: 'date' }), cell('duedate', { take: 'date', empty: true })],
	priority: [cell('priority', { select: 'img[alt]', attr: 'alt' }), cell('priority')],
};

const LIST: Surface = {
	name: 'list',
	on: ['list'],
	roots: [{ since: '2012', select: 'body#jira #issuetable tr.issuerow', unless: '#view-subtasks *' }],
	key: [{ since: '2012', attr: 'data-issuekey' }],
	required: ['title'],
	fields: {
		...ROW_FIELDS,
		// Before a sub-task's own title stands a link to its parent.
		title: [cell('summary', { select: 'a.issue-link', last: true }), cell('summary')],
		parent: [cell('summary', { select: 'a.parentIssue', take: 'link' })],
	},
	badge: [
		{ since: '2012', select: 'td.summary p', place: 'end' },
		{ since: '2012', select: 'td.summary', place: 'end' },
	],
};

/** The list beside an open issue: key and title only. */
const NARROW: Surface = {
	name: 'list',
	on: ['list', 'issue'],
	roots: [{ since: '2013', select: 'ol.issue-list > li[data-key]' }],
	key: [{ since: '2013', attr: 'data-key' }],
	required: ['title'],
	fields: {
		title: [
			{ since: '2013', select: '.issue-link-summary', seen: 'many scrapers' },
			{ since: '2013', attr: 'title' },
		],
	},
	badge: [{ since: '2013', place: 'end' }],
};

const SUBTASKS: Surface = {
	name: 'subtasks',
	on: ['issue', 'list'],
	roots: [{ since: '2012', select: '#view-subtasks tr.issuerow' }],
	key: [{ since: '2012', attr: 'data-issuekey' }],
	required: ['title'],
	fields: { ...ROW_FIELDS, title: [cell('stsummary'), cell('summary')] },
	badge: [
		{ since: '2012', select: 'td.stsummary', place: 'end' },
		{ since: '2012', select: 'td.summary', place: 'end' },
	],
};

/** A card; its state is the column it stands in, and whom it shows depends on the board's settings. */
const card = (name: 'board' | 'backlog'): Surface => ({
	name,
	on: [name],
	roots: [{ since: '2015', select: '.js-issue[data-issue-key]' }],
	key: [{ since: '2015', attr: 'data-issue-key' }],
	required: ['title'],
	fields: {
		title: [{ since: '2015', select: '.ghx-summary', seen: 'jira-helper' }],
		kind: [{ since: '2015', select: '.ghx-type[title]', attr: 'title', seen: 'jira-helper' }],
		// `Assignee: Name`, cut by `finish.ts`; without a picture it can't be told whether pictures are shown.
		assignees: [
			{
				since: '2015',
				select: 'img.ghx-avatar-img[data-tooltip]',
				take: 'actor',
				attr: 'data-tooltip',
				seen: 'jira-helper',
			},
		],
	},
	badge: [{ since: '2015', select: '.ghx-summary', place: 'after' }],
});

export const SERVER: readonly Surface[] = [ISSUE, LIST, NARROW, SUBTASKS, card('board'), card('backlog')];
