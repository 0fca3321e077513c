import { useMemo } from 'react';
import type { KnownAccount, OwnWord } from '../lib/flow/account.ts';
import { NO_WORD } from '../lib/flow/contributors/own-word.ts';
import type { HandoffKind } from '../lib/flow/handoff.ts';
import { countHandoffs, findHandoffs, type Listed } from '../lib/store/flow-queries.ts';
import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import type { FlowScope } from './flowScope.ts';
import { contributors } from './own.ts';
import { useAccounts } from './useAccounts.ts';
import { askedOf, rowsOf, tasksTold, useStore } from './useFlow.ts';

export interface Handoffs extends Listed<HandoffRow> {
	counts: Partial<Record<HandoffKind, number>>;
	/** The tasks that they are in, and those that held any up, by name. */
	tasks: Map<string, TaskRow>;
	/** Any task was seen at all. */
	any: boolean;
}

/** The open handoffs of a scope, and how many of each kind there are when the kind is left open. */
export function useHandoffs(store: Store, scope: FlowScope, own: OwnWord | null, limit: number) {
	const { tool, words, person, kind } = scope;
	const ask = async (word: OwnWord): Promise<Handoffs> => {
		const narrowed = { ...(tool ? { tool } : {}), ...(words ? { words } : {}), ...(person ? { person } : {}) };
		const asked = askedOf(narrowed, word);
		const [counts, listed, seen] = await Promise.all([
			countHandoffs(store, asked),
			findHandoffs(store, { ...asked, ...(kind ? { kind } : {}), limit }),
			store.tasks.count(),
		]);
		const tasks = await rowsOf(store, tasksTold(listed.rows));
		return { ...listed, counts, tasks, any: seen > 0 };
	};
	return useStore(() => own && ask(own), [store, tool, words, person, kind, own, limit]);
}

/** Everyone who was seen, one choice for each contributor, in order of name; empty until they are read. */
export function usePeople(store: Store, own: OwnWord | null): KnownAccount[] {
	const all = useAccounts(store);
	return useMemo(() => {
		const sorted = [...(all ?? [])].sort((a, b) => a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
		return contributors(sorted, own ?? NO_WORD);
	}, [all, own]);
}
