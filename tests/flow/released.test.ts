import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskFlow } from '../../lib/flow/flow.ts';
import type { TaskLink } from '../../lib/flow/link.ts';
import { type Release, releaseOf } from '../../lib/flow/released.ts';
import type { TaskFlow } from '../../lib/flow/task-flow.ts';
import type { Event } from '../../lib/task/event.ts';
import type { Task } from '../../lib/task/task.ts';
import { ASANA, flowOf, GITHUB, ground, JIRA, line, minute, step, taskWith, turnLine } from './tell.ts';

/** What the end of a blocker says to the task that waited. */
const blocks = (from: string, to: string, since?: string): TaskLink => ({
	...{ type: 'blocks', from, to },
	evidence: { rule: 'r', where: 'links', quote: 'q', own: true, ...(since ? { since } : {}) },
});
const issue = (fields = {}) => taskWith(JIRA, { kind: 'Story', state: 'To Do', assignees: ['Ben'], ...fields });
const made = step(JIRA, 0, 'created', { by: 'Dora' });
const asana = (events: Event[], fields = {}) =>
	flowOf(taskWith(ASANA, { state: { name: 'Done', category: 'done' }, ...fields }), events);
const closed = asana([step(ASANA, 9, 'closed', { by: 'Cy' })]);
const open = flowOf(taskWith(GITHUB, { state: 'Open', assignees: [] }), []);

/** What a task is released by, and what is worked out of it with that. */
function told(task: Task, events: Event[], blockers: Record<string, TaskFlow | undefined>, links?: TaskLink[]) {
	const { turn } = flowOf(task, events);
	const held = { task: task.task, events, turn, firstSeen: minute(0) };
	const all = links ?? Object.keys(blockers).map((name) => blocks(name, task.task));
	const release = releaseOf({ ...held, links: all }, (name) => blockers[name]?.turn);
	return { release, flow: taskFlow({ task, events }, ground, () => [], release) };
}
const lines = (...given: Parameters<typeof told>) => told(...given).flow.handoffs.map(line);

describe('a task that others held up', () => {
	it('is released by whoever ended the last of them, to who has it', () => {
		expect(lines(issue(), [made], { [ASANA]: closed })).toEqual(['dependency released: Cy → Ben']);
		expect(told(issue(), [made], { [ASANA]: closed }).flow.handoffs).toMatchObject([
			{ heldUpBy: ASANA, asked: { at: minute(9) }, because: 'A task in Asana no longer holds this up: Cy closed it.' },
		]);
	});

	it('is told nothing while one of them goes on, was given up, or was never seen', () => {
		expect(told(issue(), [made], { [ASANA]: closed, [GITHUB]: open }).release).toBeNull();
		expect(told(issue(), [made], { [ASANA]: closed, [GITHUB]: undefined }).release).toBeNull();
		const pull = flowOf(taskWith(GITHUB, { kind: 'pull request', state: 'Closed' }), [step(GITHUB, 5, 'closed')]);
		expect(told(issue(), [made], { [GITHUB]: pull }).release).toBeNull();
		const skipped = step(GITHUB, 5, 'closed', { said: 'not planned' });
		expect(
			told(issue(), [made], { [GITHUB]: flowOf(taskWith(GITHUB, { state: 'Closed' }), [skipped]) }).release,
		).toBeNull();
	});

	it('is released by a pull request that is merged', () => {
		const merged = [step(GITHUB, 5, 'merged', { by: 'ada' }), step(GITHUB, 5, 'closed', { by: 'ada' })];
		const pull = flowOf(taskWith(GITHUB, { kind: 'pull request', state: 'Merged' }), merged);
		expect(lines(issue(), [made], { [GITHUB]: pull })).toEqual(['dependency released: ada → Ben']);
	});

	it('is told nothing of an end before it was there, before the link was, after its own end, or that nobody dates', () => {
		expect(told(issue(), [step(JIRA, 10, 'created')], { [ASANA]: closed }).release).toBeNull();
		expect(told(issue(), [made], { [ASANA]: closed }, [blocks(ASANA, JIRA, minute(10))]).release).toBeNull();
		expect(told(issue(), [made], { [ASANA]: closed }, [blocks(ASANA, JIRA, minute(8))]).release).not.toBeNull();
		const ended = [made, step(JIRA, 8, 'moved', { from: 'To Do', to: 'Done' })];
		expect(told(issue({ state: 'Done' }), ended, { [ASANA]: closed }).release).toBeNull();
		expect(told(issue({ state: 'Done' }), [made], { [ASANA]: closed }).release).toBeNull();
		expect(told(issue(), [made], { [ASANA]: asana([]) }).release).toBeNull();
	});

	it('is told nothing of an end before it was seen itself, unless its own history was read', () => {
		const firstSeen = minute(100);
		const held = { task: JIRA, turn: flowOf(issue(), [made]).turn, firstSeen, links: [blocks(ASANA, JIRA)] };
		const turnOf = () => closed.turn;
		expect(releaseOf({ ...held, events: [made] }, turnOf)).toBeNull();
		expect(releaseOf({ ...held, events: [made, step(JIRA, 3, 'labelled')] }, turnOf)).not.toBeNull();
	});

	it('carries the time within which it ended, where two readings alone tell', () => {
		const between = step(ASANA, 30, 'closed', { after: minute(20), inferred: true });
		const { release, flow } = told(issue(), [made], { [ASANA]: asana([between]) });
		expect(release?.event).toMatchObject({ after: minute(20), at: minute(30), inferred: true });
		expect(flow.handoffs.map(line)).toEqual(['dependency released: unseen → Ben']);
	});

	it('is acknowledged by the receiver’s first act, passed on with the task, and no handoff to who ended it themselves', () => {
		const blockers = { [ASANA]: closed };
		const goesOn = step(JIRA, 20, 'moved', { by: 'Ben', from: 'To Do', to: 'In Progress' });
		expect(lines(issue({ state: 'In Progress' }), [made, goesOn], blockers)).toEqual([
			'dependency released: Cy → Ben, acknowledged +20, finished +20',
		]);
		const given = step(JIRA, 20, 'assigned', { by: 'Dora', whom: ['Eli'], from: 'Ben' });
		expect(lines(issue({ assignees: ['Eli'] }), [made, given], blockers)).toContain(
			'dependency released: Cy → Ben, passed on +20',
		);
		const mine = (one: string, other: string) => [one, other].every((key) => /Cy|Ben/i.test(key));
		const { release } = told(issue(), [made], blockers);
		const flow = taskFlow({ task: issue(), events: [made] }, { ...ground, isOne: mine }, () => [], release);
		expect(flow.handoffs).toEqual([]);
	});

	it('goes to nobody in particular where nobody has it, until somebody takes it; where it was not seen, to no one', () => {
		const blockers = { [ASANA]: closed };
		expect(lines(issue({ assignees: [] }), [made], blockers)).toEqual(['dependency released: Cy → nobody']);
		const taken = step(JIRA, 20, 'assigned', { by: 'Eli', whom: ['Eli'] });
		expect(lines(issue({ assignees: ['Eli'] }), [made, taken], blockers)).toEqual([
			'dependency released: Cy → nobody, acknowledged +20, passed on +20',
		]);
		expect(lines(taskWith(JIRA, { kind: 'Story', state: 'To Do' }), [made], blockers)).toEqual([]);
	});

	it('is the turn of who has it since then, also where it still says that it is blocked', () => {
		const blockers = { [ASANA]: closed };
		const given = step(JIRA, 1, 'assigned', { by: 'Dora', whom: ['Ben'] });
		expect(turnLine(told(issue(), [made, given], blockers).flow)).toBe('Ben: work, since +9');
		const moved = step(JIRA, 2, 'moved', { by: 'Ben', from: 'To Do', to: 'Blocked' });
		const stuck = [made, given, moved];
		expect(turnLine(flowOf(issue({ state: 'Blocked' }), stuck))).toBe('Ben: other work, since +2');
		const { turn } = told(issue({ state: 'Blocked' }), stuck, blockers).flow;
		expect(turnLine({ turn })).toBe('Ben: work, since +9');
		// Whoever ended the other one asked for nothing.
		expect(turn).toMatchObject({ asker: null });
	});

	it('crosses to the tool of its blocker all the same when it is linked there', () => {
		const linked = step(JIRA, 20, 'linked', { by: 'Ben', link: { task: ASANA, relation: 'relates' } });
		expect(told(issue(), [made, linked], { [ASANA]: closed }).flow.handoffs.map(({ kind }) => kind)).toContain(
			'crossed to another tool',
		);
	});
});

