import type { Event } from '../task/event.ts';
import type { TaskFlow } from './task-flow.ts';
import { momentIn } from './times.ts';

/**
 * What the end of the tasks that hold up another one says to it: an event for its history, once the last of them is
 * over. The end is told in the blocker's history; no tool writes it into that of the task that waits. Empty where one of
 * them is not over, or was never seen.
 * @param blockers the tasks that it can't go on before, each with what was worked out of it, where it was seen
 */
export function releaseOf(task: string, blockers: ReadonlyMap<string, TaskFlow | undefined>): Event[] {
	const ends = [...blockers].map(([name, flow]) => ({ name, turn: flow?.turn }));
	const over = ends.flatMap(({ name, turn }) => (turn?.is === 'over' ? [{ name, since: turn.since }] : []));
	if (over.length === 0 || over.length < ends.length) return [];
	const [last] = over.sort((one, other) =>
		one.since.at !== other.since.at ? (one.since.at < other.since.at ? 1 : -1) : one.name < other.name ? -1 : 1,
	);
	if (!last) return [];
	const id = `released:${task} ${last.name} ${last.since.at}`.slice(0, 600);
	const link = { task: last.name, relation: 'is blocked by' };
	return [{ id, task, kind: 'dependency finished', ...momentIn(last.since), link, source: 'api', inferred: true }];
}
