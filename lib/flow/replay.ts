import type { Stage } from '../stack/standard-schema.ts';
import type { KnownAccount } from './account.ts';
import { endOf, opens, type Step, type Story, same } from './story.ts';

/** Somebody who has the task, and the step that gave it to them; null: before anything that was seen. */
export interface Owner {
	account: KnownAccount;
	since: Step | null;
}

/** How a task stands after a step. */
export interface Standing {
	owners: readonly Owner[];
	/** The step that ended it; null: it is open, as far as its history says. */
	over: Step | null;
	/** Where it stands, and since which step; null: no step says so. */
	stage: { is: Stage; since: Step } | null;
	/** Whether a pull request is a draft; null: no step says so. */
	draft: boolean | null;
}

/** Who had the task before its first step: those who lose it without having been given it, or have it all along. */
function before({ task, steps, single, who }: Story): Owner[] {
	const given = new Set<string>();
	const had = new Map<string, KnownAccount>();
	let changed = false;
	for (const { event, whom } of steps) {
		if (event.kind !== 'assigned' && event.kind !== 'unassigned') continue;
		const lost = event.kind === 'unassigned' ? whom : event.from ? [who({ name: event.from })] : [];
		if (!single || !changed) for (const account of lost) if (!given.has(account.key)) had.set(account.key, account);
		if (event.kind === 'assigned') for (const { key } of whom) given.add(key);
		changed = true;
	}
	if (!single || !changed)
		for (const account of (task.fields.assignees ?? []).map(who))
			if (!given.has(account.key)) had.set(account.key, account);
	return [...had.values()].map((account) => ({ account, since: null }));
}

function ownersAfter(owners: readonly Owner[], step: Step, { single, who }: Story): readonly Owner[] {
	const { event, whom } = step;
	if (event.kind === 'unassigned') {
		// Jira's "from Ada to nobody" may name no one.
		if (whom.length === 0) return single ? [] : owners;
		return owners.filter(({ account }) => !whom.some((one) => same(one, account)));
	}
	if (event.kind !== 'assigned' || whom.length === 0) return owners;
	const lost = event.from ? who({ name: event.from }) : null;
	const kept = single ? [] : owners.filter(({ account }) => !same(account, lost));
	const stays = (account: KnownAccount) => owners.find((owner) => same(owner.account, account));
	const added = whom.filter((account) => !kept.some((owner) => same(owner.account, account)));
	return [...kept, ...added.map((account) => stays(account) ?? { account, since: step })];
}

const DRAFTS: Readonly<Record<string, boolean>> = { drafted: true, readied: false };

/** How the task stood before its first step, and after each: one more than there are steps. */
export function replay(story: Story): readonly Standing[] {
	let now: Standing = { owners: before(story), over: null, stage: null, draft: null };
	const all = [now];
	for (const step of story.steps) {
		if (step.slip) {
			all.push(now);
			continue;
		}
		const { kind, to } = step.event;
		const ends = endOf(step, story) !== null;
		const is = kind === 'moved' && to ? story.stage(to) : null;
		now = {
			owners: ownersAfter(now.owners, step, story),
			over: ends ? (now.over && kind !== 'merged' ? now.over : step) : opens(step, story) ? null : now.over,
			stage: is ? (now.stage?.is === is ? now.stage : { is, since: step }) : now.stage,
			draft: DRAFTS[kind] ?? now.draft,
		};
		all.push(now);
	}
	return all;
}
