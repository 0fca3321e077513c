import { parseKey } from '../../task/key.ts';
import type { Account } from '../account.ts';
import type { Handoff } from '../handoff.ts';
import type { AgentWork } from './answers.ts';

/** A task of a thread, as far as it tells who had an agent at work. */
export interface NearTask {
	task: string;
	agentWork?: AgentWork;
	handoffs: readonly Handoff[];
}

const short = (task: string): string => {
	const ref = parseKey(task);
	return ref?.tool === 'github' ? `#${ref.number}` : ref?.tool === 'jira' ? ref.key : 'the task in Asana';
};

/** Who gave an agent work in a task, each once, in order. */
const givers = ({ handoffs }: NearTask, agent: Account): Account[] =>
	handoffs.flatMap(({ kind, from, to }) =>
		kind === 'given to an agent' && to?.key === agent.key && from ? [from] : [],
	);

/**
 * The agent's work that a task is, if any, with who answers for it. Where the task itself does not tell, whoever gave that
 * agent another task of the thread does: its work there is this one. Of two who gave it, nobody is named.
 * @param thread the tasks of its thread; its own may be among them
 */
export function agentWorkNear(own: NearTask, thread: readonly NearTask[]): AgentWork | undefined {
	const work = own.agentWork;
	if (!work || work.answers || work.several) return work;
	const given = thread
		.filter(({ task }) => task !== own.task)
		.flatMap((near) => givers(near, work.who).map((who) => ({ who, task: near.task })));
	const [first, ...more] = given;
	if (!first || more.some(({ who }) => who.key !== first.who.key)) return work;
	return { ...work, answers: { who: first.who, because: `who asked for it in ${short(first.task)}`, event: null } };
}
