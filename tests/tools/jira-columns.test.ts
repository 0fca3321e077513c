import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jira } from '../../lib/tools/jira/tool.ts';
import { read } from '../../lib/tools/reading/read.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';

/** Columns as people set them: in another order, and fewer of them. */
const ROWS = 'tr.issuerow, tr[data-testid="native-issue-table.ui.issue-row"], tr[data-testid^="datasource-table-view"]';
const pages = fixtures.flatMap(({ name, tool, html, expected }) =>
	tool === 'jira' &&
	html &&
	/jira\/(?:cloud-list|cloud-search|cloud-timeline-table|dc-list|dc-dashboard|dc-issue)$/.test(name)
		? [{ name, html, url: new URL(expected.url) }]
		: [],
);
const order = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 });

/** The cells of one row in the order of these numbers; of those that a table can do without, some are hidden. */
function rearrange(row: Element, places: readonly number[], hides: boolean): void {
	const cells = [...row.children].map((cell, at) => ({ cell, place: places[at % places.length] ?? 0 }));
	for (const { cell } of cells) cell.remove();
	for (const { cell, place } of cells.toSorted((one, other) => one.place - other.place))
		if (
			!hides ||
			place >= 0.3 ||
			cell.matches(':has(a[href*="/browse/"]), td:is(.stsequence, .stsummary, .summary, .issuekey)')
		)
			row.append(cell);
}

describe('a table with its columns set otherwise', () => {
	it.each(pages)('of $name says the same, or less', ({ name, html, url }) => {
		const want = read(jira, url, parse(html, url.href)).found.map(({ seen }) => seen);
		fc.assert(
			fc.property(order, fc.boolean(), (places, hides) => {
				const document = parse(html, url.href);
				// Rovo's table tells a column by its heading alone.
				const isRovo = name === 'jira/cloud-search';
				const rows = [...document.querySelectorAll(isRovo ? `${ROWS}, thead > tr` : ROWS)];
				for (const row of rows) rearrange(row, places, hides && !isRovo);
				const got = read(jira, url, document).found.map(({ seen }) => seen);
				for (const seen of got) {
					const before = want.find(({ task, surface }) => task === seen.task && surface === seen.surface);
					for (const [field, value] of Object.entries(seen.fields))
						expect(value, `${seen.task}: ${field}`).toEqual(before?.fields[field as keyof typeof seen.fields]);
				}
				expect(got.length).toBe(want.length);
			}),
			{ numRuns: 8 },
		);
	});
});
