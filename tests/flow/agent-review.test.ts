import { describe, expect, it } from 'vitest';
import { flowOf, GITHUB, step, taskWith, turnLine } from './tell.ts';

const on = step.bind(null, GITHUB);
const pull = taskWith(GITHUB, {
	...{ kind: 'pull request', author: 'ada', state: 'Open', assignees: [] },
	reviewers: [{ name: 'Copilot', said: 'commented' }],
});
const steps = [
	on(0, 'created', { by: 'ada' }),
	on(1, 'review asked', { by: 'ada', whom: ['Copilot'] }),
	on(2, 'agent started', { by: 'Copilot', field: 'review', with: { behalf: 'ada' } }),
	on(5, 'reviewed', { by: 'Copilot', said: 'commented' }),
	on(9, 'commented', { by: 'ada', text: 'Addressed in the last commit.' }),
];
const until = (count: number) => flowOf(pull, steps.slice(0, count));

describe('an agent that was asked for a review', () => {
	it('has the turn from its beginning to its review, and not after', () => {
		expect(turnLine(until(3))).toBe('Copilot: a review, since +2');
		expect(turnLine(until(4))).not.toContain('Copilot');
		expect(turnLine(until(5))).not.toContain('Copilot');
	});

	it('has the turn again when it begins again', () => {
		const again = on(20, 'agent started', { by: 'Copilot', field: 'review', with: { behalf: 'ada' } });
		expect(turnLine(flowOf(pull, [...steps, again]))).toBe('Copilot: a review, since +20');
	});

	it('leaves a pull request that no person was asked for, and is not passed over in saying so', () => {
		const { turn } = until(5);
		expect(turnLine(until(5))).toBe('nobody: a review, since +0, asked of no one');
		expect(turn?.because).toBe('Copilot reviewed it; no person was asked for a review.');
	});

	it('is still at work where only somebody else has reviewed it', () => {
		const other = on(4, 'reviewed', { by: 'Claude', said: 'commented' });
		expect(turnLine(flowOf(pull, [...steps.slice(0, 3), other]))).toBe('Copilot: a review, since +2');
	});
});
