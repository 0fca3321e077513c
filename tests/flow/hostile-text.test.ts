import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanked, MOST_TEXT, readable } from '../../lib/flow/links/readable.ts';
import { LONGEST_QUOTE, type TextPlace } from '../../lib/flow/links/reference.ts';
import { MOST_REFERENCES, referencesIn } from '../../lib/flow/links/references.ts';
import { placesOf } from '../../lib/flow/places.ts';
import { parseKey, printKey } from '../../lib/task/key.ts';

const PLACES = placesOf(['jira:harbour.atlassian.net/TIDE-1', 'github:harbor-labs/tideline#1']);
const PLACE: TextPlace = { task: 'github:harbor-labs/tideline#900', part: 'body', pull: true };

/** Each is repeated to more than is read; work that grows with the square of that does not end in time. */
const HOSTILE = [
	...['[', '![', '[a](', '[a](https://', '[a|https://a', '<a ', '<a href="https://a', '<!--', '<code', '<blockquote'],
	...[
		'`',
		'``',
		'{{',
		'{quote}',
		'```\n',
		'https://',
		'https://a(',
		'https://github.com/a/b/pull/1',
		'"href":"https://',
	],
	...['TIDE-', 'TIDE-1', 'TIDE-1/', 'TIDE-1 ', 'A-1', '#', '#1', '#1 ', 'a/b#', 'a/b#1 ', '-a/', 'GH-1 ', 'Merge '],
	...["Merge branch '", 'Merge x into ', 'fixes ', 'fixes #1, ', 'not ', '- [ ] #1\n', '- #1\n', ': ', 'blocked by:\n'],
	...['Blocked by #1 #2 ', 'Depends on: ', '\n', ' ', '(', '.', '> #1\n', '| #1 ', '**', 'Jira: ', 'synced with '],
];

describe('hostile text', () => {
	it.each(HOSTILE)('%j without end is read in the time of its length', { timeout: 30_000 }, (piece) => {
		const text = piece.repeat(Math.ceil((MOST_TEXT + 1_000) / piece.length));
		for (const format of ['markdown', 'wiki', 'html'] as const) {
			const found = referencesIn(text, { ...PLACE, format }, PLACES);
			expect(found.length).toBeLessThanOrEqual(MOST_REFERENCES);
		}
		expect(referencesIn(text, { ...PLACE, part: 'title' }, PLACES).length).toBeLessThanOrEqual(MOST_REFERENCES);
		expect(referencesIn(text, { ...PLACE, part: 'branch' }, PLACES).length).toBeLessThanOrEqual(MOST_REFERENCES);
	});

	const piece = fc.constantFrom(
		...HOSTILE,
		'TIDE-12',
		'UTF-8',
		'of ',
		'https://harbour.atlassian.net/browse/TIDE-3',
		'\u0000',
		'🦋',
	);
	const text = fc
		.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
		.map((all) => all.join(''));
	const part = fc.constantFrom('title' as const, 'body' as const, 'comment' as const, 'branch' as const);
	const format = fc.constantFrom(
		'markdown' as const,
		'wiki' as const,
		'html' as const,
		'adf' as const,
		'text' as const,
	);

	it('gives names of tasks in their one way of writing, never the task itself, and short quotes', () => {
		fc.assert(
			fc.property(text, part, format, fc.boolean(), (words, part, format, pull) => {
				for (const { task, quote } of referencesIn(words, { ...PLACE, part, format, pull }, PLACES)) {
					expect(quote.length).toBeLessThanOrEqual(LONGEST_QUOTE);
					expect(task).not.toBe(PLACE.task);
					const ref = task === null ? null : parseKey(task);
					if (task !== null) expect(ref && printKey(ref)).toBe(task);
				}
			}),
		);
	});

	it('names no key of a project that nobody saw, whatever surrounds it', () => {
		const lookalike = fc.constantFrom('UTF-8', 'SHA-256', 'CVE-2024-1234', 'ISO-8601', 'REEF-12', 'I-9', 'V-222392');
		fc.assert(
			fc.property(
				lookalike,
				fc.constantFrom('fixes ', 'Blocked by: ', '- [ ] ', '[', '('),
				part,
				(key, before, part) => {
					for (const { task } of referencesIn(`${before}${key}`, { ...PLACE, part }, PLACES)) expect(task).toBeNull();
				},
			),
		);
	});

	it('that is code, a comment of HTML or quoted names nothing', () => {
		const inside = fc.constantFrom('fixes #12', 'TIDE-12', 'https://github.com/a/b/pull/7');
		const around = fc.constantFrom(
			['```\n', '\n```'],
			['<!-- ', ' -->'],
			['> ', ''],
			['`', '`'],
			['<code>', '</code>'],
		);
		fc.assert(
			fc.property(inside, around, (words, [open, close]) => {
				expect(referencesIn(`Before\n\n${open}${words}${close}\n`, PLACE, PLACES)).toEqual([]);
			}),
		);
	});

	it('is blanked out place by place: what is left stands where it stood', () => {
		fc.assert(
			fc.property(text, fc.constantFrom('markdown' as const, 'wiki' as const, 'text' as const), (words, format) => {
				const left = readable(words, format);
				expect(left.length).toBe(Math.min(words.length, MOST_TEXT));
				for (let at = 0; at < left.length; at++) if (left[at] !== ' ') expect(left[at]).toBe(words[at]);
			}),
		);
		expect(blanked('abc\ndef', [{ start: 1, end: 5 }])).toBe('a  \n ef');
	});
});
