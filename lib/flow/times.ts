import type { Moment } from '../task/event.ts';

/** Before anything that is kept: the `after` of what had happened before it was first seen, nobody knows when. */
export const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Changes by one person within this time, in milliseconds, are one change: a form saved, a mistake put right. */
export const AT_ONCE = 60_000;

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * When something was, as a page or an API writes it for machines. A bare date is some time on that day, whose zone is
 * not told, so that it may be a day wider. null: it can't be told.
 */
export function momentOf(written: string): Moment | null {
	const text = written.trim();
	if (DATE.test(text)) {
		const day = Date.parse(`${text}T00:00:00Z`);
		if (Number.isNaN(day)) return null;
		return { after: new Date(day - DAY / 2).toISOString(), at: new Date(day + 1.5 * DAY).toISOString() };
	}
	if (!INSTANT.test(text)) return null;
	const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
	return Number.isNaN(time) ? null : { at: new Date(time).toISOString() };
}

/** What carries a moment, as an event does. */
export interface When {
	at: string;
	after?: string | undefined;
}

/** The moment of something that carries one, and nothing else of it. */
export const momentIn = ({ at, after }: When): Moment => (after === undefined ? { at } : { at, after });

/** Milliseconds from one moment to a later one, by the latest that each can be. */
export const between = (from: When, to: When): number => Date.parse(to.at) - Date.parse(from.at);
