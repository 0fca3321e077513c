import { type ThreadView, threadOf } from '../lib/store/flow-queries.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { rowsOf, tasksTold, useStore } from './useFlow.ts';

/** Events of a thread that are shown at first, and with each press of Show more. */
export const EVENTS_AT_ONCE = 200;
/** Most neighbours of one kind that are named. */
export const MOST_NEAR = 20;

/** Most threads that are asked whether they are over. */
const MOST_ASKED = 1_000;

/** A thread with those it is connected to, and what held it up: a thread's name is that of one of its tasks. */
export interface ThreadShown extends ThreadView {
	near: Map<string, TaskRow>;
	/** Those of the threads that it waits for that are over. */
	ended: ReadonlySet<string>;
}

const heldUp = ({ flows }: ThreadView): string[] => flows.flatMap(({ released }) => released?.heldUpBy ?? []);

/** The thread of a task; null: the task was never seen. */
export function useThread(store: Store, task: string | null, most: number) {
	return useStore(async (): Promise<ThreadShown | null> => {
		const view = task === null ? null : await threadOf(store, task, most);
		if (!view) return null;
		const { parents, children, blockedBy, blocks } = view.thread;
		const names = [parents, children, blockedBy, blocks].flatMap((ids) => ids.slice(0, MOST_NEAR));
		const [near, waitsFor] = await Promise.all([
			rowsOf(store, [...names, ...tasksTold(view.handoffs), ...heldUp(view)]),
			store.threads.bulkGet(blockedBy.slice(0, MOST_ASKED)),
		]);
		const ended = new Set(waitsFor.flatMap((row) => (row?.turn.is === 'over' ? [row.id] : [])));
		return { ...view, near, ended };
	}, [store, task, most]);
}
