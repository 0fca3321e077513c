import { useId } from 'react';
import { clockOf } from '../lib/flow/hours.ts';
import type { Panel } from '../lib/messages.ts';
import { ClockBy } from './ClockBy.tsx';
import { DaysOff } from './DaysOff.tsx';
import { HoursForm } from './HoursForm.tsx';
import styles from './Standards.module.css';
import { useClockKept } from './useClockKept.ts';
import { workingDayInWords } from './worked.ts';

/** When the user's people work: what waits are counted in where working hours are chosen. */
export function WorkingHours({ panel }: { panel: Panel }) {
	const title = useId();
	const clock = useClockKept(panel);
	const { kept, changeHours } = clock;
	return (
		<section className={styles.standards} aria-labelledby={title}>
			<h2 id={title}>Working hours</h2>
			<p className={styles.quiet}>
				One clock for all that waits: where Turns, Handoffs, Thread, the popup or the card tell waits in working hours,
				only these hours count. They are used for nothing else: what comes first in a list, the medians in Flow and the
				mark of a long wait go by the calendar. They are kept in this browser.
			</p>
			{kept && (
				<>
					<p>
						Now: <b>{clockOf(kept.hours).name}</b>. A working day is {workingDayInWords(kept.hours)}.
					</p>
					<div className={styles.acts}>
						<span>Waits are told by</span>
						<ClockBy clock={clock} />
					</div>
					<HoursForm hours={kept.hours} changeHours={changeHours} />
					<DaysOff hours={kept.hours} changeHours={changeHours} />
				</>
			)}
		</section>
	);
}
