import type { Rule, Surface } from '../reading/table.ts';
import { BACKLOG, BOARD } from './boards.ts';
import { ANYWHERE, CELL, CELL_TITLE, id, LINKED, LOZENGE, OPEN, PERSON, SOMEBODY, TR, within } from './shared.ts';

/**
 * Jira Cloud's lists of issues; boards and backlogs: `boards.ts`.
 *
 * Sources: gthau/userscripts (live tenant, 2026-08), whose fragments of list cells are kept (`page`) and which shows one
 * list row whole; others where named. Lists take rows away behind the reader.
 */
const SPRINT = id('issue-field-sprint-readview-full.ui.sprint.sprint-content.view-sprint-content');

/**
 * A cell tells its field by nothing but the English name of its edit button: neither the cell nor the heading has an
 * id. In other languages these fields are unseen.
 */
const cell = (edit: string, rule: Partial<Rule>): Rule => ({
	since: '2026-08',
	// `Edit Labels`, `Maren Oduya- edit Assignee`; a field of the site's own may be called `Audit Assignee`.
	in: `button[aria-label="Edit ${edit}"], button[aria-label$=" edit ${edit}"]`,
	around: 'td',
	unless: 'input, textarea, [role="combobox"]',
	seen: 'live tenant, one row',
	...rule,
});
const VALUE = 'a[href], [data-tag-text="true"], [data-testid*="tag"], button:not(:empty)';
const many = (edit: string): Rule =>
	cell(edit, {
		select: 'a[href], [data-tag-text="true"]',
		empty: `td:not(:has(${VALUE}, img, [data-testid*="lozenge"])):has(span)`,
	});
/** A value links to the search for its like, and a query names its field in no human language. */
const asked = (field: string): Rule => ({
	since: '2026-08',
	select: `a[href*="jql="][href*="${field}%20%3D"]`,
	seen: 'live tenant, one row, for components',
});

/** On a timeline the title is a button that opens the work item. */
const TIMELINE_TITLE = '[data-testid$="timeline.summary-cell-content.summary-button"]';

const ROW_FIELDS: Surface['fields'] = {
	title: [
		{ since: '2026-08', select: CELL_TITLE, seen: 'page' },
		{ since: '2026-04', select: TIMELINE_TITLE, seen: 'page' },
	],
	kind: [{ since: '2026-08', select: 'img[data-vc="native-issue-table-ui-icon-cell-img"]', attr: 'alt', seen: 'page' }],
	state: LOZENGE,
	assignees: [
		cell('Assignee', {
			select: PERSON,
			take: 'actor',
			strip: '[role="img"], [hidden]',
			// Its edit button says `Name- edit Assignee` where there is somebody.
			empty: `td:not(:has(${SOMEBODY}, button[aria-label$="- edit Assignee"]:not([aria-label^="Unassigned"]))):has(span, svg)`,
		}),
	],
	author: [cell('Reporter', { select: PERSON, take: 'actor', strip: '[role="img"], [hidden]' })],
	team: [
		{
			since: '2026-08',
			in: id('team-profilecard-trigger-wrapper'),
			select: '[role="button"]',
			seen: 'live tenant, one row',
		},
	],
	labels: [many('Labels'), asked('labels')],
	fixVersions: [many('Fix versions'), asked('fixVersion')],
	sprint: [
		{ since: '2026-08', select: `${SPRINT} :is(a, button:not(:empty))`, seen: 'live tenant, one row' },
		cell('Sprint', { select: 'a[href]', empty: `td:not(:has(a, img, button:not(:empty), ${SPRINT})):has(span)` }),
	],
	due: [
		cell('Due date', { take: 'date', strip: 'button' }),
		{ since: '2025', select: '[data-testid^="coloured-due-date.ui"]', take: 'date', seen: 'issue view' },
	],
	priority: [
		{
			since: '2026-08',
			select: id('issue-field-priority-readview-full.ui.priority.wrapper'),
			seen: 'live tenant, one row',
		},
	],
};

const row = (surface: Pick<Surface, 'name' | 'on' | 'roots' | 'beside'>): Surface => ({
	...surface,
	key: [
		{ since: '2026-08', select: `a${id(`${CELL}.issue-key.issue-key-cell`)}`, attr: 'href' },
		{ since: '2026-08', select: id(`${CELL}.issue-key.issue-key-cell`) },
	],
	required: ['title'],
	fields: ROW_FIELDS,
	badge: [
		{ since: '2026-04', select: TIMELINE_TITLE, place: 'after' },
		{
			since: '2026-08',
			select: `${id(`${CELL}.issue-summary.action-container`)} ${id('issue-field-inline-edit-read-view-container.ui.container')}`,
			place: 'end',
		},
		{ since: '2025', select: id(`${CELL}.issue-summary.action-container`), place: 'end' },
		{ since: '2024', select: CELL_TITLE, place: 'after' },
	],
});

const MERGED = id('native-issue-table.ui.row.issue-row.merged-cell');
/** The list of issues shown beside one that is open: only key and words. */
const NARROW_TITLE = id('issue-navigator.ui.issue-results.detail-view.card-list.card.summary');
const NARROW: Surface = {
	name: 'list',
	on: ['list', 'issue'],
	roots: [
		{ since: '2023', select: `li${id('issue-navigator.ui.issue-results.detail-view.card-list.card.list-item')}` },
	],
	key: [{ since: '2023', select: 'a[href*="/browse/"], a[href*="/issues/"]', attr: 'href' }],
	required: ['title'],
	fields: { title: [{ since: '2023', select: NARROW_TITLE }] },
	badge: [{ since: '2023', place: 'end' }],
};

export const LISTS: readonly Surface[] = [
	BOARD,
	BACKLOG,
	row({
		name: 'list',
		on: ['list'],
		roots: [
			// Named by what it is itself: nothing within a row has to be compared then, and there are many rows.
			{ since: '2026-08', select: TR, not: within('tr') },
			{ since: '2026-08', select: MERGED, not: `${TR} ${MERGED}, ${within(MERGED)}` },
		],
	}),
	// A timeline that is a table with bars beside its rows: business projects, 2026-04.
	row({
		name: 'timeline',
		on: ['timeline'],
		roots: [{ since: '2026-04', select: TR, not: within('tr') }],
	}),
	// Child work items in an issue, wherever it is open.
	row({
		name: 'subtasks',
		beside: OPEN,
		on: ['issue'],
		roots: [
			{ since: '2026-08', select: TR, not: `${LINKED} tr` },
			{ since: '2026-08', select: MERGED, not: `${TR} ${MERGED}, ${LINKED} ${MERGED}` },
		],
	}),
	row({
		name: 'subtasks',
		beside: OPEN,
		on: ANYWHERE.filter((page) => page !== 'issue'),
		roots: [{ since: '2026-08', select: within(TR), not: `${LINKED} tr` }],
	}),
	NARROW,
];
