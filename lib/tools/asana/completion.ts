import type { Rule } from '../reading/table.ts';

/**
 * Whether a task is ticked off, by its box: the same in a row, on a card and on Home.
 * The box's words are in the user's language; its `aria-checked` is not.
 * A column or section is no state: people name them as they like.
 */
export const TICKED: readonly Rule[] = [
	{
		since: '2023-08',
		select: '.TaskRowCompletionStatus-checkbox[aria-checked="true"]',
		take: 'const',
		is: 'completed',
		seen: 'vojtaflorian 2026-06',
	},
	{
		since: '2023-08',
		select: '.TaskRowCompletionStatus-checkbox[aria-checked="false"]',
		take: 'const',
		is: 'incomplete',
		seen: 'page',
	},
];
