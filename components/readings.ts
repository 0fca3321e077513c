import type { TaskRow } from '../lib/store/tables.ts';
import type { FieldName, FieldValue } from '../lib/task/fields.ts';
import type { Provenance } from '../lib/task/task.ts';

/** The fields that one look at one place gave. */
export interface ReadingShown {
	from: Provenance | null;
	fields: (readonly [FieldName, FieldValue])[];
}

/** A task's fields by the reading that each came from, newest first. */
export function readingsOf({ fields, from }: Pick<TaskRow, 'fields' | 'from'>): ReadingShown[] {
	const readings = new Map<string, ReadingShown>();
	for (const [field, value] of Object.entries(fields) as [FieldName, FieldValue | undefined][]) {
		if (value === undefined) continue;
		const origin = from[field] ?? null;
		const name = origin ? JSON.stringify([origin.at, origin.surface, origin.source, origin.url]) : '';
		const reading = readings.get(name) ?? { from: origin, fields: [] };
		reading.fields.push([field, value]);
		readings.set(name, reading);
	}
	const at = ({ from }: ReadingShown) => from?.at ?? '';
	return [...readings.values()].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}
