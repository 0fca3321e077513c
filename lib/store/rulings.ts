import { contentId } from '../task/id.ts';
import type { KeptRuling, Ruling } from '../task/ruling.ts';
import type { Store } from './tables.ts';

/** What people decided, by task. */
export function byTask(rulings: readonly KeptRuling[]): Map<string, KeptRuling[]> {
	const found = new Map<string, KeptRuling[]>();
	for (const ruling of rulings) found.set(ruling.task, [...(found.get(ruling.task) ?? []), ruling]);
	return found;
}

/** What was ever decided of some tasks. */
export async function rulingsOf(store: Store, tasks: readonly string[]): Promise<Map<string, KeptRuling[]>> {
	return byTask(await store.rulings.where('task').anyOf(tasks).toArray());
}

/** Keeps a decision for good. The same one twice adds nothing. */
export async function keepRuling(store: Store, ruling: Ruling): Promise<KeptRuling> {
	const kept = { ...ruling, id: await contentId(ruling) };
	await store.rulings.put(kept);
	return kept;
}

/** Forgets all that people decided. */
export async function forgetRulings(store: Store): Promise<void> {
	await store.rulings.clear();
}

/** The tasks of which a waiver ran out between their last judging and `now`: what is said of them has to be said anew. */
export async function runOut(store: Store, now: string): Promise<string[]> {
	const waivers = await store.rulings
		.filter((one) => one.is === 'waiver' && one.until !== null && one.until <= now)
		.toArray();
	const rows = await store.tasks.bulkGet([...new Set(waivers.map(({ task }) => task))]);
	return rows.flatMap((row) => {
		const ended = waivers.some(
			(one) => one.task === row?.task && one.is === 'waiver' && (one.until ?? '') > row.verdict.at,
		);
		return row && ended ? [row.task] : [];
	});
}
