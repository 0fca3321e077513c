import { STAGES } from '../../stack/standard-schema.ts';
import type { KnownAccount } from '../account.ts';
import { endOf, opens, type Step, type Story, same } from '../story.ts';
import { giverIn } from '../words.ts';
import { atOnce, type Draft, type HandoffRule } from './draft.ts';

const orderOf = (stage: string | null) => (STAGES as readonly (string | null)[]).indexOf(stage);

/** Whether a move gives the work to others: into review, back to an earlier stage, or open again. */
export function passes(step: Step, story: Story): 'for review' | 'back' | null {
	const { kind, from, to } = step.event;
	if (kind === 'readied') return 'for review';
	if (opens(step, story)) return isMistake(step, story) ? null : 'back';
	if (kind !== 'moved' || !to) return null;
	const [was, is] = [from ? story.stage(from) : null, story.stage(to)];
	if (is === 'in review') return was === 'in review' ? null : 'for review';
	return was === 'in review' && is !== null && orderOf(is) < orderOf(was) ? 'back' : null;
}

/** Whoever opens again at once what they closed themselves gives nobody anything. */
const isMistake = (step: Step, story: Story) =>
	atOnce(story, step).some((other) => other.place < step.place && endOf(other, story) !== null);

/** Whether the same go gives it to somebody by name: then that is the handoff. */
const isGiven = (story: Story, step: Step) =>
	atOnce(story, step).some(
		({ event, whom, by }) =>
			GIVES.has(event.kind) && (whom.some((one) => !same(one, by)) || (whom.length === 0 && event.kind !== 'assigned')),
	);
const GIVES = new Set(['assigned', 'review asked', 'approval asked']);

/** Whoever moves it into review and ends it at once walks it through the stages that their tool wants. */
const isPassedThrough = (step: Step, story: Story) =>
	atOnce(story, step).some((other) => other.place > step.place && endOf(other, story) !== null);

/** Reviews that were asked for before and not given: whoever was asked is who works next. */
function isAsked({ steps }: Story, { place }: Step): boolean {
	const open = new Set<string>();
	for (const { event, whom, by } of steps.slice(0, place)) {
		if (event.kind === 'review asked') for (const { key } of whom.length > 0 ? whom : [{ key: '' }]) open.add(key);
		if (event.kind === 'review unasked') for (const { key } of whom) open.delete(key);
		if (event.kind === 'reviewed' && by) open.delete(by.key);
	}
	return open.size > 0;
}

/** A move into a stage that somebody else works. */
export const statusBaton: HandoffRule = (story, step, before, after) => {
	const way = passes(step, story);
	if (!way || (before.over && way !== 'back') || isGiven(story, step)) return [];
	if (way === 'for review' && (isAsked(story, step) || isPassedThrough(step, story))) return [];
	const others = after.owners.map(({ account }) => account).filter((one) => !same(one, step.by));
	// Whoever sets their own work back takes nothing from and gives nothing to anybody.
	const receivers: readonly (KnownAccount | null)[] = others.length > 0 ? others : way === 'back' ? [] : [null];
	return receivers.map((to) => draftOf(story, step, way, to));
};

/** How a step passes the baton, in words: `Ada Reed moved it to Open`. */
export function passedIn({ event: { kind, to }, by }: Step): string {
	const did =
		kind === 'moved' ? `moved it to ${to}` : kind === 'readied' ? 'said it is ready for review' : 'reopened it';
	return `${giverIn(by)} ${did}`;
}

function draftOf(story: Story, step: Step, way: string, to: KnownAccount | null): Draft {
	const { from, to: state } = step.event;
	const whose = to ? `${to.name} has it` : 'nobody was asked to take it up';
	const isHere = (later: Step) => later.event.kind === 'moved' && !!later.event.to;
	const answers = (later: Step) =>
		!!later.by &&
		!same(later.by, step.by) &&
		later.by.kind !== 'automation' &&
		['commented', 'reviewed', 'moved', 'assigned', 'closed', 'merged', 'review asked'].includes(later.event.kind);
	return {
		...{ kind: 'status baton', from: step.by, to, step, isQuestion: way === 'for review' && to !== null },
		because: `${passedIn(step)}; ${whose}.`,
		ends: (later) => {
			if (later.event.kind === 'drafted') return 'taken back';
			if (way === 'for review' && later.event.kind === 'reviewed' && (to ? same(later.by, to) : answers(later)))
				return /chang/i.test(later.event.said ?? '') ? 'returned' : 'finished';
			if (later.event.kind === 'assigned' && to && !later.whom.some((one) => same(one, to)) && story.single)
				return 'passed on';
			if (
				!to &&
				GIVES.has(later.event.kind) &&
				!(later.event.kind === 'assigned' && later.whom.every((one) => same(one, step.by)))
			)
				return 'passed on';
			if (!isHere(later)) return null;
			const is = story.stage(later.event.to ?? '');
			if (is === null || is === 'done') return null;
			if (same(later.by, step.by) && later.event.to === from) return 'taken back';
			return orderOf(is) < orderOf(story.stage(state ?? '') ?? 'ready') ? 'returned' : 'finished';
		},
		...(to ? {} : { answers }),
	};
}
