import type { Found, Miss } from './tool.ts';

/**
 * What looks at a page came to, by structure alone: no words, names, addresses or ids of the page.
 * Surface → field (or `root`, `key`, `frame`) → generation that hit → how often; the generation `''` is a miss.
 */
export type Hits = Record<string, Record<string, Record<string, number>>>;

const MISS = '';

function add(hits: Hits, surface: string, field: string, generation: string, count: number): void {
	hits[surface] ??= {};
	const fields = hits[surface];
	fields[field] ??= {};
	const generations = fields[field];
	generations[generation] = (generations[generation] ?? 0) + count;
}

/** Counts what a reading found and missed into `hits`. */
export function tally(hits: Hits, found: Iterable<Pick<Found, 'seen' | 'trace'>>, misses: Iterable<Miss>): void {
	for (const { seen, trace } of found) {
		for (const [field, at] of Object.entries(trace)) add(hits, seen.surface, field, 'hit' in at ? at.hit : MISS, 1);
	}
	for (const { surface, anchor, count } of misses) add(hits, surface, anchor, MISS, count);
}
