import { describe, it } from 'vitest';
import { EVENT_KINDS, type Event } from '../../lib/task/event.ts';
import type { History } from '../../lib/tools/reading/history.ts';
import { parse } from '../pages/document.ts';
import { type Fixture, small } from '../pages/fixtures.ts';
import { losesOnly, type Opened } from '../tools/names.ts';
import { historyIn } from './reading.ts';

/** What can't be told from what a page says otherwise, and why. */
const KNOWN = {
	'id=resolution-val': 'where the page is in another language, this alone names the field; else its own words are told',
	'id=wrap-labels': 'as above',
};
const SAID = ['from', 'to', 'said'] as const;
const KINDS = new Set<string>(EVENT_KINDS);
const people = ({ by, whom = [] }: Event) => [...(by ? [by] : []), ...whom].map(({ name }) => name);

/** What an event says that it did not say before; what it no longer says is no change. */
function changeOf(was: Event | undefined, now: Event, fields: ReadonlySet<unknown>): string | null {
	if (!was) return 'another event';
	// A kind or a field that is not known any more is the tool's own words.
	if (now.field !== was.field && fields.has(now.field)) return `${now.field} instead of ${was.field}`;
	if (now.kind !== was.kind && KINDS.has(now.kind)) return `${now.kind} instead of ${was.kind}`;
	const other = SAID.find((name) => now[name] !== undefined && now[name] !== was[name]);
	if (other) return `${other} ${now[other]} instead of ${was[other]}`;
	// The page's own data has a comment as it was written, and the page as it is shown.
	if (now.text !== was.text && now.text !== undefined && now.source === was.source)
		return `${now.text} instead of ${was.text}`;
	if (now.by === null && was.by !== null) return 'nobody did it';
	const stranger = people(now).find((name) => !people(was).includes(name));
	if (stranger) return `${stranger} instead of ${people(was)}`;
	const meet = (now.after ?? now.at) <= was.at && (was.after ?? was.at) <= now.at;
	return meet ? null : `at ${now.at} instead of ${was.at}`;
}

function changesOf(before: History, now: History): string[] {
	const known = new Map(before.events.map((event) => [event.id, event]));
	const fields = new Set(before.events.flatMap(({ field }) => field ?? []));
	const out = now.events.flatMap((event) => {
		const change = changeOf(known.get(event.id), event, fields);
		return change ? `${event.id}: ${change}` : [];
	});
	if (now.task && now.task !== before.task) out.push(`${now.task} instead of ${before.task}`);
	if (now.viewer && now.viewer.name !== before.viewer?.name) out.push(`${now.viewer.name} is signed in`);
	return out;
}

function opened({ html, expected: { url } }: Fixture): Opened<History> {
	const document = parse(html ?? '', url);
	return { document, look: () => historyIn(document, url) };
}

const told = small.filter((page) => opened(page).look().events.length > 0);

/**
 * A tool gives something on its pages another name. What was told by it may be lost then, but nothing else is told in its
 * place: no event that is kept beside itself, nobody else who did it, no other words or time.
 */
describe('a name that a tool changes', () => {
	it.each(told.map((page) => [page.name, page] as const))(
		'loses of the history on %s no more than what it named',
		(_, page) => {
			losesOnly(() => opened(page), changesOf, KNOWN);
		},
	);
});
