import type { Places } from '../flow/link.ts';
import type { FlowDerive, Place } from './flow-derive.ts';
import type { Store } from './tables.ts';

/** A place that was seen: a Jira project, `project TIDE`, with the sites that have one; `repository owner/repo`. */
export interface PlaceRow {
	name: string;
	/** In order; none for a repository. */
	sites: string[];
}

const PROJECT = 'project ';
const REPOSITORY = 'repository ';

const nameOf = (place: Place): string => ('project' in place ? PROJECT + place.project : REPOSITORY + place.repository);

/**
 * Keeps the places of some tasks.
 * @returns the names of those that changed: what was worked out by them has to be worked out anew
 */
export async function keepPlaces(store: Store, flow: FlowDerive, tasks: readonly string[]): Promise<string[]> {
	const found = new Map<string, Set<string>>();
	for (const place of tasks.flatMap((task) => flow.placesOf(task))) {
		const sites = found.get(nameOf(place)) ?? new Set<string>();
		found.set(nameOf(place), sites);
		if ('site' in place) sites.add(place.site);
	}
	const names = [...found.keys()];
	const known = await store.places.bulkGet(names);
	const changed = names.flatMap((name, index): PlaceRow[] => {
		const old = known[index];
		const sites = [...new Set([...(old?.sites ?? []), ...(found.get(name) ?? [])])].sort();
		return old && old.sites.length === sites.length ? [] : [{ name, sites }];
	});
	await store.places.bulkPut(changed);
	return changed.map(({ name }) => name);
}

/** All places that were seen. */
export async function placesKept(store: Store): Promise<Places> {
	const rows = await store.places.toArray();
	const after = (prefix: string) =>
		rows.flatMap(({ name, sites }) => (name.startsWith(prefix) ? [[name.slice(prefix.length), sites] as const] : []));
	return { projects: new Map(after(PROJECT)), repositories: new Set(after(REPOSITORY).map(([name]) => name)) };
}

/** Longest name that is noted: no place has a longer one. */
const LONGEST = 300;

/**
 * Places that note what is looked up in them, found or not, so that what rests on it is known when a place appears.
 * Only looking up by name is noted: links are not to be made by going through all places.
 */
export class Noting implements Places {
	readonly projects: Places['projects'];
	readonly repositories: Places['repositories'];
	#looked = new Set<string>();

	constructor({ projects, repositories }: Places) {
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
		this.repositories = new (class extends Set<string> {
			override has(name: string) {
				note(REPOSITORY + name);
				return super.has(name);
			}
		})(repositories);
	}

	/** What was looked up since this was last asked, in order. */
	looked(): string[] {
		const names = [...this.#looked].sort();
		this.#looked.clear();
		return names;
	}
}
