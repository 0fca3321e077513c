import { type FormEvent, useId, useState } from 'react';
import type { Hours } from '../lib/flow/hours.ts';
import { Picks } from './Picks.tsx';
import styles from './Standards.module.css';
import type { WaitsBy } from './useClockKept.ts';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const DAY_NAMES: Record<(typeof DAYS)[number], string> = {
	1: 'Monday',
	2: 'Tuesday',
	3: 'Wednesday',
	4: 'Thursday',
	5: 'Friday',
	6: 'Saturday',
	7: 'Sunday',
};
const MIDNIGHT = 24 * 60;

/** Minutes after midnight as a field for times holds them: `09:30`. */
const timeOf = (minutes: number): string =>
	`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** null: no time. */
function minutesOf(time: string): number | null {
	const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
	return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** Time zones to choose from, by name: all that the browser knows, and the one that is kept. */
const zonesWith = (kept: string): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', kept])].sort();

/** The days of the week, from when to when, and in which time zone. Nothing holds before it is kept. */
export function HoursForm({ hours, changeHours }: { hours: Hours } & Pick<WaitsBy, 'changeHours'>) {
	const [days, setDays] = useState<readonly string[]>(hours.days.map(String));
	const [from, setFrom] = useState(timeOf(hours.from));
	const [to, setTo] = useState(timeOf(hours.to));
	const [zone, setZone] = useState(hours.zone);
	const [said, setSaid] = useState('');
	const [wrong, setWrong] = useState('');
	const id = useId();
	const send = async (event: FormEvent) => {
		event.preventDefault();
		setSaid('');
		const opens = minutesOf(from);
		// An end at 00:00 is the midnight at which the day ends.
		const closes = minutesOf(to) || (to === '' ? null : MIDNIGHT);
		const why = whyNot(days, opens, closes);
		setWrong(why);
		if (why !== '' || opens === null || closes === null) return;
		const next = { zone, days: days.map(Number), from: opens, to: closes };
		const done = await changeHours((kept) => ({ ...kept, ...next }));
		if (done) setSaid('Kept.');
		else setWrong('That could not be kept. Nothing was changed; try again.');
	};
	return (
		<form className={styles.part} onSubmit={(event) => void send(event)} noValidate>
			<Picks legend="Days that are worked" all={DAYS} names={DAY_NAMES} picked={days} change={setDays} />
			<div className={styles.pair}>
				<div className={styles.field}>
					<label htmlFor={`${id} from`}>From</label>
					<input id={`${id} from`} type="time" value={from} onChange={({ target }) => setFrom(target.value)} />
				</div>
				<div className={styles.field}>
					<label htmlFor={`${id} to`}>To</label>
					<input id={`${id} to`} type="time" value={to} onChange={({ target }) => setTo(target.value)} />
				</div>
			</div>
			<div className={styles.field}>
				<label htmlFor={`${id} zone`}>Time zone</label>
				<select id={`${id} zone`} value={zone} onChange={({ target }) => setZone(target.value)}>
					{zonesWith(hours.zone).map((one) => (
						<option key={one}>{one}</option>
					))}
				</select>
			</div>
			<div className={styles.acts}>
				<button type="submit">Keep these hours</button>
				<span role="status" className={styles.done}>
					{said}
				</span>
			</div>
			{wrong && <p role="alert">{wrong}</p>}
		</form>
	);
}

/** Why hours can't be counted; empty: they can. */
function whyNot(days: readonly string[], from: number | null, to: number | null): string {
	if (days.length === 0) return 'Tick one day at least.';
	if (from === null || to === null) return 'Say from when to when.';
	return from < to ? '' : 'The end has to come after the beginning: hours over midnight can’t be counted.';
}
