import type { FieldName } from '../../task/fields.ts';
import type { Payloads, Reader } from '../tool.ts';
import { LISTS, shape } from './field.ts';
import type { Payload, PayloadField } from './table.ts';

/** Larger data than any page carries is not read, in UTF-16 units. */
const LARGEST = 5_000_000;

type Json = Record<string, unknown>;

/** What stands at a dotted path. A list on the way is gone through: then it is a list of what its items have. */
function at(value: unknown, path: string): unknown {
	let found = value;
	for (const name of path.split('.')) {
		found = Array.isArray(found) ? found.flatMap((item) => item?.[name] ?? []) : (found as Json | null)?.[name];
	}
	return found;
}

const textOf = (value: unknown, words: PayloadField['words']): string | undefined =>
	typeof value === 'string' && value ? (words ? words[value] : value) : undefined;

/** What a field's data says: a value; null: there is none; undefined: nothing that is understood. */
function saidOf(task: Json, field: FieldName, { at: path, as, words, some }: PayloadField): unknown {
	const list = LISTS.has(field);
	const found = at(task, path);
	// A list that is not there is none that is empty.
	if (list ? !Array.isArray(found) : found === undefined) return undefined;
	if (found === null || found === '' || (list && (found as unknown[]).length === 0)) return some ? undefined : null;
	const values = [found].flat().flatMap((item) => {
		if (!as) return textOf(item, words) ?? [];
		const parts = Object.entries(as).map(([part, from]) => [part, textOf(at(item, from), words)]);
		return parts[0]?.[1] ? Object.fromEntries(parts) : [];
	});
	const shaped = values.map((value) => shape(field, value));
	return list && shaped.length > 0 ? shaped : shaped[0];
}

/** Every task that the data names, by name: the outermost object of each. Linear in the data's size. */
function tasksIn(text: string, { key, has }: Payload, tool: Reader, url: URL): Map<string, Json> {
	const tasks = new Map<string, Json>();
	const queue: unknown[] = [];
	try {
		// Most pages carry data of other things: to look for a name costs far less than to read them.
		if (text.length < LARGEST && text.includes(`"${has}"`)) queue.push(JSON.parse(text));
	} catch {
		// Not JSON: no data.
	}
	for (const value of queue) {
		if (!value || typeof value !== 'object') continue;
		const address = has in value && at(value, key);
		const task = typeof address === 'string' && tool.taskAt(address, url);
		if (task && !tasks.has(task)) tasks.set(task, value as Json);
		for (const inner of Object.values(value)) queue.push(inner);
	}
	return tasks;
}

/**
 * The data that a page carries of its tasks: the first rung of the reading ladder.
 *
 * It is as old as the page. After a navigation within the page what was there before is of an earlier time, also where
 * it names the very task that shows again. A script element that came since counts; but Turbo brings pages back out of
 * its cache as copies, so one that is as long as one before is taken for the same: the anchors are there still.
 *
 * On a first reading the data wins where both see a value. Its emptiness never counts against a value on the page, and
 * once the root has changed since it was first read, the data only gives values that the page does not show.
 */
export function createPayloads(tool: Reader, document: Document): Payloads {
	/** What each script names by each table: the surfaces of one page may have tables of their own. */
	const known = new WeakMap<Payload, WeakMap<Element, Map<string, Json>>>();
	const old = new Set<number>();
	const textIn = (script: Element) => script.textContent ?? '';
	/** Live, as it is asked for every row of a list: a browser goes through the page again only after it has changed. */
	const scripts = document.getElementsByTagName('script');

	function find(payload: Payload, task: string, url: URL): Json | undefined {
		const read = known.get(payload) ?? new WeakMap<Element, Map<string, Json>>();
		known.set(payload, read);
		for (const script of scripts) {
			if (!script.matches(payload.script)) continue;
			const text = textIn(script);
			if (old.has(text.length)) continue;
			const tasks = read.get(script) ?? tasksIn(text, payload, tool, url);
			read.set(script, tasks);
			if (tasks.has(task)) return tasks.get(task);
		}
		return undefined;
	}

	return {
		moved() {
			for (const script of document.querySelectorAll('script[type="application/json"]')) old.add(textIn(script).length);
		},
		fill(surface, task, url, fields, trace, changed) {
			const filled = new Set<string>();
			for (const payload of surface.payload ?? []) {
				const data = find(payload, task, url);
				for (const [field, rule] of Object.entries(data ? payload.fields : {}) as [FieldName, PayloadField][]) {
					const said = data && saidOf(data, field, rule);
					const shown = fields[field];
					if (said === undefined || filled.has(field)) continue;
					if (shown === undefined ? changed && said === null : changed || said === null || (rule.fills && shown))
						continue;
					fields[field] = said;
					trace[field] = { hit: `payload ${payload.since}`, ...(said === null ? { empty: true } : {}) };
					filled.add(field);
				}
			}
			// Where all that is asked of the surface came out of the data, the anchors are lost: it is the data's word.
			return filled.size > 0 && surface.required.every((name) => filled.has(name)) ? 'payload' : 'page';
		},
	};
}
