import type { Actor } from '../../../task/fields.ts';
import { line, type Told } from '../../reading/history.ts';
import { wordsOf } from '../../reading/take.ts';
import { taskAt } from '../url.ts';
import { type Clause, phraseOf } from './phrase.ts';
import { everyone, isWho, whoAt, whoSaid } from './who.ts';
import { BY_ICON } from './words.ts';

/** What is known of an item before its words are read. */
export interface Item {
	/** `github:event-…` */
	id: string;
	at: string | null;
	/** The name of its picture, without `octicon-`. */
	icon: string;
}

/** What all clauses of an item share. */
interface Ground extends Item {
	by: Actor | null;
	url: URL;
}

const LABEL = '.IssueLabel, [href*="/labels/"], [href*="label%3A"], [href*="label:"]';

const namesOf = (elements: readonly Element[]): string =>
	line(elements.map((element) => line(element.textContent ?? '')).join(', '));

/** What an added or removed thing is: labels, a milestone, a project. */
function listed(kind: 'added' | 'removed', { links }: Clause): Partial<Told> | null {
	const isIn = kind === 'added';
	const labels = links.filter((link) => link.matches(LABEL));
	if (labels.length > 0) {
		return {
			kind: isIn ? 'labelled' : 'unlabelled',
			field: 'labels',
			[isIn ? 'to' : 'from']: namesOf(labels),
		};
	}
	const stones = links.filter((link) => link.matches('[href*="/milestone/"]'));
	if (stones.length === 0) return null;
	const name = namesOf(stones.slice(0, 1));
	return { kind: 'planned', field: 'milestone', ...(isIn ? { to: name } : { from: name, to: null }) };
}

/** The tasks, or other pages, that a clause is about. */
function linksOf({ links, verb }: Clause, url: URL): NonNullable<Told['link']>[] {
	const others = links.filter((link) => {
		const href = link.getAttribute('href') ?? '';
		return !isWho(link) && /\/(?:issues|pull|commit)\//.test(href) && URL.canParse(href, url.href);
	});
	return others.slice(0, 20).map((link) => {
		const href = new URL(link.getAttribute('href') ?? '', url).href.slice(0, 2_000);
		const task = taskAt(href, url);
		// The number behind it is no part of the title.
		const title = line(wordsOf(link, 'span') || (link.textContent ?? ''));
		return { ...(task ? { task } : {}), url: href, title, ...(verb.relation ? { relation: verb.relation } : {}) };
	});
}

/** From what to what, as far as the clause tells. */
function change({ verb, links, values }: Clause): Partial<Told> {
	const text = (element: Element | undefined) => (element ? line(element.textContent ?? '') : undefined);
	const pick = (name: string) => text(values.find((value) => value.localName === name));
	const branches = values.filter((value) => value.matches('.commit-ref'));
	const commits = links.filter((link) => /\/commit\//.test(link.getAttribute('href') ?? ''));
	const [from, to] =
		verb.field === 'title'
			? [pick('del'), pick('ins')]
			: verb.field === 'base branch'
				? [text(branches[0]), text(branches[1])]
				: verb.field === 'commits'
					? [text(commits[0]), text(commits[1])]
					: [];
	return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function clauseTold(clause: Clause, { by, url }: Ground): Partial<Told>[] {
	const { verb, links } = clause;
	const { kind, field, said } = verb;
	const base: Partial<Told> = { kind, ...(field ? { field } : {}), ...(said ? { said } : {}), ...change(clause) };
	if (kind === 'added' || kind === 'removed') return [listed(kind, clause) ?? {}];
	const whom = verb.self && by ? [by] : everyone(links, url);
	if (/^(?:un)?assigned$|^review/.test(kind)) return [{ ...base, ...(whom.length > 0 ? { whom } : {}) }];
	if (kind.startsWith('agent ')) {
		const [behalf] = whom;
		return [{ ...base, ...(behalf ? { with: { behalf: behalf.name } } : {}) }];
	}
	const linked = linksOf(clause, url);
	if (/^(?:linked|unlinked|mentioned|closed)$/.test(kind) && linked.length > 0) {
		return (kind === 'closed' ? linked.slice(0, 1) : linked).map((link) => ({ ...base, link }));
	}
	return [base];
}

/**
 * Reads an item of the timeline that is no post: assigned, labelled, closed, … What its words do not tell is kept
 * under them, shortened; what it is about, and who, is still told.
 */
export function itemTold(body: Element, item: Item, url: URL): Told[] {
	if (!item.at) return [];
	const { lead, clauses, words } = phraseOf(body);
	const first = lead.links.find(isWho);
	// A lone word is a name where a verb follows it.
	const shown = whoAt(first, url) ?? (clauses.length > 0 ? whoSaid(lead.words) : null);
	const isRule = clauses.some(({ verb }) => verb.rule);
	const by = isRule ? null : shown;
	const known = clauses.flatMap((clause) => clauseTold(clause, { ...item, by, url }));
	const icon = BY_ICON[item.icon];
	const told = known.length > 0 ? known : [icon ? { kind: icon } : {}];
	return told.map(
		(part, place): Told => ({
			kind: line(words).slice(0, 100) || item.icon || 'unknown',
			...(isRule ? { by: null, ...(shown ? { whom: [shown] } : {}) } : by ? { by } : {}),
			...part,
			id: place === 0 ? item.id : `${item.id}/${place + 1}`,
			at: item.at ?? '',
			source: 'page',
		}),
	);
}
