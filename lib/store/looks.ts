import { FIELD_NAMES, type FieldName } from '../task/fields.ts';
import type { ToolName } from '../task/key.ts';
import type { Store } from './tables.ts';

/**
 * How pages could be read, in counts: for each tool and page kind the last reading, and for each surface and field
 * what was found and missed. Names come from our own tables alone, never from what was told: see {@link Chart}.
 */

/** The names that a tool's selector tables hold. What is kept, shown and reported is walked by these. */
export interface Chart {
	tool: ToolName;
	/** Every date that stands before a rule. */
	generations: readonly string[];
	pages: readonly PageChart[];
}

export interface PageChart {
	page: string;
	surfaces: readonly SurfaceChart[];
}

export interface SurfaceChart {
	surface: string;
	/** The page can't be read without it, or one of its like. */
	held: boolean;
	required: readonly FieldName[];
	fields: readonly FieldName[];
}

/** What must be found before any field: a task's element, its name, and the frame of a list. */
export const ANCHORS = ['root', 'key', 'frame'] as const;
export type Anchor = (typeof ANCHORS)[number] | FieldName;
const ALL_ANCHORS: readonly Anchor[] = [...ANCHORS, ...FIELD_NAMES];

/** A generation that stands in code and in no table. */
export const OTHER = 'other';

/** One look as a page tells it: surface → anchor → generation that hit → how often; the generation `''` is a miss. */
export interface Look {
	page: string | null;
	state: LookState | 'loading';
	hits: Record<string, Record<string, Record<string, number>>>;
}
export type LookState = 'read' | 'no tasks' | 'unreadable' | 'not a task page';

/** What came of one anchor so far. Times are UTC, ISO 8601. */
export interface Tally {
	/** How often it was found, by generation. */
	hits: Record<string, number>;
	misses: number;
	/** When it was last found, and by which generation most of the time; null where that is not told. */
	lastHit: string | null;
	lastBy: string | null;
	/** The first miss after the last hit, with no hit since. */
	failsSince: string | null;
	/** Looks that found it; looks in a row, up to the last, that did not; the longest such run that ended in a hit. */
	looks: number;
	dry: number;
	driest: number;
}

/** All looks at one kind of page. */
export interface LookRow {
	tool: ToolName;
	page: string;
	/** The last look. */
	state: LookState;
	at: string;
	/** The first of the looks in a row, up to the last, that could not read the page. */
	unreadableSince: string | null;
	states: Partial<Record<LookState, number>>;
	surfaces: Record<string, Partial<Record<Anchor, Tally>>>;
}

/** More of one thing than any page holds; a longer number is no count, and may be somebody's id. */
const MOST = 100_000;

/** Adds a look to what is kept of its kind of page. A page kind that the chart does not have is not kept. */
export async function keepLook(store: Store, look: Look, chart: Chart, at: string): Promise<void> {
	const { state } = look;
	const page = chart.pages.find((one) => one.page === look.page);
	// While a page loads, nothing can be said of it.
	if (!page || state === 'loading') return;
	await store.transaction('rw', store.looks, async () => {
		const old = await store.looks.get([chart.tool, page.page]);
		await store.looks.put({
			tool: chart.tool,
			page: page.page,
			state,
			at,
			unreadableSince: state === 'unreadable' ? (old?.unreadableSince ?? at) : null,
			states: { ...old?.states, [state]: (old?.states[state] ?? 0) + 1 },
			surfaces: added(old, { ...look, state }, page, chart, at),
		});
	});
}

/** Forgets all counts. */
export async function forgetLooks(store: Store): Promise<void> {
	await store.looks.clear();
}

/** Walks the chart and not the look, so that no name but ours is ever kept, and no more of them than the tables have. */
function added(
	old: LookRow | undefined,
	{ hits, state }: Look,
	page: PageChart,
	{ generations }: Chart,
	at: string,
): LookRow['surfaces'] {
	const out: LookRow['surfaces'] = {};
	// A list's frame is told under the name of its page.
	for (const name of new Set([page.page, ...page.surfaces.map(({ surface }) => surface)])) {
		const told = own(hits, name) ?? {};
		const counts = new Map(ALL_ANCHORS.map((anchor) => [anchor, countsOf(own(told, anchor) ?? {}, generations)]));
		const met = FIELD_NAMES.some((field) => (counts.get(field)?.found ?? 0) > 0);
		const tallies: LookRow['surfaces'][string] = {};
		for (const [anchor, count] of counts) {
			const before = own(own(old?.surfaces, name), anchor);
			const implied = met && (anchor === 'root' || anchor === 'key');
			// One of its like was found, or the list is there and empty: that this one is not there is no fault.
			const excused = (state === 'read' || state === 'no tasks') && (anchor === 'root' || anchor === 'frame');
			const tally = tallied(before, count, { implied, excused }, at);
			if (tally) tallies[anchor] = tally;
		}
		if (Object.keys(tallies).length > 0) out[name] = tallies;
	}
	return out;
}

interface Counts {
	hits: Record<string, number>;
	found: number;
	misses: number;
}

function countsOf(told: Record<string, number>, generations: readonly string[]): Counts {
	const counts: Counts = { hits: {}, found: 0, misses: Math.min(own(told, '') ?? 0, MOST) };
	let rest = Object.entries(told).reduce((sum, [name, count]) => (name === '' ? sum : Math.min(sum + count, MOST)), 0);
	counts.found = rest;
	for (const generation of generations) {
		const count = Math.min(own(told, generation) ?? 0, rest);
		if (count > 0) counts.hits[generation] = count;
		rest -= count;
	}
	if (rest > 0) counts.hits[OTHER] = rest;
	return counts;
}

const NEVER: Tally = {
	hits: {},
	misses: 0,
	lastHit: null,
	lastBy: null,
	failsSince: null,
	looks: 0,
	dry: 0,
	driest: 0,
};

function tallied(
	before: Tally | undefined,
	{ hits, found, misses }: Counts,
	{ implied, excused }: { implied: boolean; excused: boolean },
	at: string,
): Tally | undefined {
	const hit = found > 0 || implied;
	const old = before ?? NEVER;
	if (!hit && misses === 0) return before && excused ? { ...before, failsSince: null } : before;
	const sums = { ...old.hits };
	for (const [generation, count] of Object.entries(hits)) sums[generation] = (sums[generation] ?? 0) + count;
	const next = { ...old, hits: sums, misses: old.misses + misses };
	if (!hit) return { ...next, dry: old.dry + 1, failsSince: excused ? null : (old.failsSince ?? at) };
	const [lastBy = null] = Object.keys(hits).sort((a, b) => (hits[b] ?? 0) - (hits[a] ?? 0));
	const driest = Math.max(old.driest, old.looks > 0 ? old.dry : 0);
	return { ...next, lastHit: at, lastBy, failsSince: null, looks: old.looks + 1, dry: 0, driest };
}

/** What stands under a name itself, and not what every object has. */
function own<Value>(record: { readonly [name: string]: Value } | undefined, name: string): Value | undefined {
	return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
