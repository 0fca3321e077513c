import type { Acts } from '../lib/audit/activity.ts';
import { daysOn, lastActsBy, QUIET_AFTER_DAYS } from '../lib/audit/activity.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { Known } from '../lib/audit/unowned.ts';
import { UNOWNED, type UnownedKind, unownedOf } from '../lib/audit/unowned.ts';
import type { OwnWord } from '../lib/flow/account.ts';
import {
	allTasks,
	entriesIn,
	entriesNamed,
	gapCounts,
	type Narrowed,
	tasksFrom,
	tasksWith,
} from '../lib/store/gaps.ts';
import { lastDays } from '../lib/store/last-days.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { facetCell, type GapEntry } from '../lib/store/task-rows.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import type { Task } from '../lib/task/task.ts';
import { orderAmong, orderOf } from './gapOrder.ts';

/** Tasks with one gap, or one kind of unowned work, most costly first, by name. */
export interface Group {
	of: Layer | UnownedKind;
	tasks: string[];
	/** How many there are: more than are named, where there are more than {@link MOST_LISTED}. */
	count: number;
	/** How many of them are needed; they come first, and the others are recommended. */
	needed: number;
}

export interface Gaps {
	/** In the order in which they are shown: unowned work, then layer by layer. */
	groups: Group[];
	/** Tasks in the scope, and those of them that were unseen in part; and all that are known. */
	seen: number;
	inPart: number;
	total: number;
	known: Known;
}

/** A row of the store as the task that was judged. */
export const taskOf = ({ task, fields, from, url, firstSeen, lastSeen }: TaskRow): Task => ({
	task,
	fields,
	from,
	...(url ? { url } : {}),
	firstSeen,
	lastSeen,
});

/** What is known beyond a task, and of its own history. */
export const withAnswered = ({ task, answered }: TaskRow, known: Known): Known =>
	answered ? { ...known, answered: new Set([task]) } : known;

/** What a scope narrows the tasks to, whatever they lack. */
function narrowed({ tool, project, person, age, words }: Scope, today: string): Narrowed {
	const facets = [tool && `tool:${tool}`, project && `project:${project}`, person && `owner:${person}`];
	return {
		facets: facets.filter((facet) => facet !== undefined),
		since: age === undefined ? undefined : daysOn(today, -age),
		words,
	};
}

const isWhole = ({ facets, since, words }: Narrowed): boolean => facets.length === 0 && !since && !words?.trim();

/**
 * The last act of everyone who may be quiet in some task that they have; of all others nothing follows from it.
 * @param word whose accounts are one person's
 */
export async function findQuiet(store: Store, word: OwnWord): Promise<Acts> {
	const { acts, did, watched } = await lastDays(store);
	return new Map(
		[...lastActsBy(acts, did, word)].filter(
			([person, { day }]) => (watched.get(person)?.day ?? '') >= daysOn(day, QUIET_AFTER_DAYS),
		),
	);
}

/** The tasks that are unowned by more than they show themselves: by what their owners did elsewhere, and by marks. */
async function unownedByOthers(store: Store, { acts, left }: Known): Promise<Record<'quiet' | 'left', Set<string>>> {
	const [gone, marked, quiet] = await Promise.all([
		tasksWith(store, 'unowned:owner left'),
		Promise.all([...left].map((person) => tasksWith(store, `owner:${person}`))),
		Promise.all(
			[...acts].flatMap(([person, { day }]) =>
				left.has(person) ? [] : [tasksFrom(store, `watched:${person}|`, daysOn(day, QUIET_AFTER_DAYS))],
			),
		),
	]);
	// One of several owners may be left: only the task itself tells.
	const rows = await store.tasks.bulkGet([...new Set(marked.flat())]);
	const behind = rows.flatMap((row) =>
		row && unownedOf(taskOf(row), row.verdict, withAnswered(row, { acts, left }))?.kind === 'owner left'
			? [row.task]
			: [],
	);
	return { quiet: new Set(quiet.flat()), left: new Set([...gone, ...behind]) };
}

/**
 * All that Gaps shows of a scope, by names of tasks alone.
 * @param today `YYYY-MM-DD`
 * @param known who was marked as having left, and the acts that {@link findQuiet} gives
 */
export async function findGaps(store: Store, scope: Scope, today: string, known: Known): Promise<Gaps> {
	const asked = narrowed(scope, today);
	const kinds = UNOWNED.filter((kind) => !scope.lacks && (!scope.unowned || scope.unowned === kind));
	const layers = LAYERS.filter((layer) => !scope.unowned && (!scope.lacks || scope.lacks === layer));
	const [counts, others] = await Promise.all([gapCounts(store), unownedByOthers(store, known)]);
	const { total, counted, awaited } = counts;
	const entries = isWhole(asked) ? null : await entriesIn(store, asked);
	const among = await inGroups(store, entries, awaited, others);
	const order = entries ? null : await orderOf(store, { awaited, counted });
	const groups = await Promise.all(
		[...kinds, ...layers].map(async (of) => ({
			of,
			...((order && !isOthers(of) ? await order(of) : among.get(of)) ?? { tasks: [], count: 0, needed: 0 }),
		})),
	);
	const inPart = entries
		? entries.filter(({ facets }) => facets.includes(facetCell('part'))).length
		: (counted.part ?? 0);
	return { groups, seen: entries?.length ?? total, inPart, total, known };
}

/** Kinds that a task alone does not show. */
const isOthers = (of: Group['of']): of is 'owner quiet' | 'owner left' => of === 'owner quiet' || of === 'owner left';

/** The groups of some tasks; of all, those groups alone that the index does not have. */
async function inGroups(
	store: Store,
	entries: readonly GapEntry[] | null,
	awaited: ReadonlySet<string>,
	others: Record<'quiet' | 'left', Set<string>>,
) {
	const some = entries ?? (await entriesNamed(store, [...others.quiet, ...others.left]));
	return orderAmong(some, awaited, (of, task) =>
		of === 'owner'
			? [...(others.quiet.has(task) ? ['owner quiet'] : []), ...(others.left.has(task) ? ['owner left'] : [])]
			: // The kind is told by others' marks and acts too.
				isOthers(of as Group['of'])
				? []
				: [of],
	);
}

/** The tasks of an export, whatever they lack, in the order of their names. */
export async function tasksToExport(store: Store, scope: Scope, today: string): Promise<string[]> {
	const asked = narrowed(scope, today);
	const names = isWhole(asked) ? await allTasks(store) : (await entriesIn(store, asked)).map(({ id }) => id);
	return names.sort();
}
