import { toolOf } from '../../task/key.ts';
import type { Handoff } from '../handoff.ts';
import type { TaskLink } from '../link.ts';
import type { Story } from '../story.ts';
import { momentIn } from '../times.ts';
import { giverIn, TOOL_NAMES, taskIn } from '../words.ts';

/** What a task bears from its beginning; a comment may come years later. */
const AT_BIRTH = new Set(['title', 'body']);

/**
 * Work that crossed into this tool: the task was made, and in its own title or description names a task of another tool
 * as the same work. Whoever names was made later than what is named. It is received as it is given.
 */
export function begunElsewhere(story: Story, links: readonly TaskLink[]): Handoff[] {
	const { task } = story.task;
	const made = story.steps.find(({ event }) => event.kind === 'created');
	const tool = toolOf(task);
	if (!made || !tool) return [];
	const others = links.filter(
		({ type, from, to, evidence }) =>
			type === 'same work' &&
			from === task &&
			AT_BIRTH.has(evidence.where) &&
			toolOf(to) !== tool &&
			toolOf(to) !== null,
	);
	return [...new Set(others.map(({ to }) => to))].sort().map((to) => ({
		...{ id: `${made.event.id} crossed ${to}`.slice(0, 1_200), task, kind: 'crossed to another tool' as const },
		...(made.by === undefined ? {} : { from: made.by && { key: made.by.key, name: made.by.name, kind: made.by.kind } }),
		...{ to: null, asked: momentIn(made.event), event: made.event.id, into: task, outOf: to },
		ended: { ...momentIn(made.event), event: made.event.id, how: 'finished' as const },
		because: `${giverIn(made.by)} began it in ${TOOL_NAMES[tool]} for ${taskIn(to)}.`,
	}));
}
