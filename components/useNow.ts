import { useEffect, useState } from 'react';

/** Times are told in minutes, so that they are set right twice a minute. */
const TICK = 30_000;

/** A clock in milliseconds since 1970; tests hand in one that stands still. */
export type Clock = () => number;

/** The time, kept going while it is shown. */
export function useNow(clock: Clock): number {
	const [now, setNow] = useState(clock);
	useEffect(() => {
		const timer = setInterval(() => setNow(clock()), TICK);
		return () => clearInterval(timer);
	}, [clock]);
	return now;
}
