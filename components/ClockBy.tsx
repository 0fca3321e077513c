import type { ClockKept } from '../lib/clock-kept.ts';
import { clockOf } from '../lib/flow/hours.ts';
import styles from './ClockBy.module.css';
import type { WaitsBy } from './useClockKept.ts';
import { workingDayInWords } from './worked.ts';

const CLOCKS: readonly [by: ClockKept['by'], words: string][] = [
	['calendar', 'Calendar'],
	['working hours', 'Working hours'],
];

/** The clock that waits are told by, to choose and by its name; nothing while it is not known. */
export function ClockBy({ clock: { kept, choose } }: { clock: WaitsBy }) {
	if (!kept) return null;
	return (
		<>
			<select
				className={styles.by}
				aria-label="Waits are told by"
				value={kept.by}
				onChange={({ target }) => choose(target.value as ClockKept['by'])}
			>
				{CLOCKS.map(([by, words]) => (
					<option key={by} value={by}>
						{words}
					</option>
				))}
			</select>
			<ClockName kept={kept} />
		</>
	);
}

/** The name of the working hours that waits are told in; nothing where they are on the calendar. */
export function ClockName({ kept }: { kept: ClockKept | null }) {
	if (kept?.by !== 'working hours') return null;
	return <span className={styles.name}>In working hours: {clockOf(kept.hours).name}</span>;
}

/** What the clock counts, in a sentence; and the way to where working hours are named. */
export function ClockNote({ clock: { kept }, change }: { clock: WaitsBy; change: () => void }) {
	if (kept?.by !== 'working hours') return <p>Waits are on the calendar: nights and weekends count.</p>;
	return (
		<p>
			Waits are in working hours: only they count. A working day is {workingDayInWords(kept.hours)}.{' '}
			<button type="button" className={styles.link} onClick={change}>
				Change working hours
			</button>
		</p>
	);
}
