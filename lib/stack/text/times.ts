import type { Calendar } from '../lexicon/calendars/calendar.ts';
import { CALENDARS, Signs, signsIn, spanOf } from './almanac.ts';
import { type Day, dateAfter, day, dayInYear, endOf, endOfMonth, later, weekdayAfter, written } from './days.ts';
import type { Word } from './words.ts';

/** Words that name a day: how many words they are, and the day where it can be told. */
interface Named {
	to: number;
	day: Day | null;
}

/** A sentence to look for days in, in one language. */
interface Look {
	text: string;
	words: readonly Word[];
	signs: Signs;
	calendar: Calendar;
	/** The day that relative words count from; null where it is not known. */
	from: Day | null;
}

const NUMBER = /^\d{1,2}$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er)$/;
const YEAR = /^20\d\d$/;

const word = ({ words }: Look, at: number) => words[at]?.word ?? '';
/** What stands between a word and the next. */
const gap = ({ text, words }: Look, at: number) => text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0);
const number = (look: Look, at: number, most: number): number | null => {
	const found = NUMBER.exec(word(look, at));
	const value = found ? Number(found[0]) : 0;
	return value >= 1 && value <= most ? value : null;
};
const year = (look: Look, at: number) => (YEAR.test(word(look, at)) ? Number(word(look, at)) : null);
/** Where a year may have two figures: nowhere, as the last word (`23 nov. 19`), or wherever it stands. */
type Short = 'no' | 'last' | 'yes';
/** A year behind a month or quarter, with a comma, `of`, `de` or `年` between or not. */
const yearBehind = (look: Look, at: number, short: Short = 'no') => {
	const skip = /^(?:of|de|del|do|des)$/.test(word(look, at)) ? 1 : 0;
	const isShort = short === 'yes' || (short === 'last' && at + skip === look.words.length - 1);
	const found = year(look, at + skip) ?? (isShort ? shortYear(look, at + skip) : null);
	return found === null ? { to: at, year: null } : { to: at + skip + 1, year: found };
};

/** `2026-03-05`, `2026/3/5`, `2026年3月5日`, `5.3.2026`, `3月5日`: days in figures. */
function figures(look: Look, at: number): Named | null {
	const [first, second] = [gap(look, at), gap(look, at + 1)];
	// `19年` alone may be as many years.
	const isDated = word(look, at + 1) === '年' && word(look, at + 3) === '月';
	const full = year(look, at) ?? (isDated ? shortYear(look, at) : null);
	if (full !== null && word(look, at + 1) === '年') {
		const rest = figures(look, at + 2);
		const month = number(look, at + 2, 12);
		const date = number(look, at + 4, 31);
		if (month === null || !rest) return { to: at + 2, day: day(full, 12, 31) };
		return { to: rest.to, day: date === null ? endOfMonth(full, month, null) : day(full, month, date) };
	}
	const month = number(look, at + 1, 12);
	if (full !== null && month !== null && /^[-/.]$/.test(first)) {
		const date = second === first ? number(look, at + 2, 31) : null;
		// `2026.1` is a version.
		if (date === null && first === '.') return null;
		if (date === null) return { to: at + 2, day: endOfMonth(full, month, null) };
		return { to: at + 3, day: day(full, month, date) };
	}
	const one = number(look, at, 31);
	if (one === null) return null;
	if (word(look, at + 1) === '月') {
		const date = number(look, at + 2, 31);
		const said = date !== null && /^[日号號]$/.test(word(look, at + 3));
		if (said) return { to: at + 4, day: dayInYear(null, one, date, look.from) };
		return { to: at + 2, day: endOfMonth(null, one, look.from) };
	}
	const two = number(look, at + 1, 31);
	if (two === null || !/^[/.]$/.test(first)) return null;
	const behind = second === first ? (year(look, at + 2) ?? shortYear(look, at + 2)) : null;
	if (behind === null) return null;
	const { dayFirst } = look.calendar;
	// 4/3 is one day here and another there: it is a time all the same.
	// So is 26/11/23, which begins with the year where people write it so.
	const isYear = one > 12 && two <= 12 && dayFirst !== true && year(look, at + 2) === null;
	const sure = first === '.' || (!isYear && (dayFirst !== null || one > 12 || two > 12));
	const dayAhead = first === '.' || dayFirst === true || one > 12;
	const found = dayAhead ? day(behind, two, one) : day(behind, one, two);
	return { to: at + 3, day: sure ? found : null };
}

