import { toolOf } from '../../task/key.ts';
import type { TaskLink } from '../link.ts';

/** Words in the place that names what a pull request is for. */
const isNamed = ({ evidence: { where, rule } }: TaskLink) => where === 'title' || rule.startsWith('branch');

/**
 * Of the tasks of one tool that a pull request works on, the one that it is the same work as: the only one, or the only
 * one that its title or branch names; null where several are named alike, as then it does none of them alone.
 */
export function soleWork(works: readonly TaskLink[]): string | null {
	const targets = new Set(works.map(({ to }) => to));
	const named = new Set(works.filter(isNamed).map(({ to }) => to));
	const [sole] = targets.size === 1 ? targets : named;
	return targets.size === 1 || named.size === 1 ? (sole ?? null) : null;
}

/** A pull request that closes several tasks of one tool is related to them: joined, they would be one work by its doing. */
export function single(task: string, links: readonly TaskLink[]): TaskLink[] {
	const own = links.filter(({ works, from }) => works && from === task);
	const soles = new Map<string | null, string | null>();
	for (const tool of new Set(own.map(({ to }) => toolOf(to))))
		soles.set(tool, soleWork(own.filter(({ to }) => toolOf(to) === tool)));
	return links.map((link) => {
		if (!link.works || link.from !== task || soles.get(toolOf(link.to)) === link.to) return link;
		const { works: _, ...rest } = link;
		return { ...rest, type: 'relates' };
	});
}
