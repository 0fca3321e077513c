import { createHash } from 'node:crypto';
import type { Layer } from '../../lib/task/layers.ts';
import { type Task, taskSchema } from '../../lib/task/task.ts';
import type { Value } from './agreement.ts';

/** An item of the corpus, as its README describes it. */
export interface Item {
	id: string;
	tool: 'github' | 'jira' | 'other';
	project: string;
	kind: string;
	title: string;
	body: string | null;
	body_format: string;
	author?: string;
	fields: Record<string, unknown>;
}

export type Label = { id: string } & Record<Layer, { v: Value; q?: string }>;

/** Which half of the corpus a project is in: always the same, and no project is in both. */
export function halfOf(project: string): 'read' | 'held' {
	const last = createHash('sha1').update(project).digest().at(-1) ?? 0;
	return last % 2 === 0 ? 'read' : 'held';
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const words = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const box = (value: unknown) => {
	if (typeof value === 'string') return value;
	const { title, name, due, releaseDate } = record(value);
	const called = words(title) ?? words(name);
	if (called === undefined) return undefined;
	const date = words(due) ?? words(releaseDate);
	return { name: called, ...(date ? { due: date } : {}) };
};

const link = (value: unknown) => {
	if (typeof value === 'string') return { title: value };
	const { type, url, key, summary, title } = record(value);
	const found = { relation: words(type), url: words(url), title: words(summary) ?? words(title) ?? words(key) };
	return Object.fromEntries(Object.entries(found).filter(([, part]) => part));
};

/** The task that an item is. What the source did not have stays absent; a value that it withheld is "set". */
export function taskOf(item: Item): Task {
	const { fields } = item;
	const version = (value: unknown) => (isList(value) ? value.map(box).filter((part) => part !== undefined) : undefined);
	const owner = fields.owner ? [words(fields.owner)] : undefined;
	const given: Record<string, unknown> = {
		kind: item.kind,
		title: item.title,
		author: item.author,
		state: words(fields.state ?? fields.status),
		assignees: fields.assignees ?? owner,
		labels: fields.labels,
		team: words(fields.team),
		reviewers: isList(fields.reviewers) && fields.reviewers.length > 0 ? fields.reviewers : undefined,
		milestone: fields.milestone ? box(fields.milestone) : fields.milestone_set ? 'set' : undefined,
		sprint: fields.sprint ? (isList(fields.sprint) ? box(fields.sprint[0]) : box(fields.sprint)) : undefined,
		fixVersions: version(fields.fixVersions),
		due: fields.due,
		priority: words(fields.priority),
		parent: fields.parent ? link(fields.parent) : undefined,
		links: isList(fields.links) ? fields.links.map(link) : undefined,
		body: {
			format: item.body_format.startsWith('jira-wiki') ? 'wiki' : item.body_format === 'text' ? 'text' : 'markdown',
			text: item.body ?? '',
		},
	};
	const number = [...item.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000, 7) + 1;
	const task = item.tool === 'github' ? `github:bench/corpus#${number}` : `jira:bench.example.org/CORPUS-${number}`;
	return taskSchema.parse({
		task,
		fields: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
	});
}
