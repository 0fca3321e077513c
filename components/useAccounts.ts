import { useLiveQuery } from 'dexie-react-hooks';
import type { KnownAccount } from '../lib/flow/account.ts';
import { type SharedWork, sharedWork } from '../lib/flow/contributors/joins.ts';
import { accountKey } from '../lib/flow/contributors/names.ts';
import { isPull, workOf } from '../lib/stack/work.ts';
import type { ThreadRow } from '../lib/store/flow-rows.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';

/** Most threads that are looked through for work that two did halves of: the newest. */
const MOST_THREADS = 2_000;

/** All rows of a table, where the store has it. */
async function allOf<Row>(store: Store, table: string): Promise<Row[]> {
	return store.tables.some(({ name }) => name === table) ? ((await store.table(table).toArray()) as Row[]) : [];
}

const NOBODY: readonly KnownAccount[] = [];

/** Everyone who was seen to act or was named, kept up to date; null until it is known. */
export function useAccounts(store: Store): readonly KnownAccount[] | null {
	return useLiveQuery(() => allOf<KnownAccount>(store, 'accounts').catch(() => NOBODY), [store], null);
}

function peopleIn(thread: string, tasks: readonly (TaskRow | undefined)[]) {
	const seen = tasks.filter((row) => row !== undefined);
	const pulls = seen.filter(({ task, fields }) => isPull(workOf(task, fields)));
	return {
		thread,
		authors: pulls.flatMap(({ task, fields }) => (fields.author ? [accountKey(task, fields.author)] : [])),
		assignees: seen
			.filter((row) => !pulls.includes(row))
			.flatMap(({ task, fields }) => (fields.assignees ?? []).map((one) => accountKey(task, one))),
	};
}

/** Work in two tools that two accounts did halves of, out of the newest threads; empty until it is known. */
export function useSharedWork(store: Store): readonly SharedWork[] {
	return useLiveQuery(
		async () => {
			if (!store.tables.some(({ name }) => name === 'threads')) return [];
			const threads = (await store.table('threads').limit(MOST_THREADS).toArray()) as ThreadRow[];
			const several = threads.filter(({ tools }) => tools.length > 1);
			const rows = await Promise.all(several.map(({ tasks }) => store.tasks.bulkGet([...tasks])));
			return sharedWork(several.map(({ id }, at) => peopleIn(id, rows[at] ?? [])));
		},
		[store],
		[],
	);
}
