import { type Event, spanOf } from '../../task/event.ts';
import type { Account, KnownAccount } from '../account.ts';
import type { Handoff, HandoffKind } from '../handoff.ts';
import type { Standing } from '../replay.ts';
import { endOf, opens, type Step, type Story, same } from '../story.ts';
import { AT_ONCE, between, momentIn } from '../times.ts';

export type How = NonNullable<Handoff['ended']>['how'];

/** A handoff before it is known what came of it. */
export interface Draft {
	kind: HandoffKind;
	from: KnownAccount | null | undefined;
	to: KnownAccount | null;
	step: Step;
	because: string;
	/** How a later step ends it; null: it does not. The end of the whole task is told apart from it. */
	ends(later: Step): How | null;
	/** Whether it falls away when the task is over without the receiver having answered: a question does, work is done. */
	isQuestion: boolean;
	/** Any who answers, where it was asked of a team or of nobody in particular. */
	answers?(later: Step): boolean;
	/** What it already was when it was given, such as an agent that had started. */
	begun?: true;
	into?: string;
	heldUpBy?: string;
}

/** A rule that finds handoffs in a step. `before` and `after`: how the task stood around it. */
export type HandoffRule = (story: Story, step: Step, before: Standing, after: Standing) => Draft[];

/** Farthest that is looked for what else was done at once: no form has as many fields. */
const MOST_AT_ONCE = 50;

/** What a history tells in words of a day was not done at once with all else of that day. */
const isPlaced = ({ event }: Step) => event.inferred === true || spanOf(event) <= AT_ONCE;

/** Steps by the same one, around a step, within the time that counts as at once; what was a slip is not among them. */
export function atOnce({ steps }: Story, step: Step): Step[] {
	const near = (other: Step) =>
		Math.abs(between(step.event, other.event)) <= AT_ONCE &&
		other.by?.key === step.by?.key &&
		!other.slip &&
		isPlaced(other);
	const found: Step[] = [];
	if (!isPlaced(step)) return found;
	for (const way of [-1, 1])
		for (let far = 1; far <= MOST_AT_ONCE; far++) {
			const other = steps[step.place + way * far];
			if (!other || Math.abs(between(step.event, other.event)) > AT_ONCE) break;
			if (near(other)) found.push(other);
		}
	return found;
}

/** Whether one page tells both in the same words, so that its order says which was first: a list sets them apart by thousandths of a second. */
const isBelow = (later: Event, event: Event) =>
	later.after === event.after && !later.inferred && !event.inferred && between(event, later) < 5_000;

/** Whether a step had surely happened after another. */
const isAfter = (later: Event, event: Event) =>
	later.at > event.at && (later.after === undefined || later.after >= event.at || isBelow(later, event));

/** The receiver's first act after it. Not the giver's own: nobody acknowledges what they gave to themselves. */
function acknowledged({ from, to, step, answers, begun }: Draft, story: Story): Step | undefined {
	if (begun) return step;
	if (!to || answers) return story.steps.find((later) => later.place > step.place && answers?.(later));
	if (same(from, to)) return undefined;
	for (const place of story.acts.get(to.key) ?? []) {
		const later = story.steps[place];
		if (later && place > step.place && isAfter(later.event, step.event)) return later;
	}
	return undefined;
}

/** How the end of the task ends it. */
function endWithTask({ from, to, isQuestion }: Draft, step: Step, story: Story): How | null {
	const end = endOf(step, story);
	// What is opened again at once was closed by mistake.
	if (!end || atOnce(story, step).some((other) => other.place > step.place && opens(other, story))) return null;
	if (same(step.actor, to)) return 'finished';
	if (end === 'given up') return same(step.actor, from) ? 'taken back' : 'lapsed';
	return isQuestion ? 'lapsed' : 'finished';
}

const account = ({ key, name, kind }: Account): Account => ({ key, name, kind });

/** The handoff with all that came of it. */
export function settled(draft: Draft, story: Story): Handoff {
	const { kind, from, to, step, because, into, heldUpBy } = draft;
	const { ground, steps } = story;
	const first = acknowledged(draft, story);
	let ended: Handoff['ended'];
	for (const later of steps.slice(step.place + 1)) {
		if (later.slip) continue;
		const how = draft.ends(later) ?? endWithTask(draft, later, story);
		if (!how) continue;
		ended = { ...momentIn(later.event), event: later.event.id, how };
		break;
	}
	const gone = to !== null && (to.gone || ground.left.has(to.key));
	// An answer to what was asked of no one in particular shows that it was heard.
	// A move of Jira's or Asana's asks nobody: who reviews is often asked elsewhere, in the pull request.
	// The end of other work asks nobody either.
	const asks = kind !== 'dependency released' && (kind !== 'status baton' || step.event.kind !== 'moved');
	const unheard = asks && to === null && !into && !ended && !first && !because.endsWith(UNSEEN);
	const dead = gone ? 'owner has left' : unheard ? (from?.kind === 'agent' ? AGENT : 'asked of no one') : undefined;
	return {
		...{ id: `${step.event.id} ${kind} ${to?.key ?? ''}`, task: story.task.task, kind },
		...(from === undefined ? {} : { from: from && account(from) }),
		...{ to: to && account(to), asked: momentIn(step.event), event: step.event.id },
		...(first && (!ended || first.event.at <= ended.at)
			? { acknowledged: { ...momentIn(first.event), event: first.event.id } }
			: {}),
		...(ended ? { ended } : {}),
		because,
		...(dead && !ended ? { dead } : {}),
		...(into ? { into } : {}),
		...(heldUpBy ? { heldUpBy } : {}),
	};
}

const AGENT = 'an agent waits on nobody';
/** The end of the sentence where it can't be told who is to answer. */
export const UNSEEN = 'whom was not seen.';
