import { isPull, workOf } from '../../stack/work.ts';
import type { Event } from '../../task/event.ts';
import type { Body } from '../../task/fields.ts';
import type { Task } from '../../task/task.ts';
import type { Places, TaskLink } from '../link.ts';
import { isUmbrella } from '../umbrella.ts';
import { bestOf } from './best.ts';
import { earliest, ownLinks } from './own.ts';
import type { Reference, Said, TextPlace } from './reference.ts';
import { hostsFor, referencesIn } from './references.ts';
import { single } from './single.ts';

/** Most links and most unresolved keys that one task has; more is a list, not its neighbours. */
export const MOST_LINKS = 1_000;
const MOST_COMMENTS = 1_000;

/** A Jira key in a task's words that names no task yet: its project is on several sites, or was not seen. */
export interface Unresolved {
	/** `TIDE-12`. */
	key: string;
	/** Its project, to be found by when a task of that project is seen: `TIDE`. */
	project: string;
	/** The sites that have such a project; empty: none was seen. */
	sites: readonly string[];
	where: string;
	quote: string;
}

/** A pair's ends by what is said, seen from the task that says it. */
const TYPE: Readonly<Record<Said, { type: TaskLink['type']; from: 'here' | 'there'; works?: true }>> = {
	same: { type: 'same work', from: 'here' },
	'works on': { type: 'same work', from: 'here', works: true },
	'worked on by': { type: 'same work', from: 'there', works: true },
	'blocked by': { type: 'blocks', from: 'there' },
	blocks: { type: 'blocks', from: 'here' },
	parent: { type: 'parent', from: 'here' },
	child: { type: 'parent', from: 'there' },
	relates: { type: 'relates', from: 'here' },
	mentions: { type: 'mentions', from: 'here' },
};

/** The texts of a task, each with where it stands. What an updater's pull request holds is other projects' news. */
function* textsOf(
	task: Task,
	events: readonly Event[],
	pull: boolean,
	updater: boolean,
): Generator<[string, string, TextPlace, string?]> {
	const { title, body, comments } = task.fields;
	const place = { task: task.task, pull };
	if (title) yield ['title', title, { ...place, part: 'title' }];
	if (body && !updater) yield ['body', body.text, { ...place, part: 'body', format: body.format }];
	for (const { text } of (comments ?? []).slice(0, MOST_COMMENTS))
		if (!updater) yield ['comments', text, { ...place, part: 'comment', format: formatOf(text, task.task) }];
	for (const event of events) {
		const { id, text, with: more } = event;
		if (text && !updater)
			yield [id, text, { ...place, part: 'comment', format: formatOf(text, task.task) }, earliest(event)];
		const branch = pull && more?.branch;
		if (typeof branch === 'string') yield [id, branch, { ...place, part: 'branch' }];
	}
}

/** A comment keeps no format: JSON is ADF; Jira's others are wiki. */
const formatOf = (text: string, task: string): Body['format'] =>
	/^\s{0,20}\{\s{0,20}"/.test(text.slice(0, 50)) ? 'adf' : task.startsWith('jira:') ? 'wiki' : 'markdown';

/** The link that something said makes. A work that names an umbrella is a part of it; only a body or title tells parents. */
function linkOf(
	here: string,
	there: string,
	{ said, rule, quote }: Pick<Reference, 'said' | 'rule' | 'quote'>,
	{ since, ...evidence }: { where: string; own: boolean; since?: string | undefined },
	umbrella: (task: string) => boolean,
	comment: boolean,
): TaskLink {
	const loose = comment && (said === 'parent' || said === 'child');
	const { type, from, works } = TYPE[loose ? 'relates' : said];
	const [a, b] = from === 'here' ? [here, there] : [there, here];
	const dated = type === 'blocks' && since !== undefined ? { since } : {};
	const link = { from: a, to: b, evidence: { rule, quote, ...evidence, ...dated } };
	if (works && umbrella(b)) return { type: 'parent', ...link };
	return { type, ...link, ...(works ? { works } : {}) };
}

/**
 * The links of a task, by its fields, its words and its history, and the keys that name no task yet. One link for a type
 * and two ends, with the best evidence; of the same two tasks only the strongest type. In an order of their own: neither
 * the order nor doubles of the events change it. Bounded by {@link MOST_LINKS}. Never throws.
 */
export function readLinks(
	task: Task,
	events: readonly Event[],
	places: Places,
): { links: TaskLink[]; unresolved: Unresolved[] } {
	const work = workOf(task.task, task.fields);
	const pull = isPull(work);
	const self = isUmbrella(task);
	const umbrella = (name: string) => (name === task.task ? self : (places.umbrellas?.has(name) ?? false));
	const links: TaskLink[] = [];
	const unresolved = new Map<string, Unresolved>();
	const hosts = hostsFor({ task: task.task, part: 'body' }, places);
	for (const own of ownLinks(task, events, pull, hosts))
		links.push(linkOf(task.task, own.task, own, { where: own.where, own: true, since: own.since }, umbrella, false));
	for (const [where, text, place, since] of textsOf(task, events, pull, work.kind === 'dependency update'))
		for (const reference of referencesIn(text, place, places)) {
			const { key, sites, quote, rule } = reference;
			const comment = place.part === 'comment';
			if (reference.task)
				links.push(linkOf(task.task, reference.task, reference, { where, own: false, since }, umbrella, comment));
			else if (!rule.startsWith('number')) {
				const kept = unresolved.get(key);
				const project = key.slice(0, key.lastIndexOf('-'));
				if (!kept || where < kept.where) unresolved.set(key, { key, project, sites, where, quote });
			}
		}
	const byKey = [...unresolved.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
	return { links: bestOf(single(task.task, links)).slice(0, MOST_LINKS), unresolved: byKey.slice(0, MOST_LINKS) };
}

/** The links of {@link readLinks} alone. */
export const linksOf = (task: Task, events: readonly Event[], places: Places): TaskLink[] =>
	readLinks(task, events, places).links;
