import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { type Answer, findTasks } from '../lib/store/queries.ts';
import type { Store } from '../lib/store/tables.ts';
import type { Filters } from './filters.ts';
import type { Reply } from './useAsked.ts';

/** The tasks that match, kept up to date as pages are read. What was there stays until something newer is. */
export function useTasks(store: Store, filters: Filters, limit: number): { answer: Reply<Answer>; again(): void } {
	const [turn, setTurn] = useState(0);
	const answer = useLiveQuery<Reply<Answer>, Reply<Answer>>(
		() =>
			findTasks(store, { ...filters, limit }).then(
				(value) => ({ is: 'here', value }),
				() => ({ is: 'failed' }),
			),
		[store, filters, limit, turn],
		{ is: 'waiting' },
	);
	return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}
