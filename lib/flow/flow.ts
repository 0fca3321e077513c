import type { KnownAccount } from './account.ts';
import { contradictionsIn } from './approvals.ts';
import { agentWorkIn } from './contributors/answers.ts';
import { historyOf, inOrder } from './events.ts';
import { withAnswers } from './handoffs/agents.ts';
import { begunElsewhere } from './handoffs/begun.ts';
import { handoffsIn } from './handoffs.ts';
import type { TaskLink } from './link.ts';
import type { Release } from './released.ts';
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
 * @param release what the end of what held it up says to it, as `releaseOf` has it; it stands in the history in its place
 */
export function taskFlow(
	history: TaskHistory,
	ground: FlowGround,
	linksOf: (history: TaskHistory) => readonly TaskLink[] = () => [],
	release: Release | null = null,
): TaskFlow {
	const told = historyOf(history);
	const events = release ? [...told, release.event].sort(inOrder) : told;
	const story = storyOf(history.task, events, ground, release);
	const standings = replay(story);
	const handed = handoffsIn(story, standings);
	const agentWork = agentWorkIn(story);
	// What follows from another task's end links nothing.
	const links = linksOf({ task: history.task, events: told });
	return {
		...{ events, handoffs: withAnswers(story, [...begunElsewhere(story, links), ...handed]) },
		...{ turn: turnIn(story, standings, handed), accounts: accountsOf(story) },
		...(agentWork ? { agentWork } : {}),
		contradictions: contradictionsIn(story),
		links,
	};
}
