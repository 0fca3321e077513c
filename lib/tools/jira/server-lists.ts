import type { Rule, Surface } from '../reading/table.ts';
import { EDITED, EPIC, LOZENGE, VERSION } from './server.ts';

/**
 * Rows and cards of Jira Data Center and Server: the navigator, boards, sub-tasks, links, gadgets.
 *
 * Sources: two saved issue pages of 8.20.1 (`page`), list exports whose rows have the same cells, jira-helper's
 * page objects (boards), userscripts over dashboards (2020 to 2026).
 */

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
	roots: [{ since: '2012', select: 'body#jira #issuetable tr.issuerow', not: '#view-subtasks *' }],
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
	on: ['issue', 'list', 'board', 'backlog'],
	roots: [
		{ since: '2012', select: '#view-subtasks tr.issuerow' },
		{ since: '2014', select: `${EPIC} tr.issuerow` },
	],
	key: [{ since: '2012', attr: 'data-issuekey' }],
	required: ['title'],
	fields: { ...ROW_FIELDS, title: [cell('stsummary'), cell('ghx-summary', { seen: 'two scrapers' }), cell('summary')] },
	badge: [
		{ since: '2012', select: 'td.stsummary', place: 'end' },
		{ since: '2014', select: 'td.ghx-summary', place: 'end' },
		{ since: '2012', select: 'td.summary', place: 'end' },
	],
};

/** A linked issue; links to pages of other kinds have no key. */
const LINKS: Surface = {
	name: 'links',
	on: ['issue', 'list', 'board', 'backlog'],
	roots: [{ since: '2012', select: '#linkingmodule a.link-title[data-issue-key]', around: '.link-content' }],
	key: [{ since: '2012', select: 'a.link-title', attr: 'href' }],
	required: ['title'],
	fields: {
		title: [{ since: '2012', select: '.link-summary', seen: 'page' }],
		state: [{ since: '2013', select: LOZENGE, seen: 'page' }],
	},
	badge: [{ since: '2012', select: '.link-summary', place: 'after' }],
};

/**
 * A gadget that lists issues, drawn in the dashboard itself. Those of before 7.x, and others' own, are frames that a
 * page can't look into.
 */
const GADGET: Surface = {
	...LIST,
	name: 'gadget',
	on: ['dashboard'],
	roots: [
		{ since: '2017', select: '.search-results-dashboard-item-issue-table tr.issuerow' },
		{ since: '2017', select: 'table.issue-table tr.issuerow' },
	],
	key: [
		{ since: '2017', attr: 'data-issuekey' },
		{ since: '2017', select: '[data-issue-key]', attr: 'data-issue-key' },
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
		kind: [
			{ since: '2015', select: '.ghx-type[title]', attr: 'title', seen: 'jira-helper' },
			// `Issue Type: Story`
			{
				since: '2026',
				select: '.ghx-type img[alt*=": "]',
				attr: 'alt',
				after: ': ',
				seen: 'a card pasted off a board',
			},
		],
		// `Assignee: Name`, cut by `finish.ts`; without a picture it can't be told whether pictures are shown. Who has none
		// stands there as a letter. Later versions have no tooltips of their own.
		assignees: ['title', 'data-tooltip', 'alt'].map(
			(attr): Rule => ({
				since: attr === 'title' ? '2024' : '2015',
				select: `.ghx-avatar-img[${attr}]`,
				take: 'actor',
				attr,
				seen: 'jira-helper; cards pasted off boards of 2018 and 2026',
			}),
		),
	},
	badge: [{ since: '2015', select: '.ghx-summary', place: 'after' }],
});

/** The story over a lane of its sub-tasks; lanes for anything else name no issue. Sources: two userscripts over boards. */
const LANE: Surface = {
	name: 'board',
	on: ['board'],
	roots: [{ since: '2015', select: '.ghx-parent-key', around: '.ghx-swimlane-header' }],
	key: [{ since: '2015', select: '.ghx-parent-key' }],
	required: ['title'],
	fields: {
		// How many sub-tasks there are, and the state, stand within it.
		title: [{ since: '2015', select: '.ghx-summary', strip: '*', seen: 'userscripts' }],
		state: [{ since: '2015', select: LOZENGE, seen: 'userscripts' }],
	},
	badge: [{ since: '2015', select: '.ghx-heading', place: 'end' }],
};

/** The cell of a column of sub-tasks in the pane beside a board. Source: the pane's own template, as Jira serves it. */
const under = (name: string): string => `td[headers="sub-${name}"]`;
const PANE_SUBTASKS: Surface = {
	name: 'subtasks',
	on: ['board', 'backlog'],
	roots: [{ since: '2016', select: '#ghx-detail-issue .js-subtask-issue' }],
	key: [{ since: '2016', attr: 'data-issue-key' }],
	required: ['title'],
	fields: {
		title: [{ since: '2016', select: `${under('summary')} .ghx-summary` }],
		kind: [{ since: '2016', select: '.ghx-type[title]', attr: 'title' }],
		state: [{ since: '2016', in: under('status'), select: LOZENGE }],
		assignees: [
			{ since: '2016', in: under('avatar'), select: 'img[alt]', take: 'actor', attr: 'alt' },
			{
				since: '2016',
				in: under('avatar'),
				select: 'a.user-hover',
				take: 'actor',
				empty: `${under('avatar')}:not(:has(*))`,
			},
		],
	},
	badge: [{ since: '2016', select: `${under('summary')} .ghx-summary`, place: 'end' }],
};

export const SERVER_LISTS: readonly Surface[] = [
	LIST,
	NARROW,
	SUBTASKS,
	PANE_SUBTASKS,
	LINKS,
	GADGET,
	card('board'),
	LANE,
	card('backlog'),
];
