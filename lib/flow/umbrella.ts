import { workOf } from '../stack/work.ts';
import { toolOf } from '../task/key.ts';
import type { Task } from '../task/task.ts';
import { ownSaid } from './links/own-relations.ts';

/**
 * Whether a task is made of others that are tasks in their own right: an epic, a GitHub issue with sub-issues, one that by
 * its links contains others. A pull request that names an umbrella does a part of it, so that they are no thread.
 *
 * Sub-tasks of Jira and Asana make none: they are how a piece of work is cut up, and a pull request that names the whole
 * is for the whole. They are joined to nothing by that, as a parent joins nobody.
 */
export function isUmbrella({ task, fields }: Pick<Task, 'task' | 'fields'>): boolean {
	if (workOf(task, fields).kind === 'epic') return true;
	if (toolOf(task) === 'github' && (fields.subtasks ?? []).some((part) => part.task ?? part.url)) return true;
	return (fields.links ?? []).some(({ relation }) => ownSaid(relation) === 'child');
}
