import { browser } from 'wxt/browser';
import { fieldsOfRows } from './fields-told.ts';
import { recordTold } from './recorded.ts';
import type { Store } from './store/tables.ts';
import type { Sighting } from './task/sighting.ts';
import { hasFieldRows } from './tools/rows.ts';

/**
 * So long after its last new rows, in milliseconds, a page's rows are read for custom fields: when it has loaded, or is
 * scrolled no more. What they say is not worth a moment of either.
 */
const SETTLED = 2_000;

/** Tabs whose rows were seen, and the reading that is still to come, if one is. Lost with the background, nothing is. */
const tabs = new Map<number, ReturnType<typeof setTimeout> | null>();
const MOST_TABS = 1_000;

function read(tabId: number): void {
	tabs.set(tabId, null);
	// The tab may be gone, or at a site that is read no more.
	void browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/rows.js'] }).catch(() => {});
}

/** After rows were seen: has the custom fields in them read, once no more of them come. */
export function followRows(tabId: number, sightings: readonly Pick<Sighting, 'task' | 'surface'>[]): void {
	if (!sightings.some(hasFieldRows)) return;
	if (tabs.size > MOST_TABS) tabs.clear();
	clearTimeout(tabs.get(tabId) ?? undefined);
	tabs.set(
		tabId,
		setTimeout(() => read(tabId), SETTLED),
	);
}

/** A card is open over a page: what changed in its rows since they were read is read now. */
export function readRowsNow(tabId: number): void {
	const waiting = tabs.get(tabId);
	if (waiting === undefined) return;
	clearTimeout(waiting ?? undefined);
	read(tabId);
}

/**
 * Keeps what the rows of a page told of custom fields.
 * @returns whether one of their tasks is judged otherwise now, so that its badge is an old one
 */
export async function keepRows(store: Store, rows: readonly unknown[], url: string, now: string): Promise<boolean> {
	const sightings = await fieldsOfRows(store, rows, url, now);
	if (sightings.length === 0) return false;
	return (await recordTold(store, { sightings, events: [] }, now)).isJudgedAnew;
}
