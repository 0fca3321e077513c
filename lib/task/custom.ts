import type { Fields } from './fields.ts';
import { fresher } from './fresher.ts';
import type { Provenance } from './task.ts';

/**
 * Custom fields are read by name: a page shows some of them, and what it does not show is not known to be empty.
 * So each name keeps its own freshest reading, and the ones that the last reading did not show keep theirs with it.
 */
type Value = Fields['custom'];

/** The value of a custom field; null: seen and empty; undefined: not seen. */
export const customValue = (custom: Value | undefined, name: string): string | null | undefined =>
	custom && Object.hasOwn(custom, name) ? custom[name] : undefined;

/** Where a custom field was read. @param from where the record of them all was */
export function customFrom(from: Provenance, name: string): Provenance {
	const { older, ...newest } = from;
	return (older && Object.hasOwn(older, name) && older[name]) || newest;
}

/** A record of custom fields, with where it was read. */
export interface CustomKnown {
	value: Value;
	from: Provenance;
}

type One = readonly [value: string | null, from: Provenance];

/**
 * Two readings of custom fields as one: of each name the fresher. Which of them comes first is nothing.
 * That a task has none (null) is only held as long as no name is known.
 */
export function mergeCustom(a: CustomKnown | undefined, b: CustomKnown): CustomKnown {
	if (!a) return b;
	const found = new Map<string, One>();
	for (const { value, from } of [a, b]) {
		for (const [name, own] of Object.entries(value ?? {})) {
			const known = found.get(name);
			const read = customFrom(from, name);
			if (!known || fresher(read, known[1])) found.set(name, [own, read]);
		}
	}
	const { older: _, ...newest } = fresher(b.from, a.from) ? b.from : a.from;
	const names = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
	const older = names.flatMap(([name, [, from]]) => (fresher(newest, from) ? [[name, from] as const] : []));
	const none = names.length === 0 && (a.value === null || b.value === null);
	return {
		value: none ? null : Object.fromEntries(names.map(([name, [value]]) => [name, value])),
		from: { ...newest, ...(older.length > 0 ? { older: Object.fromEntries(older) } : {}) },
	};
}

/** Of which no field was shown, nor said that there is none. */
const isBare = (value: Value) => value !== null && Object.keys(value ?? {}).length === 0;

/** Whether a reading of custom fields says what is not known of one of them; `isOld`: whether its reading is long ago. */
export function isCustomNews(known: CustomKnown, value: Value, isOld: (from: Provenance) => boolean): boolean {
	const names = Object.entries(value ?? {});
	if (names.length === 0) return (value === null && isBare(known.value)) || isOld(known.from);
	return names.some(([name, own]) => customValue(known.value, name) !== own || isOld(customFrom(known.from, name)));
}
