import { parseKey, toolOf } from '../../task/key.ts';
import { ownSaid } from '../links/own-relations.ts';
import { isSomebody } from '../story.ts';
import { giverIn, TOOL_NAMES } from '../words.ts';
import type { HandoffRule } from './draft.ts';

const LINKS = new Set(['linked', 'mentioned', 'created']);

/** Work that goes on in another tool: the first link to a task there. It is received as it is given. */
export const crossed: HandoffRule = (story, step, before) => {
	const into = step.event.link?.task;
	const tool = into && parseKey(into) ? toolOf(into) : null;
	if (!into || !tool || !LINKS.has(step.event.kind) || tool === toolOf(story.task.task) || before.over) return [];
	const isFirst = !story.steps.slice(0, step.place).some(({ event }) => event.link?.task === into);
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

/** A task that somebody has can go on, as what held it up is taken away. */
export const released: HandoffRule = (_, step, before) => {
	const { kind, link } = step.event;
	const done = kind === 'dependency finished' || (kind === 'unlinked' && ownSaid(link?.relation) === 'blocked by');
	if (!done || before.over) return [];
	const what = link?.title ?? link?.task ?? 'what held it up';
	return before.owners
		.map(({ account }) => account)
		.filter((to) => isSomebody(to) && to.key !== step.by?.key)
		.map((to) => ({
			...{ kind: 'dependency released' as const, from: step.by, to, step, isQuestion: false },
			because: `${what} no longer holds up ${to.name}.`,
			ends: (later) =>
				later.by?.key === to.key && ['moved', 'changed', 'commented', 'readied'].includes(later.event.kind)
					? 'finished'
					: null,
		}));
};
