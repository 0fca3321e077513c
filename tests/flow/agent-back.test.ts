import { describe, expect, it } from 'vitest';
import { flowOf, GITHUB, line, step, taskWith, turnLine } from './tell.ts';

const on = step.bind(null, GITHUB);
const pull = (fields = {}) =>
	taskWith(GITHUB, {
		...{ kind: 'pull request', author: 'Copilot', state: 'Open', assignees: ['ada'], reviewers: [] },
		...fields,
	});
const began = [
	on(0, 'created', { by: 'Copilot' }),
	on(1, 'assigned', { by: 'Copilot', whom: ['Copilot'] }),
	on(2, 'assigned', { by: 'Copilot', whom: ['ada'] }),
	on(3, 'agent started', { by: 'ada', whom: ['Copilot'] }),
];
const off = on(10, 'unassigned', { by: 'ada', whom: ['Copilot'] });
const ended = on(20, 'agent finished', { by: 'ada', whom: ['Copilot'] });
const finished = (...events: typeof began) =>
	flowOf(pull(), [...began, ...events])
		.handoffs.filter(({ kind }) => kind === 'agent finished')
		.map(line);

describe('an agent that ends', () => {
	it('brings nothing back where it was taken off its work before', () => {
		expect(finished(ended)).toEqual(['agent finished: Copilot → ada']);
		expect(finished(off, ended)).toEqual([]);
		const asked = on(15, 'review asked', { by: 'ada', whom: ['ben'] });
		expect(turnLine(flowOf(pull(), [...began, off, asked, ended]))).toBe('ben: a review, since +15');
	});

	it('does where it was put on again', () => {
		const again = on(11, 'assigned', { by: 'ada', whom: ['Copilot'] });
		expect(finished(off, again, ended)).toEqual(['agent finished: Copilot → ada']);
	});

	it('is not looked at by a command to a program', () => {
		const command = on(30, 'commented', { by: 'ada', text: '/azp run' });
		expect(finished(ended, command)[0]).not.toContain('finished +30');
		const look = on(40, 'commented', { by: 'ada', text: 'The tests fail.' });
		expect(finished(ended, command, look)[0]).toContain('finished +40');
	});
});

describe('an agent’s work that came back', () => {
	const approved = on(30, 'reviewed', { by: 'ben', said: 'approved' });

	it('was reviewed once somebody approved it since', () => {
		const { turn } = flowOf(pull(), [...began, ended, approved]);
		expect(turnLine({ turn })).toBe('ada: work, since +30');
		expect(turn.because).toBe('ben approved it; it is not merged.');
		const before = on(15, 'reviewed', { by: 'ben', said: 'approved' });
		expect(turnLine(flowOf(pull(), [...began, before, ended]))).toBe('ada: a review, since +20');
	});

	it('is not reviewed by another agent that approves it', () => {
		const other = on(30, 'reviewed', { by: 'Gemini', said: 'approved' });
		expect(turnLine(flowOf(pull(), [...began, ended, other]))).toBe('ada: a review, since +20');
	});

	it('is a draft since the agent last answered', () => {
		const draft = pull({ state: 'Draft' });
		const failed = on(20, 'agent failed', { by: 'ada', whom: ['Copilot'] });
		const order = on(30, 'commented', { by: 'ada', text: '@Copilot try again' });
		const again = on(31, 'agent started', { by: 'ada', whom: ['Copilot'] });
		const answer = on(40, 'commented', { by: 'Copilot', text: 'I ported it.' });
		expect(turnLine(flowOf(draft, [...began, failed, order, again, answer]))).toBe('ada: work, since +40');
	});
});

describe('a review that was asked of somebody unseen', () => {
	const own = (fields = {}) => pull({ author: 'ada', assignees: [], ...fields });
	const made = on(0, 'created', { by: 'ada' });
	const asked = on(10, 'review asked', { by: 'ada' });

	it('is asked anew where it follows an approval', () => {
		const approved = on(20, 'reviewed', { by: 'ben', said: 'approved' });
		expect(turnLine(flowOf(own(), [made, asked, approved]))).toBe('ada: work, since +20');
		const again = on(30, 'review asked', { by: 'ada' });
		expect(turnLine(flowOf(own(), [made, asked, approved, again]))).toBe('unseen');
	});

	it('holds nothing up where its asker made it a draft since', () => {
		const drafted = on(20, 'drafted', { by: 'ada' });
		const draft = own({ state: 'Draft' });
		expect(turnLine(flowOf(draft, [made, asked, drafted]))).toBe('ada: work, since +20');
		const again = on(30, 'review asked', { by: 'ada' });
		expect(turnLine(flowOf(draft, [made, asked, drafted, again]))).toBe('unseen');
		const given = on(31, 'assigned', { by: 'ada', whom: ['ben'] });
		expect(turnLine(flowOf(draft, [made, asked, drafted, again, given]))).toBe('ben: a review, since +31');
	});
});
