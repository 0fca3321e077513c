import type { Told } from '../task/task.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { FlowRow } from './flow-rows.ts';
import type { Store, TaskRow } from './tables.ts';
import { keepTasks } from './task-rows.ts';
import { MOST_TASKS } from './thread-rows.ts';
import { taskOf } from './working.ts';

/**
 * Tells the tasks of threads that changed whether it is seen who answers for the agent that has them, be it in another
 * task of the thread: what Gaps finds them by rests on it. Of a thread that is too large each task speaks for itself.
 * @param threads the tasks of each
 */
export async function tellAnswered(
	store: Store,
	flow: FlowDerive,
	threads: Iterable<{ tasks: readonly string[] }>,
	flows: ReadonlyMap<string, FlowRow>,
	rows: ReadonlyMap<string, TaskRow>,
): Promise<void> {
	const changed: TaskRow[] = [];
	for (const { tasks } of threads) {
		const known = tasks.flatMap((task) => flows.get(task) ?? []);
		const near = tasks.length <= MOST_TASKS ? known : [];
		for (const own of known) {
			const row = rows.get(own.task);
			const is = own.agentWork !== undefined && flow.isAnswered(own, near);
			if (!row || is === (row.answered ?? false)) continue;
			const { answered: _, ...rest } = row;
			const answered: Told = is ? { answered: true } : {};
			changed.push({ ...rest, ...answered, ...flow.foundBy(taskOf(row), row.verdict, { ...rest, ...answered }) });
		}
	}
	if (changed.length > 0) await keepTasks(store, changed);
}
