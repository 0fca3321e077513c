import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Chart, LookRow } from '../lib/store/looks.ts';
import type { Store } from '../lib/store/tables.ts';
import type { Reply } from './useAsked.ts';

export interface Looks {
	charts: Chart[];
	rows: LookRow[];
}

/** How pages could be read, kept up to date as they are, with the names that our tables hold. */
export function useLooks(panel: Panel, store: Store): { answer: Reply<Looks>; again(): void } {
	const [turn, setTurn] = useState(0);
	const answer = useLiveQuery<Reply<Looks>, Reply<Looks>>(
		async () => {
			try {
				// The store first: what is asked outside of it ends the watch over it.
				const rows = await store.looks.toArray();
				return { is: 'here', value: { rows, charts: await panel.charts() } };
			} catch {
				return { is: 'failed' };
			}
		},
		[panel, store, turn],
		{ is: 'waiting' },
	);
	return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}
