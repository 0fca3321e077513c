import type { AccountOf, ContributorKind } from '../../lib/flow/account.ts';
import { taskFlow } from '../../lib/flow/flow.ts';
import type { Handoff } from '../../lib/flow/handoff.ts';
import type { FlowGround, TaskFlow, TaskHistory } from '../../lib/flow/task-flow.ts';
import { type Event, eventSchema } from '../../lib/task/event.ts';
import { type Task, taskSchema } from '../../lib/task/task.ts';

/** Histories for tests, as short as they can be told. */
export const GITHUB = 'github:harbour/boats#7';
export const JIRA = 'jira:harbour.atlassian.net/TIDE-4';
export const ASANA = 'asana:1200000000000001';

const KINDS: Readonly<Record<string, ContributorKind>> = {
	Copilot: 'agent',
	Gemini: 'agent',
	'ci[bot]': 'automation',
	Rule: 'automation',
	'harbour/crew': 'team',
};

const accountOf: AccountOf = (task, { name, kind }) => ({
	key: `${task.slice(0, task.indexOf(':'))}:${name.toLowerCase()}`,
	name,
	kind: KINDS[name] ?? kind ?? 'person',
	because: 'Its name.',
});
export const ground: FlowGround = { accountOf, left: new Set() };

/** The time of an event: so many minutes after noon on Monday, 2 March 2026. */
export const minute = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 12) + minutes * 60_000).toISOString();

type Step = Partial<Omit<Event, 'by' | 'whom'>> & { by?: string | null; whom?: string[] };

/** An event, `at` so many minutes. */
export function step(task: string, at: number, kind: string, { by, whom, ...more }: Step = {}): Event {
	return eventSchema.parse({
		...{ id: `${task} ${at} ${kind} ${(whom ?? []).join()}`, task, kind, at: minute(at), source: 'page' },
		...(by === undefined ? {} : { by: by === null ? null : { name: by } }),
		...(whom ? { whom } : {}),
		...more,
	});
}

/** A task with fields, read at so many minutes. */
export function taskWith(task: string, fields: object, read = 1_000_000): Task {
	const place = { url: 'https://example.org/', surface: 'page', source: 'page', at: minute(read) };
	const from = Object.fromEntries(Object.keys(fields).map((name) => [name, place]));
	return taskSchema.parse({ task, fields, from, lastSeen: minute(read) });
}

export const told = (task: Task, events: readonly Event[]): TaskHistory => ({ task, events });

export const flowOf = (task: Task, events: readonly Event[], left: readonly string[] = []): TaskFlow =>
	taskFlow(told(task, events), { ...ground, left: new Set(left) });

/** A handoff in a line: `assigned: ada → ben, acknowledged +30, finished +60`; minutes after noon. */
export function line({ kind, from, to, acknowledged, ended, dead }: Handoff): string {
	const after = (at: string) => `+${(Date.parse(at) - Date.parse(minute(0))) / 60_000}`;
	const parts = [
		`${kind}: ${from === undefined ? 'unseen' : (from?.name ?? 'a rule')} → ${to?.name ?? 'nobody'}`,
		...(acknowledged ? [`acknowledged ${after(acknowledged.at)}`] : []),
		...(ended ? [`${ended.how} ${after(ended.at)}`] : []),
		...(dead ? [dead] : []),
	];
	return parts.join(', ');
}

/** A turn in a line: `ben: a review, since +30`. */
export function turnLine({ turn }: Pick<TaskFlow, 'turn'>): string {
	if (turn.is !== 'waiting') return turn.is;
	const since = (Date.parse(turn.since.at) - Date.parse(minute(0))) / 60_000;
	const who = turn.on.map(({ name }) => name).join(' and ') || 'nobody';
	return `${who}: ${turn.for}, since +${since}${turn.dead ? `, ${turn.dead}` : ''}`;
}
