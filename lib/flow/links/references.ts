import { parseKey } from '../../task/key.ts';
import type { Places } from '../link.ts';
import type { Hosts } from './address-task.ts';
import { addressesIn } from './addresses.ts';
import { branchesIn, inBranch } from './branches.ts';
import { jiraKeysIn, nearOf } from './jira-keys.ts';
import { numbersIn } from './numbers.ts';
import { blanked, readable } from './readable.ts';
import { LONGEST_QUOTE, type Mark, type Reference, type TextPlace } from './reference.ts';
import { type Saying, sayingOf } from './said.ts';
import { inTitle } from './title.ts';

/** Most references that are read of one text. */
export const MOST_REFERENCES = 500;

const HOSTS = new WeakMap<Places, Hosts>();

/** The hosts of Enterprise servers and of Jira that were seen. */
function hostsOf(places: Places): Hosts {
	const kept = HOSTS.get(places);
	if (kept) return kept;
	const github = [...places.repositories].flatMap((name) =>
		name.split('/').length > 2 ? [name.split('/')[0] ?? ''] : [],
	);
	const jira = [...places.projects.values()].flat().flatMap((site) => [site, site.split('/')[0] ?? '']);
	const hosts = { github: new Set(github), jira: new Set(jira) };
	HOSTS.set(places, hosts);
	return hosts;
}

export function hostsFor(place: TextPlace, places: Places): Hosts {
	const hosts = hostsOf(places);
	const ref = place.task ? parseKey(place.task) : null;
	if (ref?.tool === 'github' && ref.host !== 'github.com')
		return { ...hosts, github: new Set([...hosts.github, ref.host]) };
	if (ref?.tool === 'jira') return { ...hosts, jira: new Set([...hosts.jira, ref.site, ref.site.split('/')[0] ?? '']) };
	return hosts;
}

function quoteOf(text: string, { start, end }: Mark): string {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const stop = text.indexOf('\n', end);
	const from = Math.max(lineStart, start - 100);
	return text.slice(from, Math.min(stop < 0 ? text.length : stop, from + LONGEST_QUOTE)).trim();
}

/** The marks in their order; of those that overlap the first found counts. */
function apart(found: readonly Mark[]): Mark[] {
	const marks: Mark[] = [];
	for (const mark of [...found].sort(
		(a, b) => a.start - b.start || b.end - a.end || Number(b.task !== null) - Number(a.task !== null),
	))
		if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
	return marks;
}

/**
 * The tasks that a text names, in order, each with what the words around it say: addresses, keys of Jira, numbers of
 * GitHub, branches of merges. Code, HTML comments and quoted lines count for nothing; the task itself is none of them.
 * Linear in the text, which is cut to {@link MOST_TEXT}; at most {@link MOST_REFERENCES}. Never throws.
 */
export function referencesIn(whole: string, place: TextPlace, places: Places): Reference[] {
	if (place.part === 'branch') return inBranch(whole, place, places).map((mark) => branchReference(whole, mark));
	const text = readable(whole, place.part === 'title' ? 'text' : place.format);
	const { marks: addresses, rest } = addressesIn(text, hostsFor(place, places));
	const branches = branchesIn(rest);
	const words = blanked(
		rest,
		branches.map(({ name, start }) => ({ start, end: start + name.length })),
	);
	const marks = apart([
		...addresses,
		...branches.flatMap(({ name, start }) => inBranch(name, place, places, start)),
		...jiraKeysIn(words, place, places, nearOf(addresses)),
		...numbersIn(words, place, places),
	]).slice(0, MOST_REFERENCES);
	const references: Reference[] = [];
	let before: (Mark & { saying: Saying }) | null = null;
	for (const mark of marks) {
		const saying: Saying = sayingOf(text, mark, place, before);
		const { said, rule } = inTitle(text, mark, place, saying);
		before = { ...mark, saying };
		if (mark.task !== null && mark.task === place.task) continue;
		const { task, key, sites, told, how } = mark;
		references.push({ task, key, sites, told, said, rule: `${how}: ${rule}`, quote: quoteOf(text, mark) });
	}
	return references;
}

function branchReference(branch: string, { task, key, sites, told }: Mark): Reference {
	return { task, key, sites, told, said: 'works on', rule: 'branch: its name', quote: branch.slice(0, LONGEST_QUOTE) };
}
