import { liveQuery } from 'dexie';
import { flowTables, workOut } from './flow.ts';
import type { FlowDerive } from './flow-derive.ts';
import { PENDING, restingOn } from './resting.ts';
import type { Store } from './tables.ts';

/** Tasks worked out in one go: some tens of milliseconds, so that a page's question in between is answered at once. */
const AT_ONCE = 40;

/**
 * Works out anew all flows that rest on other rules, and those that rest on places that were met, or ends that came, since; a few
 * at a time.
 * What is cut short goes on with the next call.
 * @param goesOn asked before each go
 * @returns how many were worked out
 */
export async function catchUp(store: Store, flow: FlowDerive, goesOn: () => boolean = () => true): Promise<number> {
	let done = 0;
	const again = async (tasks: readonly string[]) => {
		const tables = [store.tasks, store.events, ...flowTables(store)];
		await store.transaction('rw', tables, async () => workOut(store, flow, tasks));
		done += tasks.length;
		await new Promise((resolve) => setTimeout(resolve));
	};
	while (goesOn()) {
		const old = await store.flows.where('madeBy').notEqual(flow.madeBy).limit(AT_ONCE).primaryKeys();
		if (old.length === 0) break;
		await again(old);
	}
	// Places that are met while others are caught up with wait their turn.
	for (;;) {
		const pending = await leftBehind(store);
		const places = Object.keys(pending);
		if (places.length === 0) return done;
		const tasks = await restingOn(store, places, Number.POSITIVE_INFINITY);
		for (let at = 0; at < tasks.length; at += AT_ONCE) {
			if (!goesOn()) return done;
			await again(tasks.slice(at, at + AT_ONCE));
		}
		await store.transaction('rw', store.tallies, async () => {
			// One that was met once more meanwhile is begun again.
			const counts = Object.entries(await leftBehind(store));
			const left = Object.fromEntries(counts.filter(([name, times]) => pending[name] !== times));
			if (Object.keys(left).length > 0) await store.tallies.put({ id: PENDING, counts: left });
			else await store.tallies.delete(PENDING);
		});
	}
}

/** The places that were met and that not everything that rests on them was worked out for. */
async function leftBehind(store: Store): Promise<Record<string, number>> {
	return (await store.tallies.get(PENDING))?.counts ?? {};
}

/**
 * Calls whenever a recording leaves something behind that {@link catchUp} has to do, and once where something was left
 * before. For as long as the page or worker lives.
 */
export function onLeftBehind(store: Store, call: () => void): void {
	liveQuery(() => leftBehind(store)).subscribe({
		next: (places) => void (Object.keys(places).length > 0 && call()),
		error: () => {},
	});
}
