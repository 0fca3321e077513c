import type { Event } from '../task/event.ts';
import { LONG_AGO } from './times.ts';

/** How much of a comment tells it from another of the same person in the same second. */
const START = 16;

/** The first letters and digits: markdown and the same text off a rendered page begin alike. */
export const startOf = (text: string): string =>
	text
		.slice(0, 400)
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.slice(0, START)
		.toLowerCase();

const named = ({ whom }: Event) => (whom ?? []).map(({ name }) => name.toLowerCase());
const isDay = (value: string | null | undefined) => value === null || /^\d{4}-\d\d-\d\d/.test(value ?? '');

/** Whether an event can be what another, inferred one guessed: the same, of the same one. */
function sameAs(guess: Event, event: Event): boolean {
	if (guess.kind !== event.kind) return false;
	const whom = named(event);
	if (!named(guess).every((name) => whom.includes(name))) return false;
	if (guess.to === undefined || event.to === undefined || guess.to === event.to) return true;
	// A day told in words can be the same one.
	return guess.kind === 'planned' && guess.field === event.field && isDay(guess.to) !== isDay(event.to);
}

/**
 * Whether it can have happened within the time of the other. Of two guesses, whether it is the nearer one; what a history
 * tells in words tells it better wherever the two times meet, as what happened once would count twice else.
 */
function within(guess: Event, { at, after, id, inferred }: Event): boolean {
	const from = guess.after ?? LONG_AGO;
	if (after === undefined) return from < at && at <= guess.at;
	if (!inferred) return from < at && after < guess.at;
	return from <= after && at <= guess.at && (from < after || at < guess.at || id < guess.id);
}

/** Whether a history elsewhere tells to the instant what this one tells in words. */
function toldBetter(vague: Event, event: Event): boolean {
	if (event.after !== undefined || event.source === vague.source || event.kind !== vague.kind) return false;
	if (event.by?.name.toLowerCase() !== vague.by?.name.toLowerCase()) return false;
	const alike = named(vague).join('\n') === named(event).join('\n') || vague.kind === 'commented';
	return alike && startOf(event.text ?? '') === startOf(vague.text ?? '') && within(vague, event);
}

/**
 * The events without those that are told better: inferred ones that a history, or a nearer look, tells, and those told
 * in words that another source tells to the instant.
 */
export function withoutGuesses(events: readonly Event[]): Event[] {
	if (!events.some(({ inferred, after }) => inferred || after !== undefined)) return [...events];
	const byKind = new Map<string, Event[]>();
	for (const event of events) {
		const alike = byKind.get(event.kind);
		if (alike) alike.push(event);
		else byKind.set(event.kind, [event]);
	}
	return events.filter((event) => {
		const others = byKind.get(event.kind) ?? [];
		if (!event.inferred) return event.after === undefined || !others.some((other) => toldBetter(event, other));
		return !others.some((other) => other !== event && sameAs(event, other) && within(event, other));
	});
}
