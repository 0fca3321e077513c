import { flowTables, PENDING, restingOn, workOut } from './flow.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { Store } from './tables.ts';

/** Tasks worked out in one go: some tens of milliseconds, so that a page's question in between is answered at once. */
const AT_ONCE = 40;

/**
 * Works out anew all flows that rest on other rules, and those that rest on places that were met since; a few at a time.
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
	const pending = Object.keys((await store.tallies.get(PENDING))?.counts ?? {});
	const tasks = await restingOn(store, pending, Number.POSITIVE_INFINITY);
	for (let at = 0; at < tasks.length; at += AT_ONCE) {
		if (!goesOn()) return done;
		await again(tasks.slice(at, at + AT_ONCE));
	}
	await store.transaction('rw', store.tallies, async () => {
		const { counts = {} } = (await store.tallies.get(PENDING)) ?? {};
		const left = Object.fromEntries(Object.entries(counts).filter(([name]) => !pending.includes(name)));
		if (Object.keys(left).length > 0) await store.tallies.put({ id: PENDING, counts: left });
		else await store.tallies.delete(PENDING);
	});
	return done;
}
