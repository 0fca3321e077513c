import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitInWords } from '../../components/waits.ts';
import { workedInWords, workedWaitInWords, workingDayInWords } from '../../components/worked.ts';
import { worked } from '../../lib/flow/clock.ts';
import { clockOf, usualHours } from '../../lib/flow/hours.ts';
import { LONG_AGO } from '../../lib/flow/times.ts';

const HOUR = 3_600_000;
const berlin = clockOf(usualHours('Europe/Berlin'));
/** Monday, 9 March 2026, 10:00 in Berlin. */
const MONDAY = Date.parse('2026-03-09T09:00:00Z');
const SUNDAY = Date.parse('2026-03-08T09:00:00Z');
const friday = (hour: string) => `2026-03-06T${hour}:00:00.000Z`;
const told = (at: string, after?: string, now = MONDAY) =>
	workedWaitInWords(after === undefined ? { at } : { at, after }, now, berlin);

describe('working time in words', () => {
	it.each([
		[0, 'no working hours yet'],
		[20_000, 'under a minute'],
		[60_000, '1 working minute'],
		[HOUR, '1 working hour'],
		[15.9 * HOUR, '15 working hours'],
		[16 * HOUR, '2 working days'],
		[80 * HOUR, '10 working days'],
	])('%i ms at eight hours a day is %s', (ms, words) => expect(workedInWords(ms, 8 * HOUR)).toBe(words));

	it.each([
		[540, 1020, '8 hours'],
		[540, 1005, '7 hours 45 minutes'],
		[540, 541, '1 minute'],
		[0, 1440, '24 hours'],
	])('a day from %i to %i is %s', (from, to, words) => expect(workingDayInWords({ from, to })).toBe(words));
});

describe('a wait in working hours', () => {
	it('leaves nights and weekends out', () => {
		expect(told(friday('15'))).toBe('2 working hours');
		expect(waitInWords({ at: friday('15') }, MONDAY)).toBe('2 days');
		expect(told('2026-02-27T09:00:00.000Z')).toBe('6 working days');
		expect(told('2026-03-07T09:00:00.000Z', undefined, SUNDAY)).toBe('no working hours yet');
	});

	it('whose beginning is known within a span only is told as one', () => {
		expect(told('2026-03-05T09:00:00.000Z', '2026-02-27T09:00:00.000Z')).toBe('2 to 6 working days');
		expect(told(friday('15'), '2026-03-02T09:00:00.000Z')).toBe('2 working hours to 5 working days');
		expect(told('2026-03-07T09:00:00.000Z', friday('15'))).toBe('1 to 2 working hours');
		expect(told('2026-03-07T09:00:00.000Z', friday('15'), SUNDAY)).toBe('up to 1 working hour');
		expect(told('2026-03-07T09:00:00.000Z', '2026-03-07T01:00:00.000Z', SUNDAY)).toBe('no working hours yet');
	});

	it('of which nobody knows since when is told as far as it was seen', () => {
		expect(told('2026-03-05T09:00:00.000Z', LONG_AGO)).toBe('at least 2 working days');
		expect(told('2026-03-07T09:00:00.000Z', LONG_AGO, SUNDAY)).toBe('no working hours since it was seen');
		expect(told('2026-03-09T08:59:30.000Z', LONG_AGO)).toBe('an unknown time');
	});

	it('is never below nothing where clocks disagree, and nothing where an instant can’t be read', () => {
		expect(told('2026-03-12T09:00:00.000Z')).toBe('no working hours yet');
		expect(told('yesterday')).toBeNull();
		expect(told(friday('15'), 'yesterday')).toBe('2 working hours');
	});

	it('is in words for any instants, and never longer than on the calendar', () => {
		const instant = fc.date({ min: new Date('2001-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
		fc.assert(
			fc.property(instant, instant, fc.option(instant), (at, now, after) => {
				const when = { at: at.toISOString(), ...(after ? { after: after.toISOString() } : {}) };
				expect(workedWaitInWords(when, now.getTime(), berlin)).toMatch(
					/^(no working hours yet|up to |under a minute|\d)/,
				);
				expect(worked(at.getTime(), now.getTime(), berlin)).toBeLessThanOrEqual(
					Math.max(0, now.getTime() - at.getTime()),
				);
			}),
			{ numRuns: 40 },
		);
	});
});
