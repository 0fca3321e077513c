import { accountOf } from '../flow/contributors/account-of.ts';
import { answerableFor } from '../flow/contributors/answers.ts';
import { isPull, workOf } from '../stack/work.ts';
import type { Task } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';
import { type Acts, daysBetween, QUIET_AFTER_DAYS, watched } from './activity.ts';
import { isGone, notAPerson, ownersOf, personOf } from './people.ts';

/** The ways in which work has nobody who answers for it. */
export const UNOWNED = ['no owner', 'owner quiet', 'owner left', 'no person'] as const;
export type UnownedKind = (typeof UNOWNED)[number];

export interface Unowned {
	kind: UnownedKind;
	/** From what, in a sentence. */
	because: string;
}

/** What is known of people beyond one task. */
export interface Known {
	acts: Acts;
	/** People who were marked as having left, by {@link personOf}. */
	left: ReadonlySet<string>;
	/** Tasks of which their histories tell who answers for the agent or automation that has them. */
	answered?: ReadonlySet<string>;
}

export const NOTHING_KNOWN: Known = { acts: new Map(), left: new Set() };

/**
 * Whether nobody answers for a task, and from what that is seen; null where somebody does, where it is not asked, is done
 * or waived, and wherever it can't be told. An owner of whom no act was ever seen is not called quiet.
 */
export function unownedOf(task: Task, verdict: Verdict, known: Known): Unowned | null {
	// Somebody may be assigned whom one does not see from here, whoever wrote it.
	if (!isAsked(task, verdict) || task.fields.assignees === undefined) return null;
	const owners = ownersOf(task.task, task.fields);
	return owners.length === 0
		? nobody(task, verdict)
		: (without(task, verdict, known) ?? gone(task, known) ?? quiet(task, known));
}

/** Whether an owner is asked for at all, and nobody decided otherwise. */
export function isAsked({ task, fields }: Task, { layers: { who } }: Verdict): boolean {
	if (who.asked === 'not needed' || who.waiver || who.correction?.says === 'stated') return false;
	return workOf(task, fields).stage !== 'done';
}

/** Words, or anything else than the fields of ownership, that say who has it. */
const saidElsewhere = ({ layers: { who } }: Verdict): boolean =>
	who.evidence.some(({ field, supports }) => supports === 'stated' && !/^(assignees|author|team)$/.test(field));

function nobody({ fields }: Task, verdict: Verdict): Unowned | null {
	const { says, evidence } = verdict.layers.who;
	if (fields.assignees !== null) return null;
	if (fields.team && (says === 'missing' || evidence.every(({ field }) => field === 'team')))
		return { kind: 'no person', because: `The team ${fields.team} has it, and no person in it is named.` };
	if (says !== 'missing') return null;
	return { kind: 'no owner', because: 'Nobody is assigned, and no words say who has it.' };
}

function without(whole: Task, verdict: Verdict, known: Known): Unowned | null {
	const { task, fields } = whole;
	const owners = ownersOf(task, fields);
	const [first] = owners;
	const what = owners.map((one) => notAPerson(task, one));
	const unseen = fields.reviewers === undefined && isPull(workOf(task, fields));
	const answers = unseen || (fields.reviewers ?? []).some((one) => !notAPerson(task, one));
	if (!first || what.includes(null) || answers || saidElsewhere(verdict)) return null;
	if (known.answered?.has(task) || answerableFor({ task: whole, events: [] }, { accountOf, left: known.left }))
		return null;
	return { kind: 'no person', because: `${first.name} is ${what[0]}, and no person is named beside it.` };
}

function gone({ task, fields }: Task, { left }: Known): Unowned | null {
	const people = ownersOf(task, fields).filter((one) => !notAPerson(task, one));
	const [first] = people;
	const isLeft = people.map((one) => isGone(task, one) || left.has(personOf(task, one)));
	if (!first || isLeft.includes(false)) return null;
	const how = isGone(task, first) ? 'is shown as gone by the tool itself' : 'was marked as having left';
	return { kind: 'owner left', because: `${first.name} ${how}.` };
}

function quiet(task: Task, { acts }: Known): Unowned | null {
	const seen = watched(task);
	const last = seen && acts.get(seen.person);
	if (!seen || !last) return null;
	const days = daysBetween(last.day, seen.day);
	if (days < QUIET_AFTER_DAYS) return null;
	const [owner] = ownersOf(task.task, task.fields);
	return {
		kind: 'owner quiet',
		because: `${owner?.name} was last seen to act on ${last.day}, in ${last.task}; nothing since, up to ${seen.day} when this was read.`,
	};
}
