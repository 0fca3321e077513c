/** Figures of many visits: medians, and quartiles of the difference between visits that stood side by side. */

/** The value that so much of the list lies under (0 to 1), between two values where it falls between them; null of an empty list. */
export function quantile(values: readonly number[], part: number): number | null {
	const sorted = [...values].sort((one, other) => one - other);
	const at = (sorted.length - 1) * part;
	const low = sorted[Math.floor(at)];
	const high = sorted[Math.ceil(at)];
	return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5);

export interface Difference {
	median: number;
	/** First and third quartile. */
	quartiles: [number, number];
}

/** What `mine` has more than `base`, round by round; a round that one of them lacks counts for nothing. Null where none is whole. */
export function difference(base: readonly (number | null)[], mine: readonly (number | null)[]): Difference | null {
	const each = mine.flatMap((value, round) => {
		const other = base[round];
		return value === null || other === null || other === undefined ? [] : [value - other];
	});
	const [middle, low, high] = [median(each), quantile(each, 0.25), quantile(each, 0.75)];
	return middle === null || low === null || high === null ? null : { median: middle, quartiles: [low, high] };
}
