import { useEffect, useRef } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Stored } from '../lib/stored.ts';

/** Calls at every change of what is kept under a name, such as one that an administrator's policy brings. */
export function useStored(panel: Pick<Panel, 'onStored'>, name: Stored, changed: () => void): void {
	const call = useRef(changed);
	useEffect(() => {
		call.current = changed;
	}, [changed]);
	useEffect(() => {
		const over = new AbortController();
		panel.onStored(name, () => call.current(), over.signal);
		return () => over.abort();
	}, [panel, name]);
}
