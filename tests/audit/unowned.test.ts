import { describe, expect, it } from 'vitest';
import { watched } from '../../lib/audit/activity.ts';
import type { Fields } from '../../lib/task/fields.ts';
import { daysAgo, entryOf, issue, task } from './tasks.ts';

const kindOf = (...tasks: Parameters<typeof entryOf>[0]) => entryOf(tasks).unowned?.kind ?? null;
const ada = { name: 'Ada Reed' };
const spoke = (days: number): Fields => ({ comments: [{ author: ada, at: daysAgo(days), text: 'On it.' }] });

describe('unowned work', () => {
	it('has no owner where nobody is assigned and no words name anyone', () => {
		expect(entryOf([issue(1)]).unowned).toEqual({
			kind: 'no owner',
			because: 'Nobody is assigned, and no words say who has it.',
		});
	});

	it('is not told of where the assignee can’t be seen from here', () => {
		const { assignees: _, ...fields } = issue(1).fields;
		expect(kindOf(task('jira:jira.example.org/TIDE-1', fields))).toBeNull();
	});

	it('is not told of what is done', () => {
		expect(kindOf(issue(1, { state: { name: 'Done', category: 'done' } }))).toBeNull();
	});

	it.each([
		['Jira Data Center', 'jira:jira.example.org/TIDE-1', 'Ada Reed (Inactive)'],
		['Jira Cloud', 'jira:acme.atlassian.net/TIDE-1', 'Former user'],
		['GitHub', 'github:tern/harbour#1', 'ghost'],
	])('has an owner who left, as %s shows it', (_, name, shown) => {
		expect(kindOf(task(name, { kind: 'Task', assignees: [{ name: shown }] }))).toBe('owner left');
	});

	it('has an owner who left, where a person marked them; not while another has it too', () => {
		const left = ['jira:Ada Reed'];
		expect(entryOf([issue(1, { assignees: [ada] })], { left }).unowned?.kind).toBe('owner left');
		expect(entryOf([issue(1, { assignees: [ada, { name: 'Juno Park' }] })], { left }).unowned).toBeNull();
	});

	it.each([
		['an AI agent', { name: 'Copilot', id: 'copilot[bot]', kind: 'agent' as const }],
		['an automation', { name: 'renovate[bot]' }],
		['a team', { name: 'acme/web', kind: 'team' as const }],
	])('has %s and no person', (_, who) => {
		const copilot = task('github:tern/harbour#1', { kind: 'issue', title: 'x', assignees: [who] });
		expect(kindOf(copilot)).toBe('no person');
		const beside = task('github:tern/harbour#1', { kind: 'issue', title: 'x', assignees: [who, { name: 'noor' }] });
		expect(kindOf(beside)).toBeNull();
		const reviewed = task('github:tern/harbour#1', { kind: 'issue', assignees: [who], reviewers: [{ name: 'noor' }] });
		expect(kindOf(reviewed)).toBeNull();
	});

	it.each([
		['assigned', { reviewers: null }],
		['asked for a review', { assignees: null }],
	])('is not told of an agent’s pull request of which it was not seen who was %s', (_, fields) => {
		const author = { name: 'Copilot', id: 'copilot[bot]', kind: 'agent' as const };
		const pull = { kind: 'pull request', title: 'x', state: { name: 'Open' }, author };
		expect(kindOf(task('github:tern/harbour#1', { ...pull, ...fields }))).toBeNull();
		expect(kindOf(task('github:tern/harbour#1', { ...pull, assignees: null, reviewers: null }))).toBe('no person');
	});

	it('is not told of a pull request for its author alone, while it was not seen who has it', () => {
		const pull = { kind: 'pull request', title: 'x', state: { name: 'Open' }, author: { name: 'ghost' } };
		expect(kindOf(task('github:tern/harbour#1', pull))).toBeNull();
		expect(kindOf(task('github:tern/harbour#1', { ...pull, assignees: null }))).toBe('owner left');
		const silent = { ...pull, author: ada, ...spoke(45) };
		expect(kindOf(task('github:tern/harbour#1', silent))).toBeNull();
		expect(kindOf(task('github:tern/harbour#1', { ...silent, assignees: null }))).toBe('owner quiet');
		expect(watched(task('github:tern/harbour#1', silent))).toBeNull();
	});

	it('has an owner who shows no activity: they wrote once, and not for 30 days up to when it was read', () => {
		const { unowned } = entryOf([issue(1, { assignees: [ada], ...spoke(45) })]);
		expect(unowned).toEqual({
			kind: 'owner quiet',
			because:
				'Ada Reed was last seen to act on 2027-02-14, in jira:jira.example.org/TIDE-1; nothing since, up to 2027-03-31 when this was read.',
		});
		expect(kindOf(issue(1, { assignees: [ada], ...spoke(29) }))).toBeNull();
	});

	it('knows an owner by what they wrote elsewhere in the tool', () => {
		const elsewhere = issue(2, spoke(3));
		expect(kindOf(issue(1, { assignees: [ada], ...spoke(45) }), elsewhere)).toBeNull();
		expect(kindOf(issue(1, { assignees: [ada] }), issue(2, spoke(45)))).toBe('owner quiet');
	});

	it.each([
		['who was never seen to write', [issue(1, { assignees: [ada] })]],
		['whose task was read long ago', [issue(1, { assignees: [ada], ...spoke(45) }, { seen: daysAgo(40) })]],
		[
			'who wrote something without a date',
			[
				issue(1, {
					assignees: [ada],
					comments: [
						{ author: ada, at: daysAgo(45), text: 'On it.' },
						{ author: ada, text: 'Still on it.' },
					],
				}),
			],
		],
		[
			'where it was not seen what was written',
			[task('jira:jira.example.org/TIDE-1', { assignees: [ada] }), issue(2, spoke(45))],
		],
	])('says nothing of an owner %s: unknown is not idle', (_, tasks) => {
		expect(entryOf(tasks).unowned).toBeNull();
	});
});
