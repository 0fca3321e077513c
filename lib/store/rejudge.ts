import { type Derive, withDerived } from './record.ts';
import { rulingsOf } from './rulings.ts';
import type { Store } from './tables.ts';
import { keepTasks, taskTables } from './task-rows.ts';

/** Rows judged in one go: some tens of milliseconds, so that a page's question in between is answered at once. */
const AT_ONCE = 40;

/** Judges some tasks anew, in one transaction. */
export async function judgeAgain(store: Store, tasks: readonly string[], derive: Derive): Promise<void> {
	await store.transaction('rw', [store.rulings, ...taskTables(store)], async () => {
		const [rows, rulings] = await Promise.all([store.tasks.bulkGet([...tasks]), rulingsOf(store, tasks)]);
		await keepTasks(
			store,
			rows.flatMap((row) => (row ? [withDerived(row, derive, rulings.get(row.task))] : [])),
		);
	});
}

/**
 * Judges anew all tasks that rest on another Standard, a few at a time. What is cut short, by the browser or by the
 * next change of Standard, goes on with the next call.
 * @param judgedBy what the rows of `derive` bear
 * @param goesOn asked before each go
 * @returns how many were judged
 */
export async function rejudge(
	store: Store,
	derive: Derive,
	judgedBy: string,
	goesOn: () => boolean = () => true,
): Promise<number> {
	let judged = 0;
	while (goesOn()) {
		const old = await store.tasks.where('judgedBy').notEqual(judgedBy).limit(AT_ONCE).primaryKeys();
		if (old.length === 0) break;
		await judgeAgain(store, old, derive);
		judged += old.length;
		await new Promise((resolve) => setTimeout(resolve));
	}
	return judged;
}
