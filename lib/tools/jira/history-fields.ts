import type { EventKind } from '../../task/event.ts';
import type { Actor } from '../../task/fields.ts';
import { one } from '../reading/dom.ts';
import { line, type Told } from '../reading/history.ts';
import { fold } from '../reading/take.ts';
import { taskNamed } from './url.ts';

/** A field whose changes we understand. */
export type KnownField =
	| 'status'
	| 'assignee'
	| 'resolution'
	| 'summary'
	| 'description'
	| 'due'
	| 'fixVersions'
	| 'sprint'
	| 'labels'
	| 'link'
	| 'parent';

/** Names of fields in a history in English, in lower case: Jira's changelogs of `../shared/payloads/jira`. */
export const ENGLISH: Readonly<Record<string, KnownField>> = {
	status: 'status',
	assignee: 'assignee',
	resolution: 'resolution',
	summary: 'summary',
	description: 'description',
	'due date': 'due',
	duedate: 'due',
	'fix version': 'fixVersions',
	'fix version/s': 'fixVersions',
	sprint: 'sprint',
	labels: 'labels',
	link: 'link',
	parent: 'parent',
	'epic link': 'parent',
};

/** Where the page itself names a field, in the reader's language: the value, whose label stands beside or around it. */
const LABELLED: readonly [value: string, field: KnownField][] = [
	['#status-val', 'status'],
	['#resolution-val', 'resolution'],
	['#assignee-val', 'assignee'],
	['#fixfor-val', 'fixVersions'],
	['#wrap-labels', 'labels'],
	['#due-date', 'due'],
];

/**
 * The names that fields have in this page's history. Jira translates them, so they are taken from the labels on the
 * same page; the English ones count besides, as fields that the page does not label have no other.
 */
export function fieldNames(document: Document): ReadonlyMap<string, KnownField> {
	const names = new Map(Object.entries(ENGLISH));
	for (const [value, field] of LABELLED) {
		const at = one(document, value);
		const row = at?.closest('dl, .item, li');
		const label = row && one(row, 'dt, .name, label');
		const name = fold(label?.textContent ?? '')
			.replace(/\s*[:：]$/, '')
			.toLowerCase();
		if (name && name.length <= 100) names.set(name, field);
	}
	return names;
}

/** One side of a change: what shows, and Jira's own id or key behind it in brackets. */
export interface Value {
	shown: string | null;
	raw: string | null;
}

/**
 * Text that people wrote may end in brackets of its own: there, only what Jira itself marks is its id. So may a name
 * (`Maren Oduya [X]`, of somebody who left): Jira's own brackets have a space within.
 */
function sideOf(cell: Element | null, isText: boolean): Value {
	const mark = cell && one(cell, '.hist-value');
	const whole = line(cell?.textContent ?? '');
	if (isText && !mark) return { shown: whole || null, raw: null };
	const id = mark ? /^(.*?)\s?\[\s?([^[\]]{0,400})\]$/ : /^(.*?)\s?\[ ([^[\]]{0,400})\]$/;
	const [, shown = '', raw = ''] = id.exec(whole) ?? [null, whole, ''];
	return { shown: shown.trim() || null, raw: raw.trim() || null };
}

const TEXTS: ReadonlySet<KnownField | undefined> = new Set(['summary', 'description', 'labels', undefined]);

const wordsIn = (value: Value): string[] => (value.shown ?? '').split(' ').filter(Boolean);

/** Somebody in a history: the name that shows, and Jira's name for the account. */
const personIn = ({ shown, raw }: Value): Actor | null => (shown ? { name: shown, ...(raw ? { id: raw } : {}) } : null);

/** The tool's own word for what happened: it begins with a capital, and so is none of ours, whatever people call a field. */
export const ownWord = (words: string): string => (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 100);

const moved = (kind: EventKind, field: string, from: Value, to: Value): Partial<Told> => ({
	kind,
	field,
	from: from.shown,
	to: to.shown,
});

