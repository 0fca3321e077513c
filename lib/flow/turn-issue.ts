import type { Account, KnownAccount } from './account.ts';
import { passedIn, passes } from './handoffs/baton.ts';
import { type Held, heldIn } from './held.ts';
import type { Owner } from './replay.ts';
import { type Step, same } from './story.ts';
import { AT_ONCE, between, momentIn } from './times.ts';
import { openOf, waitsFor } from './turn-asks.ts';
import type { Turn } from './turn-of.ts';
import { isNewer, type Scene, type StateNow, sinceRead, waiting, waitingSince } from './turn-scene.ts';
import { reviewTalk } from './turn-talk.ts';
import { giverIn, namesOf } from './words.ts';

/** Who has the task now; null: it was not seen. */
export function ownersNow({ story, now }: Scene): readonly Owner[] | null {
	const { fields } = story.task;
	const last = story.steps.findLast(({ event }) => event.kind === 'assigned' || event.kind === 'unassigned');
	if (fields.assignees === undefined) return last ? (now?.owners ?? null) : null;
	if (last && isNewer(story, 'assignees', last)) return now?.owners ?? null;
	return (fields.assignees ?? []).map(story.who).map((account): Owner => {
		return now?.owners.find((owner) => same(owner.account, account)) ?? { account, since: null };
	});
}

/** Whose turn an open task is that is no pull request. */
export function turnOfIssue(scene: Scene): Turn {
	const { story, state } = scene;
	const owners = ownersNow(scene);
	const batons = openOf(scene, 'status baton');
	const asked = waitsFor(
		scene,
		openOf(scene, 'review asked').filter(({ to }) => to),
		'a review',
	);
	if (asked) return asked;
	if (state?.stage === 'in review' && batons.length > 0) {
		const [baton, ...more] = batons;
		const talk = baton && !baton.to && more.length === 0 ? reviewTalk(scene, baton.event) : null;
		return talk ?? waitsFor(scene, batons, 'a review') ?? nobody(scene);
	}
	if (!owners) return { is: 'unseen', because: 'Who has it was not seen.' };
	const working = withoutGivers(scene, owners);
	const on = working.map(({ account }) => account);
	const free = releasedNow(scene, owners);
	// An approval that is pending waits for its answer.
	const held = state && !story.isApproval ? heldIn(state.name) : null;
	if (state && held) return free && free.since.at > state.since.at ? free : whileHeld(scene, held, state, on);
	if (on.length === 0) return nobody(scene);
	const baton = batons.findLast(({ to }) => on.some(({ key }) => key === to?.key));
	const returned = fromAgent(scene, working);
	const [owner] = working;
	const what = story.isApproval ? 'an approval' : isReview(scene, working) ? 'a review' : 'work';
	const given = owner?.since;
	const since = [given?.event.at ?? '', baton?.asked.at ?? ''].sort().at(-1) ?? '';
	if (free && free.since.at > since) return free;
	if (baton && (!given || baton.asked.at > given.event.at)) return waitsFor(scene, [baton], 'work') ?? nobody(scene);
	if (returned && (!given || returned.step.event.at > given.event.at))
		return waitingSince(scene, returned.step, { on, for: what, because: returned.because, asker: null });
	if (!given) {
		const since = sinceRead(story, 'assignees');
		return waiting(scene, { on, for: what, since, because: `${namesOf(on)} ${has(on)} it.` });
	}
	// What was over or in review meanwhile waited on somebody else.
	const back = story.steps.findLast((step) => !step.slip && passes(step, story) === 'back');
	if (back && between(given.event, back.event) > AT_ONCE) {
		const again = `${passedIn(back)}; ${namesOf(on)} ${has(on)} it.`;
		return waitingSince(scene, back, { on, for: what, because: again, asker: null });
	}
	return waitingSince(scene, given, { on, for: what, because: because(given.by, owner.account, on) });
}

