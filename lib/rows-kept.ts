import { browser } from 'wxt/browser';
import { fieldsOfRows } from './fields-told.ts';
import { flowNow } from './flows.ts';
import type { ToPanels } from './messages.ts';
import { record } from './store/record.ts';
import type { Store } from './store/tables.ts';
import { canonical } from './task/id.ts';
import type { Sighting } from './task/sighting.ts';
import { sayings } from './task/verdict.ts';
import { hasFieldRows } from './tools/rows.ts';
import { deriveAt } from './verdicts.ts';

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
	const names = [...new Set(sightings.map(({ task }) => task))];
	const known = async () =>
		(await store.tasks.bulkGet(names)).map((row) => ({
			judged: canonical(row ? [sayings(row.verdict), row.gaps] : []),
			custom: canonical(row?.fields.custom ?? null),
		}));
	const before = await known();
	await record(store, { sightings }, await deriveAt(now), await flowNow());
	const after = await known();
	names.forEach((task, at) => {
		const told: ToPanels = { say: 'kept', task };
		// Most of the time none of our pages is open; told of nothing new, one that asks for a reading would ask for ever.
		if (after[at]?.custom !== before[at]?.custom) void browser.runtime.sendMessage(told).catch(() => {});
	});
	return after.some(({ judged }, at) => judged !== before[at]?.judged);
}
