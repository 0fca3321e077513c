import type { AnsweredFor } from '../lib/audit/audit.ts';
import { agentWorkNear } from '../lib/flow/contributors/answers-near.ts';
import type { Store } from '../lib/store/tables.ts';
import { MOST_TASKS } from '../lib/store/thread-rows.ts';

/** Who answers for the agents' and automations' work that some tasks are, and from what, by task; who is not seen is left out. */
export async function answersFor(store: Store, tasks: readonly string[]): Promise<Record<string, AnsweredFor>> {
	const flows = (await store.flows.bulkGet([...tasks])).flatMap((flow) => flow ?? []);
	const threads = await store.threads.bulkGet([...new Set(flows.map(({ thread }) => thread))]);
	const mates = new Map(threads.flatMap((thread) => (thread ? [[thread.id, thread.tasks]] : [])));
	const found: Record<string, AnsweredFor> = {};
	for (const flow of flows) {
		const names = mates.get(flow.thread) ?? [];
		const asks = !flow.agentWork?.answers && names.length <= MOST_TASKS;
		const near = asks ? (await store.flows.bulkGet([...names])).flatMap((one) => one ?? []) : [];
		const work = agentWorkNear(flow, near);
		if (!work?.answers) continue;
		const { who, because, event } = work.answers;
		found[flow.task] = { agent: work.who.name, did: work.did, who: who.name, because, event };
	}
	return found;
}
