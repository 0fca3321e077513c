import { toolOf } from '../task/key.ts';
import type { Turn, WaitsFor } from './turn-of.ts';

type Waiting = Extract<Turn, { is: 'waiting' }>;

/**
 * What holds a thread up comes first: a decision before the work that waits for it, and a pull request, which is
 * where the work is, before the task that only says it is in progress. Nobody's taking it up comes last: where somebody
 * works on the thread in one tool, that no one is named in another stops nobody.
 */
const ORDER: readonly WaitsFor[] = [
	'an approval',
	'a review',
	'an answer',
	'work',
	'other work',
	'somebody to take it',
];

function rankOf({ for: what, on, task, dead }: Waiting): number {
	const isPull = toolOf(task) === 'github' ? 0 : 1;
	// Nobody's turn counts only where it is not somebody's elsewhere.
	const isNobodys = on.length === 0 || dead === 'owner has left' ? 100 : 0;
	return isNobodys + ORDER.indexOf(what) * 2 + isPull;
}

/**
 * Whose turn a thread is, of the turns of its tasks, in any order:
 * 1. of those that wait on somebody, the one that is first in the order above; of equals the newest, then by name;
 * 2. where none does, the one that waits on nobody, in the same order;
 * 3. where none waits: over, if all are; unseen, if any can't be told.
 */
export function threadTurn(turns: readonly Turn[]): Turn {
	const waiting = turns.filter((turn): turn is Waiting => turn.is === 'waiting');
	const [first] = waiting.sort(
		(one, other) =>
			rankOf(one) - rankOf(other) ||
			(one.since.at < other.since.at ? 1 : one.since.at > other.since.at ? -1 : 0) ||
			(one.task < other.task ? -1 : 1),
	);
	if (first) return first;
	const unseen = turns.flatMap((turn) => (turn.is === 'unseen' ? [turn.because] : [])).sort();
	const [because] = unseen;
	if (because !== undefined) return { is: 'unseen', because };
	const over = turns.filter((turn) => turn.is === 'over');
	const [last] = over.sort((one, other) =>
		one.since.at !== other.since.at ? (one.since.at < other.since.at ? 1 : -1) : one.task < other.task ? -1 : 1,
	);
	return last ?? { is: 'unseen', because: 'None of its tasks was seen.' };
}
