import type { Span } from '../lexicon/calendars/calendar.ts';

/**
 * Days as whole numbers: how many lie between them and 1 January 1970, in UTC.
 * What people write names days of the calendar where they are; an instant's day is taken in UTC.
 */
export type Day = number;

const A_DAY = 86_400_000;
/** A date without a year that is over by at most this many days is that one, and not the next year's. */
const JUST_OVER = 30;

/** The day of an instant in ISO 8601. */
export const dayOf = (instant: string): Day => Math.floor(Date.parse(instant) / A_DAY);

/** `YYYY-MM-DD`. */
export const written = (day: Day): string => new Date(day * A_DAY).toISOString().slice(0, 10);

/** A day of the calendar, months from 1; null where there is none such. */
export function day(year: number, month: number, date: number): Day | null {
	if (year < 2000 || year > 2100 || month < 1 || month > 12 || date < 1) return null;
	return date <= lastOf(year, month) ? Date.UTC(year, month - 1, date) / A_DAY : null;
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** The last day of a month that may lie beyond its year's twelfth. */
const monthEnd = (year: number, month: number): Day => Date.UTC(year, month, 0) / A_DAY;
const parts = (of: Day) => {
	const date = new Date(of * A_DAY);
	// Monday is 0, as ISO 8601 counts.
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, weekday: (of + 3) % 7 };
};

/** That day of a year, or where none is said, of the year that puts it nearest ahead of `from`. */
export function dayInYear(year: number | null, month: number, date: number, from: Day | null): Day | null {
	if (year !== null) return day(year, month, date);
	if (from === null) return null;
	const here = parts(from).year;
	const found = [here - 1, here, here + 1].map((one) => day(one, month, date));
	return found.find((one) => one !== null && one >= from - JUST_OVER) ?? null;
}

/** The last day of a month, by the same rule. */
export function endOfMonth(year: number | null, month: number, from: Day | null): Day | null {
	if (year !== null) return day(year, month, lastOf(year, month));
	if (from === null) return null;
	const here = parts(from).year;
	return [here - 1, here, here + 1].map((one) => monthEnd(one, month)).find((one) => one >= from - JUST_OVER) ?? null;
}

/** That weekday, after `from`; with `next`, in the week behind that of `from`. */
export function weekdayAfter(weekday: number, from: Day, next: boolean): Day {
	const here = parts(from).weekday;
	return next ? from - here + 7 + weekday : from + ((weekday - here + 6) % 7) + 1;
}

/** A day of the month, the next time that it comes. */
export function dateAfter(date: number, from: Day): Day | null {
	const { year, month } = parts(from);
	for (const next of [0, 1, 2]) {
		const found = day(year + Math.floor((month + next - 1) / 12), ((month + next - 1) % 12) + 1, date);
		if (found !== null && found >= from) return found;
	}
	return null;
}

/** A number of days (0), weeks (1) or months (2) on. */
export function later(from: Day, count: number, unit: number): Day {
	if (unit < 2) return from + count * (unit === 1 ? 7 : 1);
	const at = new Date(from * A_DAY);
	const end = monthEnd(at.getUTCFullYear(), at.getUTCMonth() + 1 + count);
	return Math.min(end, Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + count, at.getUTCDate()) / A_DAY);
}

/** The last day of a stretch of time: whoever promises it for next week has until Sunday. */
export function endOf(span: Span, from: Day): Day {
	const { year, month, weekday } = parts(from);
	const quarter = Math.ceil(month / 3) * 3;
	switch (span) {
		case 'today':
			return from;
		case 'tomorrow':
			return from + 1;
		case 'day after tomorrow':
			return from + 2;
		case 'this week':
			return from + 6 - weekday;
		case 'next week':
			return from + 13 - weekday;
		case 'week after next':
			return from + 20 - weekday;
		case 'this month':
			return monthEnd(year, month);
		case 'next month':
			return monthEnd(year, month + 1);
		case 'this quarter':
			return monthEnd(year, quarter);
		case 'next quarter':
			return monthEnd(year, quarter + 3);
		case 'this year':
			return monthEnd(year, 12);
		case 'next year':
			return monthEnd(year + 1, 12);
	}
}

/** `YYYY-MM-DD` where there is such a day; null where there is none, as of `2026-02-30`. */
export function dayWritten(text: string): string | null {
	const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
	const found = day(year, month, date);
	return found === null ? null : written(found);
}
