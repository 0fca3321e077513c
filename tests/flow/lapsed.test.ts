import { describe, expect, it } from 'vitest';
import { flowOf, GITHUB, line, step, taskWith } from './tell.ts';

const on = step.bind(null, GITHUB);
const pull = taskWith(GITHUB, { kind: 'pull request', author: 'ada', state: 'Closed', assignees: [] });
const issue = taskWith(GITHUB, { kind: 'issue', author: 'ada', state: 'Closed', assignees: [] });
const lines = (...given: Parameters<typeof flowOf>) => flowOf(...given).handoffs.map(line);

describe('what was asked of somebody when the task was over', () => {
	const asked = on(10, 'review asked', { by: 'ada', whom: ['ben'] });
	const question = on(10, 'commented', { by: 'ada', text: '@ben does this work for you?' });

	it('lapsed where nobody took it back', () => {
		const merged = on(20, 'merged', { by: 'cy' });
		expect(lines(pull, [asked, merged])).toEqual(['review asked: ada → ben, lapsed +20']);
		expect(lines(pull, [question, merged])).toEqual(['asked in words: ada → ben, lapsed +20']);
		expect(lines(pull, [asked, on(20, 'closed', { by: 'cy' })])).toEqual(['review asked: ada → ben, lapsed +20']);
	});

	it('was taken back by whoever asked and gave the work up', () => {
		expect(lines(pull, [asked, on(20, 'closed', { by: 'ada' })])).toEqual(['review asked: ada → ben, taken back +20']);
	});

	it('was answered by whoever was asked and ended it', () => {
		expect(lines(pull, [asked, on(20, 'merged', { by: 'ben' })])).toEqual([
			'review asked: ada → ben, acknowledged +20, finished +20',
		]);
	});

	it('lapsed where work that was given is given up by another', () => {
		const given = on(10, 'assigned', { by: 'ada', whom: ['ben'] });
		const closed = (by: string) => on(20, 'closed', { by, said: 'not planned' });
		expect(lines(issue, [given, closed('cy')])).toEqual(['assigned: ada → ben, lapsed +20']);
		expect(lines(issue, [given, closed('ada')])).toEqual(['assigned: ada → ben, taken back +20']);
	});
});
