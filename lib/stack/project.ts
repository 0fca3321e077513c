import type { Work } from './standard.ts';

/** What may follow a project's name in a task's: `#12`, `-12`, or a name within it. */
const WITHIN = /^(?:#\d+|-\d+|\/.*)$/;

/**
 * Whether work is of a project: one that its field names so, in any case of letters, or one whose name begins the
 * task's (`github:acme`, `github:acme/shop`, `jira:acme.example.net`, `jira:acme.example.net/SHOP`).
 */
export function isOf(project: string, { task, project: named }: Pick<Work, 'task' | 'project'>): boolean {
	const wanted = project.trim().toLowerCase();
	if (named !== null && named.trim().toLowerCase() === wanted) return true;
	const name = task.toLowerCase();
	return name.startsWith(wanted) && WITHIN.test(name.slice(wanted.length));
}
