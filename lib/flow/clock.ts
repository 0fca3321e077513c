import type { Moment } from '../task/event.ts';
import { LONG_AGO } from './times.ts';

/** A clock that waits are told by. Its name goes with every number that it gives. */
export type Clock = { is: 'calendar'; name: string } | WorkingHours;

export interface WorkingHours {
	is: 'working hours';
	/** `Mon–Fri 9–17, Europe/Berlin` */
	name: string;
	/** IANA name of a time zone. */
	zone: string;
	/** Days of the week that are worked; 1 is Monday, 7 Sunday. */
	days: readonly number[];
	/** Minutes after midnight, by the zone's own clock; `from` < `to` ≤ 1440. */
	from: number;
	to: number;
	/** `YYYY-MM-DD`: days that are not worked. */
	holidays?: readonly string[];
}

export const CALENDAR: Clock = { is: 'calendar', name: 'calendar time' };

/** Milliseconds waited: at least and at most; the same where both ends are known to the instant. */
export interface Waited {
	least: number;
	/** null: nobody knows since when. */
	most: number | null;
}

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Longest wait that is counted day by day: a hundred years. */
const MOST_DAYS = 36_600;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
	});
	formats.set(zone, format);
	return format;
}

/** What the clocks of a zone show at an instant, as if it were UTC, in milliseconds. */
function shown(instant: number, zone: string): number {
	const parts = Object.fromEntries(
		formatOf(zone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, Number(value)]),
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/** The instant at which a zone's clocks show a time; where they skip it, the instant of the skip; where twice, the first. */
function instantOf(local: number, zone: string): number {
	const offsets = [local - DAY, local + DAY].map((near) => shown(near, zone) - near);
	const [before = 0, after = 0] = offsets;
	for (const offset of [before, after]) if (shown(local - offset, zone) === local) return local - offset;
	return local - before;
}

/** Most instants that are remembered: some 25 years of openings and closings. */
const MOST_KNOWN = 20_000;
const instants = new Map<string, Map<number, number>>();

/** The same, remembered: waits of one list go over the same days. */
function knownInstantOf(local: number, zone: string): number {
	const known = instants.get(zone) ?? new Map<number, number>();
	instants.set(zone, known);
	const had = known.get(local);
	if (had !== undefined) return had;
	const instant = instantOf(local, zone);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(local, instant);
	return instant;
}

/** Milliseconds of working time between two instants; 0 where `to` is not later. */
export function worked(
	from: number,
	to: number,
	{ zone, days, from: opens, to: closes, holidays }: WorkingHours,
): number {
	if (to <= from) return 0;
	const free = new Set(holidays);
	const first = Math.floor(shown(from, zone) / DAY);
	const last = Math.min(Math.floor(shown(to, zone) / DAY), first + MOST_DAYS);
	let sum = 0;
	for (let day = first; day <= last; day++) {
		// The first day of 1970 was a Thursday.
		const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
		if (!days.includes(weekday)) continue;
		if (free.size > 0 && free.has(new Date(day * DAY).toISOString().slice(0, 10))) continue;
		const start = Math.max(from, knownInstantOf(day * DAY + opens * MINUTE, zone));
		const end = Math.min(to, knownInstantOf(day * DAY + closes * MINUTE, zone));
		if (end > start) sum += end - start;
	}
	return sum;
}

/** What a clock counts between two instants, in milliseconds. */
export const counted = (from: number, to: number, clock: Clock): number =>
	clock.is === 'calendar' ? Math.max(0, to - from) : worked(from, to, clock);

/**
 * How long something waited, from one moment to another or to now, by a clock. A moment that is known only within two
 * readings gives a range; the least is never below 0.
 */
export function waited(from: Moment, to: Moment, clock: Clock): Waited {
	const least = counted(Date.parse(from.at), Date.parse(to.after ?? to.at), clock);
	if (from.after === LONG_AGO) return { least, most: null };
	return { least, most: counted(Date.parse(from.after ?? from.at), Date.parse(to.at), clock) };
}
