import type { TaskRow } from '../lib/store/tables.ts';
import { customFrom } from '../lib/task/custom.ts';
import type { FieldName, FieldValue } from '../lib/task/fields.ts';
import type { Provenance } from '../lib/task/task.ts';

/** A field as one reading showed it; `custom`: the name of a custom field, whose text is the value. */
export type FieldShown = { field: FieldName; value: FieldValue } | { custom: string; value: string | null };

/** The fields that one look at one place gave. */
export interface ReadingShown {
	from: Provenance | null;
	fields: FieldShown[];
}

/** The fields of a task each with its reading: custom fields one by one, as each name has its own. */
function* shownIn({ fields, from }: Pick<TaskRow, 'fields' | 'from'>): Generator<[FieldShown, Provenance | null]> {
	for (const [field, value] of Object.entries(fields) as [FieldName, FieldValue | undefined][]) {
		const origin = from[field] ?? null;
		const names = field === 'custom' ? Object.entries(fields.custom ?? {}) : [];
		for (const [custom, own] of names) yield [{ custom, value: own }, origin && customFrom(origin, custom)];
		// No custom fields at all are nothing to show.
		const none = field === 'custom' && value !== null;
		if (value !== undefined && names.length === 0 && !none) yield [{ field, value }, origin];
	}
}

/** A task's fields by the reading that each came from, newest first. */
export function readingsOf(row: Pick<TaskRow, 'fields' | 'from'>): ReadingShown[] {
	const readings = new Map<string, ReadingShown>();
	for (const [shown, origin] of shownIn(row)) {
		const name = origin ? JSON.stringify([origin.at, origin.surface, origin.source, origin.url]) : '';
		const reading = readings.get(name) ?? { from: origin, fields: [] };
		reading.fields.push(shown);
		readings.set(name, reading);
	}
	const at = ({ from }: ReadingShown) => from?.at ?? '';
	return [...readings.values()].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

/** An address without what may follow its path. */
const bare = (address: string): string => address.replace(/[?#].*$/s, '').replace(/\/$/, '');

/** Whether a task was read on its own page: then to open it would show no more. */
export const wasOpened = ({ url, from }: Pick<TaskRow, 'url' | 'from'>): boolean =>
	Object.values(from).some((origin) => origin !== undefined && bare(origin.url) === bare(url));