const NAMES = [JIRA, 'jira:harbour.atlassian.net/TIDE-5', GITHUB, ASANA];
const happening = fc.record({
	task: fc.constantFrom(...NAMES),
	at: fc.integer({ min: 0, max: 60 }),
	kind: fc.constantFrom('closed', 'closed', 'closed', 'reopened', 'assigned', 'commented', 'created', 'merged'),
	by: fc.constantFrom('ada', 'ben', null),
});
const pair = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES));

describe('blockers in any order and in circles', () => {
	it('release a task alike whatever order they come in, and change whether none of them is over', () => {
		let released = 0;
		fc.assert(
			fc.property(
				fc.array(happening, { maxLength: 20 }),
				fc.array(pair, { maxLength: 8 }),
				fc.infiniteStream(fc.nat()),
				(steps, pairs, draws) => {
					const events = steps.map(({ task, at, kind, by }, place) =>
						step(task, at, kind, { id: `e${place}`, by, ...(kind === 'assigned' ? { whom: ['ben'] } : {}) }),
					);
					const links = pairs.map(([from, to]) => blocks(from, to));
					const mixed = <Item>(items: readonly Item[]): Item[] =>
						[...items, ...items.slice(0, 3)]
							.map((item) => ({ item, place: draws.next().value }))
							.sort((a, b) => a.place - b.place)
							.map(({ item }) => item);
					const all = (one: readonly Event[], some: readonly TaskLink[]) => {
						const own = (task: string) => one.filter((event) => event.task === task);
						const flows = new Map(NAMES.map((task) => [task, flowOf(taskWith(task, {}), own(task))]));
						return NAMES.map((task) => {
							const turn = flows.get(task)?.turn ?? { is: 'unseen' as const, because: '' };
							const held = { task, turn, events: own(task), links: some };
							const release = releaseOf(held, (name) => flows.get(name)?.turn);
							const flow = taskFlow({ task: taskWith(task, {}), events: own(task) }, ground, () => [], release);
							return { task, release, flow, turn };
						});
					};
					const first = all(events, links);
					expect(all(mixed(events), mixed(links))).toEqual(first);
					for (const { task, release, flow, turn } of first) {
						expect(flow.turn.is === 'over').toBe(turn.is === 'over');
						if (turn.is === 'over') expect(flow.turn).toEqual(turn);
						if (!release) continue;
						released++;
						expect(release.heldUpBy).not.toBe(task);
						expect(isOver(first, release)).toBe(true);
					}
				},
			),
		);
		expect(released).toBeGreaterThan(0);
	});
});

const isOver = (all: readonly { task: string; turn: TaskFlow['turn'] }[], { heldUpBy }: Release) =>
	all.some(({ task, turn }) => task === heldUpBy && turn.is === 'over');
