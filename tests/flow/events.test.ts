import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../lib/flow/events.ts';
import { taskFlow } from '../../lib/flow/flow.ts';
import type { TaskFlow } from '../../lib/flow/task-flow.ts';
import { EVENT_KINDS, type Event } from '../../lib/task/event.ts';
import type { Task } from '../../lib/task/task.ts';
import { GITHUB, ground, JIRA, minute, step, taskWith, told } from './tell.ts';

const on = step.bind(null, GITHUB);
const issue = taskWith(GITHUB, { kind: 'issue', author: 'ada', state: 'Open' });
const kinds = (events: readonly Event[]) => events.map(({ kind }) => kind);

describe('a history', () => {
	it('is in order of time, whatever order it was read in, and has each event once', () => {
		const events = [
			on(9, 'closed', { by: 'ada' }),
			on(0, 'created', { by: 'ada' }),
			on(5, 'assigned', { by: 'ada', whom: ['ben'] }),
		];
		expect(kinds(historyOf(told(issue, [...events, ...events])))).toEqual(['created', 'assigned', 'closed']);
	});

	it('has what page and API both tell once, and keeps two alike that one source tells', () => {
		const seen = on(5, 'assigned', { by: 'ada', whom: ['ben'] });
		const api: Event = { ...seen, id: 'github:123', source: 'api' };
		expect(historyOf(told(issue, [seen, api]))).toEqual([api]);
		const twice = [on(5, 'changed', { id: 'one', by: 'ada' }), on(5, 'changed', { id: 'two', by: 'ada' })];
		expect(historyOf(told(issue, twice))).toHaveLength(2);
	});

	it('has the comments that a page shows, once, by who wrote what when', () => {
		const comments = [
			{ author: 'ben', at: '2026-03-02T12:05:00.000+0000', text: 'The **rudder** is loose.' },
			{ author: 'cy', at: 'yesterday', text: 'Mine too.' },
			{ author: 'cy', text: 'And mine.' },
		];
		const task = taskWith(GITHUB, { kind: 'issue', comments });
		const same = on(5, 'commented', { by: 'ben', text: 'The rudder is loose.', source: 'api' });
		expect(historyOf(told(task, [])).map(({ text, at }) => [text, at])).toEqual([
			['The **rudder** is loose.', minute(5)],
		]);
		expect(historyOf(told(task, [same]))).toEqual([same]);
	});

	it('keeps a comment of which only the day is told within that day', () => {
		const task = taskWith(GITHUB, { comments: [{ author: 'ben', at: '2026-03-02', text: 'Loose.' }] });
		expect(historyOf(told(task, []))[0]).toMatchObject({
			after: '2026-03-01T12:00:00.000Z',
			at: '2026-03-03T12:00:00.000Z',
		});
		const same = on(5, 'commented', { by: 'ben', text: 'Loose.' });
		expect(historyOf(told(task, [same]))).toEqual([same]);
	});

	it('keeps what it does not understand, and works nothing out of it', () => {
		const strange = [on(0, 'locked', { by: 'ada' }), on(1, 'hugged', { whom: ['ben'] })];
		const flow = taskFlow(told(issue, strange), ground);
		expect(kinds(flow.events)).toEqual(['locked', 'hugged']);
		expect(flow.handoffs).toEqual([]);
	});

	it('drops a guess for what is told, and the wider of two guesses', () => {
		const guess = on(60, 'assigned', { id: 'guess', whom: ['ben'], after: minute(0), inferred: true });
		const nearer = on(30, 'assigned', { id: 'nearer', whom: ['ben'], after: minute(10), inferred: true });
		const real = on(20, 'assigned', { id: 'real', by: 'ada', whom: ['ben'] });
		const ids = (...events: Event[]) => historyOf(told(issue, events)).map(({ id }) => id);
		expect(ids(guess, nearer)).toEqual(['nearer']);
		expect(ids(guess, nearer, real)).toEqual(['real']);
		expect(ids(guess, { ...real, whom: [{ name: 'cy' }] })).toEqual(['real', 'guess']);
	});
});

