import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsSchema } from '../../lib/task/fields.ts';
import { hasFieldRows, rowsReader } from '../../lib/tools/rows.ts';
import { parse } from '../pages/document.ts';
import { fixtures, SHARED } from '../pages/fixtures.ts';

/** What the rows of each page tell of custom fields: pages of our own, and real pieces where they are at hand. */
const rowsIn = (document: Document, url: string) => rowsReader(document, new URL(url)).flatMap((read) => read() ?? []);
const rowsOn = (html: string, url: string) =>
	Object.fromEntries(
		rowsIn(parse(html, url), url).map(({ task, custom, served }) => [task, { custom, served }] as const),
	);
const page = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '' };
};
const TASK = 'github:harbor-labs/tideline#20';

describe('a page of our own', () => {
	it.each(fixtures.filter(({ expected }) => expected.rows))('$name tells its rows’ fields', ({ html, expected }) => {
		expect(rowsOn(html ?? '', expected.url)).toEqual(expected.rows);
	});

	it.each(fixtures.filter(({ html }) => html !== null))(
		'$name tells nothing that is not as agreed',
		(fixture) => {
			const { url } = fixture.expected;
			for (const { task, surface, custom, served } of rowsIn(parse(fixture.html ?? '', url), url)) {
				expect(task).toMatch(/^github:/);
				expect(hasFieldRows({ task, surface })).toBe(true);
				for (const all of [custom, served]) expect(fieldsSchema.parse({ custom: all }).custom).toEqual(all);
				// Known fields are read elsewhere.
				for (const name of ['Milestone', 'Assignees', 'Labels', 'Title']) {
					expect(custom).not.toHaveProperty(name);
					expect(served).not.toHaveProperty(name);
				}
			}
			// Some real pages are large.
		},
		30_000,
	);
});

describe('the rows of a project’s table', () => {
	it('tell a field by its column’s mark, wherever it stands', () => {
		const { html, url } = page('github/project-fields');
		const document = parse(html, url);
		for (const row of document.querySelectorAll('[role="row"]')) {
			const [first, ...rest] = row.querySelectorAll(':scope > [role="columnheader"], :scope > [role="gridcell"]');
			if (first) row.append(...rest.reverse(), first);
		}
		const [row] = rowsIn(document, url);
		expect(row?.custom).toEqual(rowsOn(html, url)[TASK]?.custom);
	});

	it('say nothing of a column that is not shown, nor of a cell without a name', () => {
		const { html, url } = page('github/project-fields');
		const document = parse(html, url);
		document.querySelector('[role="columnheader"][style*="--column-501-"]')?.remove();
		for (const cell of document.querySelectorAll('[role="gridcell"][style*="--column-505-"]')) cell.remove();
		const told = rowsIn(document, url).map(({ custom }) => custom);
		expect(told).toHaveLength(2);
		for (const custom of told) {
			expect(custom).not.toHaveProperty('Acceptance criteria');
			expect(custom).not.toHaveProperty('Deadline');
			expect(custom).not.toHaveProperty('Owner');
			expect(custom).toHaveProperty('Goal');
		}
	});

	it('that were given to another task tell that one’s fields alone, also between finding and reading', () => {
		const { html, url } = page('github/project-fields');
		const document = parse(html, url);
		const [read] = rowsReader(document, new URL(url));
		const row = document.querySelector('[role="row"]:has([role="rowheader"])');
		row?.querySelector('a')?.setAttribute('href', 'https://github.com/harbor-labs/tideline/issues/77');
		for (const cell of row?.querySelectorAll('[role="gridcell"]') ?? []) cell.replaceChildren();
		const told = read?.();
		expect(told?.task).toBe('github:harbor-labs/tideline#77');
		expect(Object.values(told?.custom ?? {})).toEqual([null, null, null, null, null, null]);
		row?.querySelector('a')?.remove();
		expect(read?.()).toBeNull();
	});

	it('tell a field by the name that its column shows now, not by the one that it was served with', () => {
		const { html, url } = page('github/project-fields');
		const told = rowsOn(html.replaceAll('<span>Goal</span>', '<span>Business value</span>'), url);
		expect(told[TASK]?.custom).toHaveProperty('Business value', 'Nobody waits at the wrong pier');
		expect(told[TASK]?.custom).not.toHaveProperty('Goal');
	});
});

