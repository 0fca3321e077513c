import type { ToolName } from '../task/key.ts';
import type { Layer } from '../task/layers.ts';
import type { Store, TaskRow } from './tables.ts';
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
	const terms = wordsIn(asked.words ?? '');
	const matches = (row: TaskRow) =>
		(!asked.tool || row.tool === asked.tool) &&
		(!asked.lacks || row.gaps.includes(asked.lacks)) &&
		(!asked.unowned || row.unowned) &&
		terms.every((term) => row.words.some((word) => word.startsWith(term)));
	const [total, rows] = await Promise.all([store.tasks.count(), candidates(store, asked, terms)]);
	const found = rows
		.filter(matches)
		.sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.task < b.task ? -1 : 1));
	return { rows: found.slice(0, asked.limit), total, matching: found.length };
}

/** The rows that one index leaves: the longest word is the rarest, a gap is rarer than a tool. */
function candidates(store: Store, asked: Asked, terms: readonly string[]): Promise<TaskRow[]> {
	const rarest = [...terms].sort((a, b) => b.length - a.length)[0];
	if (rarest) return store.tasks.where('words').startsWith(rarest).distinct().toArray();
	if (asked.lacks) return store.tasks.where('gaps').equals(asked.lacks).toArray();
	if (asked.tool) return store.tasks.where('tool').equals(asked.tool).toArray();
	return store.tasks.toArray();
}

/** One task as it stands; undefined where it was never seen. */
export function getTask(store: Store, task: string): Promise<TaskRow | undefined> {
	return store.tasks.get(task);
}
