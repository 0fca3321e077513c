import { useCallback, useEffect, useState } from 'react';
import type { ClockKept } from '../lib/clock-kept.ts';
import type { Hours } from '../lib/flow/hours.ts';
import type { Panel } from '../lib/messages.ts';

/** By which clock waits are told, kept up to date, and the ways to choose another. */
export interface WaitsBy {
	/** null until it is known, and where it can't be read. */
	kept: ClockKept | null;
	choose: (by: ClockKept['by']) => void;
	/** Changes the hours that are kept just then, which another page may have changed meanwhile; true: they are kept. */
	changeHours: (to: (hours: Hours) => Hours) => Promise<boolean>;
}

export function useClockKept(panel: Pick<Panel, 'clockKept' | 'keepClock' | 'keepHours' | 'onClock'>): WaitsBy {
	const [kept, setKept] = useState<ClockKept | null>(null);
	const ask = useCallback(
		(over?: AbortSignal) =>
			panel.clockKept().then(
				(now) => over?.aborted || setKept(now),
				() => {},
			),
		[panel],
	);
	useEffect(() => {
		const over = new AbortController();
		void ask(over.signal);
		panel.onClock(() => void ask(over.signal), over.signal);
		return () => over.abort();
	}, [panel, ask]);
	const choose = useCallback(
		(by: ClockKept['by']) => {
			setKept((last) => last && { ...last, by });
			// What could not be kept holds no longer than this page.
			panel.keepClock(by).catch(() => {});
		},
		[panel],
	);
	const changeHours = useCallback(
		async (to: (hours: Hours) => Hours) => {
			try {
				await panel.keepHours(to((await panel.clockKept()).hours));
				await ask();
				return true;
			} catch {
				return false;
			}
		},
		[panel, ask],
	);
	return { kept, choose, changeHours };
}
