import { describe, expect, it } from 'vitest';
import { momentAgo, momentInFull } from '../../components/waits.ts';

/** Times are printed in the zone of whoever reads: a day of that zone is meant here. */
const local = (month: number, day: number, hour = 0, minutes = 0) =>
	new Date(2026, month - 1, day, hour, minutes).getTime();
const iso = (at: number) => new Date(at).toISOString();
const NOW = local(11, 22, 12);
const within = (from: number, to: number) => ({ after: iso(from - 1), at: iso(to) });
const day = (month: number, date: number) => within(local(month, date), local(month, date + 1) - 1);

describe('a moment that is known within a time', () => {
	it.each([
		[within(local(11, 19, 12), local(11, 21, 12)), '24 hours to 3 days ago', '24 h to 3 d ago'],
		[within(local(11, 18), local(11, 19) - 1), '3 to 4 days ago', '3 to 4 d ago'],
		[within(NOW - 120_000, NOW), 'within the last 2 minutes', 'last 2 min'],
		[day(3, 4), 'on 4 March 2026', '4 March 2026'],
		[within(local(3, 4), local(4, 3, 12)), 'between 4 March 2026 and 3 April 2026', '4 March 2026 – 3 April 2026'],
		// To the minute: an instant, as far as anybody is told.
		[within(local(11, 20, 15, 42), local(11, 20, 15, 43) - 1), '1 day ago', '1d ago'],
	])('is told as such, and never as an instant', (moment, long, narrow) => {
		expect(momentAgo(moment, NOW, 'long')).toBe(long);
		expect(momentAgo(moment, NOW, 'narrow')).toBe(narrow);
	});

	it('in full has both its ends; a day begins at midnight', () => {
		expect(momentInFull(day(3, 4))).toBe('between 4 Mar 2026, 00:00 and 4 Mar 2026, 23:59');
		expect(momentInFull(within(local(11, 20, 15, 42), local(11, 20, 15, 43) - 1))).toBe('20 Nov 2026, 15:42');
	});
});
