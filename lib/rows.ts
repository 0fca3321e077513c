import { browser } from 'wxt/browser';
import type { PageToBackground } from './messages.ts';
import { beganIn, fieldsTold } from './served.ts';
import { rowsReader } from './tools/rows.ts';

/** So long at a time, in milliseconds, the page is kept from its own work. */
const SLICE = 8;
/** … and no longer than this is waited for a moment when it has none. */
const AT_MOST = 1_000;
/** Rows in one message. */
const PART = 200;

const idle = (view: Window) =>
	new Promise<void>((resolve) => {
		if (view.requestIdleCallback) view.requestIdleCallback(() => resolve(), { timeout: AT_MOST });
		else view.setTimeout(resolve);
	});

/**
 * Reads the custom fields in the rows that a page shows, once, and tells the background. Put into the page by the
 * background after its rows have settled; to be put in again does no harm.
 */
export async function tellRows(document: Document): Promise<void> {
	const view = document.defaultView as Window;
	const { href } = view.location;
	await idle(view);
	let began = performance.now();
	const rows: unknown[] = [];
	for (const read of rowsReader(document, new URL(href))) {
		if (performance.now() - began > SLICE) {
			await idle(view);
			began = performance.now();
		}
		// The page went on to something else.
		if (view.location.href !== href) return;
		const row = read();
		const told = row && fieldsTold(row.custom, row.served, beganIn(view));
		if (row && told && (told.custom || told.served)) rows.push({ task: row.task, surface: row.surface, ...told });
	}
	for (let at = 0; at < rows.length; at += PART) {
		const message: PageToBackground = { say: 'rows', rows: rows.slice(at, at + PART) };
		await browser.runtime.sendMessage(message).catch(() => {});
	}
}
