/** Stretches of time that words name without a number. */
export const SPANS = [
	'today',
	'tomorrow',
	'day after tomorrow',
	'this week',
	'next week',
	'week after next',
	'this month',
	'next month',
	'this quarter',
	'next quarter',
	'this year',
	'next year',
] as const;
export type Span = (typeof SPANS)[number];

/**
 * How a language speaks of days to come. Lists are phrases with commas between them, as in the lexicons;
 * of `months`, `weekdays`, `quarters` and `numbers` the place in the list is the value, and `/` stands between words for one.
 */
export interface Calendar {
	/** January first. */
	months: string;
	/** Monday first. */
	weekdays: string;
	/** The first quarter of a year first. */
	quarters: string;
	spans: Partial<Record<Span, string>>;
	/** Words in front of a day that make it one to be done by: `by`, `due`. */
	before: string;
	/** Words behind a day that do: `までに`. */
	behind: string;
	/** Before or behind a weekday: that of the next week. */
	next: string;
	/** Before a number of days, weeks or months from now. */
	within: string;
	/** Days, weeks, months. */
	units: string;
	/** One first. */
	numbers: string;
	/** Before or behind a year, or a month: its end. */
	end: string;
	/** Whether `3/4` is a day in April; null where people write it both ways. */
	dayFirst: boolean | null;
}
