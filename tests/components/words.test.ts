import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilters, printFilters } from '../../components/filters.ts';
import { missInWords, reportOf } from '../../components/misses.ts';
import { asProse, plain, webAddress } from '../../components/plain.ts';
import { ago } from '../../components/times.ts';
import { ownerInShort, valueInShort } from '../../components/values.ts';
import { layerInWords } from '../../components/words.ts';
import { filtersArbitrary } from './filters.ts';
import { HOSTILE, minutesAgo, NOW, says } from './rows.ts';

describe('a text of a page', () => {
	it.each(HOSTILE)('with %s is shown as text', (_, title, shown) => {
		expect(plain(title)).toBe(shown);
	});

	it('of 100,000 characters is cut, and says so', () => {
		expect(plain('x'.repeat(100_000), 300)).toBe(`${'x'.repeat(300)}…`);
	});

	it.each([
		['## Summary of Changes\n\nHello', 'Summary of Changes\n\nHello'],
		['> Should it?\n\nIt **should** be __now__.', 'Should it?\n\nIt should be now.'],
		['See [the notes](https://a.example/x), ![a picture](https://a.example/y.png)', 'See the notes, a picture'],
		['#12 is not a heading, 3 > 2, a ** b ** c, snake__case', '#12 is not a heading, 3 > 2, a ** b ** c, snake__case'],
	])('written as %j is told as its reader sees it', (text, shown) => {
		expect(asProse(text)).toBe(shown);
	});

	it('is never cut within a character', () => {
		expect(plain('ab😀cd', 3)).toBe('ab…');
	});

	it('can’t hold a control, whatever it is', () => {
		const units = fc.array(fc.integer({ min: 0, max: 0x20_70 }), { maxLength: 60 });
		fc.assert(
			fc.property(units, (codes) => {
				const controls = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
				expect(plain(String.fromCharCode(...codes, ...codes.map((code) => code % 0x20)))).not.toMatch(controls);
			}),
		);
	});
});

describe('an address', () => {
	it('is linked only if it is plain web', () => {
		expect(webAddress('https://github.com/a/b/issues/1')).toBe('https://github.com/a/b/issues/1');
		for (const bad of [
			'javascript:alert(1)',
			' javascript:alert(1)',
			'data:text/html,x',
			'file:///etc/passwd',
			'',
			'https://',
		])
			expect(webAddress(bad), bad).toBeNull();
	});
});

describe('a time', () => {
	it.each([
		[0, 'just now'],
		[-5, 'just now'],
		[1, '1 minute ago'],
		[3, '3 minutes ago'],
		[125, '2 hours ago'],
		[60 * 24 * 3, '3 days ago'],
		[60 * 24 * 40, 'on 29 January 2026'],
	])('%d minutes back reads “%s”', (minutes, words) => {
		expect(ago(minutesAgo(minutes), NOW)).toBe(words);
	});

	it('that is none says so', () => {
		expect(ago('', NOW)).toBe('at an unknown time');
	});
});

describe('a field', () => {
	it('that was seen empty is told from one that was not seen', () => {
		expect(valueInShort('due', null)).toBe('empty');
		expect(ownerInShort({ assignees: null })).toBe('unassigned');
		expect(ownerInShort({})).toBe('owner unseen');
		const author = { name: 'Ada' };
		expect(ownerInShort({ kind: 'pull request', assignees: null, author })).toBe('Ada');
		expect(ownerInShort({ kind: 'pull request', author })).toBe('Ada');
		expect(ownerInShort({ kind: 'pull request', assignees: [{ name: 'Ben' }], author })).toBe('Ben');
		expect(ownerInShort({ kind: 'bug', assignees: null, author })).toBe('unassigned');
	});

	it('is one short line', () => {
		expect(valueInShort('assignees', [{ name: 'Ada' }, { name: 'Lin' }])).toBe('Ada and Lin');
		expect(valueInShort('labels', ['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 more');
		expect(valueInShort('due', { text: 'Mar 12', date: '2026-03-12' })).toBe('Mar 12');
		expect(valueInShort('comments', [{ text: 'hello' }])).toBe('1 comment');
		expect(valueInShort('body', { format: 'markdown', text: 'One\n\nTwo' })).toBe('One Two');
		expect(valueInShort('parent', { task: 'jira:acme.atlassian.net/ABC-1' })).toBe('jira:acme.atlassian.net/ABC-1');
	});
});

describe('a layer', () => {
	it('that can’t be seen says what to open it for, and never that it is missing', () => {
		const words = layerInWords('why', says('unseen', { unseen: ['body', 'comments'] }));
		expect(words).toBe('Can’t be seen from here: the description and comments. Open the task to see.');
	});
});

describe('a page that can’t be read', () => {
	const miss = { surface: 'issue', anchor: 'title', tried: ['2025-07', '2021-12'], count: 1 };

	it('names what was not found, and where it had been', () => {
		expect(missInWords(miss)).toBe('The issue’s title was not found where it was in 2025-07 or 2021-12.');
		expect(missInWords({ ...miss, surface: 'board', anchor: 'root', tried: ['2024-01'], count: 2 })).toBe(
			'No board was found where it was in 2024-01 (2 times).',
		);
	});

	it('is reported by its structure, with no task, text or address', () => {
		const report = {
			tool: 'github' as const,
			page: 'issue',
			state: 'unreadable' as const,
			tasks: ['github:tern/secret#7'],
			misses: [miss],
			gaveUp: 2,
		};
		const text = reportOf(report, '0.1.0');
		expect(text).not.toContain('secret');
		for (const part of ['0.1.0', 'GitHub', 'issue / title', '2025-07, 2021-12', 'given up: 2'])
			expect(text).toContain(part);
	});
});

describe('filters in an address', () => {
	it('come back as they were', () => {
		fc.assert(
			fc.property(filtersArbitrary, (filters) => {
				expect(parseFilters(printFilters(filters))).toEqual(filters);
			}),
		);
	});

	it('that are not understood are left out', () => {
		expect(parseFilters('#tool=trello&lacks=whom&words=')).toEqual({});
		expect(printFilters({})).toBe('');
	});
});
