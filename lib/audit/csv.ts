import type { Audit } from './audit.ts';
import { coverageInWords } from './audit.ts';
import { knownSince } from './cost.ts';
import { projectOf } from './facets.ts';
import { type Finding, findings } from './finding.ts';
import { ownersOf } from './people.ts';

/** What a spreadsheet takes for the beginning of a formula, also in full width; tab and CR it skips before one. */
const FORMULA = /^[\s\u0000-\u001F\uFEFF\u200B]*[=+\-@＝＋－＠\t\r]/;

/** One cell: always quoted (RFC 4180), and with an apostrophe before what a spreadsheet would calculate. */
export function cell(text: string): string {
	const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('\u0000', '').replaceAll('"', '""')}"`;
}

type Column = readonly [name: string, value: (finding: Finding, audit: Audit) => string | number | null | undefined];

const COLUMNS: readonly Column[] = [
	['task', ({ task }) => task.task],
	['title', ({ task }) => task.fields.title],
	['address', ({ task }) => task.url],
	['tool', ({ task }) => task.task.slice(0, task.task.indexOf(':'))],
	['project', ({ task }) => projectOf(task)],
	['kind', ({ task }) => task.fields.kind],
	['stage', ({ stage }) => stage ?? 'not seen'],
	['owner', ({ task }) => ownersInWords(task)],
	['agent', ({ task }, { ground }) => ground.answers?.[task.task]?.agent],
	['answers for it', ({ task }, { ground }) => ground.answers?.[task.task]?.who],
	['answers because', ({ task }, { ground }) => ground.answers?.[task.task]?.because],
	['known since', ({ task }) => knownSince(task)],
	['blocks', ({ blocks }) => blocks.join(' ')],
	['layer', ({ layer }) => layer],
	['verdict', ({ found }) => found.says],
	['asked', ({ found }) => found.asked],
	['gap', ({ cost }) => (cost ? 'yes' : 'no')],
	['asked by', ({ found }) => found.askedBy],
	['evidence', ({ found }) => found.evidence[0]?.quote],
	['evidence in', ({ found }) => found.evidence[0]?.field],
	['evidence by', ({ found }) => found.evidence[0]?.rule],
	['pieces of evidence', ({ found }) => found.evidence.length],
	['nearest', ({ found }) => found.nearest?.quote],
	['nearest in', ({ found }) => found.nearest?.field],
	['why it does not count', ({ found }) => found.nearest?.why],
	['fields unseen', ({ found }) => found.unseen.join(' ')],
	['unowned', ({ unowned }) => unowned?.kind],
	['unowned because', ({ unowned }) => unowned?.because],
	['waived because', ({ found }) => found.waiver?.because],
	['waived by', ({ found }) => found.waiver?.by],
	['waived at', ({ found }) => found.waiver?.at],
	['waived until', ({ found }) => found.waiver && (found.waiver.until ?? 'for good')],
	['corrected to', ({ found }) => found.correction?.says],
	['corrected from', ({ found }) => found.correction?.found],
	['corrected because', ({ found }) => found.correction?.because],
	['corrected by', ({ found }) => found.correction?.by],
	['corrected at', ({ found }) => found.correction?.at],
	['seen at', ({ reading }) => reading?.at],
	['seen by', ({ reading }) => reading?.source],
	['seen on', ({ reading }) => reading?.surface],
	['seen under', ({ reading }) => reading?.url],
	['standard', ({ standard }) => standard.name],
	['standard version', ({ standard }) => standard.version],
	['standard hash', ({ standard }) => standard.hash],
	['judged at', (_, { ground }) => ground.at],
	['judged with', (_, { ground }) => `Throughline ${ground.version}`],
	['coverage', (_, { coverage }) => coverageInWords(coverage)],
];

function ownersInWords(task: Finding['task']): string {
	const owners = ownersOf(task.task, task.fields);
	if (owners.length > 0) return owners.map(({ name }) => name).join(', ');
	return task.fields.assignees === undefined ? 'not seen' : 'nobody';
}

/**
 * All findings as comma-separated values (RFC 4180), one a line under a head, in UTF-8 with a byte order mark, without
 * which spreadsheets take it for another encoding. No cell is a formula.
 */
export function csvOf(audit: Audit): string {
	const lines = [
		COLUMNS.map(([name]) => cell(name)).join(','),
		...findings(audit).map((finding) => COLUMNS.map(([, value]) => cell(`${value(finding, audit) ?? ''}`)).join(',')),
	];
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}
