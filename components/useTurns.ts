import type { OwnWord } from '../lib/flow/account.ts';
import type { Lane } from '../lib/flow/turn-of.ts';
import { countLanes, findTurns, type Listed } from '../lib/store/flow-queries.ts';
import type { ThreadRow } from '../lib/store/flow-rows.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import type { FlowScope } from './flowScope.ts';
import { askedOf, rowsOf, useStore } from './useFlow.ts';

const narrowed = ({ tool, words }: FlowScope): FlowScope => ({
	...(tool ? { tool } : {}),
	...(words ? { words } : {}),
});

/** How many threads are in each lane; `any`: whether any task was seen at all. Waits until it is known who the user is. */
export function useTurns(store: Store, scope: FlowScope, own: OwnWord | null) {
	const { tool, words } = scope;
	const ask = async (word: OwnWord) => {
		const [counts, tasks] = await Promise.all([countLanes(store, askedOf(narrowed(scope), word)), store.tasks.count()]);
		return { counts, any: tasks > 0 };
	};
	return useStore(() => own && ask(own), [store, tool, words, own]);
}

export interface Turns extends Listed<ThreadRow> {
	/** The tasks that the turns are in, by name. */
	tasks: Map<string, TaskRow>;
}

/** The task that opens a thread in its tool: the one that it waits in. */
export const taskOfTurn = ({ turn, tasks: [first = ''] }: ThreadRow): string =>
	turn.is === 'unseen' ? first : turn.task;

/** The threads of one lane, longest waiting first. */
export function useLane(store: Store, scope: FlowScope, own: OwnWord | null, lane: Lane, limit: number) {
	const { tool, words } = scope;
	const ask = async (word: OwnWord): Promise<Turns> => {
		const listed = await findTurns(store, { ...askedOf(narrowed(scope), word), lane, limit });
		return { ...listed, tasks: await rowsOf(store, listed.rows.map(taskOfTurn)) };
	};
	return useStore(() => own && ask(own), [store, tool, words, own, lane, limit]);
}
