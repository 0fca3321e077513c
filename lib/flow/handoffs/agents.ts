import type { KnownAccount } from '../account.ts';
import { isSomebody, type Step, type Story, same } from '../story.ts';
import type { Draft, HandoffRule } from './draft.ts';

/** Whom an agent answers to: whoever set it going last and did not let go of it since; else whoever has the task beside it. */
export function answerable(story: Story, agent: KnownAccount, place: number): KnownAccount | null {
	const { steps, task, who } = story;
	const left = new Set<string>();
	for (let at = place; at >= 0; at--) {
		const step = steps[at];
		if (!step) continue;
		const { kind } = step.event;
		if (kind === 'unassigned') for (const { key } of step.whom) left.add(key);
		const set = kind === 'agent started' ? same(step.actor, agent) : step.whom.some((one) => same(one, agent));
		if (set && (kind === 'agent started' || kind === 'assigned') && isSomebody(step.by))
			return left.has(step.by.key) ? null : step.by;
	}
	return (task.fields.assignees ?? []).map(who).find(isSomebody) ?? null;
}

/** Work given to an agent by setting it going. Where it was assigned before and had not begun, this is that beginning. */
export const agentStarted: HandoffRule = (story, step, before) => {
	const { actor: agent, by } = step;
	if (step.event.kind !== 'agent started' || !agent || !isSomebody(by) || before.over) return [];
	if (waitsToStart(story, step, agent)) return [];
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

/** Work that comes back from an agent: done, or stuck. */
export const agentEnded: HandoffRule = (story, step, before) => {
	const { actor: agent, event } = step;
	const finished = event.kind === 'agent finished';
	if ((!finished && event.kind !== 'agent failed') || !agent || before.over) return [];
	const to = isSomebody(step.by) ? step.by : answerable(story, agent, step.place);
	// Where it asked for a review as it finished, that is the one handoff.
	if (finished && to && asksFor(story, step, agent, to)) return [];
	const draft: Draft = {
		...{ kind: finished ? 'agent finished' : 'agent got stuck', from: agent, to, step, isQuestion: false },
		because: `${agent.name} ${finished ? 'finished' : 'got stuck'}; ${to ? `${to.name} set it to work` : 'nobody is named who would go on'}.`,
		ends: ({ event: { kind }, actor, by, whom }) => {
			if (kind === 'agent started' && same(actor, agent)) return 'returned';
			if (!to || !same(by, to) || kind.startsWith('agent ') || NO_ANSWER.has(kind)) return null;
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
