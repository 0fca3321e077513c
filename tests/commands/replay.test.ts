import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reads } from '../../lib/stack/rules/why/reads.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { sightingId } from '../../lib/task/id.ts';
import type { Sighting } from '../../lib/task/sighting.ts';
import { sayings } from '../../lib/task/verdict.ts';
import { run, verdictsIn } from './run.ts';

const sighting = (number: number, at: string, fields: Sighting['fields']): Sighting => ({
	task: `github:acme/shop#${number}`,
	url: `https://github.com/acme/shop/issues/${number}`,
	surface: 'issue',
	source: 'page',
	at,
	fields,
});
const ROW = sighting(1, '2027-03-01T08:00:00.000Z', {
	kind: 'issue',
	title: 'Rename flag --foo to --bar',
	assignees: null,
});
const ISSUE = sighting(1, '2027-03-03T08:00:00.000Z', {
	milestone: null,
	body: { format: 'markdown', text: "I'll do this by Friday." },
});
const OTHER = sighting(2, '2027-03-02T08:00:00.000Z', { kind: 'issue', title: 'Totals', assignees: [{ name: 'Mia' }] });
const NOW = '2027-03-31T12:00:00.000Z';

const lines = (...values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const replay = (input: string, ...more: string[]) => run('replay', ['-', ...more], input);
const file = (text: string) => {
	const path = join(mkdtempSync(join(tmpdir(), 'replay-')), 'file');
	writeFileSync(path, text);
	return path;
};

// Each of these starts Node several times.
describe('npm run replay', { timeout: 60_000 }, () => {
	it('prints a verdict a task, by all that was seen of it, whatever the order of the lines', async () => {
		const kept = { ...ISSUE, id: await sightingId(ISSUE) };
		const { status, out, err } = replay(lines(kept, OTHER, ROW), '--now', NOW);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		const verdicts = verdictsIn(out);
		expect(verdicts.map(({ task, at }) => [task, at])).toEqual([
			['github:acme/shop#1', NOW],
			['github:acme/shop#2', NOW],
		]);
		const [first] = verdicts;
		expect(first && sayings(first)).toMatchObject({ who: 'stated', when: 'stated' });
		// The Friday after the task was first seen.
		expect(first?.layers.when.evidence[0]?.date).toBe('2027-03-05');
		expect(replay(lines(ROW, OTHER, ISSUE), '--now', NOW).out).toBe(out);
	});

	it('proves a Why that no wording tells and learnt words hint at, to the byte', () => {
		const most =
			'A page in the handbook about the format, the limits and the errors is what most of them look for first.';
		const text = `We have had the import for a year. New colleagues learn about it by word of mouth. ${most}`;
		const seen = { title: 'Document the import', body: { format: 'markdown' as const, text } };
		const { out } = replay(lines({ ...ROW, fields: { ...ROW.fields, ...seen } }), '--now', NOW);
		expect(verdictsIn(out)[0]?.layers.why).toMatchObject({
			says: 'hinted',
			evidence: [{ field: 'body', quote: most, end: text.length, rule: reads.name }],
		});
		const again = replay(lines({ ...ROW, fields: { ...ROW.fields, ...seen } }), '--against', file(out));
		expect({ status: again.status, err: again.err }).toEqual({ status: 0, err: '' });
	});

	it('proves that verdicts come out the same, each at its own time from what had been seen by then', () => {
		const early = replay(lines(ROW), '--now', '2027-03-02T00:00:00.000Z').out;
		const late = replay(lines(ROW, ISSUE, OTHER), '--now', NOW).out;
		expect(early).not.toContain('Friday');
		const { status, out } = replay(lines(ROW, ISSUE, OTHER) + early + late);
		expect({ status, out }).toEqual({
			status: 0,
			out: '3 of 3 verdicts come out the same, byte for byte\n',
		});
		expect(replay(lines(ROW, ISSUE, OTHER), '--against', file(late)).status).toBe(0);
	});

	it('says which verdict differs, and in what', () => {
		const verdict = replay(lines(ROW, ISSUE), '--now', NOW).out;
		const altered = verdict.replace('"says":"stated"', '"says":"hinted"');
		const { status, out } = replay(lines(ROW, ISSUE) + altered);
		expect(status).toBe(1);
		expect(out).toMatch(
			/^line 3: github:acme\/shop#1 at 2027-03-31T12:00:00\.000Z: \w+ \(hinted, now stated\)\n0 of 1 /,
		);
		expect(replay(lines(OTHER) + verdict).out).toMatch(/nothing had been seen of it by then/);
		expect(replay(lines(ROW, ISSUE) + verdict.replace('{"task"', '{ "task"')).out).toMatch(/written otherwise/);
	});

	it('judges by the Standard that it is given', () => {
		const own = { ...DEFAULT_STANDARD, name: 'Shop', rules: [{ name: 'all', for: {}, asks: { who: 'needed' } }] };
		const path = file(`\uFEFF${JSON.stringify(own)}`);
		const verdict = replay(lines(ROW), '--now', NOW, '--standard', path).out;
		expect(JSON.parse(verdict)).toMatchObject({ standard: { name: 'Shop' }, layers: { why: { says: 'not needed' } } });
		expect(replay(lines(ROW) + verdict, '--standard', path).status).toBe(0);
		const { status, out } = replay(lines(ROW) + verdict);
		expect(status).toBe(1);
		expect(out).toMatch(/another Standard: Shop/);
	});

	it.each([
		['is not JSON', '{"task":', /^line 2: not JSON/],
		['is no sighting', '[]', /^line 2: /],
		['has a time that is none', lines({ ...OTHER, at: 'soon' }), /^line 2: at: /],
		[
			'was altered under its id',
			lines({ ...OTHER, id: 'aaaaaaaaaaaaaaaaaaaaaa' }),
			/^line 2: id: not that of this content/,
		],
		['is a ruling that is none', lines({ is: 'waiver', task: OTHER.task }), /^line 2: /],
	])('prints no verdict at all where a line %s', (_, line, reason) => {
		const { status, out, err } = replay(lines(ROW) + line, '--now', NOW);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(reason);
		expect(err.trimEnd().split('\n')).toHaveLength(1);
	});

	it.each([
		['no file', [], /^usage: /],
		['a file that is not there', ['no-such-file.jsonl'], /no-such-file\.jsonl/],
		['a Standard that is not there', ['-', '--standard', 'no-such-file.json'], /^--standard: no-such-file\.json/],
		['a Standard that is none', ['-', '--standard', file('{"name":"x"}')], /^--standard: .*version/],
		[
			'a Standard that makes no sense',
			['-', '--standard', file(JSON.stringify({ ...DEFAULT_STANDARD, rules: [{ name: 'all', for: {}, asks: {} }] }))],
			/^--standard: .*asks nothing/,
		],
		['verdicts that are not there', ['-', '--against', file('\n')], /^--against: .*no verdicts/],
		['an option nobody knows', ['-', '--loud'], /--loud/],
		['a time that is none', ['-', '--now', 'soon'], /^--now: /],
	])('says what is wrong with %s', (_, args, reason) => {
		const { status, out, err } = run('replay', args);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(reason);
	});
});
