import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { LONGEST_SENTENCE, sentencesOf } from '../../lib/stack/text/sentences.ts';
import type { Body } from '../../lib/task/fields.ts';

/** Each is repeated to a hundred thousand characters; work that grows with the square of that does not end in time. */
const HOSTILE = [
	...[
		'a',
		' ',
		'\n',
		'.',
		'!',
		'(',
		'[',
		'![',
		'<',
		'<a ',
		'<!--',
		'-->',
		'&',
		'&#',
		'`',
		'```\n',
		'{',
		'{code',
		'{code}',
		'|',
		'*',
		'**',
		'_',
		'#',
	],
	...[
		'# ',
		'- [ ] ',
		'> ',
		'1. ',
		': ',
		'as a ',
		'https://',
		'@a',
		'"',
		'\\',
		'{"a":',
		'[',
		'by 2027-',
		'so ',
		'e.g. ',
		'Why: ',
		'的',
		'\u202E',
		'\u0000',
	],
];
const SIZE = 100_000;
const FORMATS: readonly Body['format'][] = ['markdown', 'wiki', 'html', 'adf', 'text'];

describe('a hundred thousand characters of anything', () => {
	it.each(FORMATS)('are judged as %s, and in time', { timeout: 30_000 }, (format) => {
		for (const piece of HOSTILE) {
			const text = piece.repeat(SIZE / piece.length);
			const verdict = judge(
				{ task: 'github:acme/shop#1', fields: { title: text, body: { format, text } } },
				DEFAULT_STANDARD,
				'2027-01-31T12:00:00.000Z',
			);
			for (const { evidence } of Object.values(verdict.layers))
				for (const { quote } of evidence) expect(quote.length).toBeLessThanOrEqual(300);
		}
	});

	it.each<[string, Body['format'], string]>([
		['opening angles before one closing', 'html', `${'<'.repeat(2_000_000)}>`],
		['ampersands before one semicolon', 'html', `${'&'.repeat(2_000_000)};`],
		['lists in lists', 'html', '<ol><li>'.repeat(200_000)],
		['lists in lists', 'adf', `${'{"type":"bulletList","content":['.repeat(50_000)}${']}'.repeat(50_000)}`],
		['a row of cells', 'markdown', '| a '.repeat(500_000)],
		['heads of tables', 'markdown', '| Owner |\n|---|\n'.repeat(100_000)],
		['items', 'markdown', '- by x\n'.repeat(250_000)],
		['words of time', 'text', 'by end of next 3 '.repeat(100_000)],
	])('or more of %s in %s', { timeout: 10_000 }, (_, format, text) => {
		const fields = { body: { format, text }, comments: [{ text }] };
		const judged = () => judge({ task: 'github:acme/shop#1', fields }, DEFAULT_STANDARD, '2027-01-31T12:00:00.000Z');
		expect(judged).not.toThrow();
	});

	it('are cut into sentences that no rule has to fear', () => {
		const text = 'word '.repeat(SIZE / 5);
		expect(Math.max(...sentencesOf(text, 0, text.length).map(({ start, end }) => end - start))).toBeLessThanOrEqual(
			LONGEST_SENTENCE,
		);
	});
});
