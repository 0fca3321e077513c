import { exactly, plainly } from './words.ts';

/** What stands beside a time of day, without a word that may join the two, and the minutes after midnight that it can mean. */
export interface TimeOfDay {
	rests: string[];
	minutes: number[];
}

interface Clock {
	patterns: { pattern: RegExp; order: string[] }[];
	/** Hours of the day by the name of their half: `pm`, `下午`. */
	halves: Map<string, Set<number>>;
	/** What stands between a day and a time: `at`, `um`, `a las`. */
	between: string[];
}

const known = new Map<string, Clock>();
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const at = (hour: number) => Date.UTC(2025, 2, 4, hour, 42, 7);
const bare = (half: string) => plainly(half).replace(/[. ]/g, '');

function clockOf(locale: string): Clock {
	const before = known.get(locale);
	if (before) return before;
	const tag = `${locale}-u-ca-gregory-nu-latn`;
	const clock: Clock = { patterns: [], halves: new Map(), between: ['', ','] };
	const seen = new Set<string>();
	// Chinese has more names for the hours in one style than in another.
	const styles = [{ hour: 'numeric' }, { hour: 'numeric', minute: '2-digit' }, { timeStyle: 'short' }] as const;
	for (const style of styles) {
		const twelve = new Intl.DateTimeFormat(tag, { ...style, hour12: true, timeZone: 'UTC' });
		for (const hour of HOURS) {
			const half = bare(twelve.formatToParts(at(hour)).find(({ type }) => type === 'dayPeriod')?.value ?? '');
			if (half) clock.halves.set(half, (clock.halves.get(half) ?? new Set()).add(hour));
		}
	}
	// White space and points in a half of the day are as the tool likes: `3:42pm`, `3:42 p. m.`.
	const halves = [...clock.halves.keys()].map((half) => [...half].map(exactly).join('[. ]{0,2}')).join('|');
	for (const hour12 of [true, false])
		for (const second of [undefined, '2-digit'] as const) {
			const options = { hour: 'numeric', minute: '2-digit', hour12, timeZone: 'UTC', second } as const;
			const order: string[] = [];
			const source = new Intl.DateTimeFormat(tag, options)
				.formatToParts(at(15))
				.map(({ type, value }) => {
					if (type === 'literal') return exactly(plainly(` ${value} `)).replaceAll(' ', ' ?') || ' ?';
					order.push(type);
					if (type === 'dayPeriod') return `(${halves})\\.?`;
					return type === 'hour' ? '(\\d{1,2})' : '(\\d\\d)';
				})
				.join('');
			if (seen.has(source)) continue;
			seen.add(source);
			clock.patterns.push({ pattern: new RegExp(`(?<![\\d:.,])${source}(?![\\d:]|[.,]\\d)`), order });
		}
	for (const dateStyle of ['full', 'long', 'medium', 'short'] as const) {
		const parts = new Intl.DateTimeFormat(tag, { dateStyle, timeStyle: 'short', timeZone: 'UTC' }).formatToParts(
			at(15),
		);
		const place = parts.findIndex(({ type }) => type === 'hour' || type === 'dayPeriod');
		const words = parts[place - 1];
		if (words?.type !== 'literal') continue;
		const joins = plainly(words.value);
		// What ends the date may stand before what joins the two: `г. в`.
		clock.between.push(joins, joins.slice(joins.lastIndexOf(' ') + 1));
	}
	known.set(locale, clock);
	return clock;
}

/** The hour of the day that is shown, by its half where that is told; none: no such hour. */
function hoursOf(shown: number, half: string | undefined, { halves }: Clock): number[] {
	if (half === undefined) return shown < 24 ? [shown] : [];
	return [...(halves.get(bare(half)) ?? [])].filter((hour) => shown >= 0 && shown <= 12 && hour % 12 === shown % 12);
}

/**
 * The time of day at the end or the beginning of a text: `yesterday at 3:42pm`; null: there is none.
 * @param text see {@link plainly}
 */
export function timeOfDayIn(text: string, locale: string): TimeOfDay | null {
	const clock = clockOf(locale);
	for (const { pattern, order } of clock.patterns) {
		const found = pattern.exec(text);
		if (!found) continue;
		const [whole, ...values] = found;
		const is = (type: string) => values[order.indexOf(type)];
		const minute = Number(is('minute'));
		const hours = hoursOf(Number(is('hour')), is('dayPeriod'), clock);
		const rests = besides(text.slice(0, found.index), text.slice(found.index + whole.length), clock);
		if (rests.length === 0 || minute > 59 || hours.length === 0) continue;
		return { rests, minutes: hours.map((hour) => hour * 60 + minute) };
	}
	return null;
}

/** What can stand on the one side of a time, the shortest first: `г. в` joins in Russian, and so does `в`; none: both sides. */
function besides(before: string, behind: string, { between }: Clock): string[] {
	const [front, back] = [before.trim(), behind.trim()];
	if (front && back) return [];
	const found = new Set([front || back]);
	for (const word of between) {
		// A comma stands close to what is before it.
		const gap = word === ',' ? '' : ' ';
		if (word && front.endsWith(gap + word)) found.add(front.slice(0, front.length - word.length).trim());
		if (word && back.startsWith(word + gap)) found.add(back.slice(word.length).trim());
	}
	return [...found].sort((one, other) => one.length - other.length);
}
