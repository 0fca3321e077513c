import type { Places } from '../flow/link.ts';
import type { Task } from '../task/task.ts';
import type { FlowDerive } from './flow-derive.ts';
import type { Store } from './tables.ts';

/** All places that were seen, in one row: they are few, and all of them are needed for each task. Each list in order. */
export interface PlaceRow {
	name: typeof ALL;
	/** Jira projects with the sites that have one of the key. */
	projects: [key: string, sites: string[]][];
	repositories: string[];
	/** Tasks that are made of others. */
	umbrellas: string[];
}

const ALL = 'all';
/** What everything rests on: a host that was not known before may be named in any text. */
export const ANYWHERE = '*';

const NONE: PlaceRow = { name: ALL, projects: [], repositories: [], umbrellas: [] };
const PROJECT = 'project ';
const REPOSITORY = 'repository ';
const UMBRELLA = 'umbrella ';

const hostOf = (repository: string): string | null =>
	repository.split('/').length > 2 ? (repository.split('/')[0] ?? null) : null;

/**
 * Keeps the places of some tasks, and which of them are made of others.
 * @returns the places as they are now, and the names of those that changed: what rests on them is to be worked out anew
 */
export async function keepPlaces(
	store: Store,
	flow: FlowDerive,
	tasks: readonly Task[],
): Promise<{ places: Noting; changed: string[] }> {
	const old = (await store.places.get(ALL)) ?? NONE;
	const changed = new Set<string>();
	const projects = new Map(old.projects);
	const repositories = new Set(old.repositories);
	const umbrellas = new Set(old.umbrellas);
	const hosts = new Set([...old.projects.flatMap(([, sites]) => sites), ...old.repositories.map(hostOf)]);
	const meet = (host: string | null) => {
		if (host !== null && !hosts.has(host)) changed.add(ANYWHERE);
	};
	for (const task of tasks) {
		for (const place of flow.placesOf(task.task)) {
			if ('repository' in place) {
				if (repositories.has(place.repository)) continue;
				repositories.add(place.repository);
				meet(hostOf(place.repository));
				changed.add(REPOSITORY + place.repository);
			} else {
				const sites = projects.get(place.project) ?? [];
				if (sites.includes(place.site)) continue;
				projects.set(place.project, [...sites, place.site].sort());
				meet(place.site);
				changed.add(PROJECT + place.project);
			}
		}
		const is = flow.isUmbrella(task);
		if (is === umbrellas.has(task.task)) continue;
		if (is) umbrellas.add(task.task);
		else umbrellas.delete(task.task);
		changed.add(UMBRELLA + task.task);
	}
	if (changed.size > 0)
		await store.places.put({
			name: ALL,
			projects: [...projects].sort(([a], [b]) => (a < b ? -1 : 1)),
			repositories: [...repositories].sort(),
			umbrellas: [...umbrellas].sort(),
		});
	return { places: new Noting({ projects, repositories, umbrellas }), changed: [...changed] };
}

/** Longest name that is noted: no place has a longer one. */
const LONGEST = 600;

/**
 * Places that note what is looked up in them, found or not, so that what rests on it is known when a place appears.
 * Who goes through all of them may do so for their hosts only; see {@link ANYWHERE}.
 */
export class Noting implements Places {
	readonly projects: Places['projects'];
	readonly repositories: Places['repositories'];
	readonly umbrellas: ReadonlySet<string>;
	#looked = new Set<string>();

	constructor({ projects, repositories, umbrellas }: Required<Places>) {
		const note = (name: string) => void (name.length <= LONGEST && this.#looked.add(name));
		this.projects = new (class extends Map<string, readonly string[]> {
			override get(key: string) {
				note(PROJECT + key);
				return super.get(key);
			}
			override has(key: string) {
				note(PROJECT + key);
				return super.has(key);
			}
		})(projects);
		const noted = (names: ReadonlySet<string>, prefix: string) =>
			new (class extends Set<string> {
				override has(name: string) {
					note(prefix + name);
					return super.has(name);
				}
			})(names);
		this.repositories = noted(repositories, REPOSITORY);
		this.umbrellas = noted(umbrellas, UMBRELLA);
		this.#looked.clear();
	}

	/** What was looked up since this was last asked, in order. */
	looked(): string[] {
		const names = [...this.#looked].sort();
		this.#looked.clear();
		return names;
	}
}
