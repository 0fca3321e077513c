import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, daysInWords, type Hours, usualHours, workingDay } from '../../lib/flow/hours.ts';

describe('a clock of working hours', () => {
	it.each<[Partial<Hours>, string]>([
		[{}, 'Mon–Fri 9–17, Europe/Berlin'],
		[{ from: 510, to: 1005 }, 'Mon–Fri 8:30–16:45, Europe/Berlin'],
		[{ days: [7, 1, 2, 4] }, 'Mon–Tue, Thu, Sun 9–17, Europe/Berlin'],
		[{ from: 0, to: 1440, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' }, 'Mon–Sun 0–24, UTC'],
		[{ holidays: ['2026-12-25'] }, 'Mon–Fri 9–17, Europe/Berlin, without 1 day off'],
		[{ holidays: ['2026-12-25', '2026-12-26'] }, 'Mon–Fri 9–17, Europe/Berlin, without 2 days off'],
	])('with %j is named %s', (other, name) => {
		expect(clockOf({ ...usualHours('Europe/Berlin'), ...other }).name).toBe(name);
	});

	it('has a working day as long as it is open', () => {
		expect(workingDay(usualHours('UTC'))).toBe(8 * 3_600_000);
	});

	it('names the same days alike, in whatever order and however often they are said', () => {
		const days = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 });
		fc.assert(fc.property(days, (some) => daysInWords([...some].reverse()) === daysInWords([...new Set(some)])));
	});
});
