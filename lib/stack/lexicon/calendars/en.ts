import type { Calendar } from './calendar.ts';

/** Days to come in English. */
export const EN: Calendar = {
	months: `
		january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, september/sep/sept,
		october/oct, november/nov, december/dec
	`,
	weekdays: 'monday/mon, tuesday/tue/tues, wednesday/wed, thursday/thu/thurs, friday/fri, saturday/sat, sunday/sun',
	quarters: 'q1/first quarter, q2/second quarter, q3/third quarter, q4/fourth quarter/last quarter',
	spans: {
		today: 'today, eod, end of day, end of the day, end of today, tonight, cob, close of business',
		tomorrow: 'tomorrow, end of tomorrow',
		'day after tomorrow': 'day after tomorrow',
		'this week': 'this week, end of week, end of the week, end of this week, eow, later this week',
		'next week': 'next week, end of next week, the coming week, early next week, sometime next week',
		'week after next': 'week after next',
		'this month': 'this month, end of month, end of the month, end of this month, eom, month end',
		'next month': 'next month, end of next month',
		'this quarter': 'this quarter, end of quarter, end of the quarter, end of this quarter, eoq',
		'next quarter': 'next quarter, end of next quarter',
		'this year': 'this year, end of year, end of the year, end of this year, year end, eoy',
		'next year': 'next year, end of next year',
	},
	before: `
		by, before, until, till, due, due by, due on, due date, deadline, deadline is, eta, target, target date,
		no later than, not later than, scheduled for, planned for, targeted for, release date, release on,
		releasing on, releases on, releasing, ships on, shipping on, goes live on, go live, launch on, launches on,
		expected by, needed by, scheduled, planned, in advance of, in time for, ahead of
	`,
	behind: '',
	next: 'next',
	within: 'in, within, in the next, within the next, over the next, for another',
	units: 'day/days/business days/working days, week/weeks, month/months',
	numbers: 'one/a/an, two/a couple of/couple, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
	end: 'end of, the end of, late',
	dayFirst: null,
};
