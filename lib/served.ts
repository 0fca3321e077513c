import type { Custom } from './tools/reading/custom.ts';

/** When a page's document began, as UTC: what it was served with is as old as that. */
export const beganIn = (view: Window): string =>
	new Date(Math.min(Date.now(), view.performance.timeOrigin)).toISOString();

/**
 * What is told of the custom fields that a page shows, and of those that it was served with when it began.
 * @param tellsNone that it shows none is told too: nothing that it may hold is waited for any longer
 */
export function fieldsTold(
	custom: Custom,
	served: Custom,
	began: string,
	tellsNone = false,
): { custom?: Custom; served?: { at: string; custom: Custom } } {
	const has = (fields: Custom) => Object.keys(fields).length > 0;
	return {
		...(tellsNone || has(custom) ? { custom } : {}),
		...(has(served) ? { served: { at: began, custom: served } } : {}),
	};
}
