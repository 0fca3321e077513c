import { line } from './history.ts';

/** Custom fields by the names that show: text; null: seen and empty. One that is not shown is left out. */
export type Custom = Record<string, string | null>;

/** Reads the custom fields of the task that a page is of; an empty record: it shows none. Never throws. */
export type ReadCustom = (document: Document, task: string) => Custom;

/** More than a page shows of one task. */
const MOST_FIELDS = 100;
const LONGEST_NAME = 200;
/** Jira takes no more in a field; what is longer is cut. */
const LONGEST_VALUE = 32_767;
/** All of them together, in UTF-16 units. */
const LONGEST_ALL = 400_000;

/**
 * Fields as they were found, within bounds. Two of one name: the first that holds something.
 * @param found names and values; an undefined value can't be told and is left out
 */
export function custom(found: Iterable<readonly [name: string, value: string | null | undefined]>): Custom {
	const all = new Map<string, string | null>();
	let length = 0;
	for (const [label, value] of found) {
		const name = line(label)
			.replace(/\s?[:：*]$/, '')
			.trim();
		if (value === undefined || !name || name.length > LONGEST_NAME || name === '__proto__') continue;
		if (all.size >= MOST_FIELDS || all.get(name)) continue;
		const text = (value ?? '')
			.slice(0, LONGEST_VALUE)
			.replace(/[\uD800-\uDBFF]$/, '')
			.trim();
		length += text.length;
		if (length > LONGEST_ALL) break;
		all.set(name, text || null);
	}
	return Object.fromEntries(all);
}
