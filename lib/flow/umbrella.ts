import { workOf } from '../stack/work.ts';
import type { Task } from '../task/task.ts';
import { ownSaid } from './links/own-relations.ts';

/**
 * Whether a task is made of others: an epic, or one with sub-tasks that are tasks of their own, or that its links say it contains. Lines of a check list are
 * none. A pull request that names an umbrella does a part of it, so that they are no thread.
 */
export function isUmbrella({ task, fields }: Pick<Task, 'task' | 'fields'>): boolean {
	if (workOf(task, fields).kind === 'epic') return true;
	if ((fields.subtasks ?? []).some((part) => part.task ?? part.url)) return true;
	return (fields.links ?? []).some(({ relation }) => ownSaid(relation) === 'child');
}
