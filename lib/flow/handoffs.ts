import { historyOf } from './events.ts';
import type { Handoff } from './handoff.ts';
import { agentEnded, agentStarted } from './handoffs/agents.ts';
import { approvalAsked, reviewAsked } from './handoffs/asked.ts';
import { assigned } from './handoffs/assigned.ts';
import { statusBaton } from './handoffs/baton.ts';
import { crossed } from './handoffs/crossed.ts';
import { type HandoffRule, settled } from './handoffs/draft.ts';
import { released } from './handoffs/released.ts';
import { askedInWords } from './handoffs/words.ts';
import { replay, type Standing } from './replay.ts';
import { type Story, storyOf } from './story.ts';
import type { FlowGround, TaskHistory } from './task-flow.ts';
import { momentIn } from './times.ts';

const RULES: readonly HandoffRule[] = [
	...[assigned, reviewAsked, approvalAsked, askedInWords, statusBaton, released],
	...[agentStarted, agentEnded, crossed],
];

/** The handoffs in a task's history, in order of when they were asked. */
export const handoffsOf = (history: TaskHistory, ground: FlowGround): Handoff[] => {
	const story = storyOf(history.task, historyOf(history), ground);
	return handoffsIn(story, replay(story));
};

/** The handoffs in a story; `standings` as `replay` gives them. */
export function handoffsIn(story: Story, standings: readonly Standing[]): Handoff[] {
	const open = new Map<string, Handoff>();
	const handoffs: Handoff[] = [];
	for (const step of story.steps) {
		const [before, after] = [standings[step.place], standings[step.place + 1]];
		if (!before || !after || step.slip) continue;
		for (const rule of RULES)
			for (const draft of rule(story, step, before, after)) {
				const whom = draft.to?.key ?? `of nobody by ${draft.from?.key}`;
				const way = `${draft.kind}\n${whom}\n${draft.into ?? ''}`;
				const known = open.get(way);
				// Asked again before an answer is a reminder: the wait goes on from where it began.
				if (known && (!known.ended || known.ended.at > step.event.at)) continue;
				const handoff = draft.into ? received(settled(draft, story)) : settled(draft, story);
				open.set(way, handoff);
				handoffs.push(handoff);
			}
	}
	return handoffs;
}

/** What is received as it is given. */
const received = (handoff: Handoff): Handoff => ({
	...handoff,
	ended: { ...momentIn(handoff.asked), event: handoff.event, how: 'finished' },
});
