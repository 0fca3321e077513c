import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import type { OwnWord } from '../lib/flow/account.ts';
import { joinedKeys } from '../lib/flow/contributors/own-word.ts';
import type { FlowAsked } from '../lib/store/flow-queries.ts';
import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import type { FlowScope } from './flowScope.ts';
import type { Reply } from './useAsked.ts';

/**
 * An answer of the store, kept up to date as pages are read; `again` asks anew where it failed.
 * @param ask null: what is asked for is not known yet, and the answer is waited for
 */
export function useStore<Value>(
	ask: () => Promise<Value> | null,
	needs: readonly unknown[],
): { answer: Reply<Value>; again(): void } {
	const [turn, setTurn] = useState(0);
	const answer = useLiveQuery<Reply<Value>, Reply<Value>>(
		async () => {
			const asked = ask();
			if (!asked) return { is: 'waiting' };
			return asked.then(
				(value) => ({ is: 'here', value }) as const,
				() => ({ is: 'failed' }) as const,
			);
		},
		[...needs, turn],
		{ is: 'waiting' },
	);
	return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}

/** What all queries of the flow are asked alike, so that all views count alike. */
export function askedOf({ tool, person, words }: FlowScope, own: OwnWord): FlowAsked {
	return {
		mine: own.mine,
		...(tool ? { tool } : {}),
		...(person ? { person: joinedKeys(person, own) } : {}),
		...(words ? { words } : {}),
	};
}

/** The names of the tasks that handoffs tell of: those that they are in, and what held those up. */
export const tasksTold = (handoffs: readonly HandoffRow[]): string[] =>
	handoffs.flatMap(({ task, heldUpBy }) => (heldUpBy === undefined ? [task] : [task, heldUpBy]));

/** The tasks of these names that were seen. */
export async function rowsOf(store: Store, tasks: readonly string[]): Promise<Map<string, TaskRow>> {
	const rows = await store.tasks.bulkGet([...new Set(tasks)]);
	return new Map(rows.flatMap((row) => (row ? [[row.task, row]] : [])));
}
