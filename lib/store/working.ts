import type { Event } from '../task/event.ts';
import type { Task } from '../task/task.ts';
import type { Reworked } from './joins.ts';
import type { TaskRow } from './tables.ts';

/** Tasks whose flow is being worked out again, with what it is worked out of. */
export interface Working {
	reworked: Map<string, Reworked>;
	/** Of those of them that were seen themselves. */
	rows: Map<string, TaskRow>;
	events: Map<string, readonly Event[]>;
	/** The tasks that were kept as holding each of them up by their own word. */
	holders: Map<string, readonly string[]>;
}

/** A task as its flow is worked out of it. */
export function historyIn({ rows, events }: Working, task: string): { task: Task; events: readonly Event[] } {
	const row = rows.get(task);
	return { task: row ? taskOf(row) : { task, fields: {} }, events: events.get(task) ?? [] };
}

/** A row as the task alone. */
export const taskOf = ({ task, fields, from, firstSeen, lastSeen }: TaskRow): Task => ({
	...{ task, fields, from, firstSeen, lastSeen },
});
