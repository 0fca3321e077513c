import type { LastAct } from '../lib/audit/activity.ts';
import { daysOn, QUIET_AFTER_DAYS } from '../lib/audit/activity.ts';
import { BANDS } from '../lib/audit/cost.ts';
import type { Scope } from '../lib/audit/scope.ts';
import type { Known } from '../lib/audit/unowned.ts';
import { UNOWNED, type UnownedKind, unownedOf } from '../lib/audit/unowned.ts';
import { allTasks, facetValues, lastOf, tasksFrom, tasksIn, tasksLacking, tasksWith } from '../lib/store/gaps.ts';
import type { Store, TaskRow } from '../lib/store/tables.ts';
import { LAYERS, type Layer } from '../lib/task/layers.ts';
import type { Task } from '../lib/task/task.ts';

/** Tasks with one gap, or one kind of unowned work, most costly first, by name. */
export interface Group {
	of: Layer | UnownedKind;
	tasks: string[];
	/** How many of them, from the first, are needed; the others are recommended. */
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

/** Since when people are quiet: the last act of everyone who has a task that is watched. */
async function actsOf(store: Store): Promise<Map<string, LastAct>> {
	const watched = await facetValues(store, 'watched:');
	const people = [...new Set(watched.map((one) => one.slice(0, one.lastIndexOf('|'))))];
	const last = await Promise.all(people.map((person) => lastOf(store, `acts:${person}|`)));
	return new Map(people.flatMap((person, at) => (last[at] ? [[person, last[at]] as const] : [])));
}

async function unownedTasks(store: Store, { acts, left }: Known): Promise<Record<UnownedKind, Set<string>>> {
	const [noOwner, noPerson, gone, marked, quiet] = await Promise.all([
		tasksWith(store, 'unowned:no owner'),
		tasksWith(store, 'unowned:no person'),
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
	const leftBehind = rows.flatMap((row) =>
		row && unownedOf(taskOf(row), row.verdict, { acts, left })?.kind === 'owner left' ? [row.task] : [],
	);
	return {
		'no owner': new Set(noOwner),
		'owner quiet': new Set(quiet.flat()),
		'owner left': new Set([...gone, ...leftBehind]),
		'no person': new Set(noPerson),
	};
}

/**
 * All that Gaps shows of a scope, by names of tasks alone.
 * @param today `YYYY-MM-DD`
 * @param left people who were marked as having left
 */
export async function findGaps(store: Store, scope: Scope, today: string, left: ReadonlySet<string>): Promise<Gaps> {
	const [scoped, total, part, acts, blocks, waits] = await Promise.all([
		chosen(store, scope, today),
		store.tasks.count(),
		tasksWith(store, 'part'),
		actsOf(store),
		tasksWith(store, 'blocks'),
		facetValues(store, 'waits:'),
	]);
	const known: Known = { acts, left };
	const blocking = new Set([...blocks, ...waits]);
	const inOrder = async (of: Layer | 'owner', only?: ReadonlySet<string>) => {
		const bands = await tasksLacking(store, of, BANDS);
		const kept = bands.map((band) => band.filter((task) => (!scoped || scoped.has(task)) && (!only || only.has(task))));
		const tasks = kept.flatMap((band) => [
			...band.filter((task) => blocking.has(task)),
			...band.filter((task) => !blocking.has(task)),
		]);
		const needed = kept.reduce((sum, band, at) => sum + (BANDS[at]?.startsWith('0') ? band.length : 0), 0);
		return { tasks, needed };
	};
	const unowned = await unownedTasks(store, known);
	const kinds = UNOWNED.filter((kind) => !scope.lacks && (!scope.unowned || scope.unowned === kind));
	const layers = LAYERS.filter((layer) => !scope.unowned && (!scope.lacks || scope.lacks === layer));
	const groups = await Promise.all([
		...kinds.map(async (kind) => ({ of: kind, ...(await inOrder('owner', unowned[kind])) })),
		...layers.map(async (layer) => ({ of: layer, ...(await inOrder(layer)) })),
	]);
	return {
		groups,
		seen: scoped?.size ?? total,
		inPart: scoped ? part.filter((task) => scoped.has(task)).length : part.length,
		total,
		known,
	};
}

/** The tasks of an export, whatever they lack, in the order of their names. */
export async function tasksToExport(store: Store, scope: Scope, today: string): Promise<string[]> {
	const scoped = await chosen(store, scope, today);
	return [...(scoped ?? (await allTasks(store)))].sort();
}
