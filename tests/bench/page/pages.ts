import { readFileSync } from 'node:fs';
import { parsePage } from '../../../lib/commands/read.ts';
import { row as nthRow, probe } from './probe.ts';
import { PROJECT_TABLE } from './project.ts';

/**
 * The pages that are measured: the tests' own pages, each with its first row as often as asked for. What a tool's
 * page looks like is thus said once, in `tests/pages`; here only how many.
 */
export interface BenchPage {
	url: string;
	html: string;
	/** Rows on the page as it loads. */
	rows: number;
	/** Rows put in by bursts: so many times, so many each. None for a list that recycles its rows. */
	burst: readonly [times: number, each: number];
	/** Navigations within the page, with so many rows each; null where the tool has none such. */
	soft: readonly [times: number, each: number] | null;
	/** Rows of a list that shows only what is in view, in rows that it uses again; 0 for a list that shows all. */
	recycled: number;
}

interface Plan {
	/** Under `tests/pages`, or the page itself. */
	from: { file: string } | { html: string };
	url: string;
	/** All rows; the first is the one that is repeated, in the place where it stands. */
	row: string;
	/** What is another in each row: text of the first row, and what stands there instead (`{n}`, `{words}`). */
	vary: readonly (readonly [string, string])[];
	rows: number;
	burst?: readonly [number, number];
	soft?: readonly [number, number];
	recycled?: number;
}

const GITHUB_LIST = {
	from: { file: 'github/issue-list.html' },
	url: 'https://github.com/harbor-labs/tideline/issues',
	row: 'ul[data-listview-component="items-list"] > li',
	vary: [
		['tideline/issues/12', 'tideline/issues/{n}'],
		['#12', '#{n}'],
		['Evening forecast is off by 40 cm', '{words}'],
	],
} as const;
const ASANA_LIST = {
	from: { file: 'asana/list.html' },
	url: 'https://app.asana.com/1/1200000000000009/project/1200000000000100/list/1200000000000110',
	row: '.ProjectSpreadsheetGridRow-dropTargetRow',
	vary: [
		['1200000000000001', '12000001{n}'],
		['Choose the locker supplier', '{words}'],
	],
} as const;

const PLANS: Readonly<Record<string, Plan>> = {
	'github-list-25': { ...GITHUB_LIST, rows: 25, burst: [20, 100], soft: [5, 25] },
	'github-list-1000': { ...GITHUB_LIST, rows: 1_000, burst: [5, 100], soft: [3, 100] },
	'github-issue-30': {
		from: { file: 'github/issue.html' },
		url: 'https://github.com/harbor-labs/tideline/issues/12',
		row: '[data-testid="issue-timeline-container"] > [data-wrapper-timeline-id]',
		vary: [
			['IC_a1', 'IC_{n}'],
			['2900000011', '29{n}'],
			[
				'The pier at Norrholm has a new gauge since August.',
				'{words}. See <a href="/harbor-labs/tideline/issues/{n}">#{n}</a>.',
			],
		],
		rows: 30,
		burst: [20, 20],
		soft: [5, 30],
	},
	'github-project-50': {
		from: { html: PROJECT_TABLE },
		url: 'https://github.com/orgs/harbor-labs/projects/7/views/1',
		row: '[role="row"]:has([role="rowheader"])',
		vary: [
			['tideline/issues/12', 'tideline/issues/{n}'],
			['#12', '#{n}'],
			['issue:31120012', 'issue:31{n}'],
			['Evening forecast is off by 40 cm', '{words}'],
		],
		rows: 50,
		burst: [10, 50],
	},
	'asana-list-50': { ...ASANA_LIST, rows: 50, burst: [20, 100], soft: [5, 50] },
	'jira-list-50': {
		from: { file: 'jira/cloud-list.html' },
		url: 'https://harbor.atlassian.net/issues/?jql=project%20%3D%20TIDE',
		row: '[data-testid="native-issue-table.ui.issue-row"]',
		vary: [
			['TIDE-12', 'TIDE-{n}'],
			['Publish tide tables as a public feed', '{words}'],
		],
		rows: 50,
		burst: [20, 100],
		soft: [5, 50],
	},
	'asana-recycled-10000': { ...ASANA_LIST, rows: 40, recycled: 10_000 },
};

export const PAGE_NAMES: readonly string[] = Object.keys(PLANS);

const ROWS_HERE = '{rows}';

/** A page by its name; throws where there is none of that name. */
export function benchPage(name: string, mark: string): BenchPage {
	const plan = PLANS[name];
	if (!plan) throw new Error(`no page is named ${name}; there are ${PAGE_NAMES.join(', ')}`);
	const { from, url, row, vary, rows, burst = [0, 0], soft = null, recycled = 0 } = plan;
	const html = 'html' in from ? from.html : readFileSync(new URL(`../../pages/${from.file}`, import.meta.url), 'utf8');
	const document = parsePage(html, url);
	const all = [...document.querySelectorAll(row)];
	const first = all[0];
	const list = first?.parentElement;
	if (!first || !list) throw new Error(`${name}: no row at ${row}`);
	const template = vary.reduce((markup, [what, by]) => markup.replaceAll(what, by), first.outerHTML);
	for (const one of all) one.remove();
	list.setAttribute('data-bench-list', '');
	list.append(ROWS_HERE);
	// Where someone writes on every page alike.
	const field = document.createElement('textarea');
	field.setAttribute('data-bench-field', '');
	document.body.append(field);
	const many = Array.from({ length: rows }, (_, n) => nthRow(template, 1_000 + n)).join('');
	const markup = document.documentElement.outerHTML
		.replace(ROWS_HERE, () => many)
		.replace('<head>', () => `<head>${probe({ template, rows, recycled, mark })}`);
	return { url, html: `<!doctype html>${markup}`, rows, burst, soft, recycled };
}
