import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_ZONE, type Telling, toldTime } from '../../lib/tools/reading/told-time.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const LANGUAGES = ['en', 'en-GB', 'de', 'fr', 'es', 'pt', 'pt-BR', 'ja', 'zh', 'zh-Hant'];
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const telling = (more: Partial<Telling> = {}): Telling => ({
	...{ now: NOW, since: NOW, zone: 'Europe/Berlin', language: 'en', apart: 0 },
	...more,
});
const told = (text: string, more: Partial<Telling> = {}) => toldTime(text, telling(more));
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The last minute, or day, that begins at an instant. */
const from = (first: string, length: number) => ({
	after: new Date(Date.parse(first) - 1).toISOString(),
	at: new Date(Date.parse(first) + length - 1).toISOString(),
});

describe('a time in words', () => {
	it.each([
		// As Asana writes it: the page saved in 2023, and the formats that extensions read there.
		['en', '2 days ago', { after: '2026-11-19T08:59:59.999Z', at: '2026-11-21T13:00:00.000Z' }],
		['en', '5 minutes ago', { after: '2026-11-22T11:53:59.999Z', at: '2026-11-22T11:56:00.000Z' }],
		['en', 'Just now', { after: '2026-11-22T11:57:59.999Z', at: NOW }],
		['en', 'Yesterday at 3:42pm', from('2026-11-21T14:42:00Z', MINUTE)],
		['en', 'Today at 12:10am', from('2026-11-21T23:10:00Z', MINUTE)],
		['en', 'Today at 12:10pm', from('2026-11-22T11:10:00Z', MINUTE)],
		['en', 'Mar 4', from('2026-03-03T23:00:00Z', DAY)],
		['en', '4 Mar, 2025', from('2025-03-03T23:00:00Z', DAY)],
		['en', 'Nov 30', from('2025-11-29T23:00:00Z', DAY)],
		['en', 'Feb 29', from('2024-02-28T23:00:00Z', DAY)],
		// As Jira writes it.
		['en', 'November 14, 2025 at 10:12 AM', from('2025-11-14T09:12:00Z', MINUTE)],
		['en', '14 November 2025 at 10:12', from('2025-11-14T09:12:00Z', MINUTE)],
		['en', 'Monday at 9:00am', from('2026-11-16T08:00:00Z', MINUTE)],
		['de', 'gestern um 15:42', from('2026-11-21T14:42:00Z', MINUTE)],
		['de', '4. März 2025 um 15:42', from('2025-03-04T14:42:00Z', MINUTE)],
		['fr', 'hier à 15:42', from('2026-11-21T14:42:00Z', MINUTE)],
		['fr', '1 mars 2025', from('2025-02-28T23:00:00Z', DAY)],
		['es', 'ayer a las 15:42', from('2026-11-21T14:42:00Z', MINUTE)],
		['es', '4 mar 2025, 3:42 p. m.', from('2025-03-04T14:42:00Z', MINUTE)],
		['pt', 'ontem às 15:42', from('2026-11-21T14:42:00Z', MINUTE)],
		['ja', '昨日 15:42', from('2026-11-21T14:42:00Z', MINUTE)],
		['ja', '2025年3月4日 午後3:42', from('2025-03-04T14:42:00Z', MINUTE)],
		['zh', '2025年3月4日 下午3:42', from('2025-03-04T14:42:00Z', MINUTE)],
		['ru', '26 мая 2025 г. в 22:20', from('2025-05-26T20:20:00Z', MINUTE)],
		['fi', '4.10.2024 klo 0.29', { after: '2024-04-09T22:28:59.999Z', at: '2024-10-03T22:29:59.999Z' }],
		['zh', '前天 09:05', from('2026-11-20T08:05:00Z', MINUTE)],
	])('in %s: %s', (language, text, moment) => expect(told(text, { language })).toEqual(moment));

	it('whose day and month can be told in two ways is between both', () => {
		expect(told('03/04/2025')).toEqual({ after: '2025-03-03T22:59:59.999Z', at: '2025-04-03T21:59:59.999Z' });
		expect(told('13/04/2025')).toEqual({ after: '2025-04-12T21:59:59.999Z', at: '2025-04-13T21:59:59.999Z' });
	});

	it('of today’s day of the week is today or a week ago', () => {
		expect(told('Sunday')).toEqual({ after: '2026-11-14T22:59:59.999Z', at: NOW });
	});

	it.each([
		'soon',
		'',
		'3:42pm',
		'25/03/04',
		'Feb 30',
		'in 2 days',
		'tomorrow at 9:00am',
		'Tuesday, November 14, 2025',
	])('is none in: %s', (text) => expect(told(text)).toBeNull());

	it('of a day to come is none', () => expect(told('Mar 4, 2027')).toBeNull());

	it('can be read in a language that is not known, or of no such name, where it is English', () => {
		for (const language of ['', 'no language!', 'tlh', 'de_DE'])
			expect(told('2 days ago', { language })).not.toBeNull();
	});

	it('of a page that stands since long may be of then', () => {
		const since = '2026-11-22T09:00:00.000Z';
		expect(told('5 minutes ago', { since })).toEqual({
			after: '2026-11-22T08:53:59.999Z',
			at: '2026-11-22T11:56:00.000Z',
		});
		expect(told('Yesterday at 3:42pm', { since: '2026-11-21T12:00:00.000Z' })).toEqual({
			after: '2026-11-20T14:41:59.999Z',
			at: '2026-11-21T14:42:59.999Z',
		});
		// A date says the same at any time.
		expect(told('Mar 4', { since })).toEqual(told('Mar 4'));
	});

	it('by a clock that may be in another zone is as much wider, never after the reading', () => {
		expect(told('Yesterday at 3:42pm', { apart: ANY_ZONE })).toEqual({ after: '2026-11-20T12:41:59.999Z', at: NOW });
		expect(told('2 days ago', { apart: ANY_ZONE })).toEqual(told('2 days ago'));
	});
});

