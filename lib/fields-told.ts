import * as z from 'zod';
import { emptyElsewhere } from './empty-elsewhere.ts';
import type { Store, TaskRow } from './store/tables.ts';
import { parseKey } from './task/key.ts';
import { instantSchema, type Sighting, sightingSchema, taskKeySchema } from './task/sighting.ts';
import { hasFieldRows } from './tools/rows.ts';

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
		surface: z.string().max(60),
		custom: z.unknown(),
		served: z.unknown(),
	})
	.partial({ custom: true, served: true })
	.strict()
	.refine(hasFieldRows);

type RowTold = z.infer<typeof rowSchema>;

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

interface FieldsParsed {
	at: string;
	source: 'page' | 'payload';
	custom: Custom;
}

/** What was told, as far as it is as agreed. */
function parsed({ custom, served }: FieldsTold, now: string): FieldsParsed[] {
	const shown = customSchema.safeParse(custom);
	const before = servedSchema.safeParse(served);
	return [
		...(before.success && before.data.at <= now ? [{ ...before.data, source: 'payload' as const }] : []),
		...(shown.success ? [{ at: now, source: 'page' as const, custom: shown.data }] : []),
	];
}

/** Custom fields as a sighting of them alone; that there are none is one, too. */
function sightingOf(task: string, url: string, surface: string, { custom, ...read }: FieldsParsed): Sighting[] {
	const sighting = sightingSchema.safeParse({ task, url, surface, ...read, fields: { custom } });
	return sighting.success ? [sighting.data] : [];
}

/** What a task's own page told of its custom fields; nothing of a task that was not seen before. */
export async function fieldsOfPage(store: Store, told: FieldsTold, url: string, now: string): Promise<Sighting[]> {
	const row = await store.tasks.get(told.task);
	if (!row) return [];
	return parsed(told, now).flatMap((read) => sightingOf(row.task, url, surfaceOf(row.task, row.fields.kind), read));
}

/** What one row told, without fields that are empty there and may be filled in elsewhere. */
async function fieldsOfRow(store: Store, row: TaskRow, told: RowTold, url: string, now: string): Promise<Sighting[]> {
	const reads = parsed(told, now);
	const empty = reads.flatMap(({ custom }) => Object.keys(custom).filter((name) => custom[name] === null));
	const elsewhere = await emptyElsewhere(store, row, empty, url);
	return reads.flatMap((read) => {
		const own = Object.entries(read.custom).filter(([name, value]) => value !== null || !elsewhere.has(name));
		const one = { ...read, custom: Object.fromEntries(own) };
		return own.length > 0 ? sightingOf(row.task, url, told.surface, one) : [];
	});
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
	const told = new Map<string, RowTold>();
	for (const raw of rows) {
		const row = rowSchema.safeParse(raw);
		if (row.success && hostOf(row.data.task) === host) told.set(row.data.task, row.data);
	}
	const known = await store.tasks.bulkGet([...told.keys()]);
	const found = known.map((row) => {
		const one = row && told.get(row.task);
		return row && one ? fieldsOfRow(store, row, one, url, now) : [];
	});
	return (await Promise.all(found)).flat();
}
