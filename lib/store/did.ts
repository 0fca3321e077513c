import type { Event } from '../task/event.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { Store, TaskRow } from './tables.ts';
import { keepTasks } from './task-rows.ts';
import { taskOf } from './working.ts';

/**
 * Tells tasks that were worked out again what their people did by their histories.
 * @param events of the tasks that were worked out again
 * @returns the rows, brought up to it
 */
export async function tellDid(
	store: Store,
	flow: FlowDerive,
	rows: ReadonlyMap<string, TaskRow>,
	events: ReadonlyMap<string, readonly Event[]>,
): Promise<Map<string, TaskRow>> {
	const changed = [...events].flatMap(([task, own]): TaskRow[] => {
		const row = rows.get(task);
		const did = flow.didIn(task, own);
		if (!row || did.join('\n') === (row.did ?? []).join('\n')) return [];
		const { did: _, ...rest } = row;
		const now = { ...rest, ...(did.length > 0 ? { did } : {}) };
		return [{ ...now, ...flow.foundBy(taskOf(now), now.verdict, now) }];
	});
	if (changed.length > 0) await keepTasks(store, changed);
	return new Map([...rows, ...changed.map((row) => [row.task, row] as const)]);
}
