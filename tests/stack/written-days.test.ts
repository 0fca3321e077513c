import { describe, expect, it } from 'vitest';
import { dayOf } from '../../lib/stack/text/days.ts';
import { timeIn } from '../../lib/stack/text/times.ts';
import { wordsOf } from '../../lib/stack/text/words.ts';

/**
 * A due date as tools write it in the reader's language: the day that is meant, or a time without a day. The languages
 * are Jira's; how each writes a day is the engine's own (`Intl`).
 */
const TAGS = 'en-US en-GB de fr es pt-BR ja zh-CN zh-TW ko ru pl cs tr it nl sv fi da nb hu ro sk uk et he ar is'.split(
	' ',
);
const READ_ON = dayOf('2026-11-23T00:00:00.000Z');
const DAYS = ['2026-11-23', '2026-12-04', '2027-03-04', '2019-11-23', '2026-05-12', '2027-01-09', '2028-02-29'];
const STYLES: Intl.DateTimeFormatOptions[] = [
	{ dateStyle: 'short' },
	{ dateStyle: 'medium' },
	{ dateStyle: 'long' },
	{ dateStyle: 'full' },
	{ day: '2-digit', month: 'short', year: 'numeric' },
	{ day: '2-digit', month: 'short', year: '2-digit' },
	{ day: '2-digit', month: '2-digit', year: 'numeric' },
];
const dateIn = (text: string) => timeIn(text, wordsOf(text), READ_ON, true)?.date ?? null;

describe('a due date in a tool’s words', () => {
	it.each(TAGS)('in %s is the day that it means, or none', (tag) => {
		for (const day of DAYS)
			for (const style of STYLES) {
				const text = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(new Date(day));
				expect([day, null], text).toContain(dateIn(text));
			}
	});
});
