import { WHOLE } from './histories.ts';
import type { TaskRow } from './store/tables.ts';
import { LAYERS, type Sayings } from './task/layers.ts';
import type { Sighting } from './task/sighting.ts';
import { gapsOf, sayings } from './task/verdict.ts';

/** Tools whose custom fields are read, a little after the page that shows them. */
const READ: ReadonlySet<string> = new Set(['jira', 'asana']);
/** So long, in milliseconds, a reading of them is waited for: some pages show a task whole, and are not read for them. */
const PATIENCE = 3_500;
const MOST = 1_000;

/** Since when the fields of a task in a tab are waited for. Lost with the background, they are waited for once more. */
const since = new Map<string, number>();

/** What a page may be told of a task now. */
interface Told {
	sayings: Sayings;
	hasGaps: boolean;
}

/**
 * Until the custom fields of a task on its own page are read for the first time, what nothing else states may stand in
 * them: it is not missing but unseen.
 * @param seen what the page tells just now
 * @param again called with a task when it has been waited for long enough, once for each page
 */
export function tellable(
	tabId: number,
	seen: readonly Pick<Sighting, 'task' | 'surface'>[],
	again: (task: string) => void,
) {
	const whole = new Set(seen.flatMap(({ task, surface }) => (WHOLE.has(surface) ? [task] : [])));
	return (row: Pick<TaskRow, 'task' | 'tool' | 'fields' | 'verdict'>): Told => {
		const all = sayings(row.verdict);
		const hasGaps = gapsOf(row.verdict).length > 0;
		const lacks = LAYERS.some((layer) => all[layer] === 'missing');
		if (!lacks || !whole.has(row.task) || !READ.has(row.tool) || row.fields.custom !== undefined)
			return { sayings: all, hasGaps };
		const key = `${tabId} ${row.task}`;
		const began = since.get(key);
		if (began === undefined) {
			if (since.size >= MOST) since.clear();
			since.set(key, Date.now());
			setTimeout(() => again(row.task), PATIENCE);
		} else if (Date.now() - began >= PATIENCE) return { sayings: all, hasGaps };
		const open = LAYERS.map((layer) => [layer, all[layer] === 'missing' ? 'unseen' : all[layer]] as const);
		return { sayings: Object.fromEntries(open) as Sayings, hasGaps: false };
	};
}
