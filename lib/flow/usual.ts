/** A wait in milliseconds; open where it has not ended, so that it is at least that long. */
export interface Wait {
	wait: number;
	open: boolean;
	/** How long it had waited when it was first seen, where that was later than its beginning. */
	entered?: number;
}

/** Fewest waits of which a percentile is told; below it is chance (FIELD.md D, pitfall 5). */
export const FEWEST = 10;

/** A point of a survival curve: the share that waits longer than `wait`. */
export interface Point {
	wait: number;
	longer: number;
}

/**
 * The share of waits that last longer than a time, by Kaplan and Meier: S(t) = Π (1 − d/n) over the times at which waits
 * ended, d of the n that were under observation. Waits that are still open count until now, and those that were first
 * seen when they had begun count from then on (delayed entry). Only ended ones would make waits look short.
 */
export function survival(waits: readonly Wait[]): Point[] {
	const known = waits.filter(({ wait, entered = 0 }) => Number.isFinite(wait) && wait >= entered && wait >= 0);
	const inOrder = (numbers: number[]) => numbers.sort((one, other) => one - other);
	const ends = inOrder(known.flatMap(({ wait, open }) => (open ? [] : [wait])));
	const lasts = inOrder(known.map(({ wait }) => wait));
	// Whoever enters at an end was not there to be seen ending; those seen from their beginning were.
	const enters = inOrder(known.map(({ entered = 0 }) => (entered > 0 ? entered : -1)));
	const points: Point[] = [];
	let [longer, left, entered] = [1, 0, 0];
	for (let at = 0; at < ends.length; ) {
		const end = ends[at] ?? 0;
		let ended = 0;
		while (ends[at] === end) [at, ended] = [at + 1, ended + 1];
		while ((lasts[left] ?? Infinity) < end) left++;
		while ((enters[entered] ?? Infinity) < end) entered++;
		const here = Math.max(entered - left, ended);
		longer *= 1 - ended / here;
		points.push({ wait: end, longer });
	}
	return points;
}

/**
 * The shortest wait within which a share of all waits ends. null: so many have not ended yet that nobody can tell;
 * it is longer than any that was seen.
 * @param share 0 to 1: 0.5 for the median
 */
export function percentile(waits: readonly Wait[], share: number): number | null {
	// Shares that differ by less than rounding are the same.
	return survival(waits).find(({ longer }) => longer <= 1 - share + 1e-9)?.wait ?? null;
}

/** What waits are usual: null where there are too few, or too many are still open. In milliseconds. */
export interface Usual {
	/** All waits, and those of them that are open. */
	n: number;
	open: number;
	median: number | null;
	/** The 85th percentile: what is longer has waited longer than usual. */
	longest: number | null;
}

/** What is usual of some waits by one clock. */
export function usual(waits: readonly Wait[]): Usual {
	const open = waits.filter((one) => one.open).length;
	const enough = waits.length >= FEWEST;
	const at = (share: number) => (enough ? percentile(waits, share) : null);
	return { n: waits.length, open, median: at(0.5), longest: at(0.85) };
}
