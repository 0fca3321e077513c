import { browser } from 'wxt/browser';
import { flowNow } from './flows.ts';
import type { ToPanels } from './messages.ts';
import { record } from './store/record.ts';
import type { Store } from './store/tables.ts';
import type { Event } from './task/event.ts';
import { canonical } from './task/id.ts';
import type { Sighting } from './task/sighting.ts';
import { sayings } from './task/verdict.ts';
import { deriveAt } from './verdicts.ts';

interface Seen {
	sightings: readonly Sighting[];
	events: readonly Event[];
}

/** What a recording made of the tasks that were seen. */
export interface Recorded {
	/** One of them is judged otherwise now, so that its badge is an old one. */
	isJudgedAnew: boolean;
	/** The custom fields of one of them were read for the first time; see `awaited.ts`. */
	isFirstRead: boolean;
}

/** What is known of a task, as texts: what its badge and the count of its page depend on, and what pages told of it. */
async function known(store: Store, tasks: readonly string[], events: readonly Event[]) {
	const rows = await store.tasks.bulkGet([...tasks]);
	const kept = await store.events.bulkGet(events.map(({ id }) => id));
	return rows.map((row, at) => ({
		judged: canonical(row ? [sayings(row.verdict), row.gaps] : []),
		isUnread: row?.fields.custom === undefined,
		told: canonical([row?.fields.custom ?? null, kept.filter((event) => event?.task === tasks[at])]),
	}));
}

/** Records what a page told beside its tasks' fields, and tells our own pages of each task of which that is news. */
export async function recordTold(store: Store, seen: Seen, now: string): Promise<Recorded> {
	const tasks = [...new Set([...seen.sightings, ...seen.events].map(({ task }) => task))];
	const before = await known(store, tasks, seen.events);
	await record(store, seen, await deriveAt(now), await flowNow());
	const after = await known(store, tasks, seen.events);
	tasks.forEach((task, at) => {
		const told: ToPanels = { say: 'kept', task };
		// Most of the time none of our pages is open; told of nothing new, one that asks for a reading would ask for ever.
		if (after[at]?.told !== before[at]?.told) void browser.runtime.sendMessage(told).catch(() => {});
	});
	return {
		isJudgedAnew: after.some(({ judged }, at) => judged !== before[at]?.judged),
		isFirstRead: after.some(({ isUnread }, at) => isUnread !== before[at]?.isUnread),
	};
}
