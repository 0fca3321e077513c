import { workOf } from '../stack/work.ts';
import { parseKey, toolOf } from '../task/key.ts';
import type { Task } from '../task/task.ts';
import type { TaskLink } from './link.ts';
import type { Contradiction } from './thread.ts';
import { TOOL_NAMES } from './words.ts';

/** A task as far as it can be set against others, and what it says against itself. */
export interface Told {
	task: Task;
	own?: readonly Contradiction[];
}

/** Who somebody is, over several tools, as far as the user's own word tells; null: it tells nothing of them. */
export type ContributorOf = (task: string, name: string) => string | null;

/** `Jira (ABC-12)`, `GitHub (#7)`. */
function placeOf(task: string): string {
	const ref = parseKey(task);
	if (!ref) return task;
	const own = ref.tool === 'github' ? ` (#${ref.number})` : ref.tool === 'jira' ? ` (${ref.key})` : '';
	return `${TOOL_NAMES[ref.tool]}${own}`;
}

const readOn = ({ from }: Task, field: 'state' | 'assignees' | 'due'): string => {
	const at = (from as Record<string, { at: string }> | undefined)?.[field]?.at;
	return at ? ` (seen ${at.slice(0, 10)})` : '';
};

interface Standing {
	task: Task;
	isPull: boolean;
	/** null: not seen, or in a word that nobody knows. */
	stage: ReturnType<typeof workOf>['stage'];
	state: string;
}

function standingOf({ task }: Told): Standing {
	const work = workOf(task.task, task.fields);
	const state = task.fields.state?.name ?? '';
	const isPull = work.kind === 'pull request' || work.kind === 'dependency update';
	return { task, isPull, stage: work.stage, state };
}

const says = ({ task, state }: Standing) => `${placeOf(task.task)} says ${state}${readOn(task, 'state')}`;
/** Two tasks that disagree, with what each of them says. */
interface Pair {
	kind: Contradiction['kind'];
	tasks: readonly [string, string];
	sayings: readonly [string, string];
}
const pair = (kind: Pair['kind'], one: Standing, other: Standing, sayings: Pair['sayings']): Pair => ({
	kind,
	tasks: [one.task.task, other.task.task],
	sayings,
});

/** Done in one task and open in another, or merged and in progress. A pull request that was given up says neither. */
function states(one: Standing, other: Standing): Pair | null {
	if (!one.stage || !other.stage || other.stage === 'done' || one.stage !== 'done') return null;
	if (!one.isPull) {
		// Of two plain tasks, the one that somebody still works on.
		return pair('done here, open there', one, other, [says(one), says(other)]);
	}
	const merged = /^merged$/i.test(one.state);
	// What is being tested is rightly not done yet though it is merged.
	const working = other.stage === 'in progress' || /review|patch/i.test(other.state);
	return merged && !other.isPull && working
		? pair('merged, still in progress', one, other, [says(one), says(other)])
		: null;
}

const wordsOf = (name: string) =>
	new Set(
		name
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.filter(Boolean),
	);

/** Whether two names are of two people: by what the user said, or as full names without a word in common. */
function areTwo(one: [string, string], other: [string, string], contributorOf: ContributorOf): boolean {
	const [mine, theirs] = [contributorOf(...one), contributorOf(...other)];
	if (mine !== null && theirs !== null) return mine !== theirs;
	if (toolOf(one[0]) === toolOf(other[0])) return one[1].toLowerCase() !== other[1].toLowerCase();
	const [words, others] = [wordsOf(one[1]), wordsOf(other[1])];
	// A login is no full name: nobody knows whose it is in another tool.
	return words.size > 1 && others.size > 1 && ![...words].some((word) => others.has(word));
}

/** Two tasks that are owned by different people, none of whom has both. Who opened a pull request owns no task by it. */
function owners(one: Standing, other: Standing, contributorOf: ContributorOf): Pair | null {
	if (one.isPull || other.isPull || one.stage === 'done' || other.stage === 'done') return null;
	const [mine, theirs] = [one.task.fields.assignees ?? [], other.task.fields.assignees ?? []];
	if (mine.length === 0 || theirs.length === 0) return null;
	const two = mine.every((a) =>
		theirs.every((b) => areTwo([one.task.task, a.name], [other.task.task, b.name], contributorOf)),
	);
	const list = (names: readonly { name: string }[]) => names.map(({ name }) => name).join(', ');
	const told = (standing: Standing, names: readonly { name: string }[]) =>
		`${placeOf(standing.task.task)} says ${list(names)} has it${readOn(standing.task, 'assignees')}`;
	return two ? pair('two owners', one, other, [told(one, mine), told(other, theirs)]) : null;
}

