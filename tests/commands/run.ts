import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Verdict, verdictSchema } from '../../lib/task/verdict.ts';

/** Runs one of the commands as a person would, and gives all that it said. */
export function run(
	command: 'read' | 'judge' | 'replay' | 'bundle',
	args: readonly string[],
	input = '',
): { status: number | null; out: string; err: string } {
	const script = join(import.meta.dirname, `../../lib/commands/${command}.ts`);
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
		input,
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024,
	});
	return { status, out: stdout, err: stderr };
}

/** The verdicts that a command printed, one a line. */
export const verdictsIn = (out: string): Verdict[] =>
	out
		.trimEnd()
		.split('\n')
		.map((line) => verdictSchema.parse(JSON.parse(line)));
