import type { Places, TaskLink } from '../../lib/flow/link.ts';
import { linksOf } from '../../lib/flow/links/links.ts';
import type { Event } from '../../lib/task/event.ts';
import { type Task, taskSchema } from '../../lib/task/task.ts';

/** What of an item of the corpus names other tasks. */
export interface LinkedItem {
	id: string;
	tool: string;
	url: string;
	kind: string;
	title: string;
	body: string | null;
	body_format: string;
	author?: string;
	fields: { head_ref?: string; parent?: unknown; links?: unknown };
	comments?: { text?: string; body?: string }[];
	changelog?: { at: string; field?: string; to?: string | null; from?: string | null }[];
}

const history = (task: string, { changelog, fields }: LinkedItem): Event[] => {
	const source = 'api' as const;
	const moves = (changelog ?? []).flatMap(({ at, field, to, from }, index): Event[] => {
		const time = Date.parse(at);
		if (field !== 'link' || Number.isNaN(time)) return [];
		const base = { id: `e${index}`, task, at: new Date(time).toISOString(), source };
		if (to) return [{ ...base, kind: 'linked', to }];
		return from ? [{ ...base, kind: 'unlinked', from }] : [];
	});
	const branch = fields.head_ref;
	const made: Event[] = branch
		? [{ id: 'made', task, kind: 'created', at: '2000-01-01T00:00:00.000Z', source, with: { branch } }]
		: [];
	return [...moves, ...made];
};

/** The links of an item, read as its task; none of trackers that are none of ours. */
export function linksIn(item: LinkedItem, name: string | null, places: Places): TaskLink[] {
	if (!name) return [];
	const format = item.body_format.startsWith('jira-wiki') ? 'wiki' : 'markdown';
	const task: Task = taskSchema.parse({
		task: name,
		fields: {
			kind: /pull/.test(item.kind) ? 'pull request' : item.kind,
			title: item.title,
			author: item.author,
			body: { format, text: item.body ?? '' },
			comments: (item.comments ?? []).map(({ text, body }) => ({ text: text ?? body ?? '' })),
		},
	});
	return linksOf(task, history(name, item), places);
}