/** The key of the task that one side of a link names: Jira's own, or at the end of the words. */
const keyIn = ({ shown, raw }: Value): string | undefined =>
	/^[A-Z][A-Z0-9_]+-\d+$/.exec(raw ?? '')?.[0] ?? /(?:^| )([A-Z][A-Z0-9_]+-\d+)$/.exec(shown ?? '')?.[1];

function linked(from: Value, to: Value, url: URL, relation?: string): Partial<Told>[] {
	const sides: [EventKind, Value][] = [
		['unlinked', from],
		['linked', to],
	];
	return sides.flatMap(([kind, side]) => {
		const key = keyIn(side);
		if (!side.shown) return [];
		const task = key && taskNamed(key, url);
		// The words name the relation: `This issue blocks TIDE-4`.
		const words = relation ?? line(side.shown.replace(key ?? '', ''));
		return [
			{
				kind,
				link: { ...(task ? { task } : {}), ...(key ? { title: key } : {}), ...(words ? { relation: words } : {}) },
			},
		];
	});
}

/** What one row of a history says. @param names of the fields, as they show */
export function changesIn(row: Element, names: ReadonlyMap<string, KnownField>, url: URL): Partial<Told>[] {
	const cells = [...row.querySelectorAll('td')];
	const name = line((one(row, '.activity-name') ?? cells[0])?.textContent ?? '');
	const field = names.get(name.toLowerCase());
	const from = sideOf(one(row, '.activity-old-val') ?? cells[1] ?? null, TEXTS.has(field));
	const to = sideOf(one(row, '.activity-new-val') ?? cells[2] ?? null, TEXTS.has(field));
	return !name || cells.length < 3 ? [] : changesOf({ name, field, from, to }, url);
}

/** What a change of a field says. @param change `name` as it shows; `field`: what it is, where that is known */
export function changesOf(
	{ name, field, from, to }: { name: string; field: KnownField | undefined; from: Value; to: Value },
	url: URL,
): Partial<Told>[] {
	const own = { ...moved('changed', name, from, to), kind: ownWord(name) };
	switch (field) {
		case 'status':
			return [moved('moved', 'status', from, to)];
		case 'assignee': {
			const who = personIn(to) ?? personIn(from);
			if (!who) return [];
			return [{ ...moved(to.shown ? 'assigned' : 'unassigned', 'assignee', from, to), whom: [who] }];
		}
		case 'resolution':
			return [
				{ ...moved(to.shown ? 'closed' : 'reopened', 'resolution', from, to), ...(to.shown ? { said: to.shown } : {}) },
			];
		case 'summary':
			return [moved('retitled', 'title', from, to)];
		case 'description':
			return [{ kind: 'changed', field: 'description' }];
		case 'due':
			// The day as Jira keeps it; what shows follows the reader's language.
			return [moved('planned', 'due', day(from), day(to))];
		case 'fixVersions':
		case 'sprint':
			return [moved('planned', field, from, to)];
		case 'labels': {
			const [before, after] = [new Set(wordsIn(from)), new Set(wordsIn(to))];
			const more = [...after].filter((label) => !before.has(label)).join(', ');
			const less = [...before].filter((label) => !after.has(label)).join(', ');
			return [
				...(more ? [{ kind: 'labelled', field: 'labels', to: more }] : []),
				...(less ? [{ kind: 'unlabelled', field: 'labels', from: less }] : []),
			];
		}
		case 'link':
			// A field for an address may have this name, too.
			return [from, to].some(keyIn) ? linked(from, to, url) : [own];
		case 'parent':
			return linked(from, to, url, 'parent');
		default:
			return [own];
	}
}

const day = (value: Value): Value =>
	value.raw && /^\d{4}-\d\d-\d\d/.test(value.raw) ? { ...value, shown: value.raw.slice(0, 10) } : value;
