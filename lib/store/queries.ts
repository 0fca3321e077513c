import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import { first } from './first.ts';
import { entriesOf, readAhead } from './mirror.ts';
import { countRoll } from './rolls.ts';
import type { Store, TaskRow } from './tables.ts';
import { ALL, type TaskEntry } from './task-rows.ts';
import { wordsIn } from './words.ts';

/** What a person asks the list of tasks for; all of it must hold. */
export interface Asked {
	tool?: ToolName;
	/** Tasks that miss this layer. */
	lacks?: Layer;
	unowned?: boolean;
	/** Every word must begin a word of the task. */
	words?: string;
	/** At most so many rows. */
	limit: number;
}

export interface Answer {
	/** Newest first. */
	rows: TaskRow[];
	/** How many tasks are known, and how many of them match. */
	total: number;
	matching: number;
}

/** The tasks that match, newest first. */
export async function findTasks(store: Store, asked: Asked): Promise<Answer> {
	const { tool, lacks, unowned, limit } = asked;
	const terms = wordsIn(asked.words ?? '').map((word) => ` ${word}`);
	if (!tool && !lacks && !unowned && terms.length === 0) {
		const [rows, total] = await Promise.all([newest(store, limit), countRoll(store, ALL.list)]);
		readAhead(store, ALL);
		return { rows, total, matching: total };
	}
	const found: TaskEntry[] = [];
	let total = 0;
	const named = `${tool}:`;
	for (const part of await entriesOf(store, ALL)) {
		total += part.length;
		for (const entry of part) {
			if (tool && !entry.id.startsWith(named)) continue;
			if ((lacks && !entry.gaps.includes(lacks)) || (unowned && !entry.unowned)) continue;
			if (terms.every((term) => entry.words.includes(term))) found.push(entry);
		}
	}
	const shown = first(found, limit, (a, b) => b.seen - a.seen || (a.id < b.id ? -1 : 1));
	const rows = await store.tasks.bulkGet(shown.map(({ id }) => id));
	return { rows: rows.flatMap((row) => row ?? []), total, matching: found.length };
}

/** The newest of all tasks; of those of one time, by name. */
async function newest(store: Store, limit: number): Promise<TaskRow[]> {
	const rows = await store.tasks.orderBy('lastSeen').reverse().limit(limit).toArray();
	const last = rows.at(-1)?.lastSeen;
	if (last === undefined) return [];
	// Of the last time, an index gives those that come last by name.
	const ties = await store.tasks.where('lastSeen').equals(last).limit(limit).toArray();
	const before = rows.filter(({ lastSeen }) => lastSeen !== last);
	return [
		...before.sort((a, b) =>
			a.lastSeen !== b.lastSeen ? (a.lastSeen < b.lastSeen ? 1 : -1) : a.task < b.task ? -1 : 1,
		),
		...ties,
	].slice(0, limit);
}

/** One task as it stands; undefined where it was never seen. */
export function getTask(store: Store, task: string): Promise<TaskRow | undefined> {
	return store.tasks.get(task);
}
