import { describe, expect, it } from 'vitest';
import { historyOf } from '../../lib/flow/events.ts';
import type { Event } from '../../lib/task/event.ts';
import { ASANA, flowOf, line, minute, step, taskWith, told, turnLine } from './tell.ts';

/** What a page tells in words of time meets what was inferred, and is worked with as far as it is sure. */
const on = step.bind(null, ASANA);
const open = { kind: 'task', author: 'ada', state: { name: 'incomplete' } };
const task = taskWith(ASANA, { ...open, assignees: ['ben'] });
const ids = (events: readonly Event[]) => historyOf(told(task, events)).map(({ id }) => id);
const guess = (from: number, to: number, more: object = {}) =>
	on(to, 'assigned', { id: 'guess', whom: ['ben'], after: minute(from), inferred: true, ...more });
const words = (from: number, to: number, more: object = {}) =>
	on(to, 'assigned', { id: 'words', by: 'ada', whom: ['ben'], after: minute(from), ...more });

describe('an event that is told in words', () => {
	it('counts once beside what was inferred of the same, wherever their times meet', () => {
		expect(ids([guess(0, 60), words(10, 20)])).toEqual(['words']);
		expect(ids([guess(0, 60), words(-500, 900)])).toEqual(['words']);
		expect(ids([guess(0, 60), words(30, 900)])).toEqual(['words']);
		expect(ids([guess(0, 60), words(60, 900)])).toEqual(['guess', 'words']);
		expect(ids([guess(0, 60), words(-500, 900, { whom: ['cy'] })])).toEqual(['guess', 'words']);
	});

	it('counts once beside a day that was inferred, whose words are not a date', () => {
		const due = (id: string, to: string, more: object) => on(60, 'planned', { id, field: 'due', to, ...more });
		const inferred = due('guess', '2026-12-04', { after: minute(0), inferred: true });
		expect(ids([inferred, due('words', 'Dec 4', { after: minute(-60) })])).toEqual(['words']);
		expect(ids([inferred, due('other', '2026-12-05', { after: minute(-60) })])).toEqual(['guess', 'other']);
		expect(ids([inferred, due('other', 'Sprint 4', { after: minute(-60), field: 'sprint' })])).toEqual([
			'guess',
			'other',
		]);
	});

	it('gives way to another source that tells the instant, and to no other', () => {
		const said = (id: string, at: number, more: object) =>
			on(at, 'commented', { id, by: 'ada', text: 'Fine by me.', ...more });
		const vague = said('words', 90, { after: minute(0) });
		expect(ids([vague, said('api', 30, { source: 'api' })])).toEqual(['api']);
		expect(ids([vague, said('page', 30, {})])).toEqual(['page', 'words']);
		expect(ids([vague, said('api', 120, { source: 'api' })])).toEqual(['words', 'api']);
		expect(ids([vague, said('api', 30, { source: 'api', text: 'Not by me.' })])).toEqual(['api', 'words']);
	});

	it('is handed over within its time, and answered only by what was surely later', () => {
		const given = words(0, 1_440);
		const reply = (after: number, at: number) =>
			on(at, 'commented', { by: 'ben', text: 'On it.', after: minute(after) });
		expect(flowOf(task, [given]).handoffs).toMatchObject([{ asked: { after: minute(0), at: minute(1_440) } }]);
		expect(flowOf(task, [given, reply(1_440, 1_500)]).handoffs.map(line)).toEqual([
			'assigned: ada → ben, acknowledged +1500',
		]);
		expect(flowOf(task, [given, reply(1_000, 1_500)]).handoffs.map(line)).toEqual(['assigned: ada → ben']);
		// One list tells both of the same day, one under the other.
		const below = { ...reply(0, 1_440), at: new Date(Date.parse(minute(1_440)) + 1).toISOString() };
		expect(flowOf(task, [given, below]).handoffs).toMatchObject([{ acknowledged: { event: below.id } }]);
	});

	it('of a day was not done at once with all else of that day', () => {
		const closed = on(1_440, 'closed', { by: 'ada', after: minute(0) });
		const given = { ...words(0, 1_440), at: new Date(Date.parse(minute(1_440)) - 1).toISOString() };
		expect(flowOf(task, [given, closed]).handoffs.map(({ kind }) => kind)).toEqual(['assigned']);
		expect(flowOf(task, [given, on(1_440.5, 'closed', { by: 'ada' })]).handoffs.map(({ kind }) => kind)).toEqual([
			'assigned',
		]);
		// To the minute, it is one go: whoever closes it and writes down whose it was gives it to nobody.
		const exact = [on(0, 'assigned', { by: 'ada', whom: ['ben'] }), on(0.5, 'closed', { by: 'ada' })];
		expect(flowOf(task, exact).handoffs).toEqual([]);
	});

	it('is no newer than a field that was read within its time', () => {
		const read = taskWith(ASANA, { ...open, assignees: ['ben'] }, 60);
		const gone = on(90, 'unassigned', { by: 'ada', whom: ['ben'], after: minute(30) });
		expect(turnLine(flowOf(read, [gone]))).toMatch(/^ben: work/);
		const surely = on(90, 'unassigned', { by: 'ada', whom: ['ben'], after: minute(70) });
		expect(turnLine(flowOf(read, [surely]))).toMatch(/^nobody/);
	});

	it('of when it was made leaves open since when it is as it is', () => {
		const made = on(1_440, 'created', { by: 'ada', after: minute(0) });
		const read = taskWith(ASANA, { ...open, assignees: ['ben'] }, 600);
		expect(flowOf(read, [made]).turn).toMatchObject({ since: { after: minute(0), at: minute(600) } });
		const soon = taskWith(ASANA, { ...open, assignees: ['ben'] }, 0);
		expect(flowOf(soon, [made]).turn).toMatchObject({ since: { after: minute(0), at: minute(1_440) } });
	});

	it('that puts a task into a column called Done does not end it: only the tick does', () => {
		const given = on(0, 'assigned', { by: 'ada', whom: ['ben'] });
		const moved = on(60, 'moved', { by: 'ben', field: 'section', from: 'Doing', to: 'Done' });
		expect(flowOf(task, [given, moved]).handoffs.map(line)).toEqual(['assigned: ada → ben, acknowledged +60']);
		expect(turnLine(flowOf(task, [given, moved]))).toMatch(/^ben: work/);
	});
});
