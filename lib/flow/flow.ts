import type { KnownAccount } from './account.ts';
import { contradictionsIn } from './approvals.ts';
import { agentWorkIn } from './contributors/answers.ts';
import { historyOf } from './events.ts';
import { withAnswers } from './handoffs/agents.ts';
import { begunElsewhere } from './handoffs/begun.ts';
import { handoffsIn } from './handoffs.ts';
import type { TaskLink } from './link.ts';
import { replay } from './replay.ts';
import { type Story, storyOf } from './story.ts';
import type { FlowGround, TaskFlow, TaskHistory } from './task-flow.ts';
import { turnIn } from './turn.ts';

/** Everyone who acts in a task or is named in it, in order of key. */
function accountsOf({ task, steps, who }: Story): KnownAccount[] {
	const { author, assignees, reviewers } = task.fields;
	const named = [...(author ? [author] : []), ...(assignees ?? []), ...(reviewers ?? [])].map(who);
	const acting = steps.flatMap(({ by, whom }) => [...(by ? [by] : []), ...whom]);
	const all = new Map([...acting, ...named].map((account) => [account.key, account]));
	return [...all.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/**
 * What is worked out of one task. Pure: the order of its events, and their being given twice, change nothing.
 * @param linksOf reads the links out of the task and its history in order; without it there are none
 */
export function taskFlow(
	history: TaskHistory,
	ground: FlowGround,
	linksOf: (history: TaskHistory) => readonly TaskLink[] = () => [],
): TaskFlow {
	const events = historyOf(history);
	const story = storyOf(history.task, events, ground);
	const standings = replay(story);
	const handed = handoffsIn(story, standings);
	const agentWork = agentWorkIn(story);
	const links = linksOf({ task: history.task, events });
	return {
		...{ events, handoffs: withAnswers(story, [...begunElsewhere(story, links), ...handed]) },
		...{ turn: turnIn(story, standings, handed), accounts: accountsOf(story) },
		...(agentWork ? { agentWork } : {}),
		contradictions: contradictionsIn(story),
		links,
	};
}
