import type { Event } from '../task/event.ts';
import { LONG_AGO } from './times.ts';

const named = ({ whom }: Event) => (whom ?? []).map(({ name }) => name.toLowerCase());

/** Whether an event can be what another, inferred one guessed: the same, of the same one. */
function sameAs(guess: Event, event: Event): boolean {
	if (guess.kind !== event.kind) return false;
	const whom = named(event);
	if (!named(guess).every((name) => whom.includes(name))) return false;
	return guess.to === undefined || event.to === undefined || guess.to === event.to;
}

/** Whether it can have happened within the time of the other: of two guesses, whether it is the nearer one. */
function within(guess: Event, { at, after, id }: Event): boolean {
	const from = guess.after ?? LONG_AGO;
	if (after === undefined) return from < at && at <= guess.at;
	return from <= after && at <= guess.at && (from < after || at < guess.at || id < guess.id);
}

/** The events without those inferred ones that a history, or a nearer look, tells better. */
export function withoutGuesses(events: readonly Event[]): Event[] {
	if (!events.some(({ inferred }) => inferred)) return [...events];
	const byKind = new Map<string, Event[]>();
	for (const event of events) {
		const alike = byKind.get(event.kind);
		if (alike) alike.push(event);
		else byKind.set(event.kind, [event]);
	}
	return events.filter((event) => {
		if (!event.inferred) return true;
		const others = byKind.get(event.kind) ?? [];
		return !others.some((other) => other !== event && sameAs(event, other) && within(event, other));
	});
}
