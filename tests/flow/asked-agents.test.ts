import { describe, expect, it } from 'vitest';
import { asksIn } from '../../lib/flow/asking.ts';
import { accountOf } from '../../lib/flow/contributors/account-of.ts';
import { taskFlow } from '../../lib/flow/flow.ts';
import { storyOf } from '../../lib/flow/story.ts';
import { GITHUB, line, minute, step, taskWith, turnLine } from './tell.ts';

const ground = { accountOf, left: new Set<string>() };
const JULES = { name: 'google-labs-jules[bot]' };
const on = step.bind(null, GITHUB);
const by = (at: number, kind: string, actor: { name: string; id?: string }, more = {}) => ({
	...on(at, kind, more),
	id: `${at} ${kind}`,
	by: actor,
});
const acts = by(1, 'commented', JULES, { text: 'I will act when you mention me.' });
const story = (events: ReturnType<typeof by>[]) =>
	storyOf(taskWith(GITHUB, { author: { name: 'ada' } }), events, ground);
const asked = (text: string, events = [acts]) => asksIn(text, story(events)).map(({ account }) => account.name);

describe('an agent that acts in a task', () => {
	it('is asked by the name that people know it by, whatever the link under that name says', () => {
		expect(asked('[@jules](https://github.com/jules) can you rebase this?')).toEqual(['Jules']);
		const named = by(2, 'commented', { name: 'ada' }, { whom: [{ name: 'jules', id: 'jules' }], text: '@jules go on' });
		expect(asked('@jules go on', [acts, named])).toEqual(['Jules']);
	});

	it('is asked by any words that begin with its name, and by an order', () => {
		expect(asked('@jules [#170 (review)](https://github.com/a/b/pull/170#pullrequestreview-1)')).toEqual(['Jules']);
		expect(asked('@jules the tests fail on Windows')).toEqual(['Jules']);
		const gemini = by(1, 'reviewed', { name: 'gemini-code-assist[bot]' });
		expect(asked('/gemini review', [gemini])).toEqual(['Gemini']);
	});

	it('is not asked by thanks, by its name alone, in the middle, by a path, or where it never acted', () => {
		for (const text of [
			'@jules thanks!',
			'@jules',
			'I let @jules do that',
			'/jules/readme.md is missing',
			'x /jules y',
		])
			expect(asked(text)).toEqual([]);
		expect(asked('/gemini review')).toEqual([]);
		expect(asked('@jules the tests fail on Windows', [])).toEqual([]);
	});

	it('is not meant where somebody of that login acts in the task', () => {
		const person = by(2, 'commented', { name: 'jules', id: 'jules' }, { text: 'I saw this too.' });
		expect(asksIn('@jules can you say more?', story([acts, person])).map(({ account }) => account.kind)).toEqual([
			'person',
		]);
	});

	it('has the turn from the moment that it is asked to its answer', () => {
		const fields = { kind: 'pull request', state: 'Draft', author: { name: 'ada' }, assignees: [] };
		const events = [
			by(0, 'created', { name: 'ada' }),
			acts,
			by(5, 'commented', { name: 'ada' }, { text: '@jules [#7 (review)](https://github.com/a/b/pull/7)' }),
		];
		const flow = (more: typeof events) =>
			taskFlow({ task: taskWith(GITHUB, fields), events: [...events, ...more] }, ground);
		expect(turnLine(flow([]))).toBe('Jules: work, since +5');
		const answer = by(9, 'commented', JULES, { text: 'Fixed.' });
		expect(flow([answer]).handoffs.map(line)).toEqual(['given to an agent: ada → Jules, acknowledged +9, finished +9']);
		expect(minute(9)).toBe(answer.at);
		expect(turnLine(flow([answer]))).toBe('ada: work, since +0');
	});

	it('has had an order that its giver’s next one follows, where commits in the giver’s name stand between', () => {
		const fields = { kind: 'pull request', state: 'Draft', author: { name: 'ada' }, assignees: [] };
		const order = (at: number) =>
			by(at, 'commented', { name: 'ada' }, { text: '@jules [#7 (review)](https://x.org/7)' });
		const commits = by(8, 'changed', { name: 'ada' }, { field: 'commits' });
		const flow = (...events: ReturnType<typeof by>[]) =>
			taskFlow(
				{ task: taskWith(GITHUB, fields), events: [by(0, 'created', { name: 'ada' }), acts, ...events] },
				ground,
			);
		const again = flow(order(5), commits, order(20));
		expect(again.handoffs.map(line)).toEqual([
			'given to an agent: ada → Jules, finished +8',
			'given to an agent: ada → Jules',
		]);
		expect(turnLine(again)).toBe('Jules: work, since +20');
		expect(again.turn.because).toBe('ada asked Jules: “@jules #7 (review)”');
		// Who made those commits can't be told where nothing follows them; and a reminder alone begins nothing anew.
		expect(flow(order(5), commits).handoffs.map(line)).toEqual(['given to an agent: ada → Jules']);
		expect(flow(order(5), order(20)).handoffs.map(line)).toEqual(['given to an agent: ada → Jules']);
		expect(turnLine(flow(order(5), commits))).toBe('ada: work, since +0');
	});
});
