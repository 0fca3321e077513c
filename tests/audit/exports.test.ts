import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedGaps } from '../../lib/audit/cost.ts';
import { cell, csvOf } from '../../lib/audit/csv.ts';
import { findings } from '../../lib/audit/finding.ts';
import { entrySchema, headSchema, jsonLines } from '../../lib/audit/jsonl.ts';
import { reportOf } from '../../lib/audit/report.ts';
import { run } from '../commands/run.ts';
import { audited, issue } from './tasks.ts';

const HOSTILE = '</style><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" \u202Eevil\u2028line';
const tasks = [
	issue(1, { title: '=HYPERLINK("https://evil.example","x")' }),
	issue(2, { title: HOSTILE, assignees: [{ name: '@Ada' }] }),
	issue(3, { body: { format: 'markdown', text: 'So that harbours\u2028see\u2029tides.\r\nBy Friday.' } }),
];
const made = audited(tasks);
const jsonl = [...jsonLines(made)].join('');

/** A reader of RFC 4180, to the letter. */
function readCsv(text: string): string[][] {
	const cells = [...text.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
	const lines: string[][] = [[]];
	for (const [, inner = '', end] of cells) {
		lines.at(-1)?.push(inner.replaceAll('""', '"'));
		if (end === '\r\n') lines.push([]);
	}
	return lines.slice(0, -1);
}

describe('the gaps of an export', () => {
	// A bug that is done needs no date any more: one is recommended.
	const done = audited([issue(1, { state: { name: 'Done', category: 'done' } }), issue(2)]);
	const listed = done.entries.flatMap(({ task, verdict }) => listedGaps(task, verdict));

	it('are those that Gaps lists: what is done lacks nothing that was only recommended', () => {
		const recommended = done.entries[0]?.verdict.layers;
		expect(
			Object.values(recommended ?? {}).some(({ says, asked }) => says === 'missing' && asked === 'recommended'),
		).toBe(true);
		expect(findings(done).filter(({ cost }) => cost)).toHaveLength(listed.length);
		expect(reportOf(done)).toContain(`<h2>Gaps: ${listed.length}</h2>`);
		const [head = [], ...lines] = readCsv(csvOf(done));
		expect(lines.filter((line) => line[head.indexOf('gap')] === 'yes')).toHaveLength(listed.length);
	});
});

describe('CSV', () => {
	it('has five findings a task under one head, each line as long', () => {
		const lines = readCsv(csvOf(made));
		expect(lines).toHaveLength(1 + 3 * 5);
		expect(new Set(lines.map((line) => line.length)).size).toBe(1);
		const [head = [], first = []] = lines;
		const row = Object.fromEntries(head.map((name, at) => [name, first[at]]));
		expect(row).toMatchObject({
			verdict: 'missing',
			asked: 'needed',
			standard: 'Throughline default',
			'seen by': 'page',
		});
		expect(row['standard hash']).toMatch(/^[0-9a-f]{64}$/);
		expect(row.coverage).toBe('judged 3 of 3 tasks seen; 0 unseen in part');
	});

	it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a', ' =1', '\n=1', '\u0000=1'])(
		'never begins a formula: %j',
		(text) => {
			expect(cell(text)).toMatch(/^"'/);
		},
	);

	it('gives back every text, but for what it disarms', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000')),
					{ minLength: 1 },
				),
				(texts) => {
					const [read = []] = readCsv(`${texts.map(cell).join(',')}\r\n`);
					expect(read.map((text, at) => (text === `'${texts[at]}` ? texts[at] : text))).toEqual(texts);
				},
			),
		);
	});

	it('leaves out all layers but the one that its scope asks for', () => {
		const lines = readCsv(csvOf({ ...made, ground: { ...made.ground, scope: { lacks: 'when' } } }));
		expect(lines).toHaveLength(1 + 3);
	});
});

