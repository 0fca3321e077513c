import type { KnownAccount } from '../account.ts';
import { isSomebody, type Step, type Story, same } from '../story.ts';
import { giverIn } from '../words.ts';
import { atOnce, type Draft, type HandoffRule, type How, UNSEEN } from './draft.ts';

/** What a reviewer or approver said, in one word for all tools. */
export type Said = 'approved' | 'changes requested' | 'rejected' | 'dismissed' | 'commented';

export function saidIn({ event }: Step): Said {
	const said = (event.said ?? '').toLowerCase().replace(/[_-]/g, ' ');
	if (/^approv/.test(said)) return 'approved';
	if (/^change|request/.test(said)) return 'changes requested';
	if (/^reject|^declin|^den/.test(said)) return 'rejected';
	return /^dismiss/.test(said) ? 'dismissed' : 'commented';
}

/** A state of an approval that is its verdict. */
const VERDICT = /^(?:approved|changes?.requested|rejected)$/i;

/**
 * What was decided of an approval by a step: by its history, or by a move into the state that is the verdict, as where
 * only two readings tell of it; null: nothing.
 */
export function decidedIn(step: Step, { isApproval }: Story): Said | null {
	const { kind, to } = step.event;
	if (kind === 'decided') return saidIn(step);
	if (!isApproval || kind !== 'moved' || !to || !VERDICT.test(to)) return null;
	return saidIn({ ...step, event: { ...step.event, said: to } });
}

const HOW: Readonly<Record<Said, How | null>> = {
	approved: 'finished',
	'changes requested': 'returned',
	rejected: 'finished',
	commented: 'finished',
	dismissed: null,
};

/** The author of the task. */
const authorOf = ({ task, who }: Story): KnownAccount | null => (task.fields.author ? who(task.fields.author) : null);

/**
 * A review or an approval that was asked for. Of a team, whose members nobody knows here, or of someone who was not
 * seen, it is answered by the first review of a person who is not the author.
 */
const asked =
	(kind: 'review asked' | 'approval asked', unasked: string, answer: string, what: string): HandoffRule =>
	(story, step, before) => {
		if (step.event.kind !== kind || before.over) return [];
		const slips = atOnce(story, step).filter(({ event, place }) => event.kind === unasked && place > step.place);
		const isSlip = (to: KnownAccount | null) =>
			slips.some(({ whom }) => (to === null ? whom.length === 0 : whom.some((one) => same(one, to))));
		const author = authorOf(story);
		const draft = (to: KnownAccount | null, because: string): Draft => {
			const anyone = to === null || to.kind === 'team';
			const answers = (later: Step) =>
				(later.event.kind === answer || (later.event.kind === 'agent started' && same(later.actor, step.by))) &&
				isSomebody(later.by) &&
				!same(later.by, author) &&
				!same(later.by, step.by);
			return {
				...{ kind, step, to, from: step.by, because, isQuestion: true },
				ends: (later) => {
					const { event, by, whom, actor } = later;
					// Whoever sets the agent going again that asked for it has looked at what it made.
					if (event.kind === 'agent started' && step.by?.kind === 'agent' && same(actor, step.by)) return 'returned';
					// Whom an agent asked was not seen; a person who asks others after it has it, and passes it on.
					if (to === null && event.kind === kind && step.by?.kind === 'agent' && isSomebody(by)) return 'passed on';
					if (event.kind === unasked && (to === null ? whom.length === 0 : whom.some((one) => same(one, to))))
						return same(by, to) ? 'returned' : 'taken back';
					return event.kind === answer && (anyone ? answers(later) : same(by, to)) ? HOW[saidIn(later)] : null;
				},
				...(anyone ? { answers } : {}),
			};
		};
		const words = (whom: string) => `${giverIn(step.by)} asked ${whom} for ${what}`;
		if (step.whom.length === 0) return isSlip(null) ? [] : [draft(null, `${words('somebody')}; ${UNSEEN}`)];
		return step.whom
			.filter((to) => !same(step.by, to) && !isSlip(to))
			.map((to) =>
				draft(to, to.kind === 'team' ? `${words(to.name)}; anyone of them can give it.` : `${words(to.name)}.`),
			);
	};

export const reviewAsked = asked('review asked', 'review unasked', 'reviewed', 'a review');
export const approvalAsked = asked('approval asked', 'approval unasked', 'decided', 'an approval');
