import { either, exactly, plainly } from './words.ts';

/** A day as it is written. */
export interface Written {
	/** Months and days that it can mean, from 1: `03/04/2025` is one of two. */
	days: { month: number; day: number }[];
	/** null: not told. */
	year: number | null;
	/** 0 is Sunday; null: not told. */
	weekday: number | null;
}

interface Ways {
	patterns: { pattern: RegExp; order: string[] }[];
	months: Map<string, number>;
	weekdays: Map<string, number>;
}

type Options = Intl.DateTimeFormatOptions;
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 17, 12));
const FIRSTS = Date.UTC(2025, 0, 1, 12);
/** A week that begins on a Sunday. */
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2025, 5, 1 + day, 12));
const STYLES: Options[] = [
	...['short', 'long'].flatMap((month) =>
		[undefined, 'short', 'long'].flatMap((weekday) =>
			[undefined, 'numeric'].map((year) => ({ month, day: 'numeric', weekday, year }) as Options),
		),
	),
	{ dateStyle: 'full' },
	{ dateStyle: 'long' },
	{ dateStyle: 'medium' },
];

const known = new Map<string, Ways>();
const name = (text: string) => plainly(text).replace(/\.$/, '');

/** Every way in which the browser itself writes a day with the name of its month in a language. */
function waysOf(locale: string): Ways {
	const before = known.get(locale);
	if (before) return before;
	const ways: Ways = { patterns: [], months: new Map(), weekdays: new Map() };
	const seen = new Set<string>();
	const all = STYLES.map((style) => {
		const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
		return { style, format, parts: format.formatToParts(MONTHS[0]) };
	});
	// A month has another form beside a day than alone, and may have one in each length; the year changes nothing.
	for (const { style, format } of all) {
		const isOwn = style.year === undefined && (style.weekday === undefined || style.dateStyle !== undefined);
		const wordAt = (at: number, type: string) =>
			name(format.formatToParts(at).find((part) => part.type === type)?.value ?? '');
		if (isOwn) for (const [index, at] of MONTHS.entries()) ways.months.set(wordAt(at, 'month'), index + 1);
		const hasWeekday = style.dateStyle === 'full' || (style.weekday !== undefined && style.year === undefined);
		if (hasWeekday) for (const [index, at] of WEEK.entries()) ways.weekdays.set(wordAt(at, 'weekday'), index);
	}
	ways.weekdays.delete('');
	const [months, weekdays] = [either(ways.months.keys()), either(ways.weekdays.keys())];
	for (const { format, parts } of all)
		for (const some of [parts, format.formatToParts(FIRSTS)]) {
			const made = patternOf(some, months, weekdays);
			if (!made || seen.has(made.source)) continue;
			seen.add(made.source);
			ways.patterns.push({ pattern: new RegExp(`^${made.source}$`), order: made.order });
		}
	// The day of the week alone.
	for (const weekday of ['short', 'long'] as const) {
		const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { weekday, timeZone: 'UTC' });
		WEEK.forEach((at, index) => {
			ways.weekdays.set(name(format.format(at)), index);
		});
	}
	known.set(locale, ways);
	return ways;
}

function patternOf(parts: readonly Intl.DateTimeFormatPart[], months: string, weekdays: string) {
	const order: string[] = [];
	const literals = parts.flatMap(({ type, value }) => (type === 'literal' ? [value] : [])).join('');
	// Numbers alone may stand in another order in another region.
	const inNumber = parts.some(({ type, value }) => type === 'month' && /^\d+$/.test(value));
	if (inNumber && /^[\s./,-]*$/.test(literals)) return null;
	let source = '';
	for (const { type, value } of parts) {
		if (type === 'literal') {
			// Commas are as the tool likes.
			const words = exactly(value.normalize('NFKC').toLowerCase()).replace(/\s+/g, ' ');
			source += words === ' ' ? ',? ' : words.replaceAll(',', ',?');
			continue;
		}
		order.push(type);
		if (type === 'day') source += `(${/^\d+$/.test(value) ? '\\d{1,2}' : exactly(plainly(value))})`;
		else if (type === 'year') source += '(\\d{4})';
		else if (type === 'month') source += `(${months})`;
		else if (type === 'weekday') source += `(${weekdays})`;
		else return null;
	}
	return { source: source.trim(), order };
}

/** Numbers alone: the year first or last tells which it is; which of the others is the month may stay open. */
function inNumbers(text: string): Written | null {
	const [, one = '', , two = '', three = ''] = /^(\d{1,4})(\. ?|[/-])(\d{1,2})\2(\d{1,4})\.?$/.exec(text) ?? [];
	const numbers = [one, two, three].map(Number) as [number, number, number];
	const of = (month: number, day: number) =>
		month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [{ month, day }] : [];
	const [first, second, third] = numbers;
	if (one.length === 4 && three.length <= 2) return { days: of(second, third), year: first, weekday: null };
	if (three.length !== 4 || one.length > 2) return null;
	const both = [...of(first, second), ...(first === second ? [] : of(second, first))];
	return { days: both, year: third, weekday: null };
}

/**
 * The day that a text names: `Mar 4`, `4. März 2025`, `2025年3月4日`, `Monday`; null: it names none.
 * @param text see {@link plainly}
 */
export function dayIn(text: string, locale: string): Written | null {
	const numbers = inNumbers(text);
	if (numbers) return numbers.days.length > 0 ? numbers : null;
	const { patterns, months, weekdays } = waysOf(locale);
	const alone = weekdays.get(name(text));
	if (alone !== undefined) return { days: [], year: null, weekday: alone };
	for (const { pattern, order } of patterns) {
		const [, ...values] = pattern.exec(text) ?? [];
		const is = (type: string) => values[order.indexOf(type)];
		const month = months.get(name(is('month') ?? ''));
		const day = Number.parseInt(is('day') ?? '', 10);
		if (month === undefined || !(day >= 1 && day <= 31)) continue;
		const weekday = is('weekday');
		return {
			days: [{ month, day }],
			year: is('year') === undefined ? null : Number(is('year')),
			weekday: weekday === undefined ? null : (weekdays.get(name(weekday)) ?? null),
		};
	}
	return null;
}