function dueDates(one: Standing, other: Standing): Pair | null {
	if (one.stage === 'done' || other.stage === 'done') return null;
	const [mine, theirs] = [one.task.fields.due?.date, other.task.fields.due?.date];
	if (!mine || !theirs || mine === theirs) return null;
	const told = (standing: Standing, date: string) =>
		`${placeOf(standing.task.task)} says due ${date}${readOn(standing.task, 'due')}`;
	return pair('two due dates', one, other, [told(one, mine), told(other, theirs)]);
}

const BLOCKED = /^(?:blocked|waiting|on.hold|blockiert|bloqué|bloqueado|阻塞)/i;

/** A task that says it is blocked, though all that was seen to block it is finished. */
function blocked(links: readonly TaskLink[], standings: ReadonlyMap<string, Standing>): Contradiction[] {
	return [...standings.values()].flatMap((held): Contradiction[] => {
		const { task, state, stage } = held;
		const says_so = BLOCKED.test(state) || (task.fields.labels ?? []).some((label) => BLOCKED.test(label));
		if (!says_so || stage === 'done') return [];
		const blockers = new Set(
			links.flatMap(({ type, from, to }) => (type === 'blocks' && to === task.task ? [from] : [])),
		);
		const seen = [...blockers].map((name) => standings.get(name));
		const [first] = seen;
		if (!first || seen.some((blocker) => blocker?.stage !== 'done')) return [];
		const word = BLOCKED.test(state) ? `says ${state}` : 'is labelled as blocked';
		const because = `${placeOf(task.task)} ${word}; what blocks it is finished: ${says(first)}.`;
		return [{ kind: 'blocked by something finished', tasks: [task.task, ...[...blockers].sort()], because }];
	});
}

/** Several pairs that disagree in the same way are one contradiction, in which each task speaks once. */
function together(pairs: readonly Pair[]): Contradiction[] {
	const byKind = new Map<Pair['kind'], Pair[]>();
	for (const one of pairs) byKind.set(one.kind, [...(byKind.get(one.kind) ?? []), one]);
	return [...byKind].map(([kind, some]) => {
		const sayings = new Set(some.flatMap(({ sayings }) => sayings));
		const tasks = [...new Set(some.flatMap((one) => one.tasks))].sort();
		return { kind, tasks, because: `${[...sayings].join('; ')}.` };
	});
}

/**
 * What the tasks of a thread say against each other, and each against itself. Nothing is claimed from a field that was
 * not seen, from a state in a word that nobody knows, or from two names that may be one person's.
 * @param told the tasks of one thread, in any order
 * @param links all links of these tasks; blockers are mostly in other threads: hand them in as `others`
 */
export function contradictionsOf(
	told: readonly Told[],
	links: readonly TaskLink[] = [],
	others: readonly Told[] = [],
	contributorOf: ContributorOf = () => null,
): Contradiction[] {
	const standings = told.map(standingOf).sort((one, other) => (one.task.task < other.task.task ? -1 : 1));
	const found: Contradiction[] = told.flatMap(({ own }) => own ?? []);
	const pairs: Pair[] = [];
	for (const [place, one] of standings.entries())
		for (const other of standings.slice(place + 1)) {
			const both = [states(one, other), states(other, one), owners(one, other, contributorOf), dueDates(one, other)];
			pairs.push(...both.filter((contradiction) => contradiction !== null));
		}
	found.push(...together(pairs));
	// One pull request of several that is merged leaves the rest to do.
	const isPart = standings.some(({ isPull, stage }) => isPull && stage !== 'done');
	const all = new Map([...others, ...told].map((one) => [one.task.task, standingOf(one)]));
	const here = new Set(told.map(({ task }) => task.task));
	found.push(...blocked(links, all).filter(({ tasks }) => here.has(tasks[0] ?? '')));
	const keyOf = ({ kind, tasks, because }: Contradiction) => `${kind}\n${tasks.join('\n')}\n${because}`;
	const kept = found.filter(({ kind }) => !isPart || kind !== 'merged, still in progress');
	return kept.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
