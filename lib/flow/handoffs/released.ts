import type { KnownAccount } from '../account.ts';
import { ownSaid } from '../links/own-relations.ts';
import { RELEASED } from '../released.ts';
import type { Standing } from '../replay.ts';
import { isSomebody, type Step, type Story, same } from '../story.ts';
import { taskIn } from '../words.ts';
import { howTaken } from './assigned.ts';
import type { Draft, HandoffRule } from './draft.ts';

/** What shows that work which was held up goes on. */
const GOES_ON: ReadonlySet<string> = new Set(['moved', 'changed', 'commented', 'readied', 'review asked']);

/** A task can go on, as what held it up is taken away or has ended: a handoff to whoever has it. */
export const released: HandoffRule = (story, step, before) => {
	const { kind, link } = step.event;
	const follows = story.release?.event.id === step.event.id ? story.release : null;
	const done = follows || kind === RELEASED || (kind === 'unlinked' && ownSaid(link?.relation) === 'blocked by');
	if (!done || before.over) return [];
	const from = follows ? follows.by && { ...follows.by, because: follows.because } : step.by;
	const what = link?.title ?? (link?.task ? taskIn(link.task) : 'what held it up');
	const heldUpBy = follows?.heldUpBy ?? link?.task;
	const told = {
		kind: 'dependency released' as const,
		from,
		step,
		isQuestion: false,
		...(heldUpBy ? { heldUpBy } : {}),
	};
	const owners = keepersOf(story, before);
	if (owners?.length === 0 && follows) return [{ ...told, to: null, because: follows.because, ...toNobody(from) }];
	const isGiver = (to: KnownAccount) => !!from && (same(to, from) || story.ground.isOne?.(to.key, from.key) === true);
	return (owners ?? [])
		.filter((to) => isSomebody(to) && !isGiver(to))
		.map((to) => ({
			...{ ...told, to, because: follows?.because ?? `${what} no longer holds up ${to.name}.` },
			ends: (later) => (same(later.by, to) && GOES_ON.has(later.event.kind) ? 'finished' : howTaken(later, to, story)),
		}));
};

/** Who goes on with a task: whoever has it; of a pull request that nobody was given, its author. null: it was not seen. */
function keepersOf(story: Story, { owners }: Standing): KnownAccount[] | null {
	if (owners.length > 0) return owners.map(({ account }) => account);
	const { assignees, author } = story.task.fields;
	if (story.isPull) return author ? [story.who(author)] : null;
	const told = story.steps.some(({ event }) => event.kind === 'assigned' || event.kind === 'unassigned');
	return assignees === undefined && !told ? null : [];
}

/** Where nobody has it: whoever takes it up ends it. */
function toNobody(from: KnownAccount | null | undefined): Pick<Draft, 'ends' | 'answers'> {
	const takesUp = ({ by, event }: Step) =>
		event.kind === 'assigned' || (isSomebody(by) && !same(by, from) && GOES_ON.has(event.kind));
	return {
		ends: (later) => (later.event.kind === 'assigned' ? 'passed on' : takesUp(later) ? 'finished' : null),
		answers: takesUp,
	};
}
