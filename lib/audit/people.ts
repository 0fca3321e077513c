import type { ContributorKind } from '../flow/account.ts';
import { accountOf } from '../flow/contributors/account-of.ts';
import { accountKey, named } from '../flow/contributors/names.ts';
import { isPull, workOf } from '../stack/work.ts';
import type { Actor, Fields } from '../task/fields.ts';

/** Someone in one tool, `jira:Ada Reed`: the key of their account. */
export const personOf = accountKey;

/** Whether the tool itself shows that someone is gone. */
export const isGone = (task: string, actor: Actor): boolean => named(task, actor).gone;

/** What someone is who is no person. */
const NO_PERSON: Partial<Record<ContributorKind, string>> = {
	team: 'a team',
	agent: 'an AI agent',
	automation: 'an automation',
};

/** What someone is who is no person: `a team`, `an AI agent`, `an automation`; null for people, and where it is not known. */
export const notAPerson = (task: string, actor: Actor): string | null => NO_PERSON[accountOf(task, actor).kind] ?? null;

/** Who has a task: those assigned; a pull request without any is its author's. */
export function ownersOf(task: string, fields: Fields): readonly Actor[] {
	if (fields.assignees && fields.assignees.length > 0) return fields.assignees;
	return isPull(workOf(task, fields)) && fields.author ? [fields.author] : [];
}
