import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsSchema } from '../../lib/task/fields.ts';
import { customReader, historyReader } from '../../lib/tools/histories.ts';
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
const customOn = (html: string, address: string) => customIn(parse(html, address), address);
const page = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '' };
};

describe('a page of our own', () => {
	it.each(fixtures.filter(({ expected }) => expected.custom))('$name tells its custom fields', ({ html, expected }) => {
		expect(customOn(html ?? '', expected.url)).toEqual(expected.custom);
	});

	it.each(fixtures.filter(({ html }) => html !== null))('$name tells nothing that is not as agreed', (fixture) => {
		const told = customOn(fixture.html ?? '', fixture.expected.url);
		expect(fieldsSchema.parse({ custom: told }).custom).toEqual(told);
		// Known fields are read elsewhere.
		for (const name of ['Sprint', 'Epic Link', 'Start date', 'Priority']) expect(told).not.toHaveProperty(name);
	});

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
			const named = fc.constantFrom('data-testid', 'id', 'class', 'title', 'data-fieldtypecompletekey');
			const words = fc.constantFrom(
				'',
				'customfield_1',
				'issue.views.customfield_10201',
				'CustomPropertyRow-label7',
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
