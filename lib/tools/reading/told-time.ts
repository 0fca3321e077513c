import type { Moment } from '../../task/event.ts';
import type { Reading } from './history.ts';
import { agoIn } from './told/ago.ts';
import { timeOfDayIn } from './told/clock.ts';
import { dayIn, type Written } from './told/dates.ts';
import { LONGEST_TIME, localesOf, plainly } from './told/words.ts';
import { DAY, instantsOf, shownAt } from './told/zone.ts';

/** When, where and in which language a page was read. */
export interface ReadAt {
	/** UTC, ISO 8601 with milliseconds. */
	now: string;
	/** The page was drawn at this time or later, and its words may be of then: as `now`, not after it. */
	since: string;
	/** IANA name of the browser's time zone. */
	zone: string;
}

/** How a tool tells times. */
export interface Telling extends ReadAt {
	/** As `<html lang>` has it. */
	language: string;
	/** So far, in milliseconds, the clock that the page goes by may be from the browser's; 0: the page goes by that. */
	apart: number;
}

/**
 * How the page of a task tells times, as it is read. The zone is asked for when a time is told in words, and not before:
 * that is dear.
 * @param apart see {@link Telling}
 */
export const tellingOf = (read: Reading, task: string, language: string, apart: number): Telling => ({
	...{ now: read.now, since: read.since(task), language, apart },
	get zone() {
		return read.zone;
	},
});

/** From UTC−12 to UTC+14: so far can two zones be apart, in milliseconds. */
export const ANY_ZONE = 26 * 3_600_000;

const MINUTE = 60_000;
/** A date without a year is at most so many years back: the 29th of February. */
const YEARS = 9;

/** Between two instants, both within; in milliseconds since 1970. */
interface Span {
	first: number;
	last: number;
}

const hull = (spans: readonly Span[]): Span | null =>
	spans.length === 0
		? null
		: { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };

/** Days since 1970, by the clocks of the page. */
const today = (at: number, { zone }: Telling): number => Math.floor(shownAt(at, zone) / DAY);

/** A day whole, or the minutes on it that are told. */
function spanOf(day: number, minutes: readonly number[] | null, { zone, apart }: Telling): Span {
	const times = minutes ?? [0];
	const length = minutes ? MINUTE : DAY;
	return {
		first: instantsOf(day * DAY + Math.min(...times) * MINUTE, zone).earliest - apart,
		last: instantsOf(day * DAY + Math.max(...times) * MINUTE + length - 1, zone).latest + apart,
	};
}

/** Days since 1970; null: there is no such day, or it is another day of the week. */
function dayOf(year: number, { month, day }: Written['days'][number], weekday: number | null): number | null {
	const at = new Date(Date.UTC(year, month - 1, day));
	if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
	return weekday === null || at.getUTCDay() === weekday ? at.getTime() / DAY : null;
}

/** The days that are written, the last ones that are not in the future where no year is. */
function written({ days, year, weekday }: Written, minutes: readonly number[] | null, telling: Telling): Span | null {
	const now = Date.parse(telling.now);
	const past = (day: number | null): Span[] => {
		if (day === null) return [];
		const span = spanOf(day, minutes, telling);
		return span.first <= now ? [span] : [];
	};
	if (year !== null) return hull(days.flatMap((one) => past(dayOf(year, one, weekday))));
	if (days.length === 0) {
		// A day of the week alone: one of the last seven, or a week ago where it is today's.
		const [from, to] = [today(Date.parse(telling.since), telling) - 7, today(now, telling) + (telling.apart ? 1 : 0)];
		const all = Array.from({ length: Math.min(to - from + 1, 400) }, (_, index) => to - index);
		return hull(all.filter((day) => new Date(day * DAY).getUTCDay() === weekday).flatMap(past));
	}
	const last = new Date(now + telling.apart + DAY).getUTCFullYear();
	for (let back = 0; back <= YEARS; back++) {
		const span = hull(days.flatMap((one) => past(dayOf(last - back, one, weekday))));
		if (span) return span;
	}
	return null;
}

function spanIn(text: string, locale: string, telling: Telling): Span | null {
	const [now, since] = [Date.parse(telling.now), Date.parse(telling.since)];
	const ago = agoIn(text, locale);
	if (ago) return { first: since - ago.most, last: now - ago.least };
	const time = timeOfDayIn(text, locale);
	const minutes = time ? time.minutes : null;
	for (const rest of time ? time.rests : [text]) {
		const named = time && agoIn(rest, locale)?.day;
		if (typeof named === 'number')
			return hull([since, now].map((at) => spanOf(today(at, telling) - named, minutes, telling)));
		const day = dayIn(rest, locale);
		if (day) return written(day, minutes, telling);
	}
	return null;
}

/**
 * When something was, by the words in which a page tells it: `2 days ago`, `Yesterday at 3:42pm`, `Mar 4`,
 * `14 November 2025 at 10:12`. The words are compared with those that the browser itself has in the language of the page
 * (`Intl`), so that no list of ours is needed. The true instant is always within: where words can mean more than one
 * time, all that they can mean is; it is never after the reading. null: the words can't be read.
 */
export function toldTime(text: string, telling: Telling): Moment | null {
	if (text.length > LONGEST_TIME) return null;
	const words = plainly(text);
	if (!words) return null;
	for (const locale of localesOf(telling.language)) {
		const span = spanIn(words, locale, telling);
		if (!span) continue;
		const last = Math.min(span.last, Date.parse(telling.now));
		if (span.first > last) return null;
		return { after: new Date(span.first - 1).toISOString(), at: new Date(last).toISOString() };
	}
	return null;
}
