import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsSchema } from '../../lib/task/fields.ts';
import { customReader, historyReader, servedReader } from '../../lib/tools/histories.ts';
import { custom } from '../../lib/tools/reading/custom.ts';
import { parse } from '../pages/document.ts';
import { fixtures, SHARED } from '../pages/fixtures.ts';
import { historyOn } from './reading.ts';

/** What each page tells of custom fields: pages of our own, and real ones where they are at hand. */
function customIn(document: Document, address: string) {
	const open = historyReader(document, new URL(address));
	const { task } = historyOn(document.documentElement.outerHTML, address);
	return (open && task && customReader(open)?.(document, task)) || {};
}
function servedOn(html: string, address: string) {
	const document = parse(html, address);
	const open = historyReader(document, new URL(address));
	const { task } = historyOn(html, address);
	return (open && task && servedReader(open)?.(document, task)) || {};
}
const customOn = (html: string, address: string) => customIn(parse(html, address), address);
const page = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '' };
};

describe('a page of our own', () => {
	it.each(fixtures.filter(({ expected }) => expected.custom))('$name tells its custom fields', ({ html, expected }) => {
		expect(customOn(html ?? '', expected.url)).toEqual(expected.custom);
	});

	it.each(fixtures.filter(({ expected }) => expected.served))(
		'$name tells the fields that it was served with',
		({ html, expected }) => {
			expect(servedOn(html ?? '', expected.url)).toEqual(expected.served);
			const other = (html ?? '').replace('"url": "https://github.com/', '"url": "https://github.com/other/');
			expect(servedOn(other, expected.url)).toEqual({});
		},
	);

	it.each(fixtures.filter(({ html }) => html !== null))(
		'$name tells nothing that is not as agreed',
		(fixture) => {
			const told = customOn(fixture.html ?? '', fixture.expected.url);
			expect(fieldsSchema.parse({ custom: told }).custom).toEqual(told);
			// Known fields are read elsewhere.
			for (const name of ['Sprint', 'Epic Link', 'Start date', 'Priority', 'Milestone', 'Assignees'])
				expect(told).not.toHaveProperty(name);
			// Some real pages are large.
		},
		30_000,
	);

	it('in a language whose words for an empty field are not known, leaves short lines of text out', () => {
		const { html, url } = page('jira/cloud-custom');
		const told = customOn(html.replace(/<html[^>]*>/, '<html lang="de">').replace('>None<', '>Text hinzufügen<'), url);
		expect(told).not.toHaveProperty('Goal');
		expect(told).not.toHaveProperty('Expected result');
		expect(told).toHaveProperty('Harbour zone', 'North');
	});

	it('does not tell what is being typed', () => {
		const { html, url } = page('asana/pane-custom');
		const document = parse(html, url);
		const box = document.querySelector<HTMLTextAreaElement>('textarea[id^="CustomPropertyRow"]');
		Object.defineProperty(document, 'activeElement', { value: box });
		const told = customIn(document, url);
		expect(told).not.toHaveProperty('Acceptance criteria');
		expect(told).toHaveProperty('Sailings', '42');
	});

	it('in several projects tells the field that holds something, and of none that it is empty', () => {
		const { html, url } = page('github/issue-fields');
		const item = (name: string, value: string) =>
			`<li><span><button type="button"><span>${name}</span><span>${value}</span></button></span></li>`;
		const link = '<a href="/users/mona-fisk/projects/4"><span>Mine</span></a>';
		const second = `<div>${link}<ul>${item('Goal', 'Nobody waits')}${item('Deadline', 'Enter date')}</ul></div>`;
		const told = customOn(html.replace('<div><a href="/orgs/harbor-labs/projects/7">', `${second}$&`), url);
		expect(told).toMatchObject({ Goal: 'Nobody waits', Deadline: 'Dec 31, 2099' });
		expect(told).not.toHaveProperty('Harbour zone');
		// Folded up, a project shows none of its fields, and may have one of that name.
		const folded = customOn(html.replace('<div><a href="/orgs/harbor-labs/projects/7">', `<div>${link}</div>$&`), url);
		expect(folded).not.toHaveProperty('Goal');
		expect(folded).toHaveProperty('Estimate', '3');
	});

	it('of a pull request in several projects tells of no field that it is empty', () => {
		const { html, url } = page('github/pull-fields');
		const folded = '<collapsible-sidebar-widget url="/x"></collapsible-sidebar-widget>';
		const told = customOn(html.replace('<collapsible-sidebar-widget', `${folded}$&`), url);
		expect(told).toHaveProperty('Deadline', 'Dec 31, 2099');
		expect(told).not.toHaveProperty('Estimate');
		expect(told).not.toHaveProperty('Harbour zone');
	});

	it('of an issue in a pane over a project tells its fields, and none while the address is of another', () => {
		const { html, url } = page('github/project');
		const fields = page('github/issue-fields').html;
		const from = fields.indexOf('<div data-testid="sidebar-projects-section">');
		const section = fields.slice(from, fields.indexOf('<div data-testid="sidebar-milestones-section">', from));
		const pane = html.replace('<div data-testid="sidebar-milestones-section">', () => `${section}$&`);
		const shown = pane.replace('$&', '<div data-testid="sidebar-milestones-section">');
		expect(customOn(shown, url)).toHaveProperty('Acceptance criteria', 'Every sailing of the winter shows its pier');
		expect(customIn(parse(shown, `${url}1`), `${url}1`)).toEqual({});
	});

	it('of an issue in a dialog tells that one’s fields, and not those of the page behind it', () => {
		const { html, url } = page('jira/cloud-custom');
		const key = 'issue.views.issue-base.foundation.breadcrumbs.current-issue.item';
		const dialog = `<div role="dialog"><a data-testid="${key}" href="/browse/TIDE-99">TIDE-99</a><div data-testid="issue-field-heading-styled-field-heading.customfield_10211"><h3>Harbour zone</h3></div><div data-testid="issue.issue-view-layout.issue-view-single-select-field.customfield_10211"><span data-testid="option-tag">South</span></div></div>`;
		const open = parse(
			html.replace('</body>', () => `${dialog}</body>`),
			url,
		);
		expect(customReader(historyReader(open, new URL(url)) ?? (() => null))?.(open, '')).toEqual({
			'Harbour zone': 'South',
		});
	});
});

