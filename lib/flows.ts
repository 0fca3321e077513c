import { didIn } from './audit/activity.ts';
import { foundBy } from './audit/facets.ts';
import type { OwnWord } from './flow/account.ts';
import { contradictionsOf } from './flow/contradictions.ts';
import { accountOf } from './flow/contributors/account-of.ts';
import { agentWorkNear } from './flow/contributors/answers-near.ts';
import { keyOfName } from './flow/contributors/names.ts';
import { joinedLists } from './flow/contributors/own-word.ts';
import { taskFlow } from './flow/flow.ts';
import { inferred } from './flow/inferred.ts';
import { linksOf } from './flow/links/links.ts';
import { placeOf } from './flow/places.ts';
import { releaseOf } from './flow/released.ts';
import { joinedTo } from './flow/threads.ts';
import { threadTurn } from './flow/turn-thread.ts';
import { isUmbrella } from './flow/umbrella.ts';
import { onOwnWord, ownWord } from './own-word.ts';
import { catchUp, onLeftBehind } from './store/catch-up.ts';
import type { FlowDerive } from './store/flow-derive.ts';
import type { Store } from './store/tables.ts';
import { canonical } from './task/id.ts';
import { toolOf } from './task/key.ts';

/** Changes with every change of the rules of the flow: then all flows are worked out anew. */
const MADE_AS = '3';

/** How the flow is worked out, by what a user said of people. The one place where the flow's rules meet the store. */
export function flowBy(word: OwnWord): FlowDerive {
	const left = new Set(word.left);
	const lists = joinedLists(word);
	const { joined, mine } = word;
	const isOne = (one: string, other: string) => lists.get(one)?.includes(other) === true;
	return {
		madeBy: `${MADE_AS} ${canonical({ left: [...left].sort(), joined, mine })}`,
		inferred,
		isUmbrella,
		foundBy,
		didIn,
		isAnswered(own, thread) {
			const answers = agentWorkNear(own, thread)?.answers;
			return !!answers && !answers.left && !left.has(answers.who.key);
		},
		joinedTo,
		placesOf(task) {
			const { project, repository } = placeOf(task);
			return [
				...(project ? [{ project: project.key, site: project.site }] : []),
				...(repository === undefined ? [] : [{ repository }]),
			];
		},
		flow: (history, places, release) =>
			taskFlow(history, { accountOf, left, isOne }, ({ task, events }) => linksOf(task, events, places), release),
		released: releaseOf,
		threadTurn: (members) => threadTurn(members.map(({ flow }) => flow.turn)),
		contradictions: (members, links, blockers) =>
			contradictionsOf(
				members.map(({ task, flow }) => ({ task, own: flow.contradictions })),
				links,
				blockers.map((task) => ({ task })),
				(task, name) => {
					const tool = toolOf(task);
					return (tool && lists.get(keyOfName(tool, name))?.[0]) ?? null;
				},
			),
	};
}

/** … by what is kept of the user's word. */
export const flowNow = async (): Promise<FlowDerive> => flowBy(await ownWord());

/**
 * Keeps all flows those of the rules, the user's word and the places that were met, from now on; to be called once when
 * the background starts. It goes on between recordings, a few tasks at a time.
 */
export function followFlows(store: Store): void {
	let turn = 0;
	let running = 0;
	let more = false;
	const run = async () => {
		const mine = ++turn;
		more = false;
		await catchUp(store, await flowNow(), () => mine === turn);
	};
	// What is cut short, as by a browser that closes, goes on when the background starts again.
	const start = () => {
		running++;
		void run()
			.catch(() => {})
			.finally(() => {
				running--;
				if (more && running === 0) start();
			});
	};
	onOwnWord(start, new AbortController().signal);
	// What runs takes up what comes meanwhile; only if it was just ending is it begun again.
	onLeftBehind(store, () => {
		more = true;
		if (running === 0) start();
	});
	start();
}
