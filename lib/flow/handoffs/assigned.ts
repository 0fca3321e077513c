import type { KnownAccount } from '../account.ts';
import { endOf, opens, type Step, type Story, same } from '../story.ts';
import { giverIn } from '../words.ts';
import { decidedIn } from './asked.ts';
import { atOnce, type Draft, type HandoffRule, type How } from './draft.ts';

/** Who has it no more after a step that gives or takes it. */
function takes(later: Step, to: KnownAccount, { single, who }: Story): boolean {
	const { event, whom } = later;
	const named = whom.some((one) => same(one, to));
	if (event.kind === 'unassigned') return named || (single && whom.length === 0);
	if (event.kind !== 'assigned' || named) return false;
	return single || (!!event.from && same(who({ name: event.from }), to));
}

/** Whether it is given to somebody else in the same go. */
function goesOn(later: Step, to: KnownAccount, story: Story): boolean {
	const gives = ({ event, whom }: Step) => event.kind === 'assigned' && whom.some((one) => !same(one, to));
	return [later, ...atOnce(story, later)].some(gives);
}

/** Whether a slip is put right: taken, and given back at once by the same one. An agent is so set to begin anew. */
const isGivenBack = (later: Step, to: KnownAccount, story: Story) =>
	to.kind !== 'agent' &&
	atOnce(story, later).some(
		({ place, event, whom }) => place > later.place && event.kind === 'assigned' && whom.some((one) => same(one, to)),
	);

/** How a step takes what was assigned from the one who has it. */
export function howTaken(later: Step, to: KnownAccount, story: Story): How | null {
	if (!takes(later, to, story) || isGivenBack(later, to, story)) return null;
	// Whoever ends it and writes down somebody else's name has done it all the same.
	if (same(later.by, to) && atOnce(story, later).some((other) => endOf(other, story))) return 'finished';
	if (goesOn(later, to, story)) return 'passed on';
	return same(later.by, to) ? 'returned' : 'taken back';
}

/** Whether the receiver brings their part to an end: a move of theirs into a stage that others work. */
function handsOn(later: Step, to: KnownAccount, { stage, isPull }: Story): boolean {
	const { kind, from, to: state } = later.event;
	if (isPull || kind !== 'moved' || !state || !same(later.by, to)) return false;
	return stage(state) === 'in review' && (!from || stage(from) !== 'in review');
}

/** An agent that begins work of its own names whoever it works for beside itself; that gives nobody any work yet. */
function isForTheRecord(step: Step, around: readonly Step[]): boolean {
	const itself = ({ event, whom }: Step) => event.kind === 'assigned' && whom.some((one) => same(one, step.by));
	return step.by?.kind === 'agent' && [step, ...around].some(itself);
}

/** A task given to somebody: assigned by another. Taking it oneself is no handoff, nor is a mistake put right at once. */
export const assigned: HandoffRule = (story, step, before) => {
	if (step.event.kind !== 'assigned') return [];
	const around = atOnce(story, step);
	// Whoever opens it again as they give it means the work that is to come.
	if (before.over && !around.some((other) => opens(other, story))) return [];
	if (isForTheRecord(step, around)) return [];
	// Whoever closes it and writes down whose it was gives it to nobody.
	if (around.some((other) => endOf(other, story))) return [];
	const author = story.task.fields.author ? story.who(story.task.fields.author) : null;
	const isRule = step.by === null || step.by?.kind === 'automation';
	return step.whom.flatMap((to): Draft[] => {
		// A rule that puts down the author of a pull request as whoever has it moves no work.
		if (story.isPull && isRule && same(to, author)) return [];
		const undone = around.some((other) => other.place > step.place && howTaken(other, to, story));
		if (same(step.by, to) || undone || before.owners.some(({ account }) => same(account, to))) return [];
		const agent = to.kind === 'agent';
		const words = story.isApproval ? `asked ${to.name} for an approval` : `assigned it to ${to.name}`;
		return [
			{
				...{ kind: story.isApproval ? 'approval asked' : agent ? 'given to an agent' : 'assigned', step, to },
				...{ from: step.by, because: `${giverIn(step.by)} ${words}.`, isQuestion: story.isApproval },
				ends: (later) => {
					const decided = story.isApproval ? decidedIn(later, story) : null;
					// Where it is not told who decided, whoever was asked did as far as anyone can tell.
					if (decided && later.by !== undefined && !same(later.by, to)) return 'passed on';
					if (decided) return decided === 'changes requested' ? 'returned' : 'finished';
					if (agent && same(later.actor, to) && later.event.kind === 'agent finished') return 'finished';
					if (agent && same(later.actor, to) && later.event.kind === 'agent failed') return 'returned';
					return howTaken(later, to, story) ?? (!agent && handsOn(later, to, story) ? 'finished' : null);
				},
			},
		];
	});
};
