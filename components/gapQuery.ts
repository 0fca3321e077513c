import type { Acts } from '../lib/audit/activity.ts';
import { daysOn, QUIET_AFTER_DAYS } from '../lib/audit/activity.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { Known } from '../lib/audit/unowned.ts';
import { UNOWNED, type UnownedKind, unownedOf } from '../lib/audit/unowned.ts';
import {
	allTasks,
	countWith,
	facetValues,
	lastOf,
	peopleAfter,
	tasksFrom,
	tasksIn,
	tasksWith,
} from '../lib/store/gaps.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import type { Task } from '../lib/task/task.ts';
import { orderOf } from './gapOrder.ts';

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

/** The tasks that a scope chooses, whatever they lack; null: all. */
export function chosen(store: Store, scope: Scope, today: string): Promise<Set<string> | null> {
	const { tool, project, person, age, words } = scope;
	const facets = [tool && `tool:${tool}`, project && `project:${project}`, person && `owner:${person}`];
	return tasksIn(store, {
		facets: facets.filter((facet) => facet !== undefined),
		since: age === undefined ? undefined : daysOn(today, -age),
		words,
	});
}

/** The last act of everyone who may be quiet in some task that they have; of all others nothing follows from it. */
export function findQuiet(store: Store): Promise<Acts> {
	return store.transaction('r', store.tasks, async () => {
		const people = await peopleAfter(store, 'watched:');
		const found = await Promise.all(
			people.map(async (person) => {
				const last = await lastOf(store, `acts:${person}|`);
				const watched = last && (await lastOf(store, `watched:${person}|`));
				const quiet = last && watched && watched.day >= daysOn(last.day, QUIET_AFTER_DAYS);
				return quiet ? [[person, last] as const] : [];
			}),
		);
		return new Map(found.flat());
	});
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
		row && unownedOf(taskOf(row), row.verdict, { acts, left })?.kind === 'owner left' ? [row.task] : [],
	);
	return { quiet: new Set(quiet.flat()), left: new Set([...gone, ...behind]) };
}

const both = (one: Set<string> | null, other: Set<string>): Set<string> =>
	one ? new Set([...other].filter((task) => one.has(task))) : other;

/**
 * All that Gaps shows of a scope, by names of tasks alone.
 * @param today `YYYY-MM-DD`
 * @param known who was marked as having left, and the acts that {@link findQuiet} gives
 */
export function findGaps(store: Store, scope: Scope, today: string, known: Known): Promise<Gaps> {
	// In one transaction: else each of the many small steps waits for one of its own.
	return store.transaction('r', store.tasks, () => gapsIn(store, scope, today, known));
}

async function gapsIn(store: Store, scope: Scope, today: string, known: Known): Promise<Gaps> {
	const [scoped, total, awaited] = await Promise.all([
		chosen(store, scope, today),
		store.tasks.count(),
		facetValues(store, 'waits:'),
	]);
	const order = await orderOf(store, awaited);
	const inPart = scoped ? both(scoped, new Set(await tasksWith(store, 'part'))).size : await countWith(store, 'part');
	const others = await unownedByOthers(store, known);
	const found = {
		'no owner': () => order('no owner', scoped),
		'no person': () => order('no person', scoped),
		'owner quiet': () => order('owner', both(scoped, others.quiet)),
		'owner left': () => order('owner', both(scoped, others.left)),
	};
	const kinds = UNOWNED.filter((kind) => !scope.lacks && (!scope.unowned || scope.unowned === kind));
	const layers = LAYERS.filter((layer) => !scope.unowned && (!scope.lacks || scope.lacks === layer));
	const groups = await Promise.all([
		...kinds.map(async (kind) => ({ of: kind, ...(await found[kind]()) })),
		...layers.map(async (layer) => ({ of: layer, ...(await order(layer, scoped)) })),
	]);
	return { groups, seen: scoped?.size ?? total, inPart, total, known };
}

/** The tasks of an export, whatever they lack, in the order of their names. */
export async function tasksToExport(store: Store, scope: Scope, today: string): Promise<string[]> {
	const scoped = await chosen(store, scope, today);
	return [...(scoped ?? (await allTasks(store)))].sort();
}
