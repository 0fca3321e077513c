import { type WorkingHours, waited } from '../lib/flow/clock.ts';
import { workingDay } from '../lib/flow/hours.ts';
import { isOpen, rangeInWords, UNKNOWN_TIME, type When } from './waits.ts';
import { counted } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A length of working time, `day` milliseconds making a working day: `40 working minutes`, `13 working hours`, `4 working days`. */
export function workedInWords(ms: number, day: number): string {
	if (ms <= 0) return 'no working hours yet';
	if (ms < MINUTE) return 'under a minute';
	if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'working minute');
	if (ms < 2 * Math.max(day, HOUR)) return counted(Math.floor(ms / HOUR), 'working hour');
	return counted(Math.floor(ms / day), 'working day');
}

/**
 * How long something has waited in working hours: `4 working days`; where it began is known only within a span,
 * `2 to 4 working days`, `up to 3 working hours`; where nobody knows since when, `at least 4 working days`.
 * null: an instant that can't be read.
 * @param now milliseconds since 1970
 */
export function workedWaitInWords({ at, after }: When, now: number, hours: WorkingHours): string | null {
	if (Number.isNaN(Date.parse(at)) || Number.isNaN(now)) return null;
	const known = after !== undefined && !Number.isNaN(Date.parse(after));
	const { least, most } = waited({ at, ...(known ? { after } : {}) }, { at: new Date(now).toISOString() }, hours);
	const day = workingDay(hours);
	const words = workedInWords(least, day);
	if (isOpen(after)) {
		if (now - Date.parse(at) < MINUTE) return UNKNOWN_TIME;
		return least <= 0 ? 'no working hours since it was seen' : `at least ${words}`;
	}
	if (most === null || most <= least) return words;
	const longest = workedInWords(most, day);
	return least <= 0 ? `up to ${longest}` : rangeInWords(words, longest);
}

/** How long one working day is: `8 hours`, `7 hours 45 minutes`, `30 minutes`. */
export function workingDayInWords(hours: Pick<WorkingHours, 'from' | 'to'>): string {
	const minutes = workingDay(hours) / MINUTE;
	const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
	return [whole > 0 && counted(whole, 'hour'), rest > 0 && counted(rest, 'minute')].filter((part) => part).join(' ');
}
