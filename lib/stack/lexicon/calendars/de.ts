import type { Calendar } from './calendar.ts';

/** Days to come in German. */
export const DE: Calendar = {
	months: `
		januar/jan/jänner, februar/feb, märz/mär, april/apr, mai, juni/jun, juli/jul, august/aug, september/sep/sept,
		oktober/okt, november/nov, dezember/dez
	`,
	weekdays: `
		montag, dienstag, mittwoch, donnerstag, freitag, samstag/sonnabend, sonntag
	`,
	quarters: 'q1/erstes quartal/ersten quartals, q2/zweites quartal, q3/drittes quartal, q4/viertes quartal',
	spans: {
		today: 'heute, ende des tages, heute abend',
		tomorrow: 'morgen',
		'day after tomorrow': 'übermorgen',
		'this week': 'diese woche, dieser woche, ende der woche, wochenende, ende dieser woche',
		'next week': 'nächste woche, nächster woche, kommende woche, kommender woche, kommenden woche, nächsten woche',
		'week after next': 'übernächste woche, übernächster woche, übernächsten woche',
		'this month': 'diesen monat, dieses monats, diesem monat, monatsende, ende des monats',
		'next month': 'nächsten monat, nächsten monats, kommenden monat, kommenden monats',
		'this quarter': 'dieses quartal, diesem quartal, dieses quartals, quartalsende, ende des quartals',
		'next quarter': 'nächstes quartal, nächsten quartal, nächsten quartals',
		'this year': 'dieses jahr, dieses jahres, diesem jahr, jahresende, ende des jahres',
		'next year': 'nächstes jahr, nächsten jahr, nächsten jahres',
	},
	before: `
		bis, bis zum, bis spätestens, bis ende, spätestens, spätestens am, vor, vor dem, fällig am, fällig, frist,
		termin, deadline, geplant für, geplant am
	`,
	behind: '',
	next: 'nächsten, nächster, nächste, kommenden, kommender',
	within: 'in, innerhalb von, binnen, in den nächsten, innerhalb der nächsten',
	units: 'tag/tage/tagen/werktagen/arbeitstagen, woche/wochen, monat/monate/monaten',
	numbers: `
		ein/eine/einer/einem/eines, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf
	`,
	end: 'ende, ende des',
	dayFirst: true,
};