const shortYear = (look: Look, at: number) => (/^\d\d$/.test(word(look, at)) ? 2000 + Number(word(look, at)) : null);

const dateNumber = (look: Look, at: number) => number(look, at, 31) ?? Number(ORDINAL.exec(word(look, at))?.[1] ?? 0);

/** `5 March 2026`, `March 5th`, `el 5 de marzo`, `end of March 2026`. */
function months(look: Look, at: number): Named | null {
	const { signs, from } = look;
	const ahead = dateNumber(look, at);
	if (ahead > 0) {
		const skip = /^(?:of|de|do)$/.test(word(look, at + 1)) ? 1 : 0;
		const month = signs.at('month', at + 1 + skip);
		if (!month) return null;
		// `23/Nov/19`: Jira's own way to write a day.
		const isJoined = /^[-/]$/.test(gap(look, at)) && gap(look, month.to - 1).endsWith(gap(look, at));
		const { to, year } = yearBehind(look, month.to, isJoined ? 'yes' : 'last');
		// `23 nov. 19` begins with the year in some languages.
		const isOpen = !isJoined && ahead >= 10 && year !== null && /^\d\d$/.test(word(look, to - 1));
		return { to, day: isOpen ? null : dayInYear(year, month.value + 1, ahead, from) };
	}
	// `2026. nov. 23.`
	const begins = year(look, at);
	const behind = begins === null ? undefined : signs.at('month', at + 1);
	const on = behind ? dateNumber(look, behind.to) : 0;
	if (behind && on > 0) return { to: behind.to + 1, day: dayInYear(begins, behind.value + 1, on, from) };
	const month = signs.at('month', at);
	if (!month) return null;
	const date = dateNumber(look, month.to);
	if (date > 0) {
		const isClose = gap(look, month.to).startsWith(',');
		const { to, year } = yearBehind(look, month.to + 1, isClose ? 'last' : 'no');
		return { to, day: dayInYear(year, month.value + 1, date, from) };
	}
	const { to, year: said } = yearBehind(look, month.to);
	// `may` and `march` in small letters are verbs.
	const first = look.text[look.words[at]?.start ?? 0] ?? '';
	const verb = look.calendar.dayFirst === null && first === first.toLowerCase();
	if (said === null && verb) return null;
	return { to, day: endOfMonth(said, month.value + 1, from) };
}

const dateAt = (look: Look, at: number): Named | null => months(look, at) ?? figures(look, at);

/** A day by its name, or a stretch of time by its end. */
function names(look: Look, at: number): Named | null {
	const { signs, from } = look;
	const next = signs.at('next', at);
	const weekday = signs.at('weekday', next ? next.to : at);
	if (weekday) {
		// `Friday, 5 March`: the day is told by its date.
		const article = /^(?:the|de[nmrt]?|le|el|a)$/.test(word(look, weekday.to)) ? 1 : 0;
		const date = /^[,.]?\s*$/.test(gap(look, weekday.to - 1)) ? dateAt(look, weekday.to + article) : null;
		if (date) return date;
		const behind = next ? undefined : signs.at('next', weekday.to);
		const named = from === null ? null : weekdayAfter(weekday.value, from, next !== undefined || behind !== undefined);
		return { to: behind?.to ?? weekday.to, day: named };
	}
	const span = signs.at('span', at);
	if (span) return { to: span.to, day: from === null ? null : endOf(spanOf(span), from) };
	const ended = signs.at('end', at);
	const start = ended?.to ?? at;
	const ahead = year(look, start);
	const quarter = signs.at('quarter', ahead === null ? start : start + 1);
	if (quarter) {
		const behind = yearBehind(look, quarter.to);
		const said = ahead ?? behind.year;
		// Without a year, `T3` is the name of a thing.
		if (said === null && /^t\d$/.test(word(look, quarter.from))) return null;
		return { to: behind.to, day: endOfMonth(said, (quarter.value + 1) * 3, from) };
	}
	if (ended && ahead !== null) return { to: start + 1, day: day(ahead, 12, 31) };
	if (ended) return months(look, start);
	const within = signs.at('within', at);
	return within || look.calendar.behind !== '' ? counted(look, within?.to ?? at) : null;
}

