import type { Comment, FieldName, Fields, Link, State } from '../../task/fields.ts';
import type { Seen } from '../../task/sighting.ts';
import { attr, one } from '../reading/dom.ts';
import { richText } from '../reading/rich.ts';
import { actor, link as linkTo, wordsOf } from '../reading/take.ts';
import type { Trace } from '../tool.ts';
import { addressOf, taskAt } from './url.ts';

/** A picture's label has the field's name before the person's, in the reader's language: `Assignee: Name`. */
const LABEL = /^[^:：]{1,60}[:：]\s*(?=.)/;

/** What the tables can't say of a Jira task. Pure; never throws. */
export function finish(seen: Seen, root: Element, url: URL, trace: Trace): Seen {
	const { surface, task } = seen;
	const key = keyOf(task);
	const fields: Fields = { ...seen.fields };
	// A draft has no key, so its project is not known.
	if (!task.startsWith('draft:')) fields.project = key.replace(/-\d+$/, '');
	const { state } = fields;
	const category = state && categoryAt(root, surface);
	if (category) fields.state = { ...state, category };
	if (fields.parent) fields.parent = titled(fields.parent);
	if (fields.links) fields.links = linksAt(root, url) ?? fields.links.map(titled);
	if (fields.comments) fields.comments = commentsAt(root, url);
	// In a row of a table, a name stands alone.
	if (fields.assignees && /^(?:board|backlog|links|subtasks)(?!tr)/.test(surface + root.localName)) {
		fields.assignees = fields.assignees.map((who) => ({ ...who, name: who.name.replace(LABEL, '') }));
	}
	const parent = surface === 'subtasks' && parentOf(root, url);
	if (parent) fields.parent = { task: parent };
	datesOf(fields, trace, root);
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
	let last: Node = documentElement;
	while (last.lastChild) last = last.lastChild;
	// The page is searched last: there may be thousands of rows.
	return root.contains(last) && one(documentElement, '[role="banner"]') !== null;
}

/** The key within a task's name: it is its last part. */
const keyOf = (task: string): string => task.replace(/^.*\//, '');

const CATEGORIES = { new: 'todo', indeterminate: 'doing', done: 'done' } as const;

/** Data Center writes the category of a status into a class of its lozenge. */
function categoryAt(root: Element, surface: string): State['category'] {
	const lozenge = one(root, `${surface === 'issue' ? '#status-val ' : ''}.jira-issue-status-lozenge`);
	const name = /-lozenge-(new|indeterminate|done)(?!\S)/.exec(lozenge?.className ?? '')?.[1];
	return CATEGORIES[name as keyof typeof CATEGORIES];
}

/** `TIDE-4 Ship the tide tables` is the title without the key; a bare key is none. */
function titled(link: Link): Link {
	const { title, ...rest } = link;
	const [start = '', key] = /^([A-Z]\w+-\d+)(?:[\s:：]+|$)/.exec(title ?? '') ?? [];
	const short = key === (link.task && keyOf(link.task)) ? title?.slice(start.length) : title;
	return short ? { ...rest, title: short } : rest;
}

/** The issue in whose panel a row stands: the one that is open over or beside the page, else the page's own. */
function parentOf(root: Element, url: URL): string | null | undefined {
	const pane = root.closest('[role="dialog"], [data-testid$="preview-panel"], [data-testid$="compact-layout"]');
	if (!pane) return addressOf(url, root.ownerDocument)?.task;
	const href = attr(one(pane, '[data-testid$="current-issue.item"]'), 'href');
	return href ? taskAt(href, url) : null;
}

const HEADING = '#linkingmodule dt, [data-testid$="relationship-heading"]';
const LINKED = `${HEADING}, #linkingmodule .link-content, [data-testid$="issue-line-card.card-container"]`;
const TITLE = '.link-summary, [data-testid$="inline-read.link-item"]';

/** The relation is a heading, and each link below it has key and summary. */
function linksAt(root: Element, url: URL): Link[] | null {
	const links: Link[] = [];
	let relation = '';
	for (const part of root.querySelectorAll(LINKED)) {
		if (part.matches(HEADING)) relation = wordsOf(part);
		const to = one(part, 'a.link-title, a[data-testid$="link-item"], a[data-testid$="card-view.key"]');
		const link = to && linkTo(to, {}, url, { taskAt });
		if (!link?.url || part.closest('[data-testid*="child-issues-panel"]')) continue;
		const words = one(part, TITLE);
		const title = words && wordsOf(words);
		links.push({ ...titled({ ...link, ...(title && { title }) }), ...(relation && { relation }) });
	}
	return links.length > 0 ? links : null;
}

const COMMENT = '.activity-comment, [data-testid^="comment-base-item-"]';
const SAID = '.activity-comment .action-body, [data-testid*="ak-comment."][data-testid$="-body"]';
const BY = '.action-details .user-hover, [data-testid$="-header"] :is(h3, [data-testid$="card-trigger"])';

/** Each comment with who wrote it and, on a Data Center, when; elsewhere the time is only words. */
function commentsAt(root: Element, url: URL): Comment[] {
	return [...root.querySelectorAll(SAID)].slice(0, 1_000).flatMap((said) => {
		const text = richText(said);
		const comment = said.closest(COMMENT);
		const by = comment && one(comment, BY);
		const author = by && actor(by, { strip: '[role="img"]' }, url);
		const at = comment && attr(one(comment, 'time[datetime]'), 'datetime');
		return text ? [{ ...(author && { author }), ...(at && { at }), text }] : [];
	});
}

/**
 * A date has a digit in every language; words without one are the field's way to say that it is empty. But `Yesterday`
 * may stand over a date for machines, and what is coloured is a date.
 */
function datesOf(fields: Fields, trace: Trace, root: Element): void {
	for (const name of ['start', 'due'] as const) {
		const seen = fields[name];
		if (!seen || seen.date || /\p{Nd}/u.test(seen.text)) continue;
		if (name === 'due' && one(root, '[data-testid^="coloured"]')) continue;
		fields[name] = null;
		trace[name] = { hit: '', ...trace[name], empty: true };
	}
}
