import { spanOf } from '../lib/task/event.ts';
import { ago, inFull, onDate, onDay } from './times.ts';
import { counted } from './words.ts';

/** A `Moment`, or an event, which has the same two instants. */
export interface When {
	at: string;
	after?: string | undefined;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** A length of time in its largest unit that still says something: `40 minutes`, `3 hours`, `12 days`, `4 months`. */
export function lengthInWords(ms: number): string {
	if (ms < MINUTE) return 'under a minute';
	if (ms < HOUR) return counted(Math.floor(ms / MINUTE), 'minute');
	if (ms < 2 * DAY) return counted(Math.floor(ms / HOUR), 'hour');
	if (ms < 60 * DAY) return counted(Math.floor(ms / DAY), 'day');
	if (ms < 2 * YEAR) return counted(Math.floor(ms / MONTH), 'month');
	return counted(Math.floor(ms / YEAR), 'year');
}

/** The same where there is hardly any room: `40 min`, `3 h`, `12 d`, `4 mo`. */
export function lengthInShort(ms: number): string {
	if (ms < MINUTE) return '< 1 min';
	if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
	if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
	if (ms < 60 * DAY) return `${Math.floor(ms / DAY)} d`;
	return ms < 2 * YEAR ? `${Math.floor(ms / MONTH)} mo` : `${Math.floor(ms / YEAR)} y`;
}

/** In place of a wait whose beginning nobody knows. */
export const UNKNOWN_TIME = 'an unknown time';

/** Nothing was seen before: a moment that may be any up to its end reaches back to 1970. */
export const isOpen = (after: string | undefined): boolean => after !== undefined && Date.parse(after) <= 0;

/**
 * How long something has waited on the calendar: `12 days`; where it began is known only within a span,
 * `2 to 12 days`, `up to 12 days`; where nobody knows since when, what is known at least. Clocks that disagree give `under a minute`;
 * null: an instant that can't be read.
 */
export function waitInWords({ at, after }: When, now: number): string | null {
	const least = now - Date.parse(at);
	if (Number.isNaN(least)) return null;
	const words = lengthInWords(Math.max(0, least));
	if (isOpen(after)) return least < MINUTE ? UNKNOWN_TIME : `at least ${words}`;
	const most = after === undefined ? Number.NaN : now - Date.parse(after);
	if (Number.isNaN(most) || most <= least) return words;
	if (least < MINUTE) return `up to ${lengthInWords(most)}`;
	return rangeInWords(words, lengthInWords(most));
}

/** Two lengths as a span, the unit once where both have the same: `2 to 12 days`, `5 hours to 3 days`. */
export function rangeInWords(least: string, most: string): string {
	if (most === least) return least;
	const [number, ...unit] = least.split(' ');
	const one = (words: string) => words.replace(/s$/, '');
	return one(unit.join(' ')) === one(most.slice(most.indexOf(' ') + 1))
		? `${number} to ${most}`
		: `${least} to ${most}`;
}

/** Whether an instant says it as it is; what is known to the minute is told to the minute. */
export const isKnown = (moment: When): boolean => spanOf(moment) <= MINUTE;

/** A moment in full: `12 Mar 2026, 14:05`, `between … and …` where the instant is not known, or `before …`. */
export function momentInFull({ at, after }: When): string {
	if (isOpen(after)) return `before ${inFull(at)}`;
	if (after === undefined || isKnown({ at, after })) return inFull(at);
	return `between ${inFull(justAfter(after))} and ${inFull(at)}`;
}

/** A moment by its day, for something that goes on since then: `12 March 2026`, `some time between … and …`, `before …`. */
export function momentOnDay(moment: When, now: number): string {
	const { at, after } = moment;
	if (isOpen(after)) return `before ${onDay(at, now)}`;
	if (after === undefined || isKnown(moment)) return onDay(at, now);
	const [first, last] = [onDate(justAfter(after)), onDate(at)];
	return first === last ? `some time on ${last}` : `some time between ${first} and ${last}`;
}

/** It had not happened yet at the beginning, so that a day which is told as such begins at midnight. */
const justAfter = (after: string) => new Date(Date.parse(after) + 1).toISOString();

/**
 * How long ago a moment was: as for an instant, or `1 to 3 days ago`; from a month on the day, or the first and the last.
 * @param now milliseconds since 1970
 */
export function momentAgo(moment: When, now: number, style: 'long' | 'narrow'): string {
	const { at, after } = moment;
	if (after === undefined || isKnown(moment) || isOpen(after)) return ago(at, now, style);
	const [least, most] = [Math.max(0, now - Date.parse(at)), now - Date.parse(after)];
	if (Number.isNaN(least) || Number.isNaN(most)) return ago(at, now, style);
	if (least >= MONTH) {
		const days = [...new Set([onDate(justAfter(after)), onDate(at)])];
		return `${style === 'long' ? (days.length > 1 ? 'between ' : 'on ') : ''}${days.join(style === 'long' ? ' and ' : ' – ')}`;
	}
	const words = style === 'narrow' ? lengthInShort : lengthInWords;
	if (least < MINUTE) return style === 'long' ? `within the last ${words(most)}` : `last ${words(most)}`;
	return `${rangeInWords(words(least), words(most))} ago`;
}
