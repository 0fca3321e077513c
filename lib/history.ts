import { browser } from 'wxt/browser';
import type { PageToBackground } from './messages.ts';
import { beganIn, fieldsTold } from './served.ts';
import { customReader, historyReader, isAwaited, servedReader } from './tools/histories.ts';
import { eventsOf, type Reading, type Told } from './tools/reading/history.ts';

/** So long at a time, in milliseconds, the page is kept from its own work. */
const SLICE = 12;
/** Events in one message; a page's comments can be long. */
const PART = 500;

/** What this script knows of its last reading in the same document; the page can't see it. */
interface Known {
	throughlineRead?: { task: string; at: string; since: string };
}

/**
 * The words of a task stand in the page since after the last reading of another task, or since the document began:
 * not every tool keeps "5 minutes ago" up to date.
 */
function readingIn(view: Window): Reading {
	const now = new Date().toISOString();
	const began = beganIn(view);
	const { throughlineRead: last } = globalThis as Known;
	const since = (task: string) => (last ? (last.task === task ? last.since : last.at) : began);
	let zone: string | undefined;
	return {
		now,
		// To ask for it costs more than most pages' whole reading: only where a time is told in words is it needed.
		get zone() {
			zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
			return zone;
		},
		since,
	};
}

/**
 * Reads the history that a page shows and the custom fields beside it, once, and tells the background. Put into the page
 * by the background after it heard of the task that the page is of; to be put in again does no harm.
 */
export async function tellHistory(document: Document): Promise<void> {
	const view = document.defaultView as Window;
	const url = new URL(view.location.href);
	const rest = () => new Promise((resolve) => setTimeout(resolve));
	const open = historyReader(document, url);
	let began = performance.now();
	const reading = readingIn(view);
	const pages = open?.(document, url, reading);
	if (!open || !pages) return;
	const { task, viewer } = pages;
	(globalThis as Known).throughlineRead = { task, at: reading.now, since: reading.since(task) };
	const told: Told[] = [];
	for (const part of pages.parts) {
		if (performance.now() - began > SLICE) {
			await rest();
			began = performance.now();
		}
		told.push(...part());
	}
	await rest();
	// The page went on to something else while it was read: its elements may tell of another task by now.
	if (view.location.href !== url.href || open(document, url, reading)?.task !== task) return;
	const events = eventsOf(task, told, reading.now);
	const shown = customReader(open)?.(document, task) ?? {};
	const served = servedReader(open)?.(document, task) ?? {};
	const fields = fieldsTold(shown, served, beganIn(view), isAwaited(open));
	for (let at = 0; at === 0 || at < events.length; at += PART) {
		const more = at === 0 ? fields : {};
		const message: PageToBackground = { say: 'history', task, viewer, events: events.slice(at, at + PART), ...more };
		await browser.runtime.sendMessage(message).catch(() => {});
	}
}
