import type { Handoff } from './handoff.ts';
import type { Turn } from './turn-of.ts';

/** A turn that waits for somebody's answer, with the handoff that asked for it. */
export interface AskedWait {
	turn: Extract<Turn, { is: 'waiting' }>;
	handoff: Handoff;
}

/** The open handoff that a turn rests on; null where it rests on none: only of handoffs it is known what wait is usual. */
export function askedWait(turn: Turn, handoffs: readonly Handoff[]): AskedWait | null {
	if (turn.is !== 'waiting' || turn.on.length === 0) return null;
	const handoff = handoffs.find(({ event, ended }) => event === turn.event && !ended);
	return handoff ? { turn, handoff } : null;
}

/**
 * How long a turn has waited at the least, in milliseconds on the calendar: from the latest instant at which it can
 * have begun. Never below 0, where clocks disagree.
 * @param now milliseconds since 1970
 */
export function leastWait({ since }: AskedWait['turn'], now: number): number {
	const from = Date.parse(since.at);
	return Number.isNaN(from) ? 0 : Math.max(0, now - from);
}

/** Whether it has surely waited longer than is usual. @param usual milliseconds; null: too few are known to say */
export const isLong = (wait: number, usual: number | null): boolean => usual !== null && wait > usual;
