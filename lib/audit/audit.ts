import { judge } from '../stack/judge.ts';
import type { Standard } from '../stack/standard-schema.ts';
import type { KeptRuling } from '../task/ruling.ts';
import type { Task } from '../task/task.ts';
import type { Verdict } from '../task/verdict.ts';
import type { LastAct } from './activity.ts';
import { blockedBy, waitsFor } from './cost.ts';
import { isUnseenInPart } from './facets.ts';
import type { Scope } from './scope.ts';
import { type Known, type Unowned, unownedOf } from './unowned.ts';

/** All that an audit rests on besides the tasks; it stands whole at the head of an export. */
export interface Ground {
	/** The Throughline that judged. */
	version: string;
	/** The Standard in force, whole, and the hash of its content. */
	standard: Standard;
	hash: string;
	scope: Scope;
	/** When it was judged: UTC, ISO 8601 with milliseconds. */
	at: string;
	/** The time zone of whoever made it: `Europe/Berlin`. All times are in UTC all the same. */
	zone: string;
	/** The last acts seen of those who own the tasks, and who of them was marked as having left. */
	acts: Record<string, LastAct>;
	left: string[];
	/** Tasks whose histories tell who answers for the agent or automation that has them; left out: none of these. */
	answered?: string[] | undefined;
	/** Of these, who does, by task. */
	answers?: Record<string, AnsweredFor> | undefined;
}

/** Who answers for the work of an agent or automation, as histories tell. */
export interface AnsweredFor {
	agent: string;
	did: 'wrote' | 'has';
	who: string;
	/** From what, as a clause behind the name: `who set it to work`. */
	because: string;
	/** The event that says so; null: the tasks' fields, or another task's history, do. */
	event: string | null;
}

/** A task, what people ruled about it, and what follows from both. */
export interface Entry {
	task: Task;
	rulings: readonly KeptRuling[];
	verdict: Verdict;
	unowned: Unowned | null;
}

/** How much of what was seen could be judged in every layer that the Standard asks for. */
export interface Coverage {
	seen: number;
	judged: number;
	inPart: number;
}

export interface Audit {
	ground: Ground;
	/** In the order of their tasks' names. */
	entries: readonly Entry[];
	coverage: Coverage;
}

export const knownFrom = ({ acts, left, answered }: Pick<Ground, 'acts' | 'left' | 'answered'>): Known => ({
	acts: new Map(Object.entries(acts)),
	left: new Set(left),
	answered: new Set(answered),
});

/** Judges one task on that ground. */
export function judgeOne(ground: Ground, known: Known, task: Task, rulings: readonly KeptRuling[]): Entry {
	const ruled = { ...task, rulings };
	const verdict = judge(ruled, ground.standard, ground.at);
	return { task, rulings, verdict, unowned: unownedOf(task, verdict, known) };
}

export function coverageOf(entries: readonly Entry[]): Coverage {
	const inPart = entries.filter(({ verdict }) => isUnseenInPart(verdict)).length;
	return { seen: entries.length, judged: entries.length - inPart, inPart };
}

/** `judged 212 of 240 tasks seen; 28 unseen in part`. */
export const coverageInWords = ({ seen, judged, inPart }: Coverage): string =>
	`judged ${judged} of ${seen} ${seen === 1 ? 'task' : 'tasks'} seen; ${inPart} unseen in part`;

export function auditOf(ground: Ground, entries: readonly Entry[]): Audit {
	const sorted = [...entries].sort((a, b) => (a.task.task < b.task.task ? -1 : 1));
	return { ground, entries: sorted, coverage: coverageOf(sorted) };
}

/** For each task that others wait for or that it says it blocks: those others. */
export function blocking(tasks: Iterable<Task>): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const add = (task: string, other: string) => {
		const others = found.get(task) ?? [];
		if (!others.includes(other)) found.set(task, [...others, other]);
	};
	for (const task of tasks) {
		for (const other of blockedBy(task)) add(task.task, other);
		for (const other of waitsFor(task)) add(other, task.task);
	}
	return found;
}