type Style = (language: string, at: number, now: number, zone: string) => string | null;
const date =
	(options: Intl.DateTimeFormatOptions): Style =>
	(language, at, _now, zone) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(at);
const dayOf = (at: number, zone: string) =>
	Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)}T00:00:00Z`) / DAY;
const relative =
	(unit: Intl.RelativeTimeFormatUnit, ms: number, round: (n: number) => number): Style =>
	(language, at, now) => {
		const n = round((now - at) / ms);
		return n > 200 ? null : new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-n, unit);
	};
const named =
	(options: Intl.DateTimeFormatOptions): Style =>
	(language, at, now, zone) => {
		const days = dayOf(now, zone) - dayOf(at, zone);
		if (days > 2) return null;
		const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
		if (/\d/.test(words)) return null;
		const time = new Intl.DateTimeFormat(language, { ...options, timeZone: zone }).format(at);
		return `${words} ${time}`;
	};

/** As tools tell times: rounded, cut off or by the calendar; with and without year, time and day of the week. */
const STYLES: Style[] = [
	...([Math.floor, Math.round, Math.ceil] as const).flatMap((round) => [
		relative('second', 1_000, round),
		relative('minute', MINUTE, round),
		relative('hour', 60 * MINUTE, round),
		relative('day', DAY, round),
		relative('week', 7 * DAY, round),
		relative('month', 30.4375 * DAY, round),
		relative('year', 365.25 * DAY, round),
	]),
	(language, at, now, zone) => {
		const days = dayOf(at, zone) - dayOf(now, zone);
		return days < -200
			? null
			: new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }).format(days, 'day');
	},
	named({ hour: 'numeric', minute: '2-digit' }),
	named({ hour: 'numeric', minute: '2-digit', hour12: true }),
	...(['full', 'long', 'medium'] as const).map((dateStyle) => date({ dateStyle })),
	...(['full', 'long', 'medium'] as const).map((dateStyle) => date({ dateStyle, timeStyle: 'short' })),
	date({ month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true }),
	date({ month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' }),
	(...args) => (args[2] - args[1] < 300 * DAY ? date({ month: 'short', day: 'numeric' })(...args) : null),
	(...args) =>
		args[2] - args[1] < 300 * DAY ? date({ weekday: 'short', month: 'long', day: 'numeric' })(...args) : null,
	(...args) => (args[2] - args[1] < 6 * DAY ? date({ weekday: 'long' })(...args) : null),
];

describe('a time in the words of a tool', () => {
	it('is within what is read from them, in every language, zone and style; and that is never after the reading', () => {
		let read = 0;
		const past = fc.oneof(
			fc.integer({ min: 0, max: 3 * DAY }),
			fc.integer({ min: 0, max: 60 * DAY }),
			fc.integer({ min: 0, max: 1_400 * DAY }),
		);
		const now = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 31) });
		fc.assert(
			fc.property(
				fc.record({
					now,
					past,
					language: fc.constantFrom(...LANGUAGES),
					zone: fc.constantFrom(...ZONES),
					style: fc.nat(STYLES.length - 1),
				}),
				({ now, past, language, zone, style }) => {
					const at = now - past;
					const text = STYLES[style]?.(language, at, now, zone);
					if (text === null || text === undefined) return;
					const instant = new Date(now).toISOString();
					const moment = toldTime(text, { now: instant, since: instant, zone, language, apart: 0 });
					expect(moment, `${language}: ${text}`).not.toBeNull();
					if (!moment) return;
					read++;
					expect(Date.parse(moment.after ?? ''), `${language}: ${text} ${new Date(at).toISOString()}`).toBeLessThan(at);
					expect(Date.parse(moment.at), `${language}: ${text} ${new Date(at).toISOString()}`).toBeGreaterThanOrEqual(
						at,
					);
					expect(Date.parse(moment.at)).toBeLessThanOrEqual(now);
				},
			),
			{ numRuns: 6_000 },
		);
		expect(read).toBeGreaterThan(2_000);
	}, 120_000);

	it('is within it whatever the zone of the page, where that can be another than the browser’s', () => {
		const day = fc.integer({ min: 0, max: 200 * DAY });
		fc.assert(
			fc.property(day, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (past, page, browser) => {
				const now = Date.parse(NOW);
				const text = date({ dateStyle: 'long', timeStyle: 'short' })('en', now - past, now, page) ?? '';
				const moment = told(text, { zone: browser, apart: ANY_ZONE });
				expect(Date.parse(moment?.after ?? '')).toBeLessThan(now - past);
				expect(Date.parse(moment?.at ?? '')).toBeGreaterThanOrEqual(now - past);
			}),
		);
	});

	it('or any other text never throws, and is read in a time that grows with its length alone', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 12 }), (text, language) => {
				const moment = told(text, { language });
				if (moment) expect((moment.after ?? '') < moment.at && moment.at <= NOW).toBe(true);
			}),
		);
		expect(told(`${'1 '.repeat(5_000)}days ago`)).toBeNull();
	});
});