describe('a page that broke, or was made to mislead', () => {
	it.each(fixtures.filter(({ expected }) => expected.rows))(
		'$name never throws, and tells within bounds',
		(fixture) => {
			const { url } = fixture.expected;
			const named = fc.constantFrom('style', 'role', 'href', 'data-board-card-id', 'id', 'aria-label');
			const words = fc.constantFrom(
				'',
				'--column-501-width',
				'--column-__proto__-width',
				'row',
				'gridcell',
				'https://github.com/a/b/issues/1',
				'Fields',
				'memex-columns-data',
			);
			const change = fc.record({ at: fc.nat(), name: named, value: words, drop: fc.boolean() });
			fc.assert(
				fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
					const document = parse(fixture.html ?? '', url);
					const all = [...document.body.querySelectorAll('*')];
					for (const { at, name, value, drop } of changes) {
						const element = all[at % all.length];
						if (drop) element?.remove();
						else element?.setAttribute(name, value);
					}
					for (const { custom, served } of rowsIn(document, url)) {
						expect(fieldsSchema.parse({ custom }).custom).toEqual(custom);
						expect(fieldsSchema.parse({ custom: served }).custom).toEqual(served);
					}
				}),
				{ numRuns: 15 },
			);
		},
	);

	it('whose data is of any other shape tells nothing of it, and throws nothing', () => {
		const { html, url } = page('github/project-board-fields');
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), fc.boolean(), (columns, items, whole) => {
				const document = parse(html, url);
				const put = (id: string, value: unknown) => {
					const script = document.getElementById(id);
					if (script) script.textContent = JSON.stringify(value);
				};
				const value = { memexProjectColumnValues: items, content: { url: 'https://github.com/a/b/issues/1' } };
				put('memex-columns-data', columns);
				put('memex-paginated-items-data', whole ? items : [value]);
				for (const { served } of rowsIn(document, url)) expect(served).toEqual({});
			}),
			{ numRuns: 50 },
		);
	});
});

const REAL = join(SHARED, 'pages/github');
/** Read off the excerpts by hand. */
describe.skipIf(!existsSync(REAL))('a real piece of a page', () => {
	it('of a project’s table tells each row’s stage and days, and the end that is empty', () => {
		const html = readFileSync(join(REAL, '2026-10-10_projects-table_EXCERPT_wozaki-4.html'), 'utf8');
		expect(rowsOn(html, 'https://github.com/users/wozaki/projects/4/views/5')).toEqual({
			'github:wozaki/sandbox-issue#66': {
				custom: { Status: 'Done', 'Start Date': 'Jan 1, 2026', 'End Date': null },
				served: {},
			},
			// The excerpt has no more of this row than its title.
			'github:wozaki/sandbox-issue#65': { custom: {}, served: {} },
		});
	});

	it('of a project’s board words no field that people made', () => {
		const html = readFileSync(join(REAL, '2026-09_projects-board_EXCERPT_PostHog-112.html'), 'utf8');
		for (const row of Object.values(rowsOn(html, 'https://github.com/orgs/PostHog/projects/112')))
			expect(row).toEqual({ custom: {}, served: {} });
	});

	it('words its days as the data’s days are worded', () => {
		const html = readFileSync(join(REAL, '2026-10-10_projects-table_EXCERPT_wozaki-4.html'), 'utf8');
		const card =
			'<div data-board-card-id="1"><a href="https://github.com/wozaki/sandbox-issue/issues/65"><h3 id="board-card-title-1">A</h3></a></div>';
		expect(rowsOn(`${html}${card}`, 'https://github.com/users/wozaki/projects/4')).toMatchObject({
			'github:wozaki/sandbox-issue#65': {
				served: { Status: 'Done', 'Start Date': 'Jan 1, 2026', 'End Date': 'Feb 1, 2026' },
			},
		});
	});
});
