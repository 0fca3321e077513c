import { type CustomKnown, isCustomNews, mergeCustom } from './custom.ts';
import type { Actor, FieldName, Fields } from './fields.ts';
import { fresher } from './fresher.ts';
import { canonical } from './id.ts';
import { areInitials, couldBe } from './initials.ts';
import type { Sighting } from './sighting.ts';
import type { Provenance, Task } from './task.ts';

/** A sighting under its content-derived id. */
export type Kept = Sighting & { id: string };

/** A value of the field `assignees`, with where it was read. */
interface People {
	value: Actor[] | null | undefined;
	from: Provenance;
}

/**
 * Who has a task, where some places show full names and others initials: the freshest full names,
 * until fresher initials can't be theirs. What is not shown is kept aside as long as it can still matter,
 * so that here too the order of arrival is nothing.
 */
function people(readings: readonly People[]): People | undefined {
	const freshest = (some: readonly People[]) =>
		some.reduce<People | undefined>((best, one) => (best && !fresher(one.from, best.from) ? best : one), undefined);
	const short = freshest(readings.filter(({ value }) => areInitials(value)));
	const full = freshest(readings.filter(({ value }) => !areInitials(value)));
	if (!short || !full || !fresher(short.from, full.from)) return full ?? short;
	const [shown, aside] = couldBe(short.value ?? [], full.value) ? [full, short] : [short, full];
	return { value: shown.value, from: { ...shown.from, aside } };
}

/** The readings of who has a task that it holds: the one shown, and the one kept aside. */
function peopleOf(task: Task | undefined): People[] {
	const known = (task?.from as Record<string, Provenance> | undefined)?.assignees;
	if (!known) return [];
	const { aside, ...from } = known;
	return [{ value: task?.fields.assignees, from }, ...(aside ? [{ value: aside.value, from: aside.from }] : [])];
}

/** The custom fields that a task holds. */
function customOf(task: Task | undefined): CustomKnown | undefined {
	const from = (task?.from as Record<string, Provenance> | undefined)?.custom;
	return from && task?.fields.custom !== undefined ? { value: task.fields.custom, from } : undefined;
}

/** A task with one more sighting of it: per field, the freshest reading that could see it. Pure; order is nothing. */
export function merge(task: Task | undefined, sighting: Kept): Task {
	const { id, url, surface, source, at } = sighting;
	const here: Provenance = { url, surface, source, at, sighting: id };
	const fields: Record<string, unknown> = { ...task?.fields };
	const from: Record<string, Provenance> = { ...(task?.from as Record<string, Provenance> | undefined) };
	for (const [name, value] of Object.entries(sighting.fields)) {
		const known = from[name];
		if (name === 'assignees' && value !== undefined) {
			const shown = people([...peopleOf(task), { value: value as People['value'], from: here }]);
			if (shown) [fields.assignees, from.assignees] = [shown.value, shown.from];
			continue;
		}
		if (name === 'custom' && value !== undefined) {
			const all = mergeCustom(customOf(task), { value: value as Fields['custom'], from: here });
			[fields.custom, from.custom] = [all.value, all.from];
			continue;
		}
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

/** Within this time, in milliseconds, before or after, reading the same again is no news. */
export const NO_NEWS_WITHIN = 5 * 60_000;

const isOld = (known: { at: string }, sighting: Sighting) =>
	Math.abs(Date.parse(sighting.at) - Date.parse(known.at)) >= NO_NEWS_WITHIN;

/** Whether a sighting says anything that a task does not hold already, or confirms what was last read a while ago. */
export function isNews(task: Task | undefined, sighting: Sighting): boolean {
	if (!task) return true;
	return Object.entries(sighting.fields).some(([name, value]) => {
		const known = (task.from as Record<string, Provenance> | undefined)?.[name];
		const aside = name === 'assignees' && areInitials(value) ? known?.aside : undefined;
		const custom = name === 'custom' ? customOf(task) : undefined;
		if (custom) return isCustomNews(custom, value as Fields['custom'], (read) => isOld(read, sighting));
		// The same initials again, behind the name that they stand for, are no news.
		if (aside && canonical(aside.value) === canonical(value)) return isOld(aside.from, sighting);
		if (!known || canonical(task.fields[name as FieldName]) !== canonical(value)) return true;
		return isOld(known, sighting);
	});
}
