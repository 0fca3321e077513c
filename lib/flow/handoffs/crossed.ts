import { parseKey, toolOf } from '../../task/key.ts';
import { RELEASED } from '../released.ts';
import type { Step } from '../story.ts';
import { giverIn, TOOL_NAMES } from '../words.ts';
import type { HandoffRule } from './draft.ts';

const LINKS = new Set(['linked', 'mentioned', 'created']);

/** Work that goes on in another tool: the first link to a task there. It is received as it is given. */
export const crossed: HandoffRule = (story, step, before) => {
	const into = step.event.link?.task;
	const tool = into && parseKey(into) ? toolOf(into) : null;
	if (!into || !tool || !LINKS.has(step.event.kind) || tool === toolOf(story.task.task) || before.over) return [];
	const isLink = ({ event }: Step) => event.kind !== RELEASED && event.link?.task === into;
	const isFirst = !story.steps.slice(0, step.place).some(isLink);
	if (!isFirst) return [];
	const here = `${giverIn(step.by)} linked ${into.slice(into.indexOf(':') + 1)} in ${TOOL_NAMES[tool]}.`;
	return [
		{
			kind: 'crossed to another tool',
			from: step.by,
			to: null,
			step,
			because: here,
			ends: () => null,
			isQuestion: false,
			into,
		},
	];
};