describe('JSON Lines', () => {
	it('has a head with the whole Standard, then a task a line with its rulings and verdict', () => {
		const [head = '', ...rest] = jsonl.trimEnd().split('\n');
		expect(headSchema.parse(JSON.parse(head))).toMatchObject({
			at: made.ground.at,
			zone: 'Europe/Lisbon',
			hash: made.ground.hash,
		});
		expect(rest.map((line) => entrySchema.parse(JSON.parse(line)).task.task)).toEqual(tasks.map(({ task }) => task));
	});

	it.each([
		['jsonl', jsonl],
		['csv', csvOf(made)],
		['html', reportOf(made)],
	])('is judged again by the command to the same bytes, as %s', (form, text) => {
		expect(run('judge', ['-', '--findings', form], jsonl)).toEqual({ status: 0, out: text, err: '' });
	});

	it.each([
		['a verdict', '"says":"missing"', '"says":"stated"', /TIDE-1: judged otherwise/],
		['a task', 'Rename gauge 3', 'Rename gauges', /TIDE-3: judged otherwise/],
		[
			'the Standard',
			'"asks":{"how":"recommended"}',
			'"asks":{"how":"needed"}',
			/the Standard is not the one that its hash names/,
		],
		['the coverage', '"judged":3', '"judged":2', /coverage: the file says/],
	])('is found out by --check where %s was changed', (_, was, is, said) => {
		const changed = jsonl.replace(was, is);
		expect(changed).not.toBe(jsonl);
		const { status, out } = run('judge', ['-', '--check'], changed);
		expect(status).toBe(1);
		expect(out).toMatch(said);
	});

	it('is checked in words where nothing was changed', () => {
		const { status, out } = run('judge', ['-', '--check'], jsonl);
		expect({ status, out }).toEqual({
			status: 0,
			out: expect.stringMatching(/^The same findings: judged 3 of 3 tasks seen/),
		});
	});

	it.each([
		['of another form', jsonl.replace('findings 1', 'findings 2'), [], /^line 1: /],
		['with a line that is no task', `${jsonl}{"task":7}\n`, [], /^line 5: /],
		['at another time', jsonl, ['--now', '2027-01-01T00:00:00Z'], /^--now: /],
	])('is refused %s, with the reason', (_, input, args, said) => {
		const { status, out, err } = run('judge', ['-', ...args], input);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(said);
	});
});

describe('custom fields', () => {
	const [seen, older] = ['2027-03-30T08:00:00.000Z', '2027-02-01T08:00:00.000Z'];
	const custom = { Value: 'x', 'Business value': 'Passengers miss the early ferry every day', Goal: null };
	const told = issue(4, { custom });
	const here = { url: 'https://jira.example.org/browse/TIDE-4', surface: 'issue', source: 'page', at: seen } as const;
	const from = { ...told.from, custom: { ...here, older: { 'Business value': { ...here, at: older } } } };
	const audit = audited([{ ...told, from }, issue(5, { custom: { Goal: null } })]);

	it('are in the export with the reading of each, and judged again to the same bytes', () => {
		const text = [...jsonLines(audit)].join('');
		expect(text).toContain('"older":{"Business value":{');
		const { status, out } = run('judge', ['-', '--check'], text);
		expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^The same findings/) });
	});

	it('are told by name, with the time at which that field was read', () => {
		const [head = [], ...lines] = readCsv(csvOf(audit));
		const why = lines
			.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])))
			.find(({ layer, task }) => layer === 'why' && task?.endsWith('TIDE-4'));
		expect(JSON.stringify(why)).toContain('Business value');
		expect(JSON.stringify(why)).toContain(older.slice(0, 10));
		expect(reportOf(audit)).toContain('Nearest: Goal – the field is empty.');
	});
});

describe('the report', () => {
	it('shows hostile texts as text, and holds nothing that runs or loads', () => {
		const html = reportOf(made);
		expect(html).not.toMatch(/<script|<img|<link|<iframe|javascript:|\u202E/i);
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
		expect(html.match(/<\/style>/g)).toHaveLength(1);
	});

	it('says how much was judged, by which Standard, and what nobody owns', () => {
		const html = reportOf(made);
		expect(html).toContain('judged 3 of 3 tasks seen; 0 unseen in part');
		expect(html).toContain(made.ground.hash);
		expect(html).toMatch(/Unowned work: 2/);
	});
});
