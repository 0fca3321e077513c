import type { Account, ContributorKind } from '../lib/flow/account.ts';
import type { AgentWork } from '../lib/flow/contributors/answers.ts';
import type { DeadWait, Handoff, HandoffKind } from '../lib/flow/handoff.ts';
import type { Contradiction } from '../lib/flow/thread.ts';
import type { Lane, Turn, WaitsFor } from '../lib/flow/turn-of.ts';
import { toolOf } from '../lib/task/key.ts';
import { plain } from './plain.ts';
import { counted, oneOf, TOOL_LABELS } from './words.ts';

/** Every word that people read about turns, handoffs and those who have them. */

export const LANE_NAMES: Record<Lane, string> = {
	me: 'On me',
	asked: 'On someone I asked',
	agent: 'On an agent',
	approval: 'On an approval',
	nobody: 'On nobody',
	others: 'On others',
	unseen: 'Can’t be told',
};

export const LANE_MEANINGS: Record<Lane, string> = {
	me: 'You can take these on.',
	asked: 'You asked, and have no answer yet.',
	agent: 'An AI agent or an automation has them.',
	approval: 'Somebody has to decide.',
	nobody: 'Nobody has them, or nobody will end the wait.',
	others: 'Between other people.',
	unseen: 'What was seen does not say whose turn it is. Open the task to see more.',
};

const FOR_WORDS: Record<WaitsFor, string> = {
	work: 'to do the work',
	'a review': 'for a review',
	'an approval': 'for an approval',
	'an answer': 'for an answer',
	'other work': 'for other work to end',
	'somebody to take it': 'for somebody to take it',
};

export const DEAD_NAMES: Record<DeadWait, string> = {
	'asked of no one': 'asked of no one',
	'owner has left': 'owner has left',
	'an agent waits on nobody': 'agent waits on nobody',
};

export const KIND_NAMES: Record<HandoffKind, string> = {
	assigned: 'Assigned',
	'review asked': 'Review asked',
	'approval asked': 'Approval asked',
	'asked in words': 'Asked in words',
	'status baton': 'Moved to a stage',
	'dependency released': 'No longer blocked',
	'given to an agent': 'Given to an agent',
	'agent finished': 'Agent finished',
	'agent got stuck': 'Agent got stuck',
	'crossed to another tool': 'Crossed to another tool',
};

export const CONTRIBUTOR_NAMES: Record<ContributorKind, string> = {
	person: 'person',
	team: 'team',
	agent: 'AI agent',
	automation: 'automation',
	unknown: 'person or not: not known',
};

export const CONTRADICTION_NAMES: Record<Contradiction['kind'], string> = {
	'done here, open there': 'Done here, open there',
	'merged, still in progress': 'Merged, still in progress',
	'two owners': 'Two owners',
	'two due dates': 'Two due dates',
	'blocked by something finished': 'Blocked by something finished',
	'approved by its author': 'Approved by its author',
	'approved before a change': 'Approved before a change',
	'complete, yet changes were requested': 'Complete, yet changes were requested',
};

const HOW_WORDS: Record<NonNullable<Handoff['ended']>['how'], string> = {
	finished: 'finished',
	returned: 'returned',
	'taken back': 'taken back',
	'passed on': 'passed on',
	lapsed: 'lapsed with its task',
};

/** How a handoff stands: `open`, `answered, open`, `finished`. */
export function standingOf({ ended, acknowledged }: Handoff): string {
	if (ended) return HOW_WORDS[ended.how];
	return acknowledged ? 'answered, still open' : 'open';
}

const named = ({ key, name }: { key: string; name: string }, mine: ReadonlySet<string>): string =>
	mine.has(key) ? 'you' : plain(name, 60);

/** Whom a turn is on: `you`, `Ben Ito or Ada Reed`, `nobody`; null where nobody has to act, or it can't be told. */
export function onWhom(turn: Turn, mine: ReadonlySet<string>): string | null {
	if (turn.is !== 'waiting') return null;
	if (turn.on.length === 0) return 'nobody';
	const names = [...new Set(turn.on.map((one) => named(one, mine)))];
	return oneOf(names.length > 4 ? [...names.slice(0, 3), counted(names.length - 3, 'other')] : names);
}

/** What a turn waits for: `for a review`. */
export const forWhat = (turn: Extract<Turn, { is: 'waiting' }>): string => FOR_WORDS[turn.for];

/** Someone who gave or got a handoff; `null`: nobody; left out: not seen. */
export function giverInWords(from: Handoff['from'], mine: ReadonlySet<string>): string {
	if (from === undefined) return 'somebody unseen';
	return from === null ? 'a rule of the tool' : named(from, mine);
}
/** … of what crossed, the tool that it goes on in. */
export function receiverInWords({ to, into }: Pick<Handoff, 'to' | 'into'>, mine: ReadonlySet<string>): string {
	if (to) return named(to, mine);
	const tool = into === undefined ? null : toolOf(into);
	return tool ? TOOL_LABELS[tool] : 'no one in particular';
}

/** Who answers for an agent that a turn or handoff names: `Ada Reed answers for it`. */
export const answersInWords = (who: Account, mine: ReadonlySet<string>): string =>
	mine.has(who.key) ? 'you answer for it' : `${plain(who.name, 60)} answers for it`;

/**
 * Who wrote or has an agent's work and who answers for it: `by Copilot; Ada Reed, who set it to work, answers for it`.
 */
export function answerInWords({ who, did, answers, several }: AgentWork, mine: ReadonlySet<string>): string {
	const agent = plain(who.name, 60);
	const lead = did === 'wrote' ? `by ${agent}` : `${agent} has it`;
	if (!answers && several) return `${lead}; which of those who have it answers for it can’t be told`;
	if (!answers) return `${lead}; nobody answers for it that can be seen`;
	if (mine.has(answers.who.key)) return `${lead}; you answer for it`;
	const left = answers.left ? ', and has left' : '';
	return `${lead}; ${plain(answers.who.name, 60)}, ${plain(answers.because, 120)}, answers for it${left}`;
}

/** An account as it is chosen from a list: `Ada Reed (Jira)`. */
export function accountInWords({ key, name }: { key: string; name: string }): string {
	const tool = key.slice(0, key.indexOf(':')) as keyof typeof TOOL_LABELS;
	return `${plain(name, 60)} (${TOOL_LABELS[tool] ?? tool})`;
}