/** `two weeks`, `3 days`. */
function counted(look: Look, at: number): Named | null {
	const { signs, from } = look;
	const said = signs.at('number', at);
	const count = number(look, at, 99) ?? (said ? said.value + 1 : null);
	const unit = count === null ? undefined : signs.at('unit', said?.to ?? at + 1);
	if (count === null || !unit) return null;
	return { to: unit.to, day: from === null ? null : later(from, count, unit.value) };
}

const namedAt = (look: Look, at: number): Named | null => names(look, at) ?? dateAt(look, at);

/** How many words may stand between `by` and its day: `by the end of next Friday`. */
const MOST_BETWEEN = 2;

/** Behind `by the` a bare date is a day of the month: `by the 15th`. */
function dateAlone(look: Look, at: number): Named | null {
	const said = ORDINAL.exec(word(look, at));
	return said && { to: at + 1, day: look.from === null ? null : dateAfter(Number(said[1]), look.from) };
}

/** `15日まで` */
function dateBefore(look: Look, at: number): Named | null {
	const date = /^[日号號]$/.test(word(look, at + 1)) ? number(look, at, 31) : null;
	return date === null ? null : { to: at + 2, day: look.from === null ? null : dateAfter(date, look.from) };
}

function timeOf(look: Look, open: boolean): Named | null {
	const { signs, words, calendar } = look;
	for (const { to } of signs.before)
		for (let at = to; at <= to + MOST_BETWEEN && at < words.length; at++) {
			const named = namedAt(look, at) ?? dateAlone(look, at);
			if (named) return named;
		}
	if (!open && calendar.behind === '') return null;
	for (let at = 0; at < words.length; at++) {
		const named = namedAt(look, at) ?? (calendar.behind === '' ? null : dateBefore(look, at));
		if (!named) continue;
		if (open) return named;
		for (const behind of [named.to, named.to + 1]) if (signs.at('behind', behind)) return named;
	}
	return null;
}

/**
 * Whether a sentence sets a time, and the day that it names, as `YYYY-MM-DD`; a stretch of time comes to its last day.
 * Looked for is a day with a word that makes it one to be done by (`by Friday`, `bis nächste Woche`, `来週までに`);
 * with `open`, any day: where what stands around says that it is a date to come.
 * @param from the day that the words were written on, as far as that is known
 */
export function timeIn(
	text: string,
	words: readonly Word[],
	from: Day | null,
	open = false,
): { date: string | null } | null {
	let found: Named | null = null;
	const every = signsIn(words);
	if (open && every.size === 0) every.set('en', new Signs());
	for (const [language, signs] of every) {
		const calendar = CALENDARS[language];
		if (!calendar) continue;
		const named = timeOf({ text, words, signs, calendar, from }, open);
		// `sábado, 23 de novembro`: a Saturday in one language, a whole date in another.
		const isMore = found && (found.day === null || (open && named && named.to > found.to));
		if (named && (!found || (isMore && named.day !== null))) found = named;
	}
	return found && { date: found.day === null ? null : written(found.day) };
}
