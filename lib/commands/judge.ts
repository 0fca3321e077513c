/**
 * `npm run judge -- TASKS.jsonl|-`: one task a line in, one verdict a line out, as JSON.
 *
 * A field that a line leaves out is unseen; `null` is seen and empty. Blank lines are skipped.
 * `--now ISO` sets the time written into the verdicts; without it, the clock's.
 * All lines are read and checked before the first verdict is printed: bad input prints nothing but
 * `line N: reason` on standard error, and the exit code is 2.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { judge } from '../stack/judge.ts';
import { DEFAULT_STANDARD } from '../stack/standard.ts';
import { instantSchema } from '../task/sighting.ts';
import { type Task, taskSchema } from '../task/task.ts';

const USAGE = 'usage: npm run judge -- TASKS.jsonl|- [--now 2026-01-31T12:00:00.000Z]';

/** Bad input, told in a sentence for whoever wrote it. */
class BadInput extends Error {}

/** The task that a line holds. Throws {@link BadInput} where it holds none. */
function taskOf(line: string, number: number): Task {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (error) {
		throw new BadInput(`line ${number}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
	const parsed = taskSchema.safeParse(value);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue && issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ` : '';
	throw new BadInput(`line ${number}: ${where}${issue?.message ?? 'not a task'}`);
}

async function readTasks(input: Readable): Promise<Task[]> {
	const tasks: Task[] = [];
	let number = 0;
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		number++;
		const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
		if (text.trim()) tasks.push(taskOf(text, number));
	}
	return tasks;
}

/** Waits while the reader of our output is behind; a reader that has left is no error. */
async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once('drain', done));
}

function optionsOf(args: readonly string[]): { file: string; now: string } {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { now: { type: 'string' } },
		allowPositionals: true,
	});
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw new BadInput(USAGE);
	const now = instantSchema.safeParse(values.now === undefined ? new Date().toISOString() : fullInstant(values.now));
	if (!now.success) throw new BadInput(`--now: write a time such as 2026-01-31T12:00:00.000Z`);
	return { file, now: now.data };
}

/** A time in any ISO form as UTC with milliseconds; what is no time stays as it is, to be refused. */
function fullInstant(text: string): string {
	const time = /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? text : new Date(time).toISOString();
}

async function run(args: readonly string[]): Promise<void> {
	const { file, now } = optionsOf(args);
	const tasks = await readTasks(file === '-' ? process.stdin : createReadStream(file));
	for (const task of tasks) await write(`${JSON.stringify(judge(task, DEFAULT_STANDARD, now))}\n`);
}

if (import.meta.main) {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		throw error;
	});
	try {
		await run(process.argv.slice(2));
	} catch (error) {
		// A file that can't be read and an option that is not known are the caller's too; anything else is a bug of ours.
		const theirs = error instanceof BadInput || (error instanceof Error && 'code' in error);
		if (!theirs) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 2;
	}
}
