import type { Asked } from '../lib/store/queries.ts';
import { TOOL_NAMES } from '../lib/task/key.ts';
import { LAYERS } from '../lib/task/layers.ts';

/** What the list is narrowed to. */
export type Filters = Omit<Asked, 'limit'>;

/** Longest search that is kept. */
const LONGEST_WORDS = 200;

/** The filters that an address's fragment names; what is not understood is left out. */
export function parseFilters(fragment: string): Filters {
	const named = new URLSearchParams(fragment.replace(/^#/, ''));
	const tool = TOOL_NAMES.find((name) => name === named.get('tool'));
	const lacks = LAYERS.find((layer) => layer === named.get('lacks'));
	const words = (named.get('words') ?? '').slice(0, LONGEST_WORDS);
	return {
		...(tool ? { tool } : {}),
		...(lacks ? { lacks } : {}),
		...(named.has('unowned') ? { unowned: true } : {}),
		...(words ? { words } : {}),
	};
}

/** The inverse of {@link parseFilters}; empty where nothing is narrowed. */
export function printFilters({ tool, lacks, unowned, words }: Filters): string {
	const named = new URLSearchParams();
	if (tool) named.set('tool', tool);
	if (lacks) named.set('lacks', lacks);
	if (unowned) named.set('unowned', '');
	if (words) named.set('words', words.slice(0, LONGEST_WORDS));
	return named.size > 0 ? `#${named}` : '';
}

export const isNarrowed = (filters: Filters): boolean => printFilters(filters) !== '';
