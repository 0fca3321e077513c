import type { Rule, Surface } from '../reading/table.ts';
import { id } from './shared.ts';

/**
 * Rovo's search in Jira Cloud: a table of issues in the answer, and a list of results below it.
 *
 * Sources: a live tenant (gthau/userscripts, 2026-08-25) for both; the table is `@atlaskit/link-datasource`, whose
 * published source gives the headings' test ids: `assignee-column-heading`, in every language.
 */
const VALUE = 'link-datasource-render-type';
const COLUMNS = ['summary', 'assignee', 'reporter', 'due', 'priority'] as const;
/** A cell itself tells nothing but its place in the row. */
const cell = (field: (typeof COLUMNS)[number], rule: Partial<Rule>): Rule => ({
	since: '2026-08',
	under: id(`${field}-column-heading`),
	unless: 'input, textarea, [role="combobox"]',
	...rule,
});

const TABLE: Surface = {
	name: 'search',
	on: ['search'],
	roots: [{ since: '2026-08', select: 'tr[data-testid^="datasource-table-view--row-ari:cloud:jira:"]' }],
	// All in their order, since a cell tells by its place; then by name.
	beside: ['thead th', ...COLUMNS.map((field) => `th${id(`${field}-column-heading`)}`)].join(', '),
	key: [
		{ since: '2026-08', select: `a${id(`${VALUE}--link`)}`, attr: 'href' },
		{ since: '2026-08', select: `a${id('issue-like-table-type-icon-link')}`, attr: 'href' },
	],
	required: ['title'],
	fields: {
		title: [
			cell('summary', { select: `[data-testid^="${VALUE}--"]` }),
			{ since: '2026-08', select: id(`${VALUE}--text`), seen: 'live tenant' },
		],
		kind: [{ since: '2026-08', select: `${id('issue-like-table-type-icon-link')} img`, attr: 'alt' }],
		state: [{ since: '2026-08', select: id(`${VALUE}--status--text`), seen: 'live tenant' }],
		// Without a picture the words may be those for nobody.
		assignees: [
			cell('assignee', { select: `${id(`${VALUE}--user`)}:has(img)`, take: 'actor', strip: '[role="img"], [hidden]' }),
		],
		author: [
			cell('reporter', { select: `${id(`${VALUE}--user`)}:has(img)`, take: 'actor', strip: '[role="img"], [hidden]' }),
		],
		due: [cell('due', { take: 'date', select: `[data-testid^="${VALUE}--date"]` })],
		priority: [cell('priority', { select: id(`${VALUE}--icon-text`) })],
	},
	badge: [{ since: '2026-08', select: `a${id(`${VALUE}--link`)}`, place: 'after' }],
};

/** A result's link says `TIDE-12: Publish the tables`; results of other products link elsewhere. */
const RESULT: Surface = {
	name: 'search',
	on: ['search'],
	roots: [
		{
			since: '2026-08',
			select: `${id('search-page-result')} a[href*="/browse/"]`,
			around: id('search-page-result'),
		},
	],
	key: [{ since: '2026-08', select: 'a[href*="/browse/"]', attr: 'href' }],
	required: ['title'],
	fields: { title: [{ since: '2026-08', select: 'a[href*="/browse/"]', after: ': ', seen: 'live tenant' }] },
	badge: [{ since: '2026-08', select: 'a[href*="/browse/"]', place: 'after' }],
};

export const SEARCH: readonly Surface[] = [TABLE, RESULT];
