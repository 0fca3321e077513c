import type { Account, KnownAccount } from './account.ts';
import { goesOnWith } from './handoffs/agents.ts';
import { saidIn } from './handoffs/asked.ts';
import { UNSEEN } from './handoffs/draft.ts';
import { isSomebody, type Step, same } from './story.ts';
import { cameBack, openOf, waitsFor } from './turn-asks.ts';
import { ownersNow } from './turn-issue.ts';
import type { Turn } from './turn-of.ts';
import { type Scene, sinceRead, waiting, waitingSince } from './turn-scene.ts';
import { lastAnswer, talkTurn } from './turn-talk.ts';
import { namesOf } from './words.ts';

/** Who goes on with a pull request: its author; of an agent's, whoever goes on with its work. */
function keeperOf({ story }: Scene): KnownAccount | null {
	const { author } = story.task.fields;
	const made = story.steps.find(({ event }) => event.kind === 'created')?.by;
	const account = author ? story.who(author) : (made ?? null);
	return account?.kind === 'agent' ? goesOnWith(story, account, story.steps.length - 1) : account;
}

/** The one who goes on with it; an agent’s that nobody keeps any more waits on nobody. */
const keptBy = (keeper: KnownAccount | null, author: KnownAccount | null) =>
	keeper
		? { on: [keeper] }
		: { on: [], ...(author?.kind === 'agent' ? { dead: 'an agent waits on nobody' as const } : {}) };

/** The last review of each person or agent who is not the author; a bot's remarks are nobody's review. */
function lastReviews({ story }: Scene, author: KnownAccount | null): Step[] {
	const last = new Map<string, Step>();
	for (const step of story.steps) {
		const { by, event } = step;
		if (event.kind !== 'reviewed' || !by || by.kind === 'automation' || same(by, author)) continue;
		const said = saidIn(step);
		const before = last.get(by.key);
		// Remarks after a verdict leave the verdict as it is.
		if (said === 'commented' && before && saidIn(before) !== 'commented') continue;
		if (said === 'dismissed') last.delete(by.key);
		else last.set(by.key, step);
	}
	return [...last.values()].sort((one, other) => one.place - other.place);
}

/** Whose turn an open pull request is. */
export function turnOfPull(scene: Scene): Turn {
	const { story } = scene;
	const author = story.task.fields.author ? story.who(story.task.fields.author) : null;
	const keeper = keeperOf(scene);
	const draft = draftTurn(scene, keeper);
	if (draft) return draft;
	const reviews = lastReviews(scene, author);
	const wanted = reviews.findLast((step) => saidIn(step) === 'changes requested');
	const answered = lastAnswer(scene, author, keeper);
	const asks = openOf(scene, 'review asked');
	if (wanted?.by && !asks.some(({ asked }) => asked.at > wanted.event.at))
		return afterChanges(scene, wanted, answered, keeper, author);
	const asked = askedTurn(scene, asks);
	if (asked) return asked;
	const last = reviews.findLast((step) => saidIn(step) === 'approved');
	// Whoever asks for a review of what was approved wants another one.
	const approved = last && !asks.some(({ asked }) => asked.at > last.event.at) ? last : undefined;
	const back = cameBack(scene, openOf(scene, 'agent finished'));
	// What was approved since an agent brought it back was looked at.
	if (back?.is === 'waiting' && !(isSomebody(approved?.by) && approved.event.at > back.since.at)) return back;
	if (approved?.by) {
		const because = `${approved.by.name} approved it; it is not merged.`;
		return waitingSince(scene, approved, { ...keptBy(keeper, author), for: 'work', because });
	}
	const unseen = asks.findLast(({ because }) => because.endsWith(UNSEEN));
	const talk = talkTurn(scene, author, keeper, answered);
	if (talk?.is === 'waiting' && (!unseen || talk.since.at > unseen.asked.at)) return talk;
	return leftAlone(scene) ?? unasked(scene, author);
}

/** A draft is its author's to go on with. */
function draftTurn(scene: Scene, keeper: KnownAccount | null): Turn | null {
	const { story, now, state } = scene;
	const isDraft = story.task.fields.state ? state?.stage === 'in progress' : now?.draft === true;
	if (!isDraft) return null;
	const ended = cameBack(
		scene,
		[...openOf(scene, 'review asked'), ...openOf(scene, 'agent finished')].filter(({ to }) => to),
	);
	if (ended) return ended;
	const author = story.task.fields.author && story.who(story.task.fields.author);
	const whose = author
		? `It is a draft of ${author.name}’s; who goes on with it was not seen.`
		: 'It is a draft; its author was not seen.';
	if (!keeper) return leftAlone(scene) ?? { is: 'unseen', because: whose };
	const drafted = story.steps.findLast(({ event, slip }) => !slip && event.kind === 'drafted')?.place ?? -1;
	// Whoever makes it a draft again after they asked for a review goes on with it.
	const isAsked = story.steps.some(({ event, place }) => place > drafted && event.kind === 'review asked');
	const asks = isAsked ? openOf(scene, 'review asked') : [];
	const unseen = asks.findLast(({ to, because }) => !to && because.endsWith(UNSEEN));
	// Who is given it as somebody is asked for a review, or after that, is who has it now.
	const given = openOf(scene, 'assigned').findLast(
		({ to }) => isSomebody(to as KnownAccount) && !same(to as KnownAccount, keeper),
	);
	if (unseen && given && given.asked.at >= unseen.asked.at) return waitsFor(scene, [given], 'a review');
	if (unseen) return { is: 'unseen', because: unseen.because };
	const isOwn = story.task.fields.author ? same(story.who(story.task.fields.author), keeper) : true;
	const begins = ['drafted', 'created', ...(isOwn ? [] : ['agent finished', 'agent failed'])];
	const ends = new Set(
		isOwn ? [] : scene.handoffs.map(({ kind, ended }) => kind === 'given to an agent' && ended?.event),
	);
	const step = story.steps.findLast(({ event, slip }) => !slip && (begins.includes(event.kind) || ends.has(event.id)));
	const because = isOwn
		? `It is a draft of ${keeper.name}’s.`
		: `It is a draft that ${keeper.name} had an agent write.`;
	const wait = { on: [keeper], for: 'work' as const, because };
	return step
		? waitingSince(scene, step, { ...wait, asker: null })
		: waiting(scene, { ...wait, since: sinceRead(scene.story, 'state') });
}

