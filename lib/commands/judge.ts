/**
 * `npm run judge -- TASKS.jsonl|-`: one task a line in, one verdict a line out, as JSON.
 *
 * A field that a line leaves out is unseen; `null` is seen and empty. Blank lines are skipped.
 * `--now ISO` sets the time written into the verdicts; without it, the clock's.
 * The findings that the extension exports as JSON Lines are judged again at their own time, by their own Standard, and
 * printed as they were made: the same bytes, where the judge is the same. `--findings csv|jsonl|html` chooses the form;
 * `--check` prints whether all findings are the same, and the exit code is 1 where they differ.
 * All lines are read and checked before the first verdict is printed: bad input prints nothing but
 * `line N: reason` on standard error, and the exit code is 2.
 */
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { isHead } from '../audit/jsonl.ts';
import { judge } from '../stack/judge.ts';
import { DEFAULT_STANDARD } from '../stack/standard.ts';
import { instantSchema } from '../task/sighting.ts';
import { type Task, taskSchema } from '../task/task.ts';
import { BadInput, command, write } from './command.ts';
import { judgedAgain, printed } from './judge-again.ts';
import { jsonOf, type Line, parsed, readLines } from './lines.ts';

const USAGE =
	'usage: npm run judge -- TASKS.jsonl|- [--now 2026-01-31T12:00:00.000Z] | EXPORT.jsonl|- [--check | --findings csv|jsonl|html]';

/** The task that a line holds. Throws {@link BadInput} where it holds none. */
const taskOf = ({ text, number }: Line): Task => parsed(taskSchema, jsonOf(text, number), number);

const FORMS = ['csv', 'jsonl', 'html'] as const;

interface Options {
	file: string;
	/** Undefined: the clock's. */
	now: string | undefined;
	check: boolean;
	findings: (typeof FORMS)[number] | undefined;
}

function optionsOf(args: readonly string[]): Options {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { now: { type: 'string' }, check: { type: 'boolean' }, findings: { type: 'string' } },
		allowPositionals: true,
	});
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw new BadInput(USAGE);
	const now = instantSchema.optional().safeParse(values.now === undefined ? undefined : fullInstant(values.now));
	if (!now.success) throw new BadInput(`--now: write a time such as 2026-01-31T12:00:00.000Z`);
	const findings = FORMS.find((form) => form === values.findings);
	if (values.findings !== undefined && !findings) throw new BadInput('--findings: csv, jsonl or html');
	return { file, now: now.data, check: values.check ?? false, findings };
}

/** A time in any ISO form as UTC with milliseconds; what is no time stays as it is, to be refused. */
function fullInstant(text: string): string {
	const time = /^\d{4}-\d\d-\d\d(?:T|$)/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? text : new Date(time).toISOString();
}

async function run(args: readonly string[]): Promise<void> {
	const { file, now, check, findings } = optionsOf(args);
	const lines = await readLines(file === '-' ? process.stdin : createReadStream(file));
	const [first] = lines;
	if (first && isHead(jsonOf(first.text, first.number))) {
		if (now !== undefined) throw new BadInput('--now: an export is judged at its own time');
		const again = judgedAgain(lines);
		if (!check) {
			for (const part of printed(again.audit, findings ?? 'jsonl')) await write(part);
			return;
		}
		await write(again.report);
		process.exitCode = again.same ? 0 : 1;
		return;
	}
	if (check || findings) throw new BadInput('line 1: not an export of findings: --check and --findings need one');
	const at = now ?? new Date().toISOString();
	for (const task of lines.map(taskOf)) await write(`${JSON.stringify(judge(task, DEFAULT_STANDARD, at))}\n`);
}

if (import.meta.main) await command(run);
