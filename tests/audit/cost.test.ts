import { describe, expect, it } from 'vitest';
import { findings } from '../../lib/audit/finding.ts';
import { costInWords } from '../../lib/audit/words.ts';
import type { Task } from '../../lib/task/task.ts';
import { AT, audited, daysAgo, issue } from './tasks.ts';

/** The numbers of tasks that lack an owner, in the order of cost. */
const order = (tasks: readonly Task[]) =>
	findings(audited(tasks, { scope: { lacks: 'who' } })).flatMap(({ cost, task }) =>
		cost ? [Number(/\d+$/.exec(task.task)?.[0])] : [],
	);
const state = (name: string) => ({ state: { name } });

describe('the order of gaps', () => {
	it('has the needed first, then work under way before what is ready, before what is not seen', () => {
		const unseen = issue(4);
		delete unseen.fields.state;
		const tasks = [
			issue(1, state('Backlog')),
			issue(2, state('To Do')),
			issue(3, state('In Progress')),
			unseen,
			issue(5, state('In Review')),
		];
		// An idea needs no owner by the default Standard: it is recommended, and comes last.
		expect(order(tasks)).toEqual([3, 5, 2, 4, 1]);
	});

	it('has what blocks other work before what is older, whichever of the two says so', () => {
		const says = issue(1, { links: [{ task: 'jira:jira.example.org/TIDE-9', relation: 'blocks' }] });
		const waits = issue(
			9,
			{ links: [{ task: 'jira:jira.example.org/TIDE-2', relation: 'is blocked by' }] },
			{ since: daysAgo(300) },
		);
		const old = issue(3, {}, { since: daysAgo(90) });
		expect(order([old, issue(2), says, waits])).toEqual([1, 2, 9, 3]);
	});

	it('has the older first, by the first sight or an earlier dated word', () => {
		const spoken = issue(1, { comments: [{ author: { name: 'Noor' }, at: daysAgo(60), text: 'Seen this too.' }] });
		expect(order([issue(2, {}, { since: daysAgo(30) }), issue(3), spoken])).toEqual([1, 2, 3]);
	});

	it('is said in words', () => {
		const cost = { asked: 'needed', stage: 'in progress', blocks: 'says', since: daysAgo(34) } as const;
		expect(costInWords(cost, ['jira:jira.example.org/PORT-8', 'github:a/b#3'], AT)).toBe(
			'needed · in progress · blocks PORT-8, #3 · known for 34 days',
		);
	});
});
