import { createContext, useContext } from 'react';
import type { ClockKept } from '../lib/clock-kept.ts';
import { clockOf } from '../lib/flow/hours.ts';
import type { Moment } from '../lib/task/event.ts';
import styles from './Flow.module.css';
import { momentInFull, UNKNOWN_TIME, waitInWords } from './waits.ts';
import { workedWaitInWords } from './worked.ts';

/** The clock that a view tells waits by; null, as where no view says: the calendar. */
export const WaitClock = createContext<ClockKept | null>(null);

/** How long something has waited, by the view's clock; since when, and by the other clock, for a pointer that rests on it. */
export function Waited({ since, now }: { since: Moment; now: number }) {
	const kept = useContext(WaitClock);
	const calendar = waitInWords(since, now);
	if (calendar === null) return <span className={styles.unknown}>{UNKNOWN_TIME}</span>;
	const hours = kept && clockOf(kept.hours);
	const working = hours && workedWaitInWords(since, now, hours);
	const both = [
		`Since ${momentInFull(since)}`,
		`on the calendar, nights and weekends counted: ${calendar}`,
		...(hours && working ? [`in working hours, ${hours.name}: ${working}`] : []),
	];
	const told = kept?.by === 'working hours' && working ? working : calendar;
	return (
		<time dateTime={since.at} title={both.join('; ')} className={told === UNKNOWN_TIME ? styles.unknown : undefined}>
			{told}
		</time>
	);
}
