import { useEffect } from 'react';
import type { Panel } from '../lib/messages.ts';
import { useAsked } from './useAsked.ts';

/** Asks something of a task, and again whenever more was read of it while this is shown. @param ask see {@link useAsked} */
export function useAskedOf<Value>(panel: Pick<Panel, 'onKept'>, task: string, ask: () => Promise<Value>) {
	const { answer, again } = useAsked(ask);
	useEffect(() => {
		const over = new AbortController();
		panel.onKept(task, again, over.signal);
		return () => over.abort();
	}, [panel, task, again]);
	return { answer, again };
}
