import type { Locator, Page } from 'playwright-core';
import type { TaskRow } from '../../lib/store/tables.ts';
import type { Rig } from './browser.ts';

/** One of our own pages, from which the store can be looked into. */
export async function openOwn(rig: Rig, path = 'sidepanel.html'): Promise<Page> {
	const page = await rig.context.newPage();
	await page.goto(`${rig.origin}/${path}`);
	return page;
}

type Table = 'tasks' | 'sightings' | 'events' | 'looks' | 'threads' | 'handoffs' | 'accounts' | 'tallies';

/** All that the store holds of a table. */
export function rows<Row>(own: Page, table: Table): Promise<Row[]> {
	return own.evaluate(
		(name) =>
			new Promise((resolve, reject) => {
				const open = indexedDB.open('throughline');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
					all.onerror = () => reject(all.error);
				};
			}),
		table,
	) as Promise<Row[]>;
}

/** Puts rows into a table, as many recordings would have made them. */
export const putRows = (own: Page, table: Table, put: readonly object[]): Promise<void> =>
	own.evaluate(
		({ name, all }) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('throughline');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const written = open.result.transaction(name, 'readwrite');
					for (const row of all) written.objectStore(name).put(row);
					written.oncomplete = () => {
						open.result.close();
						resolve();
					};
					written.onerror = () => reject(written.error);
				};
			}),
		{ name: table, all: put },
	);

export const tasks = (own: Page) => rows<TaskRow>(own, 'tasks');

/** Waits until something holds; the last reason why not is the failure. */
export async function until<Value>(
	look: () => Promise<Value>,
	holds: (value: Value) => boolean,
	ms = 10_000,
): Promise<Value> {
	const end = Date.now() + ms;
	for (;;) {
		const value = await look();
		if (holds(value) || Date.now() > end) return value;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Waits until there are so many of something on a page; how many there are then. */
export const counted = (found: Locator, count: number): Promise<number> =>
	until(
		() => found.count(),
		(seen) => seen === count,
	);
