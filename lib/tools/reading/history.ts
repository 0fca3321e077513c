import type { Event } from '../../task/event.ts';
import type { Actor } from '../../task/fields.ts';
import { hash } from './hash.ts';
import { fold } from './take.ts';

/** What a page shows of the history of the task that it is of. */
export interface History {
	/** The task; null: the page is of none, or still shows another than its address names. */
	task: string | null;
	/** Each once, in no promised order. */
	events: Event[];
	/** Who is signed in; null: nobody, or the page does not tell. */
	viewer: Actor | null;
	/** Whether the page shows all of the history that the tool has. */
	complete: boolean;
}

/** A history before it is read: in parts, so that a long one can be read with pauses. */
export interface Pages {
	task: string;
	viewer: Actor | null;
	complete: boolean;
	/** Each reads one part; none throws. What comes first wins where two parts tell the same event. */
	parts: readonly (() => readonly Told[])[];
}

/** When and where a page is read. */
export interface Reading {
	/** UTC, ISO 8601 with milliseconds. */
	now: string;
	/** IANA name of the browser's time zone. */
	zone: string;
	/** When the words that the page shows of a task were written at the earliest: as `now`, not after it. */
	since(task: string): string;
}

/** Finds the history on a page; null: there is none. `url` is the page's own address, `read` for times told in words. */
export type OpenHistory = (document: Document, url: URL, read: Reading) => Pages | null;

/**
 * An event as a part of the page tells it. Without `at`, only its place among the others tells when it was: between
 * what stands before it and what stands behind it. With `after`, words tell when it was.
 */
export type Told = Omit<Event, 'at' | 'task'> & {
	at?: string;
	/** It stands under another item, as an answer does, not in the order of time. */
	aside?: true;
};

/** More than any page shows. */
export const MOST_EVENTS = 5_000;
const LONGEST_COMMENT = 8_000;
const LONGEST_WORD = 1_000;

/** A time that is written for machines, as UTC with milliseconds; null where it is none. Jira writes zones without a colon. */
export function instantOf(text: string | null | undefined): string | null {
	const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|([+-]\d\d):?(\d\d))$/.exec(text ?? '');
	if (!parts) return null;
	const time = Date.parse(`${parts[1]}${parts[2] === 'Z' ? 'Z' : `${parts[3]}:${parts[4]}`}`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The time that an element shows, where it is written for machines: its own, or the first within it. */
export function timeIn(element: Element | null): string | null {
	const at = element?.matches('[datetime]') ? element : element?.querySelector('[datetime]');
	return instantOf(at?.getAttribute('datetime'));
}

/** One line, no longer than an event may hold. */
export const line = (text: string): string => fold(text.slice(0, LONGEST_WORD * 4)).slice(0, LONGEST_WORD);

/** The words of a comment, no longer than an event may hold, and never half a character at the end. */
export function cut(text: string): string {
	const part = text.slice(0, LONGEST_COMMENT);
	return text.length > LONGEST_COMMENT ? part.replace(/[\uD800-\uDBFF]$/, '') : part;
}

/** An id out of what an event says, for where a tool shows none: the same words at the same time are the same event. */
export const contentId = (task: string, ...said: readonly (string | null | undefined)[]): string =>
	`${task}/${hash(JSON.stringify(said)).toString(36)}`;

/**
 * Makes events of what was told, in the order of the page. What is without a time is inferred from its place: it
 * happened after the last time told before it, and at the latest at the next one. What stands before any time is
 * left out.
 * @param now when the page was read: UTC, ISO 8601 with milliseconds
 */
export function eventsOf(task: string, told: readonly Told[], now: string): Event[] {
	const events: Event[] = [];
	const seen = new Set<string>();
	let next: string | undefined;
	const until = [...told].reverse().map(({ at, aside }) => {
		if (!aside) next = at ?? next;
		return next ?? now;
	});
	let last: string | undefined;
	told.forEach(({ at, aside, after: known, ...rest }, place) => {
		const latest = at ?? until[told.length - 1 - place] ?? now;
		const after = last;
		if (!aside) last = known ?? at ?? last;
		if (seen.has(rest.id) || events.length >= MOST_EVENTS || (!at && (!after || after >= latest))) return;
		seen.add(rest.id);
		const within = at ? (known ? { after: known } : {}) : after ? { after, inferred: true as const } : {};
		events.push({ ...rest, task, at: latest, ...within });
	});
	return events;
}

/**
 * Reads a page's history whole. Never throws, never changes the page.
 * @param read when it is read, and in which zone
 */
export function readHistory(open: OpenHistory, document: Document, url: URL, read: Reading): History {
	const pages = open(document, url, read);
	if (!pages) return { task: null, events: [], viewer: null, complete: false };
	const { task, viewer, complete, parts } = pages;
	return {
		task,
		viewer,
		complete,
		events: eventsOf(
			task,
			parts.flatMap((part) => part()),
			read.now,
		),
	};
}
