import { LAYERS, type Layer } from '../task/layers.ts';
import type { Roll } from './mirror.ts';
import { number, spaced, time, wordsCell } from './roll-lists.ts';
import { cell, enrol, ITEM, uncell } from './rolls.ts';
import type { Store, TaskRow } from './tables.ts';
import { type Added, add, tally } from './tallies.ts';

/** A task as All finds it. */
export interface TaskEntry {
	id: string;
	/** Milliseconds. */
	seen: number;
	gaps: readonly Layer[];
	unowned: boolean;
	/** Each with a space before it. */
	words: string;
}

/** A task as Gaps finds it: its facets and costs as `lib/audit/facets.ts` has them. */
export interface GapEntry {
	id: string;
	/** Each between two {@link ITEM}s. */
	facets: string;
	costs: string;
	words: string;
}

const SETS = new Map<string, readonly Layer[]>();
function layersIn(text: string): readonly Layer[] {
	const known = SETS.get(text) ?? LAYERS.filter((_, index) => text.includes(String(index)));
	SETS.set(text, known);
	return known;
}

export const ALL: Roll<TaskEntry> = {
	list: 'tasks',
	read: ([id = '', seen, flags = '', words]) => ({
		id: uncell(id),
		seen: number(seen),
		gaps: layersIn(flags),
		unowned: flags.endsWith('u'),
		words: spaced(words),
	}),
};

export const GAPS: Roll<GapEntry> = {
	list: 'gaps',
	read: ([id = '', facets = '', costs = '', words]) => ({ id: uncell(id), facets, costs, words: spaced(words) }),
};

/** A facet as it stands in {@link GapEntry.facets}. */
export const facetCell = (facet: string): string => `${ITEM}${cell(facet)}${ITEM}`;

const items = (texts: readonly string[]): string => `${ITEM}${texts.map(cell).join(ITEM)}${ITEM}`;

// A row of an older version lacks what that did not have, until all are worked out anew.
const taskLine = ({ lastSeen, gaps, unowned, words }: Partial<TaskRow>): string[] => [
	time(lastSeen ?? ''),
	(gaps ?? []).map((layer) => LAYERS.indexOf(layer)).join('') + (unowned ? 'u' : ''),
	wordsCell(words ?? []),
];

const gapLine = ({ facets, costs, words }: Partial<TaskRow>): string[] => [
	items(facets ?? []),
	items(costs ?? []),
	wordsCell(words ?? []),
];

/** A row as an entry of {@link GAPS}. */
export const gapEntry = (row: TaskRow): GapEntry => GAPS.read([cell(row.task), ...gapLine(row)]);

/**
 * The tallies that Gaps opens with: how many tasks have each cost in each band, or are seen in part; what is waited for;
 * and each `project:` and `owner:` that there is to choose from.
 */
export const COUNTED = 'gaps';
export const AWAITED = 'awaited';
export const CHOICES = 'choices';

/** `who 001 2026-…` counts as `who 00`: a layer or a kind, and a band. */
const BAND = /^(.+ \d\d)\d /;

function countLine(added: Added, line: readonly string[] | null, by: 1 | -1): void {
	const [facets = '', costs = ''] = line ?? [];
	for (const cost of costs.split(ITEM)) {
		const [, counted] = BAND.exec(cost) ?? [];
		if (counted) add(added, COUNTED, counted, by);
	}
	for (const facet of facets.split(ITEM)) {
		if (facet === 'part') add(added, COUNTED, facet, by);
		if (facet.startsWith('project:') || facet.startsWith('owner:')) add(added, CHOICES, uncell(facet), by);
		if (facet.startsWith('waits:')) add(added, AWAITED, uncell(facet.slice('waits:'.length)), by);
	}
}

/** The tables that tasks are kept in. */
export const taskTables = (store: Store) => [store.tasks, store.rolls, store.tallies];

/** Keeps tasks, with what lists and counts of them are made from, inside a transaction on {@link taskTables}. */
export async function keepTasks(store: Store, rows: readonly TaskRow[]): Promise<void> {
	const added: Added = new Map();
	await Promise.all([
		store.tasks.bulkPut([...rows]),
		enrol(
			store,
			ALL.list,
			rows.map((row) => ({ id: row.task, line: () => taskLine(row) })),
		),
		enrol(
			store,
			GAPS.list,
			rows.map((row) => ({
				id: row.task,
				line: (old) => {
					const line = gapLine(row);
					countLine(added, old, -1);
					countLine(added, line, 1);
					return line;
				},
			})),
		),
	]);
	await tally(store, added);
}

/** Lets go of tasks, inside a transaction on {@link taskTables}. */
export async function dropTasks(store: Store, tasks: readonly string[]): Promise<void> {
	const added: Added = new Map();
	const gone = tasks.map((id) => ({ id, line: () => null }));
	const counted = tasks.map((id) => ({
		id,
		line: (old: string[] | null) => {
			countLine(added, old, -1);
			return null;
		},
	}));
	await Promise.all([
		store.tasks.bulkDelete([...tasks]),
		enrol(store, ALL.list, gone),
		enrol(store, GAPS.list, counted),
	]);
	await tally(store, added);
}

/** Tasks that are taken up in one go. */
const AT_ONCE = 1_000;

/** Makes what lists of tasks are made from, of all tasks that are kept: for a store of a version that had none. */
export async function refill(store: Store): Promise<void> {
	let last = '';
	for (;;) {
		const rows = await store.tasks.where('task').above(last).limit(AT_ONCE).toArray();
		if (rows.length === 0) return;
		await keepTasks(store, rows);
		last = rows.at(-1)?.task ?? '';
	}
}
