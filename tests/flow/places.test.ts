import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOWHERE, placeOf, placesOf, taskOfKey, withTask } from '../../lib/flow/places.ts';

const A = 'jira:a.atlassian.net/TIDE-1';
const B = 'jira:b.example.org/jira/TIDE-7';

describe('places', () => {
	it('are what the names of seen tasks tell', () => {
		const { projects, repositories } = placesOf([
			B,
			A,
			A,
			'github:o/r#1',
			'github:git.b.org/o/r#2',
			'asana:1200000000000001',
			'?',
		]);
		expect([...projects]).toEqual([['TIDE', ['a.atlassian.net', 'b.example.org/jira']]]);
		expect([...repositories]).toEqual(['o/r', 'git.b.org/o/r']);
		expect(placeOf('asana:1200000000000001')).toEqual({});
	});

	it('tell a key on one site, and leave open one on several, but for the site that it stands on', () => {
		expect(taskOfKey('TIDE-4', placesOf([A]))).toEqual({ task: 'jira:a.atlassian.net/TIDE-4' });
		expect(taskOfKey('TIDE-4', placesOf([A, B]))).toEqual({ sites: ['a.atlassian.net', 'b.example.org/jira'] });
		expect(taskOfKey('TIDE-4', placesOf([A, B]), 'b.example.org/jira')).toEqual({
			task: 'jira:b.example.org/jira/TIDE-4',
		});
		expect(taskOfKey('REEF-4', placesOf([A, B]))).toEqual({ sites: [] });
	});

	it('grow task by task to the same, and stay the same object where a task adds none', () => {
		const task = fc.constantFrom(
			A,
			B,
			'jira:a.atlassian.net/DOCK-1',
			'github:o/r#1',
			'github:o/s#1',
			'asana:1200000000000001',
		);
		fc.assert(
			fc.property(fc.array(task), (tasks) => {
				const grown = tasks.reduce(withTask, NOWHERE);
				expect(grown).toEqual(placesOf(tasks));
				for (const one of tasks) expect(withTask(grown, one)).toBe(grown);
			}),
		);
	});
});
