import { describe, expect, it } from 'vitest';
import { sayings } from '../../lib/task/verdict.ts';
import { run, verdictsIn } from './run.ts';

const NOW = '2027-01-31T12:00:00.000Z';
const TASK =
	'{"task":"github:Acme/shop#12","fields":{"kind":"issue","title":"Rename flag --foo to --bar","assignees":[]}}';
const judge = (input: string, ...more: string[]) => run('judge', ['-', '--now', NOW, ...more], input);

describe('npm run judge', () => {
	it('prints one verdict a line, and nothing else', () => {
		const { status, out, err } = judge(`${TASK}\n\n${TASK.replace('#12', '#13')}\n`);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(verdictsIn(out).map(({ task, at }) => [task, at])).toEqual([
			['github:acme/shop#12', NOW],
			['github:acme/shop#13', NOW],
		]);
	});

	it('keeps a field that is left out apart from one that is empty', () => {
		const [verdict] = verdictsIn(judge(TASK).out);
		expect(verdict && sayings(verdict)).toEqual({
			why: 'unseen',
			what: 'stated',
			who: 'missing',
			when: 'unseen',
			how: 'unseen',
		});
	});

	it('reads a file, the short forms of fields, a byte order mark and lines that end in CR LF', () => {
		const short =
			'{"task":"jira:acme.example.net/shop-1","fields":{"title":"Totals","assignees":["Mia"],"due":"2027-03-03","body":"Nobody finds it."}}';
		const { status, out } = judge(`\uFEFF${short}\r\n`);
		expect(status).toBe(0);
		const [verdict] = verdictsIn(out);
		expect(verdict && sayings(verdict)).toMatchObject({ who: 'stated', when: 'stated' });
	});

	it('gives the same bytes for the same tasks at the same time', () => {
		expect(judge(TASK).out).toBe(judge(TASK).out);
	});

	it('prints nothing for no tasks', () => {
		expect(judge('\n\n')).toEqual({ status: 0, out: '', err: '' });
	});

	it.each([
		['is not JSON', '{"task":', /^line 2: not JSON/],
		['is not a task', '[]', /^line 2: /],
		['names no task', '{"task":"ABC","fields":{}}', /^line 2: task: not a task's name/],
		['has a field nobody knows', '{"task":"github:a/b#1","fields":{"colour":"red"}}', /^line 2: fields: .*colour/],
		['has a field of the wrong shape', '{"task":"github:a/b#1","fields":{"title":7}}', /^line 2: fields\.title: /],
	])('prints no verdict at all where a line %s, and says which and why', (_, line, reason) => {
		const { status, out, err } = judge(`${TASK}\n${line}\n`);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(reason);
		expect(err.trimEnd().split('\n')).toHaveLength(1);
	});

	it.each([
		['no file', [], /^usage: /],
		['a file that is not there', ['no-such-file.jsonl'], /no-such-file\.jsonl/],
		['an option nobody knows', ['-', '--loud'], /--loud/],
		['a time that is none', ['-', '--now', 'soon'], /^--now: /],
	])('says what is wrong with %s', (_, args, reason) => {
		const { status, out, err } = run('judge', args);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(err).toMatch(reason);
	});
});
