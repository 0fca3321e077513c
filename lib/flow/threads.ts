import { toolOf } from '../task/key.ts';
import type { TaskLink } from './link.ts';
import { soleWork } from './links/single.ts';

/** So many pull requests may do the work of one task; one that more name is an umbrella, whatever it is called. */
export const MOST_WORKERS = 10;
/** Longest thread that is followed. */
export const MOST_TASKS = 20_000;

/** The links that touch a task, from whichever end they were read. */
export type Touching = (task: string) => readonly TaskLink[];

const same = (links: readonly TaskLink[]) => links.filter(({ type, from, to }) => type === 'same work' && from !== to);

/** Whether a pull request's work on a task joins them; both ends are asked, as either may have too many. */
function worksAlone({ from, to }: TaskLink, touching: Touching): boolean {
	const tool = toolOf(to);
	const others = same(touching(from)).filter((link) => link.works && link.from === from && toolOf(link.to) === tool);
	if (soleWork(others) !== to) return false;
	const workers = new Set<string>();
	for (const link of touching(to)) {
		if (link.works && link.to === to && link.from !== to) workers.add(link.from);
		if (workers.size > MOST_WORKERS) return false;
	}
	return true;
}

/**
 * The tasks that are the same work as one, in order of name. Parents and blockers are none. A pull request that works on
 * several tasks of one tool joins none of them, and a task with more than {@link MOST_WORKERS} pull requests none of those.
 * Symmetrical, if `touching` is.
 */
export function joinedTo(task: string, touching: Touching): string[] {
	const joined = same(touching(task))
		.filter((link) => link.from === task || link.to === task)
		.filter((link) => !link.works || worksAlone(link, touching))
		.map(({ from, to }) => (from === task ? to : from));
	return [...new Set(joined)].sort();
}

/** All tasks of a thread, in order of name; `id` is the least of them. */
export interface Walked {
	id: string;
	tasks: string[];
	/** false: it has more tasks than were followed, so that its id may be another. */
	whole: boolean;
}

/**
 * Follows a thread wave by wave: gives the tasks whose neighbours it needs, and takes them. For those who have to wait for
 * an answer; see {@link threadFrom}.
 */
export function* walkThread(
	start: string,
	most: number = MOST_TASKS,
): Generator<readonly string[], Walked, (task: string) => Iterable<string>> {
	const seen = new Set([start]);
	let wave = [start];
	let whole = true;
	while (wave.length > 0) {
		const neighbours = yield wave;
		const next: string[] = [];
		for (const task of wave)
			for (const other of [...neighbours(task)].sort()) {
				if (seen.has(other)) continue;
				if (seen.size >= most) whole = false;
				else next.push(other);
				if (whole) seen.add(other);
			}
		wave = next;
	}
	const tasks = [...seen].sort();
	return { id: tasks[0] ?? start, tasks, whole };
}

/** The thread of a task. `neighbours` are the tasks of the same work, as {@link joinedTo} has them. */
export function threadFrom(start: string, neighbours: (task: string) => Iterable<string>, most?: number): Walked {
	const walk = walkThread(start, most);
	let step = walk.next();
	while (!step.done) step = walk.next(neighbours);
	return step.value;
}

/** The thread of every task that any link names, by its id. The order of the links does not matter. */
export function groupThreads(links: Iterable<TaskLink>): Map<string, string> {
	const touching = new Map<string, TaskLink[]>();
	for (const link of links)
		for (const end of new Set([link.from, link.to])) {
			const kept = touching.get(end);
			if (kept) kept.push(link);
			else touching.set(end, [link]);
		}
	const threads = new Map<string, string>();
	for (const task of touching.keys()) {
		if (threads.has(task)) continue;
		const { id, tasks } = threadFrom(task, (one) => joinedTo(one, (other) => touching.get(other) ?? []));
		for (const one of tasks) threads.set(one, id);
	}
	return threads;
}
