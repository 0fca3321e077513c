import { lastActs } from '../../lib/audit/activity.ts';
import { type Audit, auditOf, type Entry, type Ground, judgeOne, knownFrom } from '../../lib/audit/audit.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { standardHash } from '../../lib/stack/standard-hash.ts';
import type { Fields } from '../../lib/task/fields.ts';
import type { Task } from '../../lib/task/task.ts';

export const AT = '2027-03-31T12:00:00.000Z';
/** An instant so many days before {@link AT}. */
export const daysAgo = (days: number): string => new Date(Date.parse(AT) - days * 86_400_000).toISOString();

/** A task whose every told field was read then, on its own page. */
export function task(name: string, fields: Fields, when: { seen?: string; since?: string } = {}): Task {
	const { seen = AT, since = seen } = when;
	const here = { url: 'https://jira.example.org/browse/TIDE-1', surface: 'issue', source: 'page', at: seen } as const;
	const from = Object.fromEntries(Object.keys(fields).map((field) => [field, here]));
	return { task: name, fields, from, url: here.url, firstSeen: since, lastSeen: seen };
}

/** A Jira issue with all that a lead can see of one, and nothing in it; `more` fills it. */
export const issue = (number: number, more: Fields = {}, when: { seen?: string; since?: string } = {}): Task =>
	task(
		`jira:jira.example.org/TIDE-${number}`,
		{
			kind: 'Task',
			title: `Rename gauge ${number} in the export`,
			state: { name: 'In Progress', category: 'doing' },
			assignees: null,
			body: null,
			due: null,
			sprint: null,
			fixVersions: null,
			comments: null,
			...more,
		},
		when,
	);

export function audited(tasks: readonly Task[], more: Partial<Ground> = {}): Audit {
	const ground: Ground = {
		version: '0.1.0',
		standard: DEFAULT_STANDARD,
		hash: standardHash(DEFAULT_STANDARD),
		scope: {},
		at: AT,
		zone: 'Europe/Lisbon',
		acts: Object.fromEntries(lastActs(tasks)),
		left: [],
		...more,
	};
	return auditOf(
		ground,
		tasks.map((one) => judgeOne(ground, knownFrom(ground), one, [])),
	);
}

/** What is found of one task among others. */
export function entryOf(tasks: readonly Task[], more: Partial<Ground> = {}): Entry {
	const name = tasks[0]?.task;
	const entry = audited(tasks, more).entries.find((one) => one.task.task === name);
	if (!entry) throw new Error('no task was told');
	return entry;
}
