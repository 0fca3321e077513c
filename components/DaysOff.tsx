import { type FormEvent, useId, useRef, useState } from 'react';
import type { Hours } from '../lib/flow/hours.ts';
import people from './People.module.css';
import styles from './Standards.module.css';
import { dayInFull } from './times.ts';
import type { WaitsBy } from './useClockKept.ts';

/** Days that are not worked though their day of the week is, by date. */
export function DaysOff({ hours, changeHours }: { hours: Hours } & Pick<WaitsBy, 'changeHours'>) {
	const [day, setDay] = useState('');
	const [wrong, setWrong] = useState('');
	const head = useRef<HTMLHeadingElement>(null);
	const field = useId();
	const days = hours.holidays ?? [];
	const change = async (to: (days: readonly string[]) => readonly string[]) => {
		const done = await changeHours((kept) => ({ ...kept, holidays: to(kept.holidays ?? []) }));
		setWrong(done ? '' : 'That could not be kept. Nothing was changed; try again.');
		if (done) setDay('');
	};
	const add = (event: FormEvent) => {
		event.preventDefault();
		if (day === '') return setWrong('Choose a day.');
		void change((kept) => [...new Set([...kept, day])].sort());
	};
	return (
		<form className={styles.part} onSubmit={add} noValidate>
			<h3 ref={head} tabIndex={-1}>
				Days off
			</h3>
			<p className={styles.quiet}>Holidays and other days on which nobody works. Waits do not count on them.</p>
			{days.length > 0 && (
				<ul className={people.rows} aria-label="Days off">
					{days.map((one) => (
						<li key={one} className={people.row}>
							<time dateTime={one}>{dayInFull(one)}</time>
							<button
								type="button"
								aria-label={`Remove: ${dayInFull(one)}`}
								onClick={() => {
									// What was pressed goes away: reading goes on from the head of this part.
									head.current?.focus();
									void change((kept) => kept.filter((other) => other !== one));
								}}
							>
								Remove
							</button>
						</li>
					))}
				</ul>
			)}
			<div className={styles.field}>
				<label htmlFor={field}>Another day off</label>
				<input id={field} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
			</div>
			<div className={styles.acts}>
				<button type="submit">Add this day</button>
			</div>
			{wrong && <p role="alert">{wrong}</p>}
		</form>
	);
}
