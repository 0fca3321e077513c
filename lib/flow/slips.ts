import type { Actor } from '../task/fields.ts';
import type { KnownAccount } from './account.ts';
import { RELEASED } from './released.ts';
import type { Step, Story } from './story.ts';
import { between } from './times.ts';

/**
 * What one person does and undoes within this time, in milliseconds, is a slip and moves no work. In the histories of
 * the corpus such pairs, with nothing said or done in between, lie seconds to two minutes apart; the next ones come
 * after six minutes, with reviews asked or a change of mind between.
 */
const SLIP = 300_000;

/** Farthest that is looked for the step that undoes another. */
const MOST_BETWEEN = 50;

const UNDOES: Readonly<Record<string, string>> = {
	closed: 'reopened',
	reopened: 'closed',
	assigned: 'unassigned',
	unassigned: 'assigned',
	readied: 'drafted',
	drafted: 'readied',
	'review asked': 'review unasked',
	'review unasked': 'review asked',
};

type Bare = Omit<Step, 'actor'>;

const keysOf = (whom: readonly KnownAccount[]): string =>
	whom
		.map(({ key }) => key)
		.sort()
		.join('\n');

/** Whether a step takes back exactly what an earlier one did. */
function undoes(later: Bare, { event, whom }: Bare, who: (actor: Actor) => KnownAccount): boolean {
	const { kind, from, to } = later.event;
	if (kind === 'moved') return event.kind === 'moved' && !!to && to === event.from && from === event.to;
	// Where it was not seen who was asked, it may have been somebody else.
	if (UNDOES[event.kind] === kind)
		return keysOf(whom) === keysOf(later.whom) && (whom.length > 0 || !kind.startsWith('review'));
	// From Ada to Ben, and from Ben to Ada.
	if (kind !== 'assigned' || event.kind !== 'assigned' || !from || !event.from) return false;
	return keysOf([who({ name: event.from })]) === keysOf(later.whom) && keysOf([who({ name: from })]) === keysOf(whom);
}

/** What is done meanwhile that shows that the first step was meant: words, work, or anything by somebody else. */
const MEANT = new Set(['commented', 'reviewed', 'changed', 'merged', 'agent started', 'decided']);
const isMeant = ({ event, by }: Bare, whose: KnownAccount) =>
	by?.kind !== 'automation' && (by?.key !== whose.key || MEANT.has(event.kind));

/**
 * The places of the steps that are slips: done, and undone soon by the same person, with nothing in between that rests on it. An
 * agent is taken off and put on again to have it begin anew: that is meant.
 */
export function slipsIn(steps: readonly Bare[], who: Story['who']): ReadonlySet<number> {
	const slips = new Set<number>();
	for (const [place, step] of steps.entries()) {
		const { by, whom, event } = step;
		if (slips.has(place) || !by || by.kind === 'agent' || by.kind === 'automation' || event.after !== undefined)
			continue;
		if (whom.some(({ kind }) => kind === 'agent')) continue;
		for (const later of steps.slice(place + 1, place + 1 + MOST_BETWEEN)) {
			if (later.event.after !== undefined || between(event, later.event) > SLIP) break;
			if (!slips.has(later.place) && later.by?.key === by.key && undoes(later, step, who)) {
				slips.add(place).add(later.place);
				break;
			}
			// What follows from another task's end is nobody's act here: else a release could change whether a task is over.
			if (later.event.kind !== RELEASED && isMeant(later, by)) break;
		}
	}
	return slips;
}
