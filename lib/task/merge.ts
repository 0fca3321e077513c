import type { FieldName } from './fields.ts';
import { canonical } from './id.ts';
import type { Sighting, Source } from './sighting.ts';
import type { Provenance, Task } from './task.ts';

/** A sighting under its content-derived id. */
export type Kept = Sighting & { id: string };

/** At the same time, what the page shows wins over the data it carries: the data may be of an earlier page. */
const RANK: Record<Source, number> = { payload: 0, page: 1, api: 2 };

/** Whether `a` is to be believed over `b`. A total order over sightings, so that their order of arrival is nothing. */
function fresher(a: Provenance, b: Provenance): boolean {
	if (a.at !== b.at) return a.at > b.at;
	if (a.source !== b.source) return RANK[a.source] > RANK[b.source];
	return (a.sighting ?? '') > (b.sighting ?? '');
}

/** A task with one more sighting of it: per field, the freshest reading that could see it. Pure; order is nothing. */
export function merge(task: Task | undefined, sighting: Kept): Task {
	const { id, url, surface, source, at } = sighting;
	const here: Provenance = { url, surface, source, at, sighting: id };
	const fields: Record<string, unknown> = { ...task?.fields };
	const from: Record<string, Provenance> = { ...(task?.from as Record<string, Provenance> | undefined) };
	for (const [name, value] of Object.entries(sighting.fields)) {
		const known = from[name];
		if (value === undefined || (known && !fresher(here, known))) continue;
		fields[name] = value;
		from[name] = here;
	}
	const times = [task?.firstSeen, task?.lastSeen, at].filter((time) => time !== undefined).sort();
	return {
		task: sighting.task,
		fields: fields as Task['fields'],
		from,
		firstSeen: times[0] ?? at,
		lastSeen: times[times.length - 1] ?? at,
	};
}

/** All tasks that some sightings tell of, by name. */
export function fold(sightings: Iterable<Kept>): Map<string, Task> {
	const tasks = new Map<string, Task>();
	for (const sighting of sightings) tasks.set(sighting.task, merge(tasks.get(sighting.task), sighting));
	return tasks;
}

/** Within this time, in milliseconds, reading the same again is no news. */
export const NO_NEWS_WITHIN = 5 * 60_000;

/** Whether a sighting says anything that a task does not hold already, or confirms what was last read a while ago. */
export function isNews(task: Task | undefined, sighting: Sighting): boolean {
	if (!task) return true;
	return Object.entries(sighting.fields).some(([name, value]) => {
		const known = (task.from as Record<string, Provenance> | undefined)?.[name];
		if (!known || canonical(task.fields[name as FieldName]) !== canonical(value)) return true;
		return Date.parse(sighting.at) - Date.parse(known.at) >= NO_NEWS_WITHIN;
	});
}
