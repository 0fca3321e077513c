import type { Store, TaskRow } from './tables.ts';

/** Keeps tasks, inside a transaction on `tasks` and `rolls`, or without one. */
export async function keepTasks(store: Store, rows: readonly TaskRow[]): Promise<void> {
	await store.tasks.bulkPut([...rows]);
}
