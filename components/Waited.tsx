import type { Moment } from '../lib/task/event.ts';
import { momentInFull, waitInWords } from './waits.ts';

/** How long something has waited, on the calendar; since when, for a pointer that rests on it. */
export function Waited({ since, now }: { since: Moment; now: number }) {
	const words = waitInWords(since, now);
	if (words === null) return <span>an unknown time</span>;
	return (
		<time dateTime={since.at} title={`Since ${momentInFull(since)}; on the calendar, nights and weekends counted`}>
			{words}
		</time>
	);
}