const name = fc.constantFrom('ada', 'ben', 'cy', 'Copilot', 'ci[bot]', 'harbour/crew');
const event = fc
	.record({
		...{
			id: fc.integer({ min: 0, max: 40 }),
			at: fc.integer({ min: 0, max: 300 }),
			span: fc.integer({ min: 0, max: 30 }),
		},
		kind: fc.constantFrom(...EVENT_KINDS, 'locked', 'decided'),
		by: fc.option(name, { freq: 6 }),
		whom: fc.array(name, { maxLength: 2 }),
		said: fc.constantFrom('approved', 'changes requested', 'commented'),
		to: fc.constantFrom('Open', 'In Progress', 'In Review', 'Done', 'Tiller'),
		text: fc.constantFrom('@ben can you look?', 'Fine.', 'passing to @cy', '@Copilot fix it'),
		source: fc.constantFrom('page', 'api', 'payload'),
	})
	.map(
		({ id, at, span, kind, by, whom, said, to, text, source }): Event => ({
			...{
				id: `e${id}`,
				task: JIRA,
				kind,
				at: minute(at),
				by: by && { name: by },
				said,
				to,
				text,
				source: source as 'page',
			},
			...(whom.length > 0 ? { whom: whom.map((one) => ({ name: one })) } : {}),
			...(span > 20 ? { after: minute(at - span), inferred: true as const } : {}),
		}),
	);

describe('what is worked out of a history', () => {
	const tasks = [
		taskWith(JIRA, { kind: 'Story', author: 'ada', state: 'In Progress', assignees: ['ben'] }),
		taskWith(GITHUB, { kind: 'pull request', author: 'Copilot', state: 'Open' }),
		taskWith(JIRA, {}),
	];

	it('is the same in whatever order, and however often, its events come', () => {
		fc.assert(
			fc.property(
				fc.array(event, { maxLength: 25 }),
				fc.constantFrom(...tasks),
				fc.infiniteStream(fc.nat()),
				(events, task, draws) => {
					const shuffled = [...events, ...events.slice(0, 5)]
						.map((one) => ({ one, place: draws.next().value }))
						.sort((a, b) => a.place - b.place)
						.map(({ one }) => one);
					expect(taskFlow(told(task, shuffled), ground)).toEqual(taskFlow(told(task, events), ground));
				},
			),
		);
	});

	it('loses no handoff and no turn where it is not told who made the task, as in Jira’s fields', () => {
		const [task] = tasks;
		fc.assert(
			fc.property(fc.array(event, { maxLength: 25 }), (events) => {
				const made = step(JIRA, -5, 'created', { by: 'ada' });
				const { by: _, ...bare } = made;
				const rest = events.filter(({ kind }) => kind !== 'created');
				const [whole, less] = [made, bare].map((first) => taskFlow(told(task as Task, [first, ...rest]), ground));
				expect(less?.handoffs).toEqual(whole?.handoffs);
				const seen = ({ turn }: TaskFlow) => (turn.is === 'waiting' ? { ...turn, asker: null } : turn);
				expect(seen(less as TaskFlow)).toEqual(seen(whole as TaskFlow));
			}),
		);
	});

	it('never ends before it was asked, nor is acknowledged by who gave it', () => {
		fc.assert(
			fc.property(fc.array(event, { maxLength: 25 }), fc.constantFrom(...tasks), (events, task) => {
				const { handoffs, events: history } = taskFlow(told(task, events), ground);
				for (const { asked, acknowledged, ended, from, to, id } of handoffs) {
					if (acknowledged) expect(acknowledged.at >= asked.at).toBe(true);
					if (ended) expect(ended.at >= asked.at).toBe(true);
					expect(from && to && from.key === to.key).toBeFalsy();
					expect(handoffs.filter((one) => one.id === id)).toHaveLength(1);
				}
				expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
			}),
		);
	});
});
