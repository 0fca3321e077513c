import type { Account } from './account.ts';
import type { Handoff, HandoffKind } from './handoff.ts';
import { isReviewing } from './handoffs/agents.ts';
import { decidedIn } from './handoffs/asked.ts';
import { type Step, same } from './story.ts';
import { AT_ONCE, between, momentIn } from './times.ts';
import type { Turn, WaitsFor } from './turn-of.ts';
import { type Scene, sinceRead, waiting, waitingSince } from './turn-scene.ts';
import { namesOf } from './words.ts';

/** The turn of those whom open handoffs of one kind wait for, since the first of them was asked. */
export function waitsFor(scene: Scene, asks: readonly Handoff[], what: WaitsFor): Turn | null {
	const [first] = asks;
	if (!first) return null;
	const on = new Map<string, Account>();
	for (const { to } of asks) if (to) on.set(to.key, accountNow(scene, to));
	const dead = on.size === 0 ? first.dead : undefined;
	const because =
		asks.length === 1
			? first.because
			: `${first.because.replace(/\.$/, '')}, and ${namesOf([...on.values()].slice(1))}.`;
	return waiting(scene, {
		...{ on: [...on.values()], for: what, since: first.asked, asker: first.from, event: first.event, because },
		...(dead ? { dead } : {}),
	});
}

/** The account with what is known of it besides, such as that they are gone. */
const accountNow = ({ story }: Scene, account: Account): Account =>
	story.steps.flatMap(({ by, whom }) => [...(by ? [by] : []), ...whom]).find(({ key }) => key === account.key) ??
	account;

export const openOf = ({ open }: Scene, kind: HandoffKind): Handoff[] =>
	open.filter((handoff) => handoff.kind === kind);

/** The state of an approval that was answered so. */
const WISH = /^changes?.requested$/i;

/** An approval that is asked for; or one that was answered with a wish for changes, which its tool takes for done. */
export function undecided(scene: Scene): Turn | null {
	const { story, handoffs, state } = scene;
	const last = story.steps.findLast((step) => decidedIn(step, story) || step.event.kind === 'approval asked');
	const said = last && decidedIn(last, story);
	// No history was read, and its state says so.
	const isSeen = !last && story.isApproval && WISH.test(state?.name ?? '');
	if (said === 'changes requested' || isSeen) {
		const asked = handoffs.find(({ ended, kind }) => kind === 'approval asked' && ended?.event === last?.event.id);
		const author = story.task.fields.author ? story.who(story.task.fields.author) : null;
		const giver = asked?.from ?? author;
		if (!giver) return { is: 'unseen', because: 'Changes were requested; who asked for the approval was not seen.' };
		const wait = { on: [giver], for: 'work' as const };
		if (!last) return waiting(scene, { ...wait, since: sinceRead(story, 'state'), because: 'Changes were requested.' });
		return waitingSince(scene, last, { ...wait, because: `${last.by?.name ?? 'Somebody'} requested changes.` });
	}
	return state?.over ? null : waitsFor(scene, openOf(scene, 'approval asked'), 'an approval');
}

/** An agent that was set to work and has not ended; or one that ended and is looked after by nobody yet. */
export function runningAgent(scene: Scene): Turn | null {
	const { story } = scene;
	const last = story.steps.findLast(({ event, actor }) => event.kind.startsWith('agent ') && !!actor);
	if (!last?.actor) return beginning(scene);
	const taken = scene.handoffs.some(({ kind, to, ended, asked }) => {
		const given = kind === 'given to an agent' && to?.key === last.actor?.key && asked.at <= last.event.at;
		return given && ended && ended.at > last.event.at;
	});
	if (taken) return null;
	if (last.event.kind === 'agent started') {
		const { actor, place } = last;
		const reviews = isReviewing(story, last, actor);
		// No page says that an agent finished reviewing: its review does.
		const later = story.steps.slice(place + 1);
		if (reviews && later.some(({ event, by }) => event.kind === 'reviewed' && same(by, actor))) return null;
		const because = `${actor.name} is at work.`;
		return waitingSince(scene, last, { on: [actor], for: reviews ? 'a review' : 'work', because });
	}
	if (last.event.kind !== 'agent failed') return null;
	const stuck = openOf(scene, 'agent got stuck').filter(({ event }) => event === last.event.id);
	return waitsFor(scene, stuck, 'work');
}

