/** One day, in milliseconds. */
export const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
	const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
	const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, ...numeric, ...time });
	formats.set(zone, format);
	return format;
}

/**
 * What the clocks of a zone show at an instant, as if it were UTC: milliseconds since 1970.
 * @param zone IANA name of a time zone
 */
export function shownAt(instant: number, zone: string): number {
	const part = new Map(
		formatOf(zone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, Number(value)]),
	);
	const is = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
	const whole = Date.UTC(is('year'), is('month') - 1, is('day'), is('hour'), is('minute'), is('second'));
	return whole + (((instant % 1_000) + 1_000) % 1_000);
}

/**
 * The instants between which the clocks of a zone can have shown a time. Near a change of the clocks both offsets
 * count, so that the true instant is always between the two.
 * @param local what the clocks show, as if it were UTC: milliseconds since 1970
 */
export function instantsOf(local: number, zone: string): { earliest: number; latest: number } {
	const offsets = [local - DAY, local, local + DAY].map((near) => shownAt(near, zone) - near);
	return { earliest: local - Math.max(...offsets), latest: local - Math.min(...offsets) };
}
