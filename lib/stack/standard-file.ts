import * as z from 'zod';
import { lineOf, linesOf } from './json-lines.ts';
import { type Standard, standardSchema } from './standard-schema.ts';

/** More text than any Standard has, in UTF-16 units. */
export const LONGEST_FILE = 2_000_000;
/** Most reasons that are told at once. */
const MOST_REASONS = 20;

export type Read = { standard: Standard } | { wrong: readonly string[] };

/** Where in a Standard something is: `rules[3].asks.when`, with the name of the rule where it has one. */
function whereIn(value: unknown, path: readonly PropertyKey[]): string {
	const [first, index] = path;
	const dotted = z.core.toDotPath(path);
	if (first !== 'rules' || typeof index !== 'number') return dotted;
	const rules = (value as { rules?: unknown }).rules;
	const rule: unknown = Array.isArray(rules) ? rules[index] : undefined;
	const name = (rule as { name?: unknown } | undefined)?.name;
	return typeof name === 'string' && name ? `${dotted} (“${name.slice(0, 60)}”)` : dotted;
}

/** The line of a text, from 1, in which a character stands. */
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

/** Why a text is not JSON, with the line where it breaks off, where the engine tells it. */
function notJson(text: string, error: unknown): string {
	const told = error instanceof Error ? error.message : '';
	const line = /\(line (\d+)/.exec(told)?.[1];
	const at = /at position (\d+)/.exec(told)?.[1];
	if (line) return `Line ${line}: this is not JSON.`;
	return at ? `Line ${lineAt(text, Number(at))}: this is not JSON.` : 'This is not JSON, or it ends too early.';
}

/** One thing that is wrong with a Standard, and where. */
interface Fault {
	path: readonly PropertyKey[];
	message: string;
}

/** Everything that is wrong with what may be a Standard; none: it is one. */
function faultsIn(value: unknown): { standard: Standard } | { faults: readonly Fault[] } {
	const parsed = standardSchema.safeParse(value);
	if (!parsed.success) return { faults: parsed.error.issues };
	const faults = senseless(parsed.data);
	return faults.length > 0 ? { faults } : { standard: parsed.data };
}

/** What a schema can't say: parts that are well formed each, and make no sense together. */
function senseless(standard: Standard): Fault[] {
	return standard.rules.flatMap(({ for: reach, asks, counts = {} }, index) => {
		const fault = (path: readonly PropertyKey[], message: string) => ({ path: ['rules', index, ...path], message });
		return [
			...(Object.keys(asks).length + Object.keys(counts).length === 0
				? [fault([], 'it asks nothing and counts nothing')]
				: []),
			...(standard.for?.projects && reach.projects
				? [fault(['for', 'projects'], 'name projects for the whole Standard or for its rules, not for both')]
				: []),
			...Object.entries(counts).flatMap(([layer, { only, fields, headings, custom, date }]) => [
				...(only && !fields && !headings && !custom
					? [fault(['counts', layer, 'only'], 'name the fields, headings or custom fields that alone count')]
					: []),
				...(date && layer !== 'when' ? [fault(['counts', layer, 'date'], 'only When can ask for a date')] : []),
			]),
		];
	});
}

/** Faults in words, one a line; with `text`, after the line of the file that each is on. */
function inWords(faults: readonly Fault[], value: unknown, text: string | null): string[] {
	const lines = text === null ? null : linesOf(text);
	const told = faults.slice(0, MOST_REASONS).map(({ path, message }) => {
		const where = path.length > 0 ? `${whereIn(value, path)}: ${message}` : message;
		return lines ? `Line ${lineOf(lines, path)}: ${where}` : where;
	});
	const rest = faults.length - told.length;
	return rest > 0 ? [...told, `and ${rest} more`] : told;
}

/** Whether a value is a Standard, and if not, all that is wrong with it, one thing a line. */
export function checkStandard(value: unknown): Read {
	const found = faultsIn(value);
	return 'standard' in found ? found : { wrong: inWords(found.faults, value, null) };
}

/** Reads a Standard from the text of a file. A file that is no good gives nothing but the reasons, line by line. */
export function readStandard(file: string): Read {
	if (file.length > LONGEST_FILE) return { wrong: ['It is far too large for a Standard.'] };
	const text = file.replace(/^\uFEFF/, '');
	try {
		const value: unknown = JSON.parse(text);
		const found = faultsIn(value);
		return 'standard' in found ? found : { wrong: inWords(found.faults, value, text) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { wrong: [notJson(text, error)] };
	}
}

/** A Standard as the text of a file; the inverse of {@link readStandard}. */
export const printStandard = (standard: Standard): string => `${JSON.stringify(standard, null, '\t')}\n`;
