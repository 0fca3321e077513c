import { browser } from 'wxt/browser';
import { personOf } from './audit/people.ts';
import { fieldsOfPage, hostOf } from './fields-told.ts';
import { recordTold } from './recorded.ts';
import type { Store } from './store/tables.ts';
import { type Event, eventSchema } from './task/event.ts';
import type { Actor } from './task/fields.ts';
import type { Sighting } from './task/sighting.ts';

/** Who is signed in at a site: `{[host]: 'github:ada'}`, in the browser's own storage. */
export const VIEWERS = 'viewers';

/** Surfaces that stand for a task whole; beside them the page shows its history. */
export const WHOLE: ReadonlySet<string> = new Set(['issue', 'pull request', 'task pane']);
/** So long after it was seen, in milliseconds, a page is read: its history comes a little later than itself. */
const SOON = 600;
/** No tab is read more often than this. */
const AT_MOST = 2_000;

/** When each tab was last read, and which are about to be. Lost with the background, one page is read once more. */
const read = new Map<number, number>();
const waiting = new Set<number>();

/** After a page was seen: has the history on it read, where it shows a task whole. */
export function followHistory(tabId: number, sightings: readonly Pick<Sighting, 'surface'>[]): void {
	if (sightings.some(({ surface }) => WHOLE.has(surface))) readSoon(tabId);
}

/** Has the history on a tab's page read, where it shows any; what is about to be read is not read twice. */
export function readSoon(tabId: number): void {
	if (waiting.has(tabId)) return;
	const since = Date.now() - (read.get(tabId) ?? 0);
	waiting.add(tabId);
	setTimeout(
		() => {
			waiting.delete(tabId);
			if (read.size > 1_000) read.clear();
			read.set(tabId, Date.now());
			const target = { tabId, frameIds: [0] };
			// The tab may be gone, or at a site that is read no more.
			void browser.scripting.executeScript({ target, files: ['/history.js'] }).catch(() => {});
		},
		Math.max(SOON, AT_MOST - since),
	);
}

/** What a page may say of a history: events of its one task, on its own site, read off the page. */
function heard(raw: readonly unknown[], task: string): Event[] {
	return raw.flatMap((one) => {
		const parsed = eventSchema.safeParse(one);
		return parsed.success && parsed.data.task === task && parsed.data.source !== 'api' ? [parsed.data] : [];
	});
}

interface ToldHistory {
	task: string;
	events: readonly unknown[];
	viewer: Actor | null;
	custom?: unknown;
	served?: unknown;
}

/**
 * Keeps what a page told of its task's history. An event that is not as agreed costs none of the others.
 * @returns whether the task is judged otherwise now, so that its badge is an old one
 */
export async function keepHistory(
	store: Store,
	{ task, events, viewer, ...fields }: ToldHistory,
	url: string,
	now: string,
): Promise<boolean> {
	const { host } = new URL(url);
	if (hostOf(task) !== host) return false;
	if (viewer) await keepViewer(host, personOf(task, viewer));
	const seen = { sightings: await fieldsOfPage(store, { task, ...fields }, url, now), events: heard(events, task) };
	if (seen.sightings.length + seen.events.length === 0) return false;
	const { isJudgedAnew, isFirstRead } = await recordTold(store, seen, now);
	return seen.sightings.length > 0 && (isJudgedAnew || isFirstRead);
}

async function keepViewer(host: string, key: string): Promise<void> {
	const { [VIEWERS]: known = {} } = (await browser.storage.local.get(VIEWERS)) as {
		[VIEWERS]?: Record<string, string>;
	};
	if (known[host] !== key) await browser.storage.local.set({ [VIEWERS]: { ...known, [host]: key } });
}

export const forgetViewers = (): Promise<void> => browser.storage.local.remove(VIEWERS);
