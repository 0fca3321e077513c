/** What the name of a state says that work waits for; null: for nothing beside whoever has it. */
export type Held = 'other work' | 'an answer' | 'an approval';

/** In the words of Jira, of its service projects, and of labels. */
const BLOCKED = /^(?:blocked|on.hold|waiting|pending|stalled|suspended|blockiert|wartend|bloqué|bloqueado|保留|阻塞)/i;
/** "Waiting for …" and the like: on whom. */
const FOR = /^(?:waiting|pending|awaiting)\s(?:for|on)\s(?:the\s)?(.{1,60})$/i;
/** Those who do the work: as in any state that holds nothing up. */
const TEAM = /^(?:support|us|team|agent|dev|engineer|development|triage|internal|assignee)/i;
const ASKER = /^(?:customer|client|reporter|requester|user|author|submitter|info|feedback|response|reply|answer)/i;
const APPROVAL = /^(?:approval|sign.?off|approver)/i;

/**
 * What a state holds work up for, by its name. Jira's service projects have "Waiting for support", which is their own
 * team, "Waiting for customer", who is whoever asked, and "Waiting for approval" (the workflows of their templates).
 */
export function heldIn(name: string): Held | null {
	const whom = FOR.exec(name.trim())?.[1];
	if (whom !== undefined) {
		if (TEAM.test(whom)) return null;
		if (ASKER.test(whom)) return 'an answer';
		return APPROVAL.test(whom) ? 'an approval' : 'other work';
	}
	return BLOCKED.test(name) ? 'other work' : null;
}
