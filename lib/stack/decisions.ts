import type { Correction, KeptRuling, Waiver } from '../task/ruling.ts';
import { standing } from './rulings.ts';

/** A waiver or correction with what has become of it. */
export interface DecisionMade {
	ruling: (Waiver | Correction) & { id: string };
	state: 'stands' | 'ran out' | 'taken back' | 'decided anew';
}

/** Everything that was ever decided, newest first, with what has become of it by `now`. */
export function decisionsIn(rulings: readonly KeptRuling[], now: string): DecisionMade[] {
	const takenBack = new Set(rulings.flatMap((one) => (one.is === 'withdrawal' ? [one.of] : [])));
	const byLayer = new Map<string, KeptRuling[]>();
	for (const one of rulings) {
		const name = `${one.layer} ${one.task}`;
		const some = byLayer.get(name);
		if (some) some.push(one);
		else byLayer.set(name, [one]);
	}
	const standingIds = new Set(
		[...byLayer.values()].flatMap((some) => (some[0] ? (standing(some, some[0].layer, now)?.id ?? []) : [])),
	);
	const made = rulings.flatMap((ruling): DecisionMade[] => {
		if (ruling.is === 'withdrawal') return [];
		if (standingIds.has(ruling.id)) return [{ ruling, state: 'stands' }];
		if (takenBack.has(ruling.id)) return [{ ruling, state: 'taken back' }];
		const ended = ruling.is === 'waiver' && ruling.until !== null && ruling.until <= now;
		return [{ ruling, state: ended ? 'ran out' : 'decided anew' }];
	});
	return made.sort((a, b) => (a.ruling.at < b.ruling.at ? 1 : a.ruling.at > b.ruling.at ? -1 : 0));
}
