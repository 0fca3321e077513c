import type { Store, TaskRow } from './store/tables.ts';
import { customFrom, customValue } from './task/custom.ts';
import { hasFieldRows } from './tools/rows.ts';

/** The project that a page is of, by its address; null: it is none of a project. */
function projectOf(url: string): string | null {
	const { origin, pathname } = new URL(url);
	const [path] = /^\/[^/]+\/[^/]+\/projects\/\d+(?=\/|$)/.exec(pathname) ?? [];
	return path ? `${origin}${path.toLowerCase()}` : null;
}

/**
 * The names of fields that are empty in a project's view and may be filled in elsewhere: a view shows its own project's
 * alone, so what another one's told of a field of that name stands, and what the task's own page told, which may be any
 * project's; but for what the rows of this very project said before.
 * @param names fields that were seen to be empty there
 */
export async function emptyElsewhere(
	store: Store,
	{ task, fields, from }: TaskRow,
	names: readonly string[],
	url: string,
): Promise<ReadonlySet<string>> {
	const known = (from as Partial<typeof from> | undefined)?.custom;
	const project = projectOf(url);
	const isOwn = (read: { surface: string; url: string }) =>
		hasFieldRows({ task, surface: read.surface }) && projectOf(read.url) === project;
	const doubtful = names.filter(
		(name) => known && typeof customValue(fields.custom, name) === 'string' && !isOwn(customFrom(known, name)),
	);
	if (doubtful.length === 0) return new Set();
	const sightings = (await store.sightings.where('task').equals(task).toArray())
		.filter(isOwn)
		.sort((a, b) => (a.at < b.at ? 1 : -1));
	const said = (name: string) =>
		sightings.map((one) => customValue(one.fields.custom, name)).find((value) => value !== undefined);
	return new Set(doubtful.filter((name) => said(name) !== customValue(fields.custom, name)));
}
