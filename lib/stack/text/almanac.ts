import { type Calendar, SPANS, type Span } from '../lexicon/calendars/calendar.ts';
import { DE } from '../lexicon/calendars/de.ts';
import { EN } from '../lexicon/calendars/en.ts';
import { ES } from '../lexicon/calendars/es.ts';
import { FR } from '../lexicon/calendars/fr.ts';
import { JA } from '../lexicon/calendars/ja.ts';
import { PT } from '../lexicon/calendars/pt.ts';
import { ZH } from '../lexicon/calendars/zh.ts';
import { Phrases, phrasesIn } from './phrases.ts';
import type { Word } from './words.ts';

/** What a phrase of a calendar is; `value` is its place in the calendar's list. */
export type Part =
	| 'month'
	| 'weekday'
	| 'quarter'
	| 'number'
	| 'unit'
	| 'span'
	| 'before'
	| 'behind'
	| 'next'
	| 'within'
	| 'end';

export const CALENDARS: Readonly<Record<string, Calendar>> = { en: EN, de: DE, fr: FR, es: ES, pt: PT, ja: JA, zh: ZH };

/** A phrase of one language's calendar, found: its words are `from` up to `to`. */
export interface Sign {
	part: Part;
	value: number;
	from: number;
	to: number;
}

/** The signs of one language in a sentence, those that begin at the same word together, longest first. */
export class Signs {
	readonly before: Sign[] = [];
	readonly #at = new Map<number, Sign[]>();

	add(sign: Sign): void {
		if (sign.part === 'before') this.before.push(sign);
		const here = this.#at.get(sign.from) ?? [];
		here.push(sign);
		this.#at.set(
			sign.from,
			here.sort((one, other) => other.to - one.to),
		);
	}

	/** The longest phrase of that kind that begins at a word. */
	at(part: Part, from: number): Sign | undefined {
		return this.#at.get(from)?.find((sign) => sign.part === part);
	}
}

function lexiconOf(language: string, calendar: Calendar): Record<string, string> {
	const listed: [Part, string][] = [
		['month', calendar.months],
		['weekday', calendar.weekdays],
		['quarter', calendar.quarters],
		['number', calendar.numbers],
		['unit', calendar.units],
	];
	const flat: [Part, string][] = [
		['before', calendar.before],
		['behind', calendar.behind],
		['next', calendar.next],
		['within', calendar.within],
		['end', calendar.end],
	];
	return Object.fromEntries([
		...listed.flatMap(([part, list]) =>
			phrasesIn(list).map((names, value) => [`${language} ${part} ${value}`, names.replaceAll('/', ',')]),
		),
		...flat.map(([part, list]) => [`${language} ${part} 0`, list]),
		...SPANS.map((span, value) => [`${language} span ${value}`, calendar.spans[span] ?? '']),
	]);
}

// All languages in one walk: most sentences have a sign of none.
const ALL = new Phrases(...Object.entries(CALENDARS).map(([language, calendar]) => lexiconOf(language, calendar)));

export const spanOf = (sign: Sign): Span => SPANS[sign.value] ?? 'today';

const KINDS = new Map<string, { language: string; part: Part; value: number }>();
for (const [name, calendar] of Object.entries(CALENDARS))
	for (const means of Object.keys(lexiconOf(name, calendar))) {
		const [language = '', part, value] = means.split(' ');
		KINDS.set(means, { language, part: part as Part, value: Number(value) });
	}

/** What each language's calendar sees in a sentence. */
export function signsIn(words: readonly Word[]): Map<string, Signs> {
	const found = new Map<string, Signs>();
	for (const { means, from, to } of ALL.find(words)) {
		const kind = KINDS.get(means);
		if (!kind) continue;
		const signs = found.get(kind.language) ?? new Signs();
		found.set(kind.language, signs);
		signs.add({ part: kind.part, value: kind.value, from, to });
	}
	return found;
}
