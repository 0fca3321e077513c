import { parseKey } from '../task/key.ts';
import type { Places } from './link.ts';

/** What one task's name says of places. */
export interface PlaceOfTask {
	project?: { key: string; site: string };
	/** `owner/repo`, on an Enterprise server `host/owner/repo`. */
	repository?: string;
}

/** The place that a task is in; empty for Asana, where names need none. */
export function placeOf(task: string): PlaceOfTask {
	const ref = parseKey(task);
	if (ref?.tool === 'jira') return { project: { key: ref.key.slice(0, ref.key.lastIndexOf('-')), site: ref.site } };
	if (ref?.tool !== 'github') return {};
	const repository = `${ref.owner}/${ref.repo}`;
	return { repository: ref.host === 'github.com' ? repository : `${ref.host}/${repository}` };
}

export const NOWHERE: Places = { projects: new Map(), repositories: new Set() };

/**
 * The places of tasks, by their names. Only of tasks that were seen themselves: a name that is only written somewhere
 * may be a wrong reading, and would prove itself.
 */
export function placesOf(tasks: Iterable<string>): Places {
	const projects = new Map<string, string[]>();
	const repositories = new Set<string>();
	for (const task of tasks) {
		const { project, repository } = placeOf(task);
		if (repository) repositories.add(repository);
		if (!project) continue;
		const sites = projects.get(project.key);
		if (!sites) projects.set(project.key, [project.site]);
		else if (!sites.includes(project.site)) sites.push(project.site);
	}
	for (const sites of projects.values()) sites.sort();
	return { projects, repositories };
}

/** The places with those of one more task; the same object where it adds none. */
export function withTask(places: Places, task: string): Places {
	const { project, repository } = placeOf(task);
	const sites = project ? (places.projects.get(project.key) ?? []) : [];
	const newProject = project && !sites.includes(project.site);
	const newRepository = repository !== undefined && !places.repositories.has(repository);
	if (!newProject && !newRepository) return places;
	return {
		...places,
		projects: newProject
			? new Map([...places.projects, [project.key, [...sites, project.site].sort()]])
			: places.projects,
		repositories: newRepository ? new Set([...places.repositories, repository]) : places.repositories,
	};
}

/**
 * The task that a Jira key names where its project is on exactly one site; else the sites: several, or none yet.
 * @param own the site of the task that the key is written in, which goes before others that have such a project
 */
export function taskOfKey(key: string, places: Places, own?: string): { task: string } | { sites: readonly string[] } {
	const sites = places.projects.get(key.slice(0, key.lastIndexOf('-'))) ?? [];
	const site = own !== undefined && sites.includes(own) ? own : sites.length === 1 ? sites[0] : undefined;
	return site === undefined ? { sites } : { task: `jira:${site}/${key}` };
}
