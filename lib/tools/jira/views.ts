import type { Rule, Surface } from '../reading/table.ts';
import { id, LOZENGE } from './shared.ts';

/** Rows of Jira Cloud's timelines, plans, service queues and the older list of a business project. */

/**
 * The timeline of a board or project: key and title stand in the column on the left, dates only as lengths of bars.
 * Sources: gthau/userscripts (live tenant, 2026-08), three userscripts that colour bars (2026).
 */
const TIMELINE: Surface = {
	name: 'timeline',
	on: ['timeline'],
	roots: [{ since: '2026-08', select: '[data-testid*="timeline-table.components.list-item.container-"]' }],
	key: [
		{ since: '2026-08', select: '[data-testid$="list-item-content.summary.key"]', attr: 'href' },
		{ since: '2026', select: '[data-testid$="list-item-content.summary.key"]' },
	],
	required: ['title'],
	fields: {
		title: [{ since: '2026-08', select: '[data-testid$="list-item-content.summary.title"]', seen: 'live tenant' }],
	},
	badge: [{ since: '2026-08', select: '[data-testid$="list-item-content.summary.title"]', place: 'after' }],
};

/** A plan's column of work; what stands right of it is no part of the row. Source: a whole row off a live tenant, 2026-08. */
const PLAN_LINK = 'a[id^="issue-link-"]';
const PLAN_TITLE = `${PLAN_LINK} ~ [aria-haspopup] button`;
const PLAN: Surface = {
	name: 'plan',
	on: ['plan'],
	roots: [{ since: '2026-08', select: '[data-testid$="roadmap.scope.issues.issue.row"]' }],
	key: [{ since: '2026-08', select: PLAN_LINK, attr: 'href' }],
	required: ['title'],
	fields: {
		title: [{ since: '2026-08', select: PLAN_TITLE, seen: 'live tenant, one row' }],
		kind: [{ since: '2026-08', select: 'img[src*="issuetype"]', attr: 'alt', seen: 'live tenant, one row' }],
	},
	badge: [{ since: '2026-08', select: PLAN_TITLE, place: 'after' }],
};

/**
 * A service queue: each cell's test id ends in the field's own name, whatever the reader's language:
 * `….cell-wrapper-rowHELP-7-summary`. Sources: YehorNovichkov/jira-userscripts-public (2026-07), three others.
 */
const column = (field: string): string => `[data-testid*="cell-wrapper-row"][data-testid$="-${field}"]`;
const QUEUE_TITLE = `${column('summary')} a.issue-link`;
/** Nobody is a word of the reader's language, and has no picture that is a photo. */
const someone = (field: string): Rule[] => [
	{
		since: '2026-07',
		in: `${column(field)}:has(img)`,
		take: 'actor',
		strip: '[role="img"], [hidden]',
		unless: 'input, [role="combobox"]',
	},
];
const QUEUE: Surface = {
	name: 'queue',
	on: ['queue'],
	roots: [
		{ since: '2026-07', select: column('summary'), around: '.virtual-table-row' },
		{
			since: '2022',
			select: column('summary'),
			around: '[role="row"]',
			unless: '.virtual-table-row, .virtual-table-row *',
		},
	],
	key: [
		{ since: '2026-07', select: '[data-issue-key]', attr: 'data-issue-key' },
		{ since: '2026-07', select: `${column('issuekey')} a, ${QUEUE_TITLE}`, attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [
			{ since: '2026-07', select: QUEUE_TITLE },
			{ since: '2022', in: column('summary') },
		],
		kind: [{ since: '2026-07', in: column('issuetype'), select: 'img', attr: 'alt' }],
		state: [
			{ since: '2026-07', in: column('status'), select: 'button' },
			{ since: '2026-04', in: column('status') },
		],
		assignees: someone('assignee'),
		author: someone('reporter'),
		due: [{ since: '2026-07', in: column('duedate'), take: 'date', unless: 'input' }],
		priority: [{ since: '2026-07', in: column('priority'), select: 'img', attr: 'alt' }],
	},
	badge: [
		{ since: '2026-07', select: QUEUE_TITLE, place: 'after' },
		{ since: '2022', select: column('summary'), place: 'end' },
	],
};

/**
 * The older list of a business project; newer ones are the table of issues. A row may be drawn once for each block of
 * columns: the one with the key counts. Sources: hanif-mianjee/JIRA-Ticket-Copier (2026-01), a scraper (2025), a
 * Robot suite (2025).
 */
const BUSINESS = 'business-list.ui.list-view';
const BUSINESS_LIST: Surface = {
	name: 'list',
	on: ['list'],
	roots: [
		{
			since: '2025',
			select: id(`${BUSINESS}.key-cell.issue-key`),
			around: `.BaseTable__row, [role="row"], [data-testid^="${BUSINESS}.base-table.draggable-rows-container.row-wrapper-"]`,
		},
	],
	key: [
		{ since: '2025', select: `a${id(`${BUSINESS}.key-cell.issue-key`)}`, attr: 'href' },
		{ since: '2025', select: id(`${BUSINESS}.key-cell.issue-key`) },
	],
	required: ['title'],
	fields: {
		title: [{ since: '2025', select: id(`${BUSINESS}.summary-cell`) }],
		state: [
			...LOZENGE.map((rule) => ({ ...rule, in: id(`${BUSINESS}.status-cell.cell-container`), seen: 'facts only' })),
			{ since: '2026-01', select: id(`${BUSINESS}.status-cell.cell-container`) },
		],
	},
	badge: [
		{ since: '2025', select: id(`${BUSINESS}.summary-cell`), place: 'after' },
		{ since: '2026-01', select: id(`${BUSINESS}.text-cell.text-cell-wrapper`), place: 'end' },
	],
};

export const VIEWS: readonly Surface[] = [TIMELINE, PLAN, QUEUE, BUSINESS_LIST];
