import type { WorkingHours } from './clock.ts';

/** When somebody works, as it is kept: a clock of working hours without its name. */
export type Hours = Omit<WorkingHours, 'is' | 'name'>;

const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const nameOfDay = (day: number): string => DAY_NAMES[day - 1] ?? '';

/** Mon–Fri 9–17 in a zone: what is taken for working hours until somebody says theirs. */
export const usualHours = (zone: string): Hours => ({ zone, days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 });

/** Days of the week in words, those that follow each other as one: `Mon–Wed, Fri`. */
export function daysInWords(days: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const day of [...new Set(days)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.[1] === day - 1) run[1] = day;
		else runs.push([day, day]);
	}
	return runs
		.map(([first, last]) => (first === last ? nameOfDay(first) : `${nameOfDay(first)}–${nameOfDay(last)}`))
		.join(', ');
}

/** A time of day by minutes after midnight: `9`, `16:45`. */
function timeInWords(minutes: number): string {
	const rest = minutes % 60;
	return `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** The clock that counts these hours, named by them: `Mon–Fri 9–17, Europe/Berlin, without 2 days off`. */
export function clockOf(hours: Hours): WorkingHours {
	const { days, from, to, zone, holidays = [] } = hours;
	const off = holidays.length === 0 ? '' : `, without ${holidays.length} ${holidays.length === 1 ? 'day' : 'days'} off`;
	const name = `${daysInWords(days)} ${timeInWords(from)}–${timeInWords(to)}, ${zone}${off}`;
	return { ...hours, is: 'working hours', name };
}

/** How long one working day is, in milliseconds. */
export const workingDay = ({ from, to }: Pick<Hours, 'from' | 'to'>): number => (to - from) * 60_000;
