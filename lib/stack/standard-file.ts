import * as z from 'zod';
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

/** Whether a value is a Standard, and if not, all that is wrong with it, one thing a line. */
export function checkStandard(value: unknown): Read {
	const parsed = standardSchema.safeParse(value);
	if (parsed.success) {
		const wrong = faultsOf(parsed.data);
		return wrong.length > 0 ? { wrong } : { standard: parsed.data };
	}
	const lines = parsed.error.issues.map(({ path, message }) => {
		const where = path.length > 0 ? whereIn(value, path) : 'the file';
		return `${where}: ${message}`;
	});
	const rest = lines.length - MOST_REASONS;
	return { wrong: rest > 0 ? [...lines.slice(0, MOST_REASONS), `and ${rest} more`] : lines };
}

/** What a schema can't say: parts that are well formed each, and make no sense together. */
function faultsOf(standard: Standard): string[] {
	return standard.rules.flatMap((rule, index) => {
		const at = (path: readonly PropertyKey[]) => whereIn(standard, ['rules', index, ...path]);
		const said = Object.keys(rule.asks).length + Object.keys(rule.counts ?? {}).length;
		return [
			...(said === 0 ? [`${at([])}: it asks nothing and counts nothing`] : []),
			...(standard.for?.projects && rule.for.projects
				? [`${at(['for', 'projects'])}: name projects for the whole Standard or for its rules, not for both`]
				: []),
			...Object.entries(rule.counts ?? {}).flatMap(([layer, count]) => [
				...(count.only && !count.fields && !count.headings && !count.custom
					? [`${at(['counts', layer, 'only'])}: name the fields, headings or custom fields that alone count`]
					: []),
				...(count.date && layer !== 'when' ? [`${at(['counts', layer, 'date'])}: only When can ask for a date`] : []),
			]),
		];
	});
}

/** Reads a Standard from the text of a file. A file that is no good gives nothing but the reasons. */
export function readStandard(text: string): Read {
	if (text.length > LONGEST_FILE) return { wrong: ['It is far too large for a Standard.'] };
	try {
		return checkStandard(JSON.parse(text.replace(/^\uFEFF/, '')));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { wrong: [notJson(text, error)] };
	}
}

/** A Standard as the text of a file; the inverse of {@link readStandard}. */
export const printStandard = (standard: Standard): string => `${JSON.stringify(standard, null, '\t')}\n`;
