import type { Stage } from '../stack/standard-schema.ts';
import { workOf } from '../stack/work.ts';
import { LAYERS, type Layer } from '../task/layers.ts';
import type { Task } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';

/**
 * The order of gaps, most costly first. Each point decides only between those that all points before it leave equal:
 *
 * 1. needed before recommended: a Standard knows best what it costs to go without;
 * 2. work under way before work that is ready, before work whose stage was not seen, before ideas: people wait now;
 * 3. work that says it blocks other work, then work that other work says it waits for, then work that blocks none;
 * 4. known for longer before known for less;
 * 5. by name, so that the order is always the same.
 */
export interface Cost {
	asked: 'needed' | 'recommended';
	stage: Stage | null;
	blocks: 'says' | 'awaited' | null;
	/** Since when it is known that the task exists, ISO 8601. */
	since: string;
}

const ASKED = ['needed', 'recommended'] as const;
const STAGES: readonly (Stage | null)[] = ['in progress', 'in review', 'ready', null, 'idea', 'done'];

/** What comes first within a layer by points 1 and 2, as a text whose order is that of the cost: `01`. */
export const bandOf = ({ asked, stage }: Pick<Cost, 'asked' | 'stage'>): string =>
	`${ASKED.indexOf(asked)}${STAGES.indexOf(stage)}`;

const BLOCKS_AT: readonly Cost['blocks'][] = ['says', 'awaited', null];

/** All bands, most costly first. */
export const BANDS: readonly string[] = ASKED.flatMap((asked) => STAGES.map((stage) => bandOf({ asked, stage })));

/** The first sight of a task, or the first dated word in it, whichever is earlier: the tools' pages show no more. */
export function knownSince({ fields, firstSeen, lastSeen }: Task): string {
	const seen = firstSeen ?? lastSeen ?? '';
	const words = (fields.comments ?? []).flatMap(({ at }) => {
		const time = at === undefined ? Number.NaN : Date.parse(at);
		return Number.isNaN(time) ? [] : [new Date(time).toISOString()];
	});
	return words.reduce((first, at) => (first === '' || at < first ? at : first), seen);
}

/** The gaps that a task is listed under: needed and recommended; what is done is listed only for what it still needs. */
export function listedGaps(task: Task, { layers }: Verdict): { layer: Layer; asked: Cost['asked'] }[] {
	const done = workOf(task.task, task.fields).stage === 'done';
	return LAYERS.flatMap((layer) => {
		const { says, asked } = layers[layer];
		if (says !== 'missing' || asked === 'not needed' || (done && asked === 'recommended')) return [];
		return [{ layer, asked }];
	});
}

/**
 * Words that tools have for one task keeping another from going on, in lower case, from the blocking side and from the
 * waiting side. Jira: the link types that come with it and those of its common planning apps. GitHub: the headings of
 * the sidebar. Asana: dependencies.
 */
const BLOCKS = ['blocks', 'blocking', 'is blocking', 'is required by', 'is depended on by', 'has to be done before'];
const WAITS = [
	'is blocked by',
	'blocked by',
	'depends on',
	'requires',
	'waiting on',
	'waiting for',
	'has to be done after',
];

function related({ fields }: Pick<Task, 'fields'>, words: readonly string[]): string[] {
	return (fields.links ?? []).flatMap(({ relation, task, title, url }) =>
		relation && words.includes(relation.trim().toLowerCase()) ? [task ?? title ?? url ?? ''] : [],
	);
}

/** What a task keeps from going on, as it says itself: names of tasks, or their titles. */
export const blockedBy = (task: Pick<Task, 'fields'>): string[] => related(task, BLOCKS);

/** What a task waits for, as it says itself. */
export const waitsFor = (task: Pick<Task, 'fields'>): string[] => related(task, WAITS);

/** Puts two gaps of one layer in order; see {@link Cost}. */
export function byCost(a: { cost: Cost; task: string }, b: { cost: Cost; task: string }): number {
	const keys = ({ cost, task }: { cost: Cost; task: string }) => [
		bandOf(cost),
		`${BLOCKS_AT.indexOf(cost.blocks)}`,
		cost.since,
		task,
	];
	const [left, right] = [keys(a), keys(b)];
	const at = left.findIndex((part, index) => part !== right[index]);
	return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}
