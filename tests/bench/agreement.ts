/** What a layer is labelled as, from best to worst. */
export const VALUES = ['stated', 'hinted', 'missing'] as const;
export type Value = (typeof VALUES)[number];

export interface Pair {
	want: Value;
	got: Value;
}

/** Cohen's kappa with quadratic weights over the three values; 1 where both say one and the same of everything. */
export function agreement(pairs: readonly Pair[]): number {
	const count = (test: (pair: Pair) => boolean) => pairs.filter(test).length;
	let seen = 0;
	let chance = 0;
	for (const [row, want] of VALUES.entries())
		for (const [column, got] of VALUES.entries()) {
			const weight = ((row - column) / (VALUES.length - 1)) ** 2;
			seen += weight * count((pair) => pair.want === want && pair.got === got);
			chance += (weight * count((pair) => pair.want === want) * count((pair) => pair.got === got)) / pairs.length;
		}
	return chance === 0 ? 1 : 1 - seen / chance;
}

/** How many of those judged so are labelled so, and the other way round; 1 of none. */
export function rated(pairs: readonly Pair[], is: (value: Value) => boolean): { precision: number; recall: number } {
	const both = pairs.filter(({ want, got }) => is(want) && is(got)).length;
	const judged = pairs.filter(({ got }) => is(got)).length;
	const labelled = pairs.filter(({ want }) => is(want)).length;
	return { precision: judged === 0 ? 1 : both / judged, recall: labelled === 0 ? 1 : both / labelled };
}
