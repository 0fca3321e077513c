import type { Account, ContributorKind } from '../../lib/flow/account.ts';
import type { HandoffKind } from '../../lib/flow/handoff.ts';
import type { Turn } from '../../lib/flow/turn-of.ts';
import type { FlowRow, HandoffRow, ThreadRow } from '../../lib/store/flow-rows.ts';
import type { Event } from '../../lib/task/event.ts';
import { toolOf } from '../../lib/task/key.ts';
import { minutesAgo } from './rows.ts';

export const DAY = 24 * 60;
export const daysAgo = (days: number): string => minutesAgo(days * DAY);

export const account = (key: string, kind: ContributorKind = 'person'): Account => ({
	key,
	name: key.slice(key.indexOf(':') + 1),
	kind,
});
export const ADA = account('github:ada');
export const BEN = account('github:Ben Ito');
export const CLAUDE = account('github:claude', 'agent');

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** A turn that waits; for a review of Ben's by Ada, asked twelve days ago, where nothing else is said. */
export function waits(more: Partial<Extract<Turn, { is: 'waiting' }>> = {}): Turn {
	return {
		is: 'waiting',
		on: [BEN],
		for: 'a review',
		since: { at: daysAgo(12) },
		asker: ADA,
		task: 'github:tern/harbour#12',
		event: 'github:1',
		because: 'ada asked Ben Ito for a review.',
		...more,
	};
}

export function threadRow(title: string, turn: Turn, more: Partial<ThreadRow> = {}): ThreadRow {
	const tasks = more.tasks ?? [turn.is === 'unseen' ? 'github:tern/harbour#12' : turn.task];
	return {
		id: tasks[0] ?? '',
		tasks,
		parents: [],
		children: [],
		blockedBy: [],
		blocks: [],
		turn,
		contradictions: [],
		last: { at: daysAgo(1) },
		title,
		tools: [...new Set(tasks.flatMap((task) => toolOf(task) ?? []))],
		words: wordsOf(title),
		...more,
	};
}

let count = 0;
export function handoffRow(more: Partial<HandoffRow> & { kind?: HandoffKind } = {}): HandoffRow {
	const { task = 'github:tern/harbour#12', from = ADA, to = BEN } = more;
	return {
		id: `h${++count}`,
		task,
		thread: task,
		tool: toolOf(task) ?? 'github',
		kind: 'review asked',
		asked: { at: daysAgo(12) },
		event: `github:${count}`,
		because: 'ada asked Ben Ito for a review.',
		pass: `${from?.key}>${to?.key}`,
		words: [],
		...more,
		from,
		to,
	};
}

export const eventRow = (more: Partial<Event> & Pick<Event, 'kind'>): Event => ({
	id: `github:${++count}`,
	task: 'github:tern/harbour#12',
	at: daysAgo(3),
	source: 'page',
	...more,
});

export const flowRow = (task: string, turn: Turn, handoffs: readonly HandoffRow[] = []): FlowRow => ({
	task,
	thread: task,
	handoffs,
	turn,
	contradictions: [],
	accounts: [],
	links: [],
	same: [],
	linked: [],
	joined: [],
	places: [],
	first: daysAgo(20),
	last: { at: daysAgo(1) },
	madeBy: 'test',
});
