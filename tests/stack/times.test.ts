import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { dayOf } from '../../lib/stack/text/days.ts';
import { timeIn } from '../../lib/stack/text/times.ts';
import { wordsOf } from '../../lib/stack/text/words.ts';
import type { Fields } from '../../lib/task/fields.ts';

/** A Wednesday. */
const WEDNESDAY = '2027-03-10T09:00:00.000Z';
const time = (text: string, open = false) => timeIn(text, wordsOf(text), dayOf(WEDNESDAY), open);

describe('a day to be done by', () => {
	it.each([
		['Has to be out by Friday.', '2027-03-12'],
		['by Wednesday', '2027-03-17'],
		['Needed by next Friday', '2027-03-19'],
		['by the end of next week', '2027-03-21'],
		['Finish this before tomorrow', '2027-03-11'],
		['by 2027-04-01', '2027-04-01'],
		['due 2027/4/1', '2027-04-01'],
		['due on April 5th, 2027', '2027-04-05'],
		['no later than 5 April', '2027-04-05'],
		['by March 1', '2027-03-01'],
		['by Jan 15', '2028-01-15'],
		['by the 15th', '2027-03-15'],
		['by the 1st', '2027-04-01'],
		['by end of Q3', '2027-09-30'],
		['planned for Q2 2028', '2028-06-30'],
		['before the end of 2027', '2027-12-31'],
		['by the end of June', '2027-06-30'],
		['by 13/4/2027', '2027-04-13'],
		['by 23/Nov/29', '2029-11-23'],
		['due 04-Dec-19', '2019-12-04'],
		['bis 23/Nov./29', '2029-11-23'],
		['Muss bis nächste Woche fertig sein', '2027-03-21'],
		['bis nächsten Freitag', '2027-03-19'],
		['spätestens am 5. April 2027', '2027-04-05'],
		['bis zum 05.04.2027', '2027-04-05'],
		['bis Ende März', '2027-03-31'],
		['avant vendredi', '2027-03-12'],
		["d'ici la semaine prochaine", '2027-03-21'],
		['avant le 3 avril 2027', '2027-04-03'],
		['avant le 03/04/2027', '2027-04-03'],
		['antes del viernes', '2027-03-12'],
		['para el 5 de abril de 2027', '2027-04-05'],
		['hasta la semana que viene', '2027-03-21'],
		['até sexta-feira', '2027-03-12'],
		['até o dia 5 de abril', '2027-04-05'],
		['até o fim do mês', '2027-03-31'],
		['来週までに直す', '2027-03-21'],
		['金曜日までに', '2027-03-12'],
		['2027年4月5日までに', '2027-04-05'],
		['4月5日まで', '2027-04-05'],
		['15日までに', '2027-03-15'],
		['来週金曜までに', '2027-03-19'],
		['下周五之前', '2027-03-19'],
		['4月5日前完成', '2027-04-05'],
		['本周内完成', '2027-03-14'],
		['两周内完成', '2027-03-24'],
	])('%s: %s', (text, date) => {
		expect(time(text)).toEqual({ date });
	});

	it('of which people write one day and mean another is a time without a date', () => {
		expect(time('by 3/4/2027')).toEqual({ date: null });
		expect(time('by 27/04/03')).toEqual({ date: null });
		expect(time('by 23 nov. 19')).toEqual({ date: null });
	});

	it('that no calendar has is a time without a date', () => {
		expect(time('by 2027-02-30')).toEqual({ date: null });
	});

	it('in relative words names none where nobody knows when they were written', () => {
		expect(timeIn('by Friday', wordsOf('by Friday'), null)).toEqual({ date: null });
		expect(timeIn('by 2027-04-01', wordsOf('by 2027-04-01'), null)).toEqual({ date: '2027-04-01' });
	});

	it.each([
		'It broke on 2027-01-02.',
		'2027-03-01 10:00:01 ERROR no such file',
		'Seen since Friday.',
		'Affects 4.1.0 and 2026.1',
		'by 2.0',
		'3天前开始',
		'By march of progress',
		'v1.2 (2027-01-05)',
	])('is none in: %s', (text) => {
		expect(time(text)).toBeNull();
	});

	it('is looked for in any words, and never throws', () => {
		const piece = fc.constantFrom(
			'by',
			'end',
			'of',
			'31',
			'2',
			'2027',
			'feb',
			'Q3',
			'-',
			'/',
			'年',
			'月',
			'日',
			'前',
			'in',
			'weeks',
			'next',
			'fri',
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, open) => {
				const found = time(pieces.join(' '), open);
				if (found?.date) expect(found.date).toMatch(/^20\d\d-\d\d-\d\d$/);
			}),
		);
	});
});

describe('what relative words count from', () => {
	const NOW = '2027-06-01T00:00:00.000Z';
	const place = { url: 'https://github.com/acme/shop/issues/1', surface: 'issue', source: 'page' as const };
	const when = (fields: Fields, more: object = {}) =>
		judge({ task: 'github:acme/shop#1', fields, ...more }, DEFAULT_STANDARD, NOW).layers.when.evidence[0];
	const body = { format: 'text' as const, text: 'Has to be out by Friday.' };

	it('is the day that the task was first seen, so that a visit does not move the day', () => {
		const from = { body: { ...place, at: '2027-05-20T00:00:00.000Z' } };
		expect(when({ body }, { from, firstSeen: WEDNESDAY })).toMatchObject({ date: '2027-03-12' });
		expect(when({ body }, { from })).toMatchObject({ date: '2027-05-21' });
		expect(when({ body })).toMatchObject({ date: '2027-06-04' });
	});

	it("is a comment's own time", () => {
		const comments = [{ text: 'Thanks!' }, { at: WEDNESDAY, text: "So be it. I'll do it by Friday." }];
		expect(when({ comments }, { firstSeen: NOW })).toEqual({
			field: 'comments',
			item: 1,
			quote: "I'll do it by Friday.",
			start: 10,
			end: 31,
			rule: 'when: a time in the text',
			supports: 'stated',
			date: '2027-03-12',
		});
	});

	it('is the reading, for a due date that the tool words anew every day', () => {
		const from = { due: { ...place, at: WEDNESDAY } };
		expect(when({ due: { text: 'Tomorrow' } }, { from, firstSeen: '2027-01-01T00:00:00.000Z' })).toMatchObject({
			date: '2027-03-11',
		});
	});

	it.each([
		['Mar 17 – 19', '2027-03-19'],
		['Mar 17 – Apr 2', '2027-04-02'],
		['Today – Mar 14', '2027-03-14'],
		['17. – 19. März', '2027-03-19'],
		['17 – 19 de mar.', '2027-03-19'],
		['3月17日 – 19日', '2027-03-19'],
		['3月17日 – 4月2日', '2027-04-02'],
		['2027年 3月17日 – 19日', '2027-03-19'],
	])('is the last day of a stretch, as Asana shows one: %s', (text, date) => {
		const from = { due: { ...place, at: WEDNESDAY } };
		expect(when({ due: { text } }, { from })).toMatchObject({ quote: text, date });
	});

	it.each(['Today – 14', 'Mar 17, 2027 – 19', 'Qvv 17 – 19', 'Mar 17 – Qvv 2', '17/03 – 02/04'])(
		'is none where the end of a stretch can’t be read: %s',
		(text) => {
			const from = { due: { ...place, at: WEDNESDAY } };
			const found = when({ due: { text } }, { from });
			expect(found).toMatchObject({ quote: text, supports: 'stated' });
			expect(found).not.toHaveProperty('date');
		},
	);
});
