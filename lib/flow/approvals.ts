import type { Moment } from '../task/event.ts';
import type { Account, KnownAccount } from './account.ts';
import { type Said, saidIn } from './handoffs/asked.ts';
import { isSomebody, type Step, type Story, same } from './story.ts';
import type { Contradiction } from './thread.ts';
import { momentIn } from './times.ts';

/** A verdict that was given: of a review, or of an approval. */
export interface Approval {
	by: Account;
	said: Said;
	given: Moment;
	event: string;
	/** Whether they had been asked; null: nobody was, or it was not seen whom, so anyone may have been meant. */
	asked: boolean | null;
	/** They wrote what they approved. */
	own: boolean;
	/** The first change after it, by which it is of something else than stands there now. */
	stale?: Moment & { event: string };
}

const ASKS = new Set(['review asked', 'approval asked']);

/** Whether somebody was asked, by name, before a step. A team's members are not known: then anyone may be meant. */
function wasAsked({ steps, isApproval }: Story, { place, by }: Step): boolean | null {
	const asks = steps
		.slice(0, place)
		.filter(({ event }) => ASKS.has(event.kind) || (isApproval && event.kind === 'assigned'));
	if (asks.length === 0) return null;
	if (asks.some(({ whom }) => whom.some((one) => same(one, by)))) return true;
	return asks.some(({ whom }) => whom.length === 0 || whom.some(({ kind }) => kind === 'team')) ? null : false;
}

/** The verdicts of people and agents, in order. */
export function approvalsIn(story: Story): Approval[] {
	const { steps, task, who } = story;
	const author = task.fields.author ? who(task.fields.author) : null;
	return steps.flatMap((step): Approval[] => {
		const { event, by } = step;
		if ((event.kind !== 'reviewed' && event.kind !== 'decided') || !by || by.kind === 'automation') return [];
		const said = saidIn(step);
		if (said === 'commented') return [];
		const changed = steps.find((later) => later.place > step.place && later.event.kind === 'changed');
		const stale = said === 'approved' && changed ? { ...momentIn(changed.event), event: changed.event.id } : null;
		const { key, name, kind } = by;
		return [
			{
				...{ by: { key, name, kind }, said, given: momentIn(event), event: event.id, asked: wasAsked(story, step) },
				...{ own: same(by, author), ...(stale ? { stale } : {}) },
			},
		];
	});
}

/** The last verdict of each who gave one. */
const lastOf = (approvals: readonly Approval[]) => [...new Map(approvals.map((one) => [one.by.key, one])).values()];

/** What a task's approvals say against each other and against its state. */
export function contradictionsIn(story: Story): Contradiction[] {
	const { task, stage } = story;
	const tasks = [task.task];
	const found: Contradiction[] = [];
	const last = lastOf(approvalsIn(story));
	for (const { by, said, own, given, stale } of last) {
		if (said === 'approved' && own)
			found.push({ kind: 'approved by its author', tasks, because: `${by.name} approved it and wrote it.` });
		if (said === 'approved' && stale && !last.some((one) => one.said === 'approved' && !one.stale))
			found.push({
				...{ kind: 'approved before a change', tasks },
				because: `${by.name} approved it on ${day(given)}; it was changed on ${day(stale)}.`,
			});
	}
	const state = task.fields.state;
	const wish = last.find(({ said }) => said === 'changes requested');
	const isDone = !!state && stage(state.name) === 'done';
	const named = state && /^changes?.requested$/i.test(state.name);
	if (!story.isPull && isDone && wish)
		found.push({
			kind: 'complete, yet changes were requested',
			tasks,
			because: `It is ${state.name}, and ${wish.by.name} requested changes on ${day(wish.given)}.`,
		});
	else if (named && state.category === 'done')
		found.push({
			kind: 'complete, yet changes were requested',
			tasks,
			because: 'It counts as complete, and says that changes were requested.',
		});
	return found;
}

const day = ({ at }: Moment) => at.slice(0, 10);

/** Whether an approver could give it at all: a person, or of unknown kind. */
export const isApprover = (account: KnownAccount | null | undefined): boolean => isSomebody(account);
