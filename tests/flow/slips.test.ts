import { describe, expect, it } from 'vitest';
import { flowOf, GITHUB, JIRA, line, step, taskWith, turnLine } from './tell.ts';

const on = step.bind(null, GITHUB);
const of = step.bind(null, JIRA);
const issue = taskWith(GITHUB, { kind: 'issue', state: 'Open', assignees: [{ name: 'ben' }] });
const pull = taskWith(GITHUB, { kind: 'pull request', author: 'ada', state: 'Open', assignees: [], reviewers: [] });
const jira = taskWith(JIRA, { kind: 'Task', state: { name: 'In Progress', category: 'doing' } });
const handed = (...given: Parameters<typeof flowOf>) => flowOf(...given).handoffs.map(line);
const given = on(0, 'assigned', { by: 'ada', whom: ['ben'] });

describe('what one person does and soon undoes', () => {
	it('gives nobody the work, and takes it from nobody', () => {
		const off = [on(60, 'unassigned', { by: 'ada', whom: ['ben'] }), on(63, 'assigned', { by: 'ada', whom: ['ben'] })];
		expect(handed(issue, [given, ...off])).toEqual(['assigned: ada → ben']);
		expect(turnLine(flowOf(issue, [given, ...off]))).toBe('ben: work, since +0');
		const wrong = [on(60, 'assigned', { by: 'ada', whom: ['cy'] }), on(64, 'unassigned', { by: 'ada', whom: ['cy'] })];
		expect(handed(issue, [given, ...wrong])).toEqual(['assigned: ada → ben']);
		const closed = [on(60, 'closed', { by: 'cy' }), on(62, 'reopened', { by: 'cy' })];
		expect(handed(issue, [given, ...closed])).toEqual(['assigned: ada → ben']);
	});

	it('stays a slip whatever ends elsewhere meanwhile', () => {
		const done = taskWith(GITHUB, { kind: 'issue', state: 'Closed', assignees: [{ name: 'ben' }] });
		const cy = (minutes: number, kind: string) => on(minutes, kind, { by: 'cy' });
		const closings = [cy(60, 'closed'), cy(62, 'closed'), cy(65, 'reopened'), cy(67, 'reopened'), cy(72, 'closed')];
		const told = flowOf(done, [given, ...closings]).turn;
		expect(told).toMatchObject({ is: 'over', since: { at: closings.at(-1)?.at } });
		const ended = { ...on(61, 'dependency finished', {}), inferred: true as const };
		expect(flowOf(done, [given, ...closings, ended]).turn).toEqual(told);
	});

	it('ends where the last of three leaves it', () => {
		const three = [on(60, 'closed', { by: 'cy' }), on(62, 'reopened', { by: 'cy' }), on(63, 'closed', { by: 'cy' })];
		const done = taskWith(GITHUB, { kind: 'issue', state: 'Closed', assignees: [{ name: 'ben' }] });
		expect(handed(done, [given, ...three])).toEqual(['assigned: ada → ben, finished +63']);
	});

	it('holds for drafts, and for moves and owners of one owner at a time', () => {
		const made = on(0, 'created', { by: 'ada' });
		const slip = [on(5, 'readied', { by: 'ada' }), on(8, 'drafted', { by: 'ada' })];
		expect(handed(pull, [made, ...slip])).toEqual([]);
		const review = of(0, 'moved', { by: 'ada', from: 'In Progress', to: 'In Review' });
		const back = [
			of(30, 'moved', { by: 'ada', from: 'In Review', to: 'In Progress' }),
			of(32, 'moved', { by: 'ada', from: 'In Progress', to: 'In Review' }),
		];
		expect(handed(jira, [review, ...back])).toEqual(handed(jira, [review]));
		const passed = [
			of(10, 'assigned', { by: 'ada', from: 'ada', whom: ['ben'] }),
			of(12, 'assigned', { by: 'ada', from: 'ben', whom: ['ada'] }),
		];
		expect(handed(jira, passed)).toEqual([]);
	});

	it('was meant where it lasts, where words or work stand between, or where somebody else did anything', () => {
		const asked = (undone: number) => [
			on(1, 'review asked', { by: 'ada', whom: ['ben'] }),
			on(undone, 'review unasked', { by: 'ada', whom: ['ben'] }),
		];
		expect(handed(pull, asked(4))).toEqual([]);
		expect(handed(pull, asked(7))).toEqual(['review asked: ada → ben, taken back +7']);
		const said = on(2, 'commented', { by: 'ada', text: 'Please have a look.' });
		const took = on(2, 'commented', { by: 'ben', text: 'On it.' });
		const built = on(2, 'commented', { by: 'ci[bot]', text: 'Green.' });
		expect(handed(pull, [...asked(4), said])).toEqual(['review asked: ada → ben, taken back +4']);
		expect(handed(pull, [...asked(4), took])[0]).toMatch(/^review asked: ada → ben/);
		expect(handed(pull, [...asked(4), built])).toEqual([]);
		const another = on(63, 'assigned', { by: 'cy', whom: ['ben'] });
		const takenOff = on(60, 'unassigned', { by: 'ada', whom: ['ben'] });
		expect(handed(issue, [given, takenOff, another])).toHaveLength(2);
	});

	it('is meant of an agent: put on again, it begins anew', () => {
		const agents = taskWith(GITHUB, { kind: 'issue', state: 'Open', assignees: [{ name: 'Copilot' }] });
		const on1 = on(0, 'assigned', { by: 'ada', whom: ['Copilot'] });
		const off = on(600, 'unassigned', { by: 'ada', whom: ['Copilot'] });
		const on2 = on(600.1, 'assigned', { by: 'ada', whom: ['Copilot'] });
		expect(handed(agents, [on1, off, on2])).toEqual([
			'given to an agent: ada → Copilot, taken back +600',
			'given to an agent: ada → Copilot',
		]);
		expect(turnLine(flowOf(agents, [on1, off, on2]))).toBe('Copilot: work, since +600.1');
	});
});
