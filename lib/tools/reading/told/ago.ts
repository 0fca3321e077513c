import { plainly } from './words.ts';
import { DAY } from './zone.ts';

/** How long ago something was, in milliseconds: more than `least` and at most `most`. */
export interface Ago {
	least: number;
	most: number;
	/** So many calendar days before the day of reading, where the words name a day: `yesterday`. */
	day?: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Shortest and longest of each unit; a day on which the clocks change has 23 or 25 hours. */
const UNITS = {
	minute: [MINUTE, MINUTE],
	hour: [HOUR, HOUR],
	day: [DAY - HOUR, DAY + HOUR],
	week: [7 * DAY - HOUR, 7 * DAY + HOUR],
	month: [28 * DAY - HOUR, 31 * DAY + HOUR],
	quarter: [90 * DAY - HOUR, 92 * DAY + HOUR],
	year: [365 * DAY - HOUR, 366 * DAY + HOUR],
} as const satisfies Partial<Record<Intl.RelativeTimeFormatUnit, readonly [number, number]>>;
type Unit = keyof typeof UNITS | 'second';

/**
 * "2 days ago" is said of anything from one to three days ago: tools round, cut off, or count midnights.
 * Few tools tell seconds apart: what was seconds ago was within the last minutes.
 */
function agoOf(n: number, unit: Unit): Ago {
	if (unit === 'second') return { least: Math.max(0, (n - 60) * 1_000), most: (n + 120) * 1_000 };
	const [short, long] = UNITS[unit];
	return { least: Math.max(0, (n - 1) * short), most: (n + 1) * long };
}

const STYLES = ['long', 'short', 'narrow'] as const;
const ALL = ['second', ...Object.keys(UNITS)] as Unit[];

interface Phrase {
	n: number;
	unit: Unit;
}

const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatOf(locale: string, style: (typeof STYLES)[number], numeric: 'always' | 'auto'): Intl.RelativeTimeFormat {
	const key = `${locale} ${style} ${numeric}`;
	const format = formats.get(key) ?? new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric });
	formats.set(key, format);
	return format;
}

const known = new Map<string, ReadonlyMap<string, readonly Phrase[]>>();

/** What the browser itself says in a language of so many units ago, in each of its styles. */
function phrasesOf(locale: string, numbers: readonly number[], numeric: 'always' | 'auto') {
	const key = `${locale} ${numeric} ${numbers.join()}`;
	const before = known.get(key);
	if (before) return before;
	const phrases = new Map<string, Phrase[]>();
	for (const style of STYLES) {
		const format = formatOf(locale, style, numeric);
		for (const unit of ALL)
			for (const n of numbers) {
				// Minus nothing is the past, too: `0 minutes ago`.
				const words = plainly(format.format(n === 0 ? -0 : -n, unit));
				phrases.set(words, [...(phrases.get(words) ?? []), { n, unit }]);
			}
	}
	known.set(key, phrases);
	return phrases;
}

/** So far back do languages have names: `vorgestern`. */
const NAMED = [0, 1, 2, 3];
/** More letters than a name of a time has: dates in words are not looked for among them. */
const LONGEST_NAME = 40;

/** What tools say in English of less than a minute; the browser has no words for it but "now". */
const JUST_NOW = 'just now';

/**
 * How long ago, by words such as `2 days ago`, `vor 3 Std.`, `hier`; null: no such words.
 * @param text see {@link plainly}
 */
export function agoIn(text: string, locale: string): Ago | null {
	if (text === JUST_NOW && locale.startsWith('en')) return agoOf(0, 'second');
	const [, number] = /^\D*(\d{1,4})\D*$/.exec(text) ?? [];
	const counted = number ? (phrasesOf(locale, [Number(number)], 'always').get(text) ?? []) : [];
	// Some names have a number of their own: `1 分以内`, within a minute.
	const named =
		counted.length > 0 || text.length > LONGEST_NAME ? [] : (phrasesOf(locale, NAMED, 'auto').get(text) ?? []);
	const meant = [...named, ...counted];
	if (meant.length === 0) return null;
	const spans = meant.map(({ n, unit }) => agoOf(n, unit));
	const day = number ? undefined : named.find(({ unit }) => unit === 'day')?.n;
	return {
		least: Math.min(...spans.map(({ least }) => least)),
		most: Math.max(...spans.map(({ most }) => most)),
		...(day === undefined ? {} : { day }),
	};
}