/** Changes that a reviewer wants: the author’s turn, until the author answers. */
function afterChanges(
	scene: Scene,
	wanted: Step,
	answered: Step | undefined,
	keeper: KnownAccount | null,
	author: KnownAccount | null,
): Turn {
	const reviewer = wanted.by as KnownAccount;
	if (answered && answered.place > wanted.place && answered.by) {
		const because = `${answered.by.name} answered the changes that ${reviewer.name} requested.`;
		return waitingSince(scene, answered, { on: [reviewer], for: 'a review', because });
	}
	const because = `${reviewer.name} requested changes.`;
	return waitingSince(scene, wanted, { ...keptBy(keeper, author), for: 'work', because });
}

/** Reviews that were asked for, by the history or by the fields. */
function askedTurn(scene: Scene, asks: Scene['open']): Turn | null {
	const { story } = scene;
	const named = asks.filter(({ to }) => to);
	if (named.length > 0) return waitsFor(scene, named, 'a review');
	const waits = (story.task.fields.reviewers ?? []).filter(
		({ said }) => !said || /await|pending|request(?!ed changes)/i.test(said),
	);
	const answered = new Set(story.steps.flatMap(({ event, by }) => (event.kind === 'reviewed' && by ? [by.key] : [])));
	const on = waits.map(story.who).filter(({ key }) => !answered.has(key));
	if (on.length > 0) {
		const [unseen] = asks;
		const since = unseen?.asked ?? sinceRead(story, 'reviewers');
		const because = `${namesOf(on)} ${on.length === 1 ? 'was' : 'were'} asked for a review.`;
		return waiting(scene, { on, for: 'a review', since, because, asker: unseen?.from, event: unseen?.event });
	}
	return null;
}

/** An agent’s, and whoever it worked for has let go of it. */
function leftAlone(scene: Scene): Turn | null {
	const { story } = scene;
	const agent = story.task.fields.author ? story.who(story.task.fields.author) : null;
	const owners = ownersNow(scene);
	if (agent?.kind !== 'agent' || !owners || owners.some(({ account }) => isSomebody(account))) return null;
	const last = story.steps.findLast(
		({ event, whom, slip }) => !slip && event.kind === 'unassigned' && whom.some(isSomebody),
	);
	if (!last || openOf(scene, 'review asked').length > 0) return null;
	const because = `${agent.name} wrote it, and nobody has it any more.`;
	return waitingSince(scene, last, { on: [], for: 'a review', because, dead: 'an agent waits on nobody' });
}

/** Since when whoever has a pull request can review it: since they have it, it is ready, and no agent works on it any more. */
function readySince({ story }: Scene, given: Step, author: KnownAccount | null): Step {
	const later = story.steps.slice(given.place + 1);
	const last = later.findLast(
		({ event, whom, slip }) =>
			!slip &&
			(event.kind === 'readied' ||
				(author?.kind === 'agent' && event.kind === 'unassigned' && whom.some((one) => same(one, author)))),
	);
	return last ?? given;
}

/** Ready, and nobody was asked: those who have it beside the author, or a review of no one. */
function unasked(scene: Scene, author: KnownAccount | null): Turn {
	const { story } = scene;
	const owners = ownersNow(scene);
	const asks = openOf(scene, 'review asked');
	const others = (owners ?? []).filter(
		({ account }) =>
			!same(account, author) &&
			!['agent', 'automation'].includes(account.kind) &&
			!asks.some(({ from }) => from?.key === account.key),
	);
	const [first] = others;
	if (first) {
		const on: Account[] = others.map(({ account }) => account);
		const because = `${namesOf(on)} ${on.length === 1 ? 'has' : 'have'} it.`;
		const since = first.since && readySince(scene, first.since, author);
		return since
			? waitingSince(scene, since, { on, for: 'a review', because, asker: first.since?.by ?? null })
			: waiting(scene, { on, for: 'a review', since: sinceRead(story, 'assignees'), because });
	}
	const unseen = asks.find(({ to, because }) => !to && because.endsWith(UNSEEN));
	if (unseen) return { is: 'unseen', because: unseen.because };
	const isWhole = story.steps.some(({ event }) => event.kind === 'created');
	if (!owners || (story.task.fields.reviewers === undefined && !isWhole))
		return { is: 'unseen', because: 'Who was asked for a review was not seen.' };
	const step = story.steps.findLast(
		({ event, slip }) => !slip && (event.kind === 'readied' || event.kind === 'created'),
	);
	const dead = author?.kind === 'agent' ? 'an agent waits on nobody' : 'asked of no one';
	// A review that was asked of an agent and is given: a person's is still to come.
	const done = lastReviews(scene, author).flatMap(({ by }) => (by?.kind === 'agent' ? [by] : []));
	const because =
		done.length > 0
			? `${namesOf(done)} reviewed it; no person was asked for a review.`
			: 'It is ready, and nobody was asked for a review.';
	const wait = { on: [], for: 'a review' as const, because, dead } as const;
	return step ? waitingSince(scene, step, wait) : waiting(scene, { ...wait, since: sinceRead(story, 'state') });
}
