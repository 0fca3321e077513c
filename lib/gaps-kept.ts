import { browser } from 'wxt/browser';
import { type GapsKept, gapsKeptSchema } from './audit/scope.ts';
import { keyAsKept } from './flow/contributors/names.ts';

/** What a user keeps for Gaps, in storage, apart from what was seen. */
export const KEPT = 'gaps';

/** The saved views, and the people who were marked as having left; none of what is not as it should be. */
export async function gapsKept(): Promise<GapsKept> {
	const kept = await browser.storage.local.get(KEPT);
	const parsed = gapsKeptSchema.safeParse(kept[KEPT]);
	return parsed.success ? { ...parsed.data, left: parsed.data.left.map(keyAsKept) } : { views: [], left: [] };
}

export async function keepGaps(kept: GapsKept): Promise<void> {
	await browser.storage.local.set({ [KEPT]: gapsKeptSchema.parse(kept) });
}
