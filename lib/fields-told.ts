import * as z from 'zod';
import type { Store, TaskRow } from './store/tables.ts';
import { customFrom, customValue } from './task/custom.ts';
import { parseKey } from './task/key.ts';
import { instantSchema, type Sighting, sightingSchema, taskKeySchema } from './task/sighting.ts';
import { ROWS } from './tools/rows.ts';

/** As many and as long as a page's reader tells them; see `tools/reading/custom.ts`. */
const customSchema = z
	.record(z.string().min(1).max(200), z.string().min(1).max(32_767).nullable())
	.refine((all) => Object.keys(all).length <= 100);
type Custom = z.infer<typeof customSchema>;

/** What the page was served with, and when that was. */
const servedSchema = z.object({ at: instantSchema, custom: customSchema }).strict();

const rowSchema = z
	.object({
		task: taskKeySchema,
		surface: z.string().refine((surface) => ROWS.has(surface)),
		custom: z.unknown(),
		served: z.unknown(),
	})
	.partial({ custom: true, served: true })
	.strict();

/** What a page tells of the custom fields of one task, not parsed yet. */
interface FieldsTold {
	task: string;
	custom?: unknown;
	served?: unknown;
}

/** The host that a task lives on. */
export function hostOf(task: string): string | null {
	const ref = parseKey(task);
	if (!ref) return null;
	return ref.tool === 'github' ? ref.host : ref.tool === 'asana' ? 'app.asana.com' : (ref.site.split('/')[0] ?? null);
}

/** The kind of place where a task shows whole, as the readers of pages call it. */
const surfaceOf = (task: string, kind: string | null | undefined): string =>
	task.startsWith('asana:') ? 'task pane' : task.startsWith('github:') && kind === 'pull request' ? kind : 'issue';

/** The project that a page is of, by its address; null: it is none of a project. */
function projectOf(url: string): string | null {
	const { origin, pathname } = new URL(url);
	const [path] = /^\/[^/]+\/[^/]+\/projects\/\d+(?=\/|$)/.exec(pathname) ?? [];
	return path ? `${origin}${path.toLowerCase()}` : null;
}

/**
 * A project's view shows its own fields alone: that one is empty there says nothing of another project's of that name,
 * nor of what the task's own page told, which may be any project's.
 */
function withoutOthersEmpty(custom: Custom, { fields, from }: TaskRow, url: string): Custom {
	const project = projectOf(url);
	const known = (from as Partial<typeof from> | undefined)?.custom;
	const isOthers = (name: string) => {
		const value = customValue(fields.custom, name);
		return known !== undefined && typeof value === 'string' && projectOf(customFrom(known, name).url) !== project;
	};
	return Object.fromEntries(Object.entries(custom).filter(([name, value]) => value !== null || !isOthers(name)));
}

/** Custom fields that were told, as sightings of them alone; what is not as agreed is none. */
function sightingsOf(
	row: TaskRow,
	surface: string,
	{ task, custom, served }: FieldsTold,
	url: string,
	now: string,
): Sighting[] {
	const shown = customSchema.safeParse(custom);
	const before = servedSchema.safeParse(served);
	const of = (all: Custom) => (ROWS.has(surface) ? withoutOthersEmpty(all, row, url) : all);
	const found = [
		...(before.success && before.data.at <= now
			? [{ at: before.data.at, source: 'payload' as const, custom: of(before.data.custom) }]
			: []),
		...(shown.success ? [{ at: now, source: 'page' as const, custom: of(shown.data) }] : []),
	];
	return found.flatMap(({ at, source, custom: all }) => {
		const sighting = sightingSchema.safeParse({ task, url, surface, at, source, fields: { custom: all } });
		return sighting.success && Object.keys(all).length > 0 ? [sighting.data] : [];
	});
}

/** What a task's own page told of its custom fields; nothing of a task that was not seen before. */
export async function fieldsOfPage(store: Store, told: FieldsTold, url: string, now: string): Promise<Sighting[]> {
	const row = await store.tasks.get(told.task);
	return row ? sightingsOf(row, surfaceOf(told.task, row.fields.kind), told, url, now) : [];
}

/**
 * What the rows of a page told of custom fields: of tasks of its own site that were seen before, each once. A row that is
 * not as agreed costs none of the others.
 */
export async function fieldsOfRows(
	store: Store,
	rows: readonly unknown[],
	url: string,
	now: string,
): Promise<Sighting[]> {
	const { host } = new URL(url);
	const told = new Map<string, z.infer<typeof rowSchema>>();
	for (const raw of rows) {
		const row = rowSchema.safeParse(raw);
		if (row.success && hostOf(row.data.task) === host) told.set(row.data.task, row.data);
	}
	const known = await store.tasks.bulkGet([...told.keys()]);
	return known.flatMap((row) => {
		const one = row && told.get(row.task);
		return row && one ? sightingsOf(row, one.surface, one, url, now) : [];
	});
}
