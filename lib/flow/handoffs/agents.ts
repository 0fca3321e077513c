import type { KnownAccount } from '../account.ts';
import { answersFor } from '../contributors/answers.ts';
import type { Handoff } from '../handoff.ts';
import { isCommand } from '../spoken.ts';
import { isSomebody, type Step, type Story, same } from '../story.ts';
import type { Draft, HandoffRule } from './draft.ts';

/**
 * Who goes on with an agent's work: whoever answers for it; where several have it beside the agent and none of them set
 * it to work, the first of them, who can go on as well as the others. @param place of the last step that counts
 */
export function goesOnWith(story: Story, agent: KnownAccount, place: number): KnownAccount | null {
	const answer = answersFor(story, agent, place);
	if (answer && !answer.byName) return answer.who;
	return (story.task.fields.assignees ?? []).map(story.who).find(isSomebody) ?? null;
}

/** Work given to an agent by setting it going. Where it was assigned before and had not begun, this is that beginning. */
export const agentStarted: HandoffRule = (story, step, before) => {
	const { actor: agent, by } = step;
	if (step.event.kind !== 'agent started' || !agent || !isSomebody(by) || before.over) return [];
	if (waitsToStart(story, step, agent) || isReviewing(story, step, agent)) return [];
	return [
		{
			...{ kind: 'given to an agent', from: by, to: agent, step, isQuestion: false, begun: true },
			because: `${by.name} set ${agent.name} to work.`,
			ends: ({ event, actor, whom }) => {
				if (same(actor, agent) && event.kind === 'agent finished') return 'finished';
				if (same(actor, agent) && event.kind === 'agent failed') return 'returned';
				return event.kind === 'unassigned' && whom.some((one) => same(one, agent)) ? 'taken back' : null;
			},
		},
	];
};

/** Whether an agent was asked for a review last, and not for work of its own; where the tool tells what it is at, by that. */
export function isReviewing({ steps, task, who }: Story, { place }: Step, agent: KnownAccount): boolean {
	const began = steps.findLast(
		(step) => step.place <= place && step.event.kind === 'agent started' && same(step.actor, agent),
	);
	if (began?.event.field === 'review') return true;
	if (task.fields.author && same(who(task.fields.author), agent)) return false;
	const asked = steps.findLast(
		({ event, whom, place: at }) =>
			at < place && ['review asked', 'assigned'].includes(event.kind) && whom.some((one) => same(one, agent)),
	);
	return asked?.event.kind === 'review asked';
}

/** Whether the agent was given the task and had not acted since. */
function waitsToStart({ steps }: Story, { place }: Step, agent: KnownAccount): boolean {
	for (let at = place - 1; at >= 0; at--) {
		const step = steps[at];
		if (!step) break;
		if (step.event.kind === 'assigned' && step.whom.some((one) => same(one, agent)) && !same(step.by, agent))
			return true;
		if (same(step.actor, agent)) return false;
	}
	return false;
}

/** Whether the agent was taken off its work since it was last set to it: that it ends then brings nothing back. */
function isTakenOff({ steps }: Story, { place }: Step, agent: KnownAccount): boolean {
	const last = steps.findLast(
		({ event, whom, actor, place: at }) =>
			at < place &&
			((event.kind === 'agent started' && same(actor, agent)) ||
				(['assigned', 'unassigned'].includes(event.kind) && whom.some((one) => same(one, agent)))),
	);
	return last?.event.kind === 'unassigned';
}

/** Work that comes back from an agent: done, or stuck. */
export const agentEnded: HandoffRule = (story, step, before) => {
	const { actor: agent, event } = step;
	const finished = event.kind === 'agent finished';
	if ((!finished && event.kind !== 'agent failed') || !agent || before.over) return [];
	// A review that it was asked for comes back by the review itself.
	if (isReviewing(story, step, agent) || isTakenOff(story, step, agent)) return [];
	const to = isSomebody(step.by) ? step.by : goesOnWith(story, agent, step.place);
	// Where it asked for a review as it finished, that is the one handoff.
	if (finished && to && asksFor(story, step, agent, to)) return [];
	const draft: Draft = {
		...{ kind: finished ? 'agent finished' : 'agent got stuck', from: agent, to, step, isQuestion: false },
		because: `${agent.name} ${finished ? 'finished' : 'got stuck'}; ${to ? `${to.name} is who it works for` : 'nobody is named who would go on'}.`,
		ends: ({ event, actor, by, whom }) => {
			const { kind } = event;
			if (kind === 'agent started' && same(actor, agent)) return 'returned';
			if (!to || !same(by, to) || kind.startsWith('agent ') || NO_ANSWER.has(kind) || isCommand(event)) return null;
			return kind === 'assigned' && whom.some((one) => same(one, agent)) ? 'returned' : 'finished';
		},
	};
	return [draft];
};

/** What whoever gets it back may do without having looked at it. */
const NO_ANSWER = new Set(['labelled', 'unlabelled', 'planned', 'linked', 'mentioned', 'retitled']);

function asksFor({ steps }: Story, { place, event }: Step, agent: KnownAccount, to: KnownAccount): boolean {
	const near = steps.slice(Math.max(0, place - 6), place + 7);
	return near.some(
		(other) =>
			other.event.kind === 'review asked' &&
			other.whom.some((one) => same(one, to)) &&
			(same(other.by, agent) || other.by === null || other.by?.kind === 'agent') &&
			Math.abs(Date.parse(other.event.at) - Date.parse(event.at)) <= 120_000,
	);
}

/** Handoffs with who answers for the agent in each, where they neither give nor receive it themselves. */
export function withAnswers(story: Story, handoffs: readonly Handoff[]): Handoff[] {
	const places = new Map(story.steps.map(({ event, place }) => [event.id, place]));
	return handoffs.map((handoff) => {
		const { from, to, event } = handoff;
		const agent = [to, from].find((one) => one?.kind === 'agent');
		const answer = agent && answersFor(story, agent, places.get(event));
		if (!answer || [from, to].some((one) => one?.key === answer.who.key)) return handoff;
		const { key, name, kind } = answer.who;
		return { ...handoff, answers: { key, name, kind } };
	});
}
