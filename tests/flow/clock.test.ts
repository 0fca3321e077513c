import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR, type WorkingHours, waited, worked } from '../../lib/flow/clock.ts';
import { LONG_AGO } from '../../lib/flow/times.ts';
import { percentile, survival, usual, type Wait } from '../../lib/flow/usual.ts';

const HOUR = 3_600_000;
const berlin: WorkingHours = {
	...{ is: 'working hours', name: 'Mon–Fri 9–17, Europe/Berlin', zone: 'Europe/Berlin' },
	...{ days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 },
};
const hours = (from: string, to: string, clock = berlin) => worked(Date.parse(from), Date.parse(to), clock) / HOUR;

describe('working hours', () => {
	it('count only time that is worked: nights, weekends and holidays are no wait', () => {
		// Friday, 16:00 in Berlin, to Monday, 10:00.
		expect(hours('2026-03-06T15:00:00Z', '2026-03-09T09:00:00Z')).toBe(2);
		expect(hours('2026-03-07T00:00:00Z', '2026-03-08T20:00:00Z')).toBe(0);
		expect(hours('2026-03-06T15:00:00Z', '2026-03-09T09:00:00Z', { ...berlin, holidays: ['2026-03-09'] })).toBe(1);
	});

	it('are the zone’s own, across the change to summer time and back', () => {
		// Clocks went forward on Sunday, 29 March 2026: nine in Berlin is 8 UTC before and 7 UTC after.
		expect(hours('2026-03-27T08:00:00Z', '2026-03-27T16:00:00Z')).toBe(8);
		expect(hours('2026-03-30T07:00:00Z', '2026-03-30T15:00:00Z')).toBe(8);
		const always: WorkingHours = { ...berlin, days: [7], from: 0, to: 1440 };
		expect(hours('2026-03-28T00:00:00Z', '2026-03-30T23:00:00Z', always)).toBe(23);
		expect(hours('2026-10-24T00:00:00Z', '2026-10-26T23:00:00Z', always)).toBe(25);
	});

	it('of two spans that follow each other add up, and are never more than the calendar’s', () => {
		const instant = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) });
		const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC', 'Australia/Lord_Howe');
		fc.assert(
			fc.property(instant, fc.nat(40 * 24), fc.nat(40 * 24), zone, (from, one, two, where) => {
				const clock = { ...berlin, zone: where };
				const [middle, to] = [from + one * HOUR, from + (one + two) * HOUR];
				expect(worked(from, middle, clock) + worked(middle, to, clock)).toBe(worked(from, to, clock));
				expect(worked(from, to, clock)).toBeLessThanOrEqual(to - from);
			}),
		);
	});
});

describe('a wait', () => {
	it('is a range where only two readings tell when it began', () => {
		const from = { after: '2026-03-02T09:00:00.000Z', at: '2026-03-02T12:00:00.000Z' };
		expect(waited(from, { at: '2026-03-02T13:00:00.000Z' }, CALENDAR)).toEqual({ least: HOUR, most: 4 * HOUR });
		expect(waited({ ...from, after: LONG_AGO }, { at: '2026-03-02T13:00:00.000Z' }, CALENDAR)).toEqual({
			least: HOUR,
			most: null,
		});
		expect(waited(from, from, CALENDAR)).toEqual({ least: 0, most: 3 * HOUR });
	});

	it('is 0 and not less where clocks run backwards', () => {
		const [early, late] = [{ at: '2026-03-02T09:00:00.000Z' }, { at: '2026-03-02T12:00:00.000Z' }];
		expect(waited(late, early, CALENDAR)).toEqual({ least: 0, most: 0 });
		expect(waited(late, early, berlin)).toEqual({ least: 0, most: 0 });
	});
});

describe('usual waits', () => {
	const ended = (...waits: number[]): Wait[] => waits.map((wait) => ({ wait, open: false }));

	it('are the plain percentiles where all have ended', () => {
		const waits = ended(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		expect(usual(waits)).toEqual({ n: 10, open: 0, median: 5, longest: 9 });
	});

	it('count what is still open, which only ended ones would hide', () => {
		const waits = [...ended(1, 2, 3, 4, 5, 6), ...[7, 8, 9, 10].map((wait) => ({ wait, open: true }))];
		expect(percentile(waits, 0.5)).toBe(5);
		// Four of ten have not ended: where 85 % would end nobody knows.
		expect(usual(waits)).toEqual({ n: 10, open: 4, median: 5, longest: null });
	});

	it('count what was first seen late from then on: a textbook case by hand', () => {
		// At 2: of the two that were there, one ended. At 4: of the two then there, one.
		const waits: Wait[] = [...ended(2), { wait: 5, open: true }, { wait: 4, open: false, entered: 3 }];
		expect(survival(waits)).toEqual([
			{ wait: 2, longer: 0.5 },
			{ wait: 4, longer: 0.25 },
		]);
	});

	it('are not told of fewer than ten', () => {
		expect(usual(ended(1, 2, 3))).toEqual({ n: 3, open: 0, median: null, longest: null });
	});
});
