const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const narrow = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'narrow' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const minute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * How long ago an instant was: `3 minutes ago`; a date from a month on. Clocks that disagree give `just now`.
 * @param at ISO 8601
 * @param now milliseconds since 1970
 */
export function ago(at: string, now: number, style: 'long' | 'narrow' = 'long'): string {
	const then = Date.parse(at);
	if (Number.isNaN(then)) return 'at an unknown time';
	const past = now - then;
	const words = style === 'narrow' ? narrow : relative;
	if (past < MINUTE) return 'just now';
	if (past < HOUR) return words.format(-Math.floor(past / MINUTE), 'minute');
	if (past < DAY) return words.format(-Math.floor(past / HOUR), 'hour');
	if (past < MONTH) return words.format(-Math.floor(past / DAY), 'day');
	return `${style === 'long' ? 'on ' : ''}${day.format(then)}`;
}

/** The day of an instant, for something that goes on since then: `20 November 2026`, or `14:05 today`. */
export function onDay(at: string, now: number): string {
	const then = Date.parse(at);
	if (Number.isNaN(then)) return 'an unknown time';
	return day.format(then) === day.format(now) ? `${clock.format(then)} today` : day.format(then);
}

/** The day of an instant: `4 March 2026`. */
export const onDate = (at: string): string => day.format(Date.parse(at));

/** A day (`YYYY-MM-DD`) with its day of the week: `Friday, 25 December 2026`. */
export const dayInFull = (date: string): string => weekday.format(new Date(`${date}T12:00:00`));

/** An instant in full, in the reader's time zone; empty where it is none. */
export function inFull(at: string): string {
	const then = Date.parse(at);
	return Number.isNaN(then) ? '' : minute.format(then);
}

/** The last instant of a day (`YYYY-MM-DD`) where its user lives; in ISO 8601. */
export const endOfDay = (date: string): string => new Date(`${date}T23:59:59.999`).toISOString();
