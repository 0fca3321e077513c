/**
 * Bins of a wait's logarithm: waits are counted in them, so that as many as there are cost no more room, and those of
 * several edges are added. What is told of them is at most 1.1 % off.
 */
const BINS = 32;

/** Below a millisecond. */
const NONE = -1;

/** The bin of a wait. @param ms not below 0 */
export const binOf = (ms: number): number => (ms < 1 ? NONE : Math.round(Math.log2(ms) * BINS));

/** The wait that a bin stands for, in milliseconds. */
export const waitOf = (bin: number): number => (bin === NONE ? 0 : Math.round(2 ** (bin / BINS)));

/** Waits by bin, each with how many there are. @returns the middle one, or the mean of the two in the middle; null of none */
export function medianOf(bins: ReadonlyMap<number, number>): number | null {
	const inOrder = [...bins].sort(([a], [b]) => a - b);
	const all = inOrder.reduce((sum, [, count]) => sum + count, 0);
	const at = (place: number): number | null => {
		let passed = 0;
		for (const [bin, count] of inOrder) {
			passed += count;
			if (place < passed) return waitOf(bin);
		}
		return null;
	};
	const [low, high] = [at(Math.floor((all - 1) / 2)), at(Math.floor(all / 2))];
	return low === null || high === null ? null : (low + high) / 2;
}
