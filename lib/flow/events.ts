import { EVENT_KINDS, type Event, spanOf } from '../task/event.ts';
import type { Comment } from '../task/fields.ts';
import { canonical } from '../task/id.ts';
import { startOf, withoutGuesses } from './guesses.ts';
import type { TaskHistory } from './task-flow.ts';
import { momentOf } from './times.ts';

const RANK: ReadonlyMap<string, number> = new Map(EVENT_KINDS.map((kind, place) => [kind, place]));
const LONGEST_TEXT = 8_000;

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** A total order of events: by time, then what is surer, then as things follow from each other, then by id. */
export function inOrder(one: Event, other: Event): number {
	return (
		compare(one.at, other.at) ||
		compare(one.after ?? '~', other.after ?? '~') * -1 ||
		(RANK.get(one.kind) ?? RANK.size) - (RANK.get(other.kind) ?? RANK.size) ||
		compare(one.id, other.id)
	);
}

/** Where a fact was told: by a source's history, or by the comments among a task's fields. */
const FIELDS = 'fields';
const TRUST = ['api', 'payload', 'page', FIELDS];

interface Fact {
	told: string;
	event: Event;
}

/** The comments of a task's fields, as events. One whose time is not told can't be placed, and stays with the fields. */
function commented({ task, events }: TaskHistory): Fact[] {
	const told = new Set(events.flatMap((event) => (event.kind === 'commented' ? [wordsOf(event)] : [])));
	const source = task.from?.comments?.source ?? 'page';
	return (task.fields.comments ?? []).flatMap(({ author, at, text }: Comment): Fact[] => {
		const moment = at === undefined ? null : momentOf(at);
		if (!moment) return [];
		const cut = text.slice(0, LONGEST_TEXT);
		const id = `comment:${task.task} ${moment.at} ${(author?.name ?? '').slice(0, 80)} ${startOf(cut)}`;
		const by = author ? { by: author } : {};
		const event: Event = { id, task: task.task, kind: 'commented', ...moment, ...by, text: cut, source };
		return moment.after !== undefined && told.has(wordsOf(event)) ? [] : [{ told: FIELDS, event }];
	});
}

const nameOf = ({ name }: { name: string }) => name.toLowerCase().replace(/\[bot\]$/, '');

/** Who says what in a comment, whenever it was. */
const wordsOf = ({ by, text }: Event) => `${by ? nameOf(by) : ''} ${startOf(text ?? '')}`;

/** What an event says, to the second and without the words of its source: alike in two sources, it is one fact. */
function factOf({ kind, at, after, by, whom, field, from, to, said, text, link }: Event): string {
	const who = by ? nameOf(by) : '';
	const when = [at.slice(0, 19), after?.slice(0, 19) ?? ''];
	if (kind === 'commented') return canonical([kind, when, who, startOf(text ?? '')]);
	return canonical([kind, when, who, (whom ?? []).map(nameOf).sort(), field, from, to, said?.toLowerCase(), link]);
}

/** Of the facts that several sources tell alike, those of the source that tells most of them. */
function once(facts: readonly Fact[]): Event[] {
	const alike = new Map<string, Map<string, Event[]>>();
	for (const { told, event } of facts) {
		const fact = factOf(event);
		const bySource = alike.get(fact) ?? new Map<string, Event[]>();
		bySource.set(told, [...(bySource.get(told) ?? []), event]);
		alike.set(fact, bySource);
	}
	return [...alike.values()].flatMap((bySource) => {
		const [best] = [...bySource].sort(
			([one, some], [other, others]) => others.length - some.length || TRUST.indexOf(one) - TRUST.indexOf(other),
		);
		return best?.[1] ?? [];
	});
}

/** Each id once. Where one id was told in two ways, the one that tells its time more nearly stands, or else says more. */
function byId(events: readonly Event[]): Event[] {
	const known = new Map<string, { event: Event; text: string }>();
	for (const event of events) {
		const before = known.get(event.id);
		if (before?.event === event) continue;
		const text = canonical(event);
		const nearer = before ? spanOf(before.event) - spanOf(event) : 1;
		const longer = before ? text.length - before.text.length : 1;
		if (!before || nearer > 0 || (nearer === 0 && (longer > 0 || (longer === 0 && text > before.text))))
			known.set(event.id, { event, text });
	}
	return [...known.values()].map(({ event }) => event);
}

/**
 * The history of a task: its events and the comments of its fields, in order and each once; kinds that are not known
 * are in it, too. What was only inferred, or told in words, gives way to what a history says better of the same. The order in which events are
 * given, and how often, is nothing.
 */
export function historyOf(history: TaskHistory): Event[] {
	const told = byId(history.events).map((event): Fact => ({ told: event.source, event }));
	return withoutGuesses(byId(once([...told, ...commented(history)]))).sort(inOrder);
}
