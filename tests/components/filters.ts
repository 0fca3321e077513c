import fc from 'fast-check';
import type { Filters } from '../../components/filters.ts';
import { TOOL_NAMES } from '../../lib/task/key.ts';
import { LAYERS } from '../../lib/task/layers.ts';

/** Any filters that the side panel can make. */
export const filtersArbitrary: fc.Arbitrary<Filters> = fc.record(
	{
		tool: fc.constantFrom(...TOOL_NAMES),
		lacks: fc.constantFrom(...LAYERS),
		unowned: fc.constant(true),
		words: fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }).filter((words) => words.length <= 200),
	},
	{ requiredKeys: [] },
);
