import type { DateSeen, FieldName, Fields, Link, State } from '../../task/fields.ts';
import { toolOf } from '../../task/key.ts';
import type { Seen } from '../../task/sighting.ts';
import { wordsOf } from '../reading/take.ts';
import type { Trace } from '../tool.ts';
import { addressOf, taskAt } from './url.ts';

/** What the tables can't say of a Jira task. Pure; never throws. */
export function finish(seen: Seen, root: Element, url: URL, trace: Trace): Seen {
	const key = keyOf(seen.task);
	const fields: Fields = { ...seen.fields, project: key.slice(0, key.lastIndexOf('-')) };
	const category = fields.state && categoryAt(root, seen.surface);
	if (fields.state && category) fields.state = { ...fields.state, category };
	if (fields.parent) fields.parent = titled(fields.parent);
	if (fields.links) fields.links = linksAt(root, url) ?? fields.links.map(titled);
	if (fields.assignees && /^(?:board|backlog)$/.test(seen.surface)) {
		fields.assignees = fields.assignees.map((who) => ({ ...who, name: unprefixed(who.name) }));
	}
	if (seen.surface === 'subtasks' && root.closest('#view-subtasks')) {
		const parent = addressOf(url, root.ownerDocument)?.task;
		if (parent) fields.parent = { task: parent };
	}
	dueOf(fields, trace);
	if (brokenOff(root)) forgetEmpty(fields, trace);
	return { ...seen, fields };
}

/** Takes back all that was called empty. */
function forgetEmpty(fields: Fields, trace: Trace): void {
	for (const name of Object.keys(fields) as FieldName[]) {
		if (fields[name] !== null) continue;
		delete fields[name];
		trace[name] = { missed: [] };
	}
}

/** A whole page that ends within the task was cut there: what seems empty may have come after. */
function brokenOff(root: Element): boolean {
	const { documentElement } = root.ownerDocument;
	if (!documentElement.querySelector('[role="banner"]')) return false;
	let last: Node = documentElement;
	while (last.lastChild) last = last.lastChild;
	return root.contains(last);
}

/** The key within a task's name: it is its last part. */
const keyOf = (task: string): string => task.slice(task.lastIndexOf('/') + 1);

const CATEGORIES = { new: 'todo', indeterminate: 'doing', done: 'done' } as const satisfies Record<
	string,
	State['category']
>;

/** Data Center writes the category of a status into a class of its lozenge. */
function categoryAt(root: Element, surface: string): State['category'] {
	const lozenge = root.querySelector(`${surface === 'issue' ? '#status-val' : 'td.status'} .jira-issue-status-lozenge`);
	for (const [name, category] of Object.entries(CATEGORIES)) {
		if (lozenge?.classList.contains(`jira-issue-status-lozenge-${name}`)) return category;
	}
	return undefined;
}

/** `TIDE-4 Ship the tide tables` is the title without the key; a bare key is none. */
function titled(link: Link): Link {
	const { title, ...rest } = link;
	const key = link.task && toolOf(link.task) === 'jira' ? keyOf(link.task) : '';
	const short = key && title?.startsWith(key) ? title.slice(key.length).replace(/^[\s:]+/, '') : title;
	return short ? { ...rest, title: short } : rest;
}

/** On a Data Center the relation is the term, each link a definition with key and summary. */
function linksAt(root: Element, url: URL): Link[] | null {
	const links: Link[] = [];
	for (const list of root.querySelectorAll('#linkingmodule .links-list')) {
		const term = list.querySelector('dt');
		const relation = term && wordsOf(term);
		for (const content of list.querySelectorAll('.link-content')) {
			const to = content.querySelector('a.link-title');
			const href = to?.getAttribute('href');
			if (!to || !href || !URL.canParse(href, url.href)) continue;
			const task = taskAt(href, url);
			const summary = content.querySelector('.link-summary');
			const title = (summary && wordsOf(summary)) || wordsOf(to);
			links.push({
				...titled({ url: new URL(href, url.href).href, ...(task ? { task } : {}), ...(title ? { title } : {}) }),
				...(relation ? { relation } : {}),
			});
		}
	}
	return links.length > 0 ? links : null;
}

/** A picture's label has the field's name before the person's, in the reader's language: `Assignee: Name`. */
function unprefixed(label: string): string {
	return /^[^:：]{1,60}[:：]\s*(.+)$/.exec(label)?.[1] ?? label;
}

/** A date has a digit in every language; words without one are the field's way to say that it is empty. */
function dueOf(fields: Fields, trace: Trace): void {
	const due: DateSeen | null | undefined = fields.due;
	if (!due || /\p{Nd}/u.test(due.text)) return;
	fields.due = null;
	if (trace.due && 'hit' in trace.due) trace.due = { hit: trace.due.hit, empty: true };
}
