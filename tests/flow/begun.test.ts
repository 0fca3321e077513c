import { describe, expect, it } from 'vitest';
import { taskFlow } from '../../lib/flow/flow.ts';
import type { TaskLink } from '../../lib/flow/link.ts';
import { ASANA, GITHUB, ground, JIRA, step, taskWith } from './tell.ts';

const link = (to: string, where = 'title', type: TaskLink['type'] = 'same work'): TaskLink => ({
	...{ type, from: GITHUB, to },
	evidence: { rule: 'jira key: in a pull request’s title', where, quote: 'TIDE-4: serve it', own: false },
});
const task = taskWith(GITHUB, { kind: 'pull request', title: 'TIDE-4: serve it', author: 'ada' });
const made = step(GITHUB, 5, 'created', { by: 'ada' });
const crossings = (links: TaskLink[], events = [made]) =>
	taskFlow({ task, events }, ground, () => links).handoffs.filter(({ kind }) => kind === 'crossed to another tool');

describe('work that was begun for a task of another tool', () => {
	it('crossed when it was made, from that task to this one, and was received at once', () => {
		expect(crossings([link(JIRA)])).toMatchObject([
			{
				...{ task: GITHUB, into: GITHUB, outOf: JIRA, to: null, event: made.id },
				...{ asked: { at: made.at }, ended: { at: made.at, how: 'finished' } },
				because: 'ada began it in GitHub for Jira TIDE-4.',
			},
		]);
	});

	it('did not cross by a comment, a mere mention, a link within the tool, or where its beginning was not seen', () => {
		expect(crossings([link(JIRA, 'comments')])).toEqual([]);
		expect(crossings([link(JIRA, 'title', 'mentions')])).toEqual([]);
		expect(crossings([link('github:other/place#1')])).toEqual([]);
		expect(crossings([link(JIRA)], [])).toEqual([]);
	});

	it('is told once for each task that it was begun for, in any order', () => {
		const both = crossings([link(JIRA), link(ASANA, 'body'), link(JIRA, 'body')]);
		expect(both.map(({ outOf }) => outOf)).toEqual([ASANA, JIRA].sort());
		expect(crossings([link(ASANA, 'body'), link(JIRA)])).toEqual(both);
	});
});
