import { describe, expect, it } from 'vitest';
import { agentWorkNear, type NearTask } from '../../../lib/flow/contributors/answers-near.ts';
import { flowOf, GITHUB, step, taskWith } from '../tell.ts';

const ISSUE = 'github:harbour/boats#5';
const near = (task: string, fields: object, events: Parameters<typeof flowOf>[1]): NearTask => ({
	task,
	...flowOf(taskWith(task, fields), events),
});
const pull = (...events: Parameters<typeof flowOf>[1]) =>
	near(GITHUB, { kind: 'pull request', state: { name: 'Open' }, author: { name: 'Copilot' } }, events);
const issue = (by: string, task = ISSUE) =>
	near(task, { kind: 'issue', state: { name: 'Open' } }, [
		step(task, 0, 'created', { by: 'ada' }),
		step(task, 5, 'assigned', { by, whom: ['Copilot'] }),
	]);
const told = (own: NearTask, ...others: NearTask[]) => agentWorkNear(own, [own, ...others])?.answers;

describe('who answers for an agent’s work, by its thread', () => {
	it('is who gave the agent the issue that it worked on, where the pull request does not tell', () => {
		expect(told(pull(step(GITHUB, 9, 'created', { by: 'Copilot' })), issue('ben'))).toEqual({
			who: { key: 'github:ben', name: 'ben', kind: 'person' },
			because: 'who asked for it in #5',
			event: null,
		});
	});

	it('is whom the pull request itself tells, before that', () => {
		const own = pull(step(GITHUB, 9, 'agent started', { by: 'cleo', whom: ['Copilot'] }));
		expect(told(own, issue('ben'))).toMatchObject({ who: { name: 'cleo' }, because: 'who set it to work' });
	});

	it('is nobody where two gave it, nothing was given, or no agent is at work', () => {
		const own = pull();
		expect(told(own, issue('ben'), issue('cleo', 'github:harbour/boats#6'))).toBeNull();
		expect(told(own, issue('ben'), issue('ben', 'github:harbour/boats#6'))?.who.name).toBe('ben');
		expect(told(own)).toBeNull();
		const hers = near(GITHUB, { kind: 'pull request', author: { name: 'ada' } }, []);
		expect(agentWorkNear(hers, [hers, issue('ben')])).toBeUndefined();
	});
});
