import type { FieldName, FieldValue } from '../../task/fields.ts';
import type { Payloads, Reader } from '../tool.ts';
import { LISTS, LONGEST, shape } from './field.ts';
import type { Payload, PayloadField } from './table.ts';

/** Larger data than any page carries is not read, in UTF-16 units. */
const LARGEST = 5_000_000;

type Json = Record<string, unknown>;

/** What stands at a dotted path from a value on. A list on the way is gone through: then it is a list of what its items have. */
function at(value: unknown, path: string): unknown {
	let found = value;
	for (const name of path.split('.')) {
		found = Array.isArray(found) ? found.flatMap((item) => item?.[name] ?? []) : (found as Json | null)?.[name];
	}
	return found;
}

const textAt = (value: unknown, words: PayloadField['words']): string | undefined =>
	typeof value !== 'string' || !value || (words && !Object.hasOwn(words, value))
		? undefined
		: (words?.[value] ?? value.slice(0, LONGEST));

/** What a field's data says: a value; null: there is none; undefined: nothing that is understood. */
function saidOf(task: Json, name: FieldName, { at: path, as, words }: PayloadField): FieldValue | undefined {
	const list = LISTS.has(name);
	const all = at(task, path);
	const found = !list && Array.isArray(all) ? all[0] : all;
	if (found === null || found === '') return list ? undefined : null;
	if (list !== Array.isArray(found)) return undefined;
	const values = [found].flat().flatMap((item) => {
		if (!as) return textAt(item, words) ?? [];
		const parts = Object.entries(as).map(([part, from]) => [part, textAt(at(item, from), words)]);
		return parts[0]?.[1] ? Object.fromEntries(parts.filter(([, text]) => text)) : [];
	});
	const shaped = values.map((value) => shape(name, value));
	if (list && (found as unknown[]).length === 0) return null;
	return (list ? (shaped.length > 0 ? shaped : undefined) : shaped[0]) as FieldValue | undefined;
}

/** Every task that the data names, by name: the outermost object of each. Linear in the data's size. */
function tasksIn(text: string, { key, has }: Payload, tool: Reader, url: URL): Map<string, Json> {
	const tasks = new Map<string, Json>();
	let queue: unknown[] = [];
	try {
		if (text.length < LARGEST) queue = [JSON.parse(text)];
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
 * It is as old as the page: after a navigation within the page, what was there before is of an earlier time, also
 * where it names the very task that shows again. A script element that came since counts; but Turbo brings pages
 * back out of its cache as copies, so one of a length that was there before is taken for the same: the anchors are
 * there still, and nothing is lost.
 */
export function createPayloads(tool: Reader, document: Document): Payloads {
	const known = new WeakMap<Element, Map<string, Json>>();
	const old = new Set<number>();
	const sizeOf = (script: Element) => script.textContent?.length ?? 0;
	return {
		moved() {
			for (const script of document.querySelectorAll('script[type="application/json"]')) old.add(sizeOf(script));
		},
		of(surface, task, url) {
			for (const payload of surface.payload ?? []) {
				for (const script of document.querySelectorAll(payload.script)) {
					if (old.has(sizeOf(script))) continue;
					const tasks = known.get(script) ?? tasksIn(script.textContent ?? '', payload, tool, url);
					known.set(script, tasks);
					const data = tasks.get(task);
					if (!data) continue;
					return Object.entries(payload.fields).flatMap(([field, rule]) => {
						const value = saidOf(data, field as FieldName, rule);
						return value === undefined
							? []
							: [{ field: field as FieldName, value, payload, fills: rule.fills === true }];
					});
				}
			}
			return [];
		},
	};
}
