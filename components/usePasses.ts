import type { OwnWord } from '../lib/flow/account.ts';
import { joinedKeys } from '../lib/flow/contributors/own-word.ts';
import { countOneSided, findPassed, findPasses } from '../lib/store/flow-queries.ts';
import type { Pass } from '../lib/store/flow-rows.ts';
import type { Store } from '../lib/store/tables.ts';
import type { ToolName } from '../lib/task/key.ts';
import { rowsOf, tasksTold, useStore } from './useFlow.ts';

/** Most edges of the map: more can't be told apart. */
export const MOST_PASSES = 40;

/** The edges of the flow map; `any`: whether any task was seen at all. */
export function usePasses(store: Store, tool: ToolName | undefined, own: OwnWord | null) {
	const ask = async ({ mine, joined }: OwnWord) => {
		const [passes, tasks] = await Promise.all([
			findPasses(store, {
				...(tool ? { tool } : {}),
				joined: [mine, ...joined],
				limit: MOST_PASSES,
			}),
			store.tasks.count(),
		]);
		return { passes, any: tasks > 0 };
	};
	return useStore(() => own && ask(own), [store, tool, own]);
}

/** How many handoffs are on no edge, for a side that nobody was seen on; none until that is known. */
export function useOneSided(store: Store, tool: ToolName | undefined): number {
	const { answer } = useStore(() => countOneSided(store, tool), [store, tool]);
	return answer.is === 'here' ? answer.value : 0;
}

/** The handoffs behind one edge, with the tasks that they are in. */
export function usePassed(store: Store, pass: Pass, tool: ToolName | undefined, own: OwnWord, limit: number) {
	const [from, to] = [pass.from.key, pass.to.key];
	return useStore(async () => {
		const listed = await findPassed(store, {
			from: joinedKeys(from, own),
			to: joinedKeys(to, own),
			...(tool ? { tool } : {}),
			limit,
		});
		const tasks = await rowsOf(store, tasksTold(listed.rows));
		return { ...listed, tasks };
	}, [store, from, to, tool, own, limit]);
}
