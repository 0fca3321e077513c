import { parseKey, type ToolName } from '../task/key.ts';
import type { Account } from './account.ts';

/** The tools as people call them. */
export const TOOL_NAMES: Readonly<Record<ToolName, string>> = { github: 'GitHub', jira: 'Jira', asana: 'Asana' };

/** Names in a sentence: `Ada Reed`, `Ada Reed and Ben Ito`, `Ada Reed, Ben Ito and 3 more`. */
export function namesOf(accounts: readonly Account[], nobody = 'nobody'): string {
	const [first, second, ...more] = accounts;
	if (!first) return nobody;
	if (!second) return first.name;
	return more.length === 0
		? `${first.name} and ${second.name}`
		: `${first.name}, ${second.name} and ${more.length} more`;
}

/** A task in a sentence: `Jira TIDE-12`, `GitHub #7`, `Asana`, whose numbers mean nothing to anyone. */
export function taskIn(task: string): string {
	const ref = parseKey(task);
	if (!ref) return task;
	const own = ref.tool === 'jira' ? ` ${ref.key}` : ref.tool === 'github' ? ` #${ref.number}` : '';
	return `${TOOL_NAMES[ref.tool]}${own}`;
}

/** Who gave something, at the beginning of a sentence. */
export function giverIn(account: Account | null | undefined): string {
	if (account) return account.name;
	return account === null ? 'A rule' : 'Somebody who was not seen';
}
