import { agentWorkNear } from './flow/contributors/answers-near.ts';
import type { CardThread } from './messages.ts';
import { threadOf } from './store/flow-queries.ts';
import type { Store } from './store/tables.ts';
import { isDraft } from './task/draft.ts';

/** Most other tasks of a thread that a card names. */
const MOST_OTHERS = 8;

/** What a card says of the thread that a task is in; null where nothing is known of it, or it is still being written. */
export async function cardThread(store: Store, task: string): Promise<CardThread | null> {
	if (isDraft(task)) return null;
	const view = await threadOf(store, task, 1);
	if (!view) return null;
	const own = view.flows.find((flow) => flow.task === task);
	const agentWork = own && agentWorkNear(own, view.flows);
	const others = view.tasks.filter((row) => row.task !== task);
	return {
		turn: view.thread.turn,
		...(agentWork ? { agentWork } : {}),
		contradictions: view.thread.contradictions.slice(0, MOST_OTHERS),
		others: others.slice(0, MOST_OTHERS).map(({ task, tool, title, url, fields }) => ({
			task,
			tool,
			title: title.slice(0, 600),
			url,
			...(fields.state ? { state: fields.state.name.slice(0, 100) } : {}),
		})),
		more: Math.max(0, view.thread.tasks.filter((name) => name !== task).length - MOST_OTHERS),
	};
}
