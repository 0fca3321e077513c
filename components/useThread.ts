import { type ThreadView, threadOf } from '../lib/store/flow-queries.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { rowsOf, useStore } from './useFlow.ts';

/** Events of a thread that are shown at first, and with each press of Show more. */
export const EVENTS_AT_ONCE = 200;
/** Most neighbours of one kind that are named. */
export const MOST_NEAR = 20;

/** A thread with those it is connected to: a thread's name is that of one of its tasks. */
export interface ThreadShown extends ThreadView {
	near: Map<string, TaskRow>;
}

/** The thread of a task; null: the task was never seen. */
export function useThread(store: Store, task: string | null, most: number) {
	return useStore(async (): Promise<ThreadShown | null> => {
		const view = task === null ? null : await threadOf(store, task, most);
		if (!view) return null;
		const { parents, children, blockedBy, blocks } = view.thread;
		const names = [parents, children, blockedBy, blocks].flatMap((ids) => ids.slice(0, MOST_NEAR));
		return { ...view, near: await rowsOf(store, names) };
	}, [store, task, most]);
}
