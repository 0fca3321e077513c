import type { Event } from '../../task/event.ts';
import type { Link } from '../../task/fields.ts';
import { parseKey, printKey } from '../../task/key.ts';
import type { Task } from '../../task/task.ts';
import { type Hosts, taskAtAddress } from './address-task.ts';
import { ownSaid } from './own-relations.ts';
import { LONGEST_QUOTE, type Said } from './reference.ts';

/** What a task's own fields and history say of another one. */
export interface OwnLink {
	task: string;
	said: Said;
	rule: string;
	where: string;
	quote: string;
	/** The earliest that it can have been said, where an event says it. */
	since?: string;
}

const isPullAt = (url: string | undefined) => /\/pull\/\d/.test(url ?? '');

/** The task at the other end: as read, by its address, or by a key of the same Jira. */
function otherEnd({ task, url, title }: Link, own: string, hosts: Hosts): string | null {
	const ref = task ? parseKey(task) : null;
	if (ref) return printKey(ref);
	const named = url ? taskAtAddress(url, hosts) : null;
	if (named) return named.task;
	const here = parseKey(own);
	const key =
		here?.tool === 'jira' ? /^([A-Z][A-Z0-9_]{1,15}-[1-9]\d{0,8})(?=$|[\s:])/.exec(title ?? '')?.[1] : undefined;
	return here?.tool === 'jira' && key ? printKey({ ...here, key }) : null;
}

/**
 * What a link says. Beside an issue GitHub shows what closes it, and beside a pull request what it closes, without a word;
 * Asana's dependencies don't show their direction, so they are only related.
 * @param shown it stands among the links of the page, not in a history
 */
function saidOf(link: Link, own: string, pull: boolean, to: string, shown: boolean): Said {
	const said = ownSaid(link.relation);
	const github = own.startsWith('github:') && to.startsWith('github:');
	const connected = /^(?:connected|development)$/i.test(link.relation ?? '');
	if (github && (connected || (shown && said === null))) {
		if (pull) return isPullAt(link.url) ? 'relates' : 'works on';
		return isPullAt(link.url) ? 'worked on by' : 'relates';
	}
	return said ?? 'relates';
}

/** Jira's history writes a link as a sentence: `This issue is blocked by TIDE-3`. */
function linkOf({ link, to, from, kind }: Event): Link | null {
	if (link?.task ?? link?.url ?? link?.title) return link ?? null;
	const words = (kind === 'unlinked' ? from : to) ?? '';
	const [, relation, title] = /^This (?:issue|work item) (.{1,80}?) ([A-Z][A-Z0-9_]{1,15}-\d{1,9})$/.exec(words) ?? [];
	return relation && title ? { relation, title } : null;
}

const wordsOf = (link: Link) =>
	[link.relation, link.title ?? link.url ?? link.task].filter(Boolean).join(' ').slice(0, LONGEST_QUOTE);

/** The earliest that an event can have happened. */
export const earliest = ({ at, after }: Event): string => after ?? at;

/** Links that a history made and did not take back, each with the event that made it last. Order does not matter. */
function standing(events: readonly Event[]): { link: Link; event: Event }[] {
	const last = new Map<string, { link: Link; event: Event }>();
	for (const event of events) {
		if (event.kind !== 'linked' && event.kind !== 'unlinked') continue;
		const link = linkOf(event);
		if (!link) continue;
		const name = [link.task ?? link.url ?? link.title, link.relation].join(' ');
		const kept = last.get(name)?.event;
		const later = !kept || event.at > kept.at || (event.at === kept.at && event.id > kept.id);
		if (later) last.set(name, { link, event });
	}
	return [...last.values()].filter(({ event }) => event.kind === 'linked');
}

/** The tool's own links of a task: parent, sub-tasks, links, and those of its history. */
export function ownLinks({ task, fields }: Task, events: readonly Event[], pull: boolean, hosts: Hosts): OwnLink[] {
	const found: OwnLink[] = [];
	const add = (link: Link, where: string, rule: string, said?: Said, event?: Event) => {
		const to = otherEnd(link, task, hosts);
		if (to && to !== task)
			found.push({
				task: to,
				said: said ?? saidOf(link, task, pull, to, where === 'links'),
				rule,
				where,
				quote: wordsOf(link),
				...(event ? { since: earliest(event) } : {}),
			});
	};
	if (fields.parent) add(fields.parent, 'parent', 'its parent', 'parent');
	for (const part of fields.subtasks ?? []) add(part, 'subtasks', 'its sub-task', 'child');
	for (const link of fields.links ?? []) add(link, 'links', `link of the tool's: ${link.relation ?? 'no word for it'}`);
	for (const { link, event } of standing(events))
		add(link, event.id, `link in its history: ${link.relation ?? 'no word for it'}`, undefined, event);
	return found;
}