/** An agent that gave the task to itself and has asked nobody for anything yet. */
function beginning(scene: Scene): Turn | null {
	const { steps } = scene.story;
	const taken = steps.findLast(
		({ event, by, whom }) => event.kind === 'assigned' && by?.kind === 'agent' && whom.some((one) => same(one, by)),
	);
	if (!taken?.by) return null;
	const agent = taken.by;
	const later = steps.slice(taken.place + 1);
	const isBack = later.some(
		({ event, by, whom }) =>
			['review asked', 'readied', 'reviewed'].includes(event.kind) ||
			(event.kind === 'commented' && same(by, agent)) ||
			(event.kind === 'unassigned' && whom.some((one) => same(one, agent))),
	);
	return isBack ? null : waitingSince(scene, taken, { on: [agent], for: 'work', because: `${agent.name} took it.` });
}

/** What carries work on, so that an older question holds nothing up any more. */
const CARRIES_ON: ReadonlySet<string> = new Set([
	...['moved', 'assigned', 'unassigned', 'readied', 'reviewed', 'review asked', 'reopened', 'agent started'],
	...['agent finished', 'changed'],
]);

/** The newest questions that name somebody and are not answered, where they are newer than what else is waited for. */
export function newestAsk(scene: Scene, other: Turn): Turn {
	const asks = scene.open.filter(
		({ kind, event, to }) => to && (kind === 'asked in words' || isMore(scene, kind, event)),
	);
	const newest = asks.at(-1);
	if (!newest) return other;
	const step = scene.story.steps.find(({ event }) => event.id === newest.event);
	const isAgain = ({ event, whom }: Step) =>
		event.kind === 'assigned' && whom.length > 0 && whom.every(({ key }) => key === newest.to?.key);
	const later = step ? scene.story.steps.slice(step.place + 1) : [];
	if (!step || later.some((one) => carriesOn(one, step) && !isAgain(one))) return other;
	const together = asks.filter(({ event }) => event === newest.event);
	const kind = newest.to?.kind === 'agent' ? 'work' : 'an answer';
	// One comment that answers somebody and asks another waits on whom it asks.
	const isElse = other.is === 'waiting' && !together.some(({ to }) => other.on.some(({ key }) => key === to?.key));
	if (isElse && other.event === newest.event) return waitsFor(scene, together, kind) ?? other;
	if (other.is === 'waiting' && other.on.length > 0 && (other.for === 'a review' || other.for === 'an approval')) {
		// Whoever was asked to decide asks something first: that answer comes before the decision.
		const [decider, ...more] = other.on;
		if (more.length > 0 || decider?.key !== newest.from?.key || newest.asked.at < other.since.at) return other;
	}
	if (other.is === 'waiting' && other.on.length > 0 && other.since.at > newest.asked.at) return other;
	return waitsFor(scene, together, kind) ?? other;
}

const carriesOn = ({ event, by }: Step, asked: Step) =>
	CARRIES_ON.has(event.kind) && by?.kind !== 'automation' && (event.kind !== 'changed' || same(by, asked.by));

/**
 * Whether a handoff gives an agent more to do: in the words of a comment, or by assigning a pull request, which stands
 * where it stood all the while.
 */
const isMore = ({ story }: Scene, kind: HandoffKind, id: string) =>
	kind === 'given to an agent' &&
	story.steps.some(
		({ event }) => event.id === id && (event.kind === 'commented' || (story.isPull && event.kind === 'assigned')),
	);

/** An agent's work that came back; since the agent last wrote, where it did so again after it had ended. */
export function cameBack(scene: Scene, asks: readonly Handoff[]): Turn | null {
	const turn = waitsFor(scene, asks, 'a review');
	const ended = asks.find(
		({ event, kind }) => turn?.is === 'waiting' && event === turn.event && kind === 'agent finished',
	);
	if (turn?.is !== 'waiting' || !ended) return turn;
	const last = scene.story.steps.findLast(({ event, by }) => event.kind === 'commented' && by?.key === ended.from?.key);
	if (!last || between(ended.asked, last.event) <= AT_ONCE) return turn;
	const because = `${ended.from?.name} wrote again after it had finished; ${namesOf(turn.on)} is who it works for.`;
	return { ...turn, since: momentIn(last.event), event: last.event.id, because };
}
