import type { Event } from '../task/event.ts';
import type { Task } from '../task/task.ts';
import type { AccountOf, KnownAccount } from './account.ts';
import type { AgentWork } from './contributors/answers.ts';
import type { Handoff } from './handoff.ts';
import type { TaskLink } from './link.ts';
import type { Contradiction } from './thread.ts';
import type { Turn } from './turn-of.ts';

/** What is known of one task: its fields as they stand, and its history in any order, even twice. */
export interface TaskHistory {
	task: Task;
	events: readonly Event[];
}

/** What is worked out from it. Order and duplicates of the events do not change it. */
export interface TaskFlow {
	/** The history in order, without duplicates; what is not understood is in it, too. */
	events: readonly Event[];
	handoffs: readonly Handoff[];
	turn: Turn;
	/** What agent or automation wrote it or has it, and who answers for that. */
	agentWork?: AgentWork;
	/** What the task says against itself. */
	contradictions: readonly Contradiction[];
	/** Everyone who acts in it or is named in it. */
	accounts: readonly KnownAccount[];
	links: readonly TaskLink[];
}

/** What the working out needs besides the task itself. No clock: what is kept does not grow old, waits are told when shown. */
export interface FlowGround {
	accountOf: AccountOf;
	/** Accounts of people who have left, by key. */
	left: ReadonlySet<string>;
	/** Whether two accounts, by key, are one contributor's by the user's word; left out: nobody said so of any. */
	isOne?(one: string, other: string): boolean;
}
