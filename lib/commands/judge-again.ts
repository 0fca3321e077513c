import { type Audit, auditOf, coverageInWords, judgeOne, knownFrom } from '../audit/audit.ts';
import { csvOf } from '../audit/csv.ts';
import { entrySchema, headSchema, jsonLines } from '../audit/jsonl.ts';
import { reportOf } from '../audit/report.ts';
import { standardHash } from '../stack/standard-hash.ts';
import { canonical } from '../task/id.ts';
import { jsonOf, type Line, parsed } from './lines.ts';

/** Most differences that are named; the rest are counted. */
const MOST_NAMED = 20;

/**
 * Judges the tasks of an export again, on the ground that its head lays.
 * @returns the audit as it comes out now, and whether that is what the file says, in words for a person
 * @throws BadInput where a line is not as an export has it
 */
export function judgedAgain([first, ...rest]: readonly Line[]): { audit: Audit; same: boolean; report: string } {
	const { is: _, coverage, ...ground } = parsed(headSchema, jsonOf(first?.text ?? '', 1), 1);
	const known = knownFrom(ground);
	const told = rest.map(({ text, number }) => parsed(entrySchema, jsonOf(text, number), number));
	const audit = auditOf(
		ground,
		told.map(({ task, rulings }) => judgeOne(ground, known, task, rulings)),
	);
	const before = new Map(told.map((entry) => [entry.task.task, canonical(entry)]));
	const wrong = [
		...(standardHash(ground.standard) === ground.hash ? [] : ['the Standard is not the one that its hash names']),
		...(canonical(coverage) === canonical(audit.coverage)
			? []
			: [`coverage: the file says “${coverageInWords(coverage)}”, it is “${coverageInWords(audit.coverage)}”`]),
		...(before.size === told.length ? [] : ['a task stands on more than one line']),
		...audit.entries.flatMap((entry) => {
			const { task, rulings, verdict, unowned } = entry;
			return before.get(task.task) === canonical({ task, rulings, verdict, unowned })
				? []
				: [`${task.task}: judged otherwise`];
		}),
	];
	return { audit, same: wrong.length === 0, report: inWords(audit, wrong) };
}

function inWords({ ground, coverage }: Audit, wrong: readonly string[]): string {
	const by = `${ground.standard.name} ${ground.standard.version} (${ground.hash.slice(0, 12)}), at ${ground.at}`;
	if (wrong.length === 0) return `The same findings: ${coverageInWords(coverage)}, by ${by}.\n`;
	const more = wrong.length - MOST_NAMED;
	return [
		`Not the same findings, by ${by}; the file was made with Throughline ${ground.version}:`,
		...wrong.slice(0, MOST_NAMED),
		...(more > 0 ? [`and ${more} more`] : []),
		'',
	].join('\n');
}

/** An audit in one of its forms, in parts. */
export function printed(audit: Audit, form: 'csv' | 'jsonl' | 'html'): Iterable<string> {
	if (form === 'jsonl') return jsonLines(audit);
	return [form === 'csv' ? csvOf(audit) : reportOf(audit)];
}
