import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import type { Acts } from '../lib/audit/activity.ts';
import type { GapsKept, Scope } from '../lib/audit/scope.ts';
import type { OwnWord } from '../lib/flow/account.ts';
import type { Panel } from '../lib/messages.ts';
import { facetValues } from '../lib/store/gaps.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { findGaps, findQuiet, type Gaps } from './gapQuery.ts';
import { parseScope, printScope } from './gapScope.ts';
import type { Reply } from './useAsked.ts';

/** Browsers refuse an address that changes with every key that is held down. */
const SETTLE = 200;

/** What Gaps is narrowed to, kept in the address: a reload brings it back. */
export function useScope(): [Scope, (scope: Scope) => void] {
	const [scope, setScope] = useState(() => parseScope(location.hash));
	useEffect(() => {
		const timer = setTimeout(() => {
			const { pathname, search } = location;
			history.replaceState(null, '', `${pathname}${search}${printScope(scope)}`);
		}, SETTLE);
		return () => clearTimeout(timer);
	}, [scope]);
	return [scope, setScope];
}

/** What is kept for Gaps, and how to change it. */
export function useGapsKept(panel: Panel): [GapsKept, (kept: GapsKept) => void] {
	const [kept, setKept] = useState<GapsKept>({ views: [], left: [] });
	useEffect(() => {
		const over = new AbortController();
		const ask = () =>
			void panel.gapsKept().then(
				(known) => over.signal.aborted || setKept(known),
				() => {},
			);
		ask();
		// Who has left is said under Options, too: what is kept here never writes over it.
		panel.onOwnWord(ask, over.signal);
		return () => over.abort();
	}, [panel]);
	const keep = (next: GapsKept) => {
		setKept(next);
		void panel.keepGaps(next).catch(() => {});
	};
	return [kept, keep];
}

const NOBODY: Acts = new Map();

/** All gaps of a scope by name, kept up to date as pages are read. Who is quiet takes longest to find, and comes in later. */
export function useGaps(store: Store, scope: Scope, today: string, left: readonly string[], own: OwnWord | null) {
	const acts = useLiveQuery(() => (own ? findQuiet(store, own).catch(() => NOBODY) : NOBODY), [store, own], NOBODY);
	const [turn, setTurn] = useState(0);
	const answer = useLiveQuery<Reply<Gaps>, Reply<Gaps>>(
		() =>
			findGaps(store, scope, today, { acts, left: new Set(left) }).then(
				(value) => ({ is: 'here', value }),
				() => ({ is: 'failed' }),
			),
		[store, scope, today, left, acts, turn],
		{ is: 'waiting' },
	);
	return { answer, again: useCallback(() => setTurn((last) => last + 1), []) };
}

/** The tasks that are shown, and which others wait for each; empty until they are read. */
export function useRows(store: Store, tasks: readonly string[]) {
	const names = tasks.join('\n');
	return useLiveQuery(
		async () => {
			const wanted = names === '' ? [] : names.split('\n');
			const [rows, waiting] = await Promise.all([
				store.tasks.bulkGet(wanted),
				Promise.all(wanted.map((task) => store.tasks.where('facets').equals(`waits:${task}`).primaryKeys())),
			]);
			const waits = new Map(wanted.map((task, at) => [task, waiting[at] ?? []]));
			return { rows: new Map(rows.flatMap((row) => (row ? [[row.task, row]] : []))), waits };
		},
		[store, names],
		{ rows: new Map<string, TaskRow>(), waits: new Map<string, string[]>() },
	);
}

/** What projects and people there are to choose from. */
export function useChoices(store: Store): { projects: string[]; people: string[] } {
	return useLiveQuery(
		async () => {
			const [projects, people] = await Promise.all([facetValues(store, 'project:'), facetValues(store, 'owner:')]);
			return { projects, people };
		},
		[store],
		{ projects: [], people: [] },
	);
}
