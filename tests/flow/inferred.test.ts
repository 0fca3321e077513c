import { describe, expect, it } from 'vitest';
import { inferred } from '../../lib/flow/inferred.ts';
import { type Event, eventSchema } from '../../lib/task/event.ts';
import type { Sighting } from '../../lib/task/sighting.ts';
import { flowOf, GITHUB, JIRA, line, minute, step, taskWith } from './tell.ts';

const seen = (task: string, fields: object, at = 60): Sighting => ({
	...{ task, url: 'https://example.org/', surface: 'issue', at: minute(at), source: 'page' },
	fields: taskWith(task, fields).fields,
});
const between = (task: string, was: object, is: object) => inferred(taskWith(task, was, 0), seen(task, is));
const short = (events: readonly Event[]) =>
	events.map(({ kind, whom, by, said, field, from, to, link }) =>
		[kind, whom?.[0]?.name, by?.name, said, field, from, to, link?.title]
			.filter((part) => part !== undefined)
			.join(' '),
	);

describe('what two readings of a task let infer', () => {
	it('is who came and who went, within the time between them', () => {
		const events = between(GITHUB, { assignees: ['ada'] }, { assignees: ['ben'] });
		expect(short(events)).toEqual(['assigned ben', 'unassigned ada']);
		for (const event of events) {
			expect(event).toMatchObject({ after: minute(0), at: minute(60), inferred: true });
			expect(eventSchema.parse(event)).toEqual(event);
			expect(event.by).toBeUndefined();
		}
	});

	it('is nothing in a field that one of them did not see, and nothing from a reading that is not later', () => {
		expect(between(GITHUB, {}, { assignees: ['ben'], state: 'Closed' })).toEqual([]);
		expect(between(GITHUB, { assignees: ['ben'] }, { title: 'Rudder' })).toEqual([]);
		expect(inferred(taskWith(GITHUB, { assignees: [] }, 90), seen(GITHUB, { assignees: ['ben'] }))).toEqual([]);
	});

	it('is no change where initials show for names', () => {
		expect(between(JIRA, { assignees: ['Ada Reed'] }, { assignees: ['AR'] })).toEqual([]);
		expect(between(JIRA, { assignees: ['AR'] }, { assignees: ['Ada Reed'] })).toEqual([]);
		// Whose other initials are is not known.
		expect(between(JIRA, { assignees: ['Ada Reed'] }, { assignees: ['BI'] })).toEqual([]);
	});

	it('is a state in the word of its tool', () => {
		const pull = (was: string, is: string) =>
			short(between(GITHUB, { kind: 'pull request', state: was }, { kind: 'pull request', state: is })).map(
				(one) => one.split(' ')[0],
			);
		expect([pull('Draft', 'Open'), pull('Open', 'Merged'), pull('Open', 'Closed')]).toEqual([
			['readied'],
			['merged'],
			['closed'],
		]);
		expect([pull('Closed', 'Open'), pull('Open', 'Draft'), pull('Open', 'open')]).toEqual([
			['reopened'],
			['drafted'],
			[],
		]);
		expect(short(between(JIRA, { state: 'To Do' }, { state: 'Done' }))).toEqual(['moved state To Do Done']);
	});

	it('is a review that was asked for, and one that was given', () => {
		const asked = between(GITHUB, { reviewers: [] }, { reviewers: [{ name: 'ben' }] });
		expect(short(asked)).toEqual(['review asked ben']);
		const given = between(GITHUB, { reviewers: [{ name: 'ben' }] }, { reviewers: [{ name: 'ben', said: 'approved' }] });
		expect(short(given)).toEqual(['reviewed ben approved']);
	});

	it('is a due date, a parent, a link', () => {
		const was = { due: '2026-03-09', parent: null, links: [{ title: 'Hull' }] };
		const is = { due: '2026-03-16', parent: { title: 'Refit' }, links: [{ title: 'Keel' }] };
		expect(short(between(JIRA, was, is))).toEqual([
			'planned due 2026-03-09 2026-03-16',
			'linked Refit',
			'linked Keel',
			'unlinked Hull',
		]);
	});

	it.each([
		[{ text: 'Dec 4, 2026' }, { text: '4. Dez. 2026' }],
		[{ text: 'Dec 4, 2026' }, { text: 'Dec 4' }],
		[{ text: 'Dec 4' }, { text: '04/Dec/26', date: '2026-12-04' }],
		[{ text: '4 gru 2026' }, { text: 'Dec 4, 2026' }],
		[{ text: '3/4/2026' }, { text: '4/3/2026' }],
		[{ text: 'Yesterday', date: '2026-12-04' }, { text: 'Dec 4, 2026' }],
		[{ text: 'Dec 2 – 4' }, { text: 'Dec 4' }],
		[{ text: '2. Dez. – 4. Dez. 2026' }, { text: 'Dec 4, 2026' }],
	])('is no new due date where %j and %j may be the same day', (was, is) => {
		expect(short(between(JIRA, { due: was }, { due: is }))).toEqual([]);
		expect(short(between(JIRA, { due: is }, { due: was }))).toEqual([]);
	});

	it.each([
		['Dec 4, 2026', 'Dec 11, 2026'],
		['Dec 4, 2026', '11. Dez. 2026'],
		['4 gru 2026', '11 gru 2026'],
		['Dec 2 – 4', 'Dec 2 – 6'],
		['Dec 2 – 4', 'Dec 2'],
	])('is a new due date from %s to %s', (was, is) => {
		expect(short(between(JIRA, { due: { text: was } }, { due: { text: is } }))).toEqual([`planned due ${was} ${is}`]);
	});

	it.each([
		['In Progress', 'In Arbeit'],
		['Terminé', 'Done'],
		['未着手', 'To Do'],
	])('is no move where %s and %s are one state in two readers’ languages', (was, is) => {
		expect(short(between(JIRA, { state: was }, { state: is }))).toEqual([]);
	});

	it('is a move between two states of one stage, and from one stage to the next in another language', () => {
		expect(short(between(JIRA, { state: 'Resolved' }, { state: 'Closed' }))).toEqual(['moved state Resolved Closed']);
		expect(short(between(JIRA, { state: 'To Do' }, { state: 'In Arbeit' }))).toEqual(['moved state To Do In Arbeit']);
	});

	it('has the same ids each time it is worked out', () => {
		const ids = () => between(GITHUB, { assignees: [] }, { assignees: ['ben', 'cy'] }).map(({ id }) => id);
		expect(ids()).toEqual(ids());
		expect(new Set(ids()).size).toBe(2);
	});

	it('makes a handoff with an interval, until a history tells when it was', () => {
		const guess = between(GITHUB, { assignees: [] }, { assignees: ['ben'] });
		const task = taskWith(GITHUB, { kind: 'issue', state: 'Open', assignees: ['ben'] });
		expect(flowOf(task, guess).handoffs).toMatchObject([{ asked: { after: minute(0), at: minute(60) } }]);
		const real = step(GITHUB, 30, 'assigned', { by: 'ada', whom: ['ben'] });
		expect(flowOf(task, [...guess, real]).handoffs.map(line)).toEqual(['assigned: ada → ben']);
		expect(flowOf(task, [...guess, real]).handoffs[0]?.asked).toEqual({ at: minute(30) });
	});
});
