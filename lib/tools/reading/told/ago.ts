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

/** Enough numbers to meet every plural form that languages have. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 25, 31, 100, 101, 102, 105];
const STYLES = ['long', 'short', 'narrow'] as const;
const HOLE = '\u0000';

interface Phrases {
	/** `{n} days ago`, with a hole for the number. */
	counted: Map<string, Set<Unit>>;
	/** `yesterday`. */
	named: Map<string, { n: number; unit: Unit }[]>;
}

const known = new Map<string, Phrases>();

/** What the browser itself says in a language, in each of its styles. */
function phrasesOf(locale: string): Phrases {
	const before = known.get(locale);
	if (before) return before;
	const phrases: Phrases = { counted: new Map(), named: new Map() };
	for (const style of STYLES)
		for (const numeric of ['always', 'auto'] as const) {
			const format = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric });
			for (const unit of ['second', ...Object.keys(UNITS)] as Unit[]) {
				for (const n of numeric === 'always' ? NUMBERS : [0, 1, 2, 3]) {
					// Minus nothing is the past, too: `0 minutes ago`.
					const parts = format.formatToParts(n === 0 ? -0 : -n, unit);
					const isCounted = parts.some(({ type }) => type === 'integer');
					const words = plainly(parts.map(({ type, value }) => (type === 'integer' ? HOLE : value)).join(''));
					if (isCounted) phrases.counted.set(words, (phrases.counted.get(words) ?? new Set<Unit>()).add(unit));
					else phrases.named.set(words, [...(phrases.named.get(words) ?? []), { n, unit }]);
				}
			}
		}
	known.set(locale, phrases);
	return phrases;
}

/** What tools say in English of less than a minute; the browser has no words for it but "now". */
const JUST_NOW = 'just now';

/**
 * How long ago, by words such as `2 days ago`, `vor 3 Std.`, `hier`; null: no such words.
 * @param text see {@link plainly}
 */
export function agoIn(text: string, locale: string): Ago | null {
	const { counted, named } = phrasesOf(locale);
	if (text === JUST_NOW && locale.startsWith('en')) return agoOf(0, 'second');
	const [, before = '', number = '', behind = ''] = /^(\D*)(\d{1,4})(\D*)$/.exec(text) ?? [];
	const units = [...(counted.get(before + HOLE + behind) ?? [])];
	// Some names have a number of their own: `1 分以内`, within a minute.
	const names = named.get(text) ?? [];
	const meant = [...names, ...units.map((unit) => ({ n: Number(number), unit }))];
	if (meant.length === 0) return null;
	const spans = meant.map(({ n, unit }) => agoOf(n, unit));
	const day = names.find(({ unit }) => unit === 'day')?.n;
	return {
		least: Math.min(...spans.map(({ least }) => least)),
		most: Math.max(...spans.map(({ most }) => most)),
		...(day === undefined ? {} : { day }),
	};
}
