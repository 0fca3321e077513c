import { isPull, workOf } from '../stack/work.ts';
import type { Actor, Fields } from '../task/fields.ts';
import { type ToolName, toolOf } from '../task/key.ts';

/** How a tool shows accounts that nobody answers from. All names in lower case. */
interface Accounts {
	/** Whole names that stand for people who are gone. */
	gone: readonly string[];
	/** What a tool adds to the name of one who is gone. */
	goneMarks: readonly string[];
	/** Names of automations that the page shows like a person. */
	machines: readonly string[];
}

/** What a tool does not show, no rule here says: then a person can mark who has left. */
const ACCOUNTS: Readonly<Record<ToolName, Accounts>> = {
	// A deleted account's work is shown as that of @ghost (its own profile page says so). Suspended accounts look like all.
	github: { gone: ['ghost'], goneMarks: ['(suspended)'], machines: [] },
	// Deleted on Cloud: "Former user" (Atlassian support, "What happens in Assets when an account is deleted"). Deactivated:
	// "(Inactive)" after the name on Data Center. On Cloud it shows only under the pointer, so it can't be seen from here.
	// "Automation for Jira" is an app account on every Cloud site.
	jira: {
		gone: ['former user'],
		goneMarks: ['(inactive)', '(deactivated)'],
		machines: ['automation for jira', 'jira automation'],
	},
	// Tasks of one who was removed go to another project and owner (Asana's help, "User deprovisioning"): no mark is left.
	asana: { gone: [], goneMarks: [], machines: [] },
};

const toolNamed = (task: string): ToolName => toolOf(task) ?? 'jira';

/** A name without what a tool adds to it once its bearer is gone. */
function bare(tool: ToolName, name: string): string {
	const shown = name.trim();
	const mark = ACCOUNTS[tool].goneMarks.find((one) => shown.toLowerCase().endsWith(one));
	return mark ? shown.slice(0, -mark.length).trim() : shown;
}

/**
 * Someone in one tool, `jira:Ada Reed`, by the name that shows wherever they do: an id shows in some places only.
 * Two people of one name are one to us, so that one of them is never called quiet for what the other did not do.
 */
export const personOf = (task: string, { name }: Actor): string => {
	const tool = toolNamed(task);
	return `${tool}:${bare(tool, name)}`;
};

/** Whether the tool itself shows that someone is gone. */
export function isGone(task: string, { name }: Actor): boolean {
	const { gone, goneMarks } = ACCOUNTS[toolNamed(task)];
	const lower = name.trim().toLowerCase();
	return gone.includes(lower) || goneMarks.some((mark) => lower.endsWith(mark));
}

/** What someone is who is no person: `a team`, `an AI agent`, `an automation`; null for people, and where it is not known. */
export function notAPerson(task: string, { name, id, kind }: Actor): string | null {
	if (kind === 'team') return 'a team';
	if (kind === 'agent') return 'an AI agent';
	const machine = ACCOUNTS[toolNamed(task)].machines.includes(name.trim().toLowerCase());
	return kind === 'automation' || machine || /\[bot\]$/i.test(id ?? name) ? 'an automation' : null;
}

/** Who has a task: those assigned; a pull request without any is its author's. */
export function ownersOf(task: string, fields: Fields): readonly Actor[] {
	if (fields.assignees && fields.assignees.length > 0) return fields.assignees;
	return isPull(workOf(task, fields)) && fields.author ? [fields.author] : [];
}
