/**
 * `npm run replay -- FILE.jsonl|-`: judges again from what was seen. One stored sighting a line, as the store keeps them;
 * what people decided (waivers, corrections) may stand between them. They are folded into tasks as the store folds them,
 * and one verdict a task is printed, as JSON, in the order of the tasks' names, so that the lines' order is nothing.
 *
 * Where verdicts stand among the lines, or in the file that `--against` names, each is made anew at its own time from
 * what had been seen by then, and compared byte for byte. What differs is printed, and the exit code is 1.
 * `--standard FILE` judges by that Standard; `--now ISO` sets the time, and without it the clock does.
 * Bad input prints nothing but the reason on standard error, and the exit code is 2.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { judge } from '../stack/judge.ts';
import { DEFAULT_STANDARD } from '../stack/standard.ts';
import { readStandard } from '../stack/standard-file.ts';
import type { Standard } from '../stack/standard-schema.ts';
import { canonical, sightingId } from '../task/id.ts';
import { LAYERS } from '../task/layers.ts';
import { fold, type Kept } from '../task/merge.ts';
import { type KeptRuling, rulingSchema } from '../task/ruling.ts';
import { instantSchema, sightingSchema } from '../task/sighting.ts';
import { type Verdict, verdictSchema } from '../task/verdict.ts';
import { BadInput, command, write } from './command.ts';
import { jsonOf, type Line, parsed, readLines } from './lines.ts';

const USAGE =
	'usage: npm run replay -- SIGHTINGS.jsonl|- [--standard FILE] [--against VERDICTS.jsonl] [--now 2026-01-31T12:00:00.000Z]';

const keptSchema = sightingSchema.extend({ id: z.string().optional() });

/** All that some lines hold; by task, what was seen of it and what was decided. */
interface Record {
	seen: Map<string, Kept[]>;
	decided: Map<string, KeptRuling[]>;
	verdicts: { verdict: Verdict; line: Line }[];
}

async function recordOf(lines: readonly Line[]): Promise<Record> {
	const record: Record = { seen: new Map(), decided: new Map(), verdicts: [] };
	for (const line of lines) {
		const value = jsonOf(line.text, line.number);
		const has = (key: string) => typeof value === 'object' && value !== null && key in value;
		if (has('layers')) record.verdicts.push({ verdict: parsed(verdictSchema, value, line.number), line });
		else if (has('is')) {
			const { id = '', ...ruling } = value as { id?: string };
			put(record.decided, { ...parsed(rulingSchema, ruling, line.number), id: String(id) });
		} else {
			const { id, ...sighting } = parsed(keptSchema, value, line.number);
			const own = await sightingId(sighting);
			// An id is made of the content: one that does not fit shows that the line was altered.
			if (id !== undefined && id !== own)
				throw new BadInput(`line ${line.number}: id: not that of this content, which is ${own}`);
			put(record.seen, { ...sighting, id: own });
		}
	}
	return record;
}

function put<Item extends { task: string }>(into: Map<string, Item[]>, item: Item): void {
	const known = into.get(item.task);
	if (known) known.push(item);
	else into.set(item.task, [item]);
}

/** The verdict of a task at a time, by what had been seen by then; undefined where that was nothing. */
function verdictAt({ seen, decided }: Record, name: string, standard: Standard, now: string): Verdict | undefined {
	const task = fold((seen.get(name) ?? []).filter(({ at }) => at <= now)).get(name);
	const known = task && { ...task, rulings: decided.get(name) ?? [] };
	return known && judge(known, standard, now);
}

/** In what a verdict differs from the one that was made anew; null where not a byte does. */
function difference(line: Line, old: Verdict, made: Verdict | undefined): string | null {
	if (!made) return 'nothing had been seen of it by then';
	if (line.text.trim() === JSON.stringify(made)) return null;
	if (old.standard.hash !== made.standard.hash)
		return `made by another Standard: ${old.standard.name} ${old.standard.version}, ${old.standard.hash}`;
	const layers = LAYERS.filter((layer) => canonical(old.layers[layer]) !== canonical(made.layers[layer]));
	const told = layers.map((layer) => `${layer} (${old.layers[layer].says}, now ${made.layers[layer].says})`);
	return told.length > 0 ? told.join(', ') : 'the same, written otherwise';
}

/** The Standard in a file. Throws {@link BadInput} where it holds none. */
function standardIn(file: string): Standard {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		throw new BadInput(`--standard: ${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
	const read = readStandard(text);
	if ('wrong' in read) throw new BadInput(`--standard: ${file}: ${read.wrong.join(' ')}`);
	return read.standard;
}

const linesIn = (file: string) => readLines(file === '-' ? process.stdin : createReadStream(file));

async function run(args: readonly string[]): Promise<void> {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { now: { type: 'string' }, standard: { type: 'string' }, against: { type: 'string' } },
		allowPositionals: true,
	});
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) throw new BadInput(USAGE);
	const now = instantSchema.safeParse(values.now ?? new Date().toISOString());
	if (!now.success) throw new BadInput('--now: write a time such as 2026-01-31T12:00:00.000Z');
	const standard = values.standard === undefined ? DEFAULT_STANDARD : standardIn(values.standard);
	const record = await recordOf(await linesIn(file));
	const against = values.against === undefined ? null : await recordOf(await linesIn(values.against));
	const verdicts = [...record.verdicts, ...(against?.verdicts ?? [])];
	if (verdicts.length === 0) {
		if (values.against !== undefined) throw new BadInput(`--against: ${values.against}: no verdicts`);
		for (const name of [...record.seen.keys()].sort()) {
			const verdict = verdictAt(record, name, standard, now.data);
			if (verdict) await write(`${JSON.stringify(verdict)}\n`);
		}
		return;
	}
	if (values.now !== undefined) throw new BadInput('--now: verdicts are made anew at their own time');
	let same = 0;
	for (const { verdict, line } of verdicts) {
		const differs = difference(line, verdict, verdictAt(record, verdict.task, standard, verdict.at));
		if (differs === null) same++;
		else await write(`line ${line.number}: ${verdict.task} at ${verdict.at}: ${differs}\n`);
	}
	await write(`${same} of ${verdicts.length} verdicts come out the same, byte for byte\n`);
	process.exitCode = same === verdicts.length ? 0 : 1;
}

if (import.meta.main) await command(run);