describe('a page that broke, or was made to mislead', () => {
	it.each(fixtures.filter(({ expected }) => expected.custom))(
		'$name never throws, and tells within bounds',
		(fixture) => {
			const { url } = fixture.expected;
			const named = fc.constantFrom('data-testid', 'id', 'class', 'href', 'role', 'title', 'data-fieldtypecompletekey');
			const words = fc.constantFrom(
				'',
				'customfield_1',
				'issue.views.customfield_10201',
				'CustomPropertyRow-label7',
				'sidebar-projects-section',
				'/orgs/a/projects/1',
				'tooltip',
				'form-group-body',
				'"]{}',
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
					const told = customIn(document, url);
					expect(fieldsSchema.parse({ custom: told }).custom).toEqual(told);
				}),
				{ numRuns: 15 },
			);
		},
	);
});

describe('what was found', () => {
	it('is bounded in number and length, and cut at whole characters', () => {
		const many = Array.from({ length: 500 }, (_, at) => [`Field ${at}`, 'x'] as const);
		expect(Object.keys(custom(many))).toHaveLength(100);
		const [long] = Object.values(custom([['Long', `${'x'.repeat(32_766)}😀`]]));
		expect(long).toBe('x'.repeat(32_766));
		const huge = Object.values(custom(many.map(([name]) => [name, 'x'.repeat(30_000)])));
		expect(huge.join('').length).toBeLessThanOrEqual(400_000);
	});

	it('of one name twice is what holds something; a name that is no name is left out', () => {
		expect(
			custom([
				['A:', null],
				['A', 'b'],
				['A', 'c'],
				['', 'x'],
				['B', undefined],
				['__proto__', 'x'],
				['C', ' '],
			]),
		).toEqual({
			A: 'b',
			C: null,
		});
	});
});

const REAL = join(SHARED, 'pages');
const real = (file: string, url: string) => customOn(readFileSync(join(REAL, file), 'utf8'), url);

/** Read off the saved pages by hand. */
describe.skipIf(!existsSync(REAL))('a real page', () => {
	it('of a Data Center issue tells its one custom field, and of another that it shows none', () => {
		expect(real('jira/dc-issue-YARN-10496.html', 'https://issues.apache.org/jira/browse/YARN-10496')).toEqual({
			'Target Version/s': '3.4.0',
		});
		expect(real('jira/dc-issue-YARN-6223.html', 'https://issues.apache.org/jira/browse/YARN-6223')).toEqual({});
	});

	it('of an Asana pane tells the choice that nobody made, and leaves the priority to its own field', () => {
		const file = 'asana/list_project_with_taskpane_kartikeya.html';
		const html = readFileSync(join(REAL, file), 'utf8');
		const document = parse(html, 'https://app.asana.com/0/1/2');
		const id = document.querySelector('.TaskPane')?.getAttribute('data-task-id') ?? '';
		const open = historyReader(document, new URL('https://app.asana.com/0/1/2'));
		expect(open && customReader(open)?.(document, `asana:${id}`)).toEqual({ Status: null });
	});
});
