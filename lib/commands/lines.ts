import type { Readable } from 'node:stream';
import * as z from 'zod';
import { BadInput } from './command.ts';

/** A line that holds something, with its number from 1. */
export interface Line {
	number: number;
	text: string;
}

/** All lines that are not blank; a byte order mark counts for nothing. */
export async function readLines(input: Readable): Promise<Line[]> {
	const chunks: Buffer[] = [];
	for await (const chunk of input) chunks.push(Buffer.from(chunk));
	// Node's own reader of lines also breaks at U+2028, which may stand within a text of JSON.
	const texts = Buffer.concat(chunks)
		.toString('utf8')
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/);
	return texts.map((text, index) => ({ number: index + 1, text })).filter(({ text }) => text.trim() !== '');
}

/** What a line says. Throws {@link BadInput} where it is no JSON. */
export function jsonOf(text: string, number: number): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new BadInput(`line ${number}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** What a line says, as a schema has it. Throws {@link BadInput} with where it is not, and why. */
export function parsed<Value>(schema: z.ZodType<Value>, value: unknown, number: number): Value {
	const read = schema.safeParse(value);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	const where = issue && issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ` : '';
	throw new BadInput(`line ${number}: ${where}${issue?.message ?? 'not as agreed'}`);
}
