import type { KnownAccount } from './account.ts';
import { isReviewing } from './handoffs/agents.ts';
import { isCommand, isNod } from './spoken.ts';
import { isSomebody, type Step, type Story, same } from './story.ts';
import type { Turn } from './turn-of.ts';
import { type Scene, waitingSince } from './turn-scene.ts';

const SPEAKS = ['commented', 'reviewed'];
const ANSWERS = [...SPEAKS, 'changed', 'readied', 'review asked'];

const lastOf = ({ story }: Scene, kinds: readonly string[], who: (step: Step, by: KnownAccount) => boolean) =>
	story.steps.findLast((step) => {
		return !!step.by && kinds.includes(step.event.kind) && who(step, step.by) && !isCommand(step.event);
	});

/** Whether an agent works on a task, so that it speaks for it. Many agents only remark on what others do. */
function worksOn(story: Story, agent: KnownAccount): boolean {
	return story.steps.some((step) => {
		const { kind } = step.event;
		if (kind === 'changed') return same(step.by, agent);
		if (kind === 'assigned') return step.whom.some((one) => same(one, agent));
		return kind === 'agent started' && same(step.actor, agent) && !isReviewing(story, step, agent);
	});
}

/** The last step of those whose work a pull request is that may answer somebody; an agent's review answers nobody. */
export const lastAnswer = (scene: Scene, author: KnownAccount | null, keeper: KnownAccount | null): Step | undefined =>
	lastOf(scene, ANSWERS, ({ event }, by) => {
		if (by.kind === 'agent') return event.kind !== 'reviewed' && (same(by, author) || worksOn(scene.story, by));
		return same(by, author) || same(by, keeper);
	});

const DID: Readonly<Record<string, string>> = {
	commented: 'commented',
	reviewed: 'reviewed it',
	changed: 'changed it',
	readied: 'said it is ready for review',
	'review asked': 'asked for a review',
};
/** What somebody did in a step, in a sentence: `Ben Ito reviewed it`. */
const didIn = ({ event, by }: Step): string => `${by?.name} ${DID[event.kind] ?? event.kind}`;

/** Where nobody was asked: whoever did not speak last, of the author and those who reviewed or commented. */
export function talkTurn(
	scene: Scene,
	author: KnownAccount | null,
	keeper: KnownAccount | null,
	answered: Step | undefined,
): Turn | null {
	const isOther = ({ event }: Step, by: KnownAccount) =>
		isSomebody(by) && !same(by, author) && !same(by, keeper) && !isNod(event);
	const other = lastOf(scene, SPEAKS, isOther);
	return other ? between(scene, keeper, other, answered) : null;
}

/** Of one who spoke and who may have answered: the turn of whoever did not speak last. */
function between(scene: Scene, keeper: KnownAccount | null, other: Step, answered: Step | undefined): Turn | null {
	const { by, place } = other;
	if (!by) return null;
	if (answered && answered.place > place) {
		const isContent = scene.story.steps.some(({ event, whom, by: who, place: at }) => {
			const letGo = event.kind === 'unassigned' && whom.some((one) => same(one, by));
			return (at > place && letGo) || (at > answered.place && same(who, by) && isNod(event));
		});
		// Whoever let go of it since, or agreed, wants no more of it. Who asks for a review waits on whom they ask.
		if (isContent || answered.event.kind === 'review asked') return null;
		const because = `${didIn(answered)} after ${by.name} had spoken.`;
		return waitingSince(scene, answered, { on: [by], for: 'a review', because });
	}
	if (!keeper) return null;
	const because = `${didIn(other)}; ${keeper.name} has not answered.`;
	return waitingSince(scene, other, { on: [keeper], for: 'an answer', because });
}

/**
 * The turn in a task that was moved into review for nobody in particular, where somebody took that up in words; null:
 * nobody did.
 */
export function reviewTalk(scene: Scene, moved: string): Turn | null {
	const baton = scene.story.steps.find(({ event }) => event.id === moved);
	const mover = baton?.by;
	if (!baton || !mover || !isSomebody(mover)) return null;
	const other = lastOf(scene, SPEAKS, ({ place }, by) => place > baton.place && isSomebody(by) && !same(by, mover));
	const answered = lastOf(scene, [...SPEAKS, 'changed'], (_, by) => same(by, mover));
	return other ? between(scene, mover, other, answered) : null;
}