/** A task in a state that says what it waits for. */
function whileHeld(scene: Scene, held: Held, { since, because, name }: StateNow, on: readonly Account[]): Turn {
	const { story } = scene;
	if (held === 'other work') return waiting(scene, { on, for: held, since, because });
	const asker = held === 'an answer' && story.task.fields.author;
	if (asker) return waiting(scene, { on: [story.who(asker)], for: held, since, because });
	return { is: 'unseen', because: `It is ${name}; of whom was not seen.` };
}

/** What held it up has ended, and whoever has it has done nothing since; null: nothing of the kind. */
function releasedNow(scene: Scene, owners: readonly Owner[]): Extract<Turn, { is: 'waiting' }> | null {
	const free = openOf(scene, 'dependency released').filter(({ to }) =>
		to ? owners.some(({ account }) => account.key === to.key) : owners.length === 0,
	);
	const turn = waitsFor(scene, free, owners.length > 0 ? 'work' : 'somebody to take it');
	// Nobody asked for it: the end of other work is no question of whoever ended it.
	return turn?.is === 'waiting' ? { ...turn, asker: null } : null;
}

/** Whoever has it beside an agent that they gave it to waits for the agent. */
function withoutGivers({ open }: Scene, owners: readonly Owner[]): readonly Owner[] {
	const gave = ({ account, since }: Owner) =>
		open.some(
			({ kind, from, to, asked }) =>
				kind === 'given to an agent' &&
				from?.key === account.key &&
				owners.some((other) => other.account.key === to?.key) &&
				(!since || since.event.at <= asked.at),
		);
	const rest = owners.filter((owner) => !gave(owner));
	return rest.length > 0 ? rest : owners;
}

/** The end of an agent's work on what it was given by those who have it now: since then it is theirs again. */
function fromAgent({ story, handoffs }: Scene, owners: readonly Owner[]): { step: Step; because: string } | null {
	const ended = handoffs.findLast(
		({ kind, from, ended }) =>
			kind === 'given to an agent' && ended && owners.some(({ account }) => account.key === from?.key),
	);
	const step = story.steps.find(({ event }) => event.id === ended?.ended?.event);
	if (!ended || !step || owners.some(({ account }) => account.kind === 'agent')) return null;
	const accounts = owners.map(({ account }) => account);
	const isDone = ended.ended?.how === 'finished' || ended.ended?.how === 'returned';
	const did = isDone ? 'ended its work' : 'has it no more';
	return { step, because: `${ended.to?.name} ${did}; ${namesOf(accounts)} ${has(accounts)} it.` };
}

/** Whether who has it is to review it: it stands in review, and they were given it by whoever brought it there. */
function isReview({ state, now }: Scene, owners: readonly Owner[]): boolean {
	if (state?.stage !== 'in review' || now?.stage?.is !== 'in review') return false;
	const mover = now.stage.since.by;
	return owners.every(({ account, since }) => since && !same(account, mover) && !same(account, since.by));
}

const has = (on: readonly Account[]) => (on.length === 1 ? 'has' : 'have');

function because(by: KnownAccount | null | undefined, first: KnownAccount, on: readonly Account[]): string {
	if (on.length > 1) return `${namesOf(on)} have it.`;
	return same(by, first) ? `${first.name} took it.` : `${giverIn(by)} assigned it to ${first.name}.`;
}

/** Nobody has it: since it was taken from the last who had it, or was made. */
function nobody(scene: Scene): Turn {
	const { steps } = scene.story;
	const last =
		steps.findLast(({ event, slip }) => !slip && (event.kind === 'unassigned' || event.kind === 'reopened')) ??
		steps.find(({ event }) => event.kind === 'created');
	const since = last ? momentIn(last.event) : sinceRead(scene.story, 'assignees');
	return waiting(scene, {
		...{ on: [], for: 'somebody to take it', since, because: 'Nobody has it.' },
		...{ event: last?.event.id, asker: last?.event.kind === 'created' ? last.by : null },
	});
}
