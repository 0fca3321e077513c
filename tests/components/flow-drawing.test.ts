import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowMapOf, ROW, waitClass } from '../../components/flowMap.ts';
import { parseFlowScope, printFlowScope } from '../../components/flowScope.ts';
import { passInWords } from '../../components/mapWords.ts';
import { MOST_LANES, timelineOf } from '../../components/timeline.ts';
import { lengthInWords, waitInWords } from '../../components/waits.ts';
import type { ThreadView } from '../../lib/store/flow-queries.ts';
import type { Pass } from '../../lib/store/flow-rows.ts';
import { account, daysAgo, eventRow, flowRow, handoffRow, threadRow, waits } from './flow-rows.ts';
import { NOW, rowOf } from './rows.ts';

const DAY = 86_400_000;
const TASKS = ['asana:1200000000000001', 'github:tern/harbour#12', 'jira:acme.atlassian.net/ABC-7'] as const;

describe('how long something has waited', () => {
	it.each([
		[20_000, 'under a minute'],
		[40 * 60_000, '40 minutes'],
		[60 * 60_000, '1 hour'],
		[30 * 3_600_000, '30 hours'],
		[12 * DAY, '12 days'],
		[90 * DAY, '2 months'],
		[900 * DAY, '2 years'],
	])('%i ms is %s', (ms, words) => expect(lengthInWords(ms)).toBe(words));

	it('is a span where its beginning is not known, and never below nothing', () => {
		expect(waitInWords({ at: daysAgo(2), after: daysAgo(12) }, NOW)).toBe('2 to 12 days');
		expect(waitInWords({ at: daysAgo(0.1), after: daysAgo(12) }, NOW)).toBe('2 hours to 12 days');
		expect(waitInWords({ at: daysAgo(0), after: daysAgo(12) }, NOW)).toBe('up to 12 days');
		const ever = '1970-01-01T00:00:00.000Z';
		expect(waitInWords({ at: daysAgo(3), after: ever }, NOW)).toBe('at least 3 days');
		expect(waitInWords({ at: daysAgo(0), after: ever }, NOW)).toBe('an unknown time');
		expect(waitInWords({ at: daysAgo(-3) }, NOW)).toBe('under a minute');
		expect(waitInWords({ at: 'yesterday' }, NOW)).toBeNull();
	});
});

/** Threads of any shape: instants in any order, after now, twice, or none at all. */
const instant = fc.oneof(
	fc.integer({ min: -20, max: 400 }).map((days) => daysAgo(days)),
	fc.constant('no time'),
);
const moment = fc
	.record({ at: instant })
	.chain(({ at }) => fc.option(instant, { nil: undefined }).map((after) => (after ? { at, after } : { at })));
const someTask = fc.constantFrom(...TASKS);
const anEvent = fc
	.record({
		task: someTask,
		when: moment,
		kind: fc.constantFrom('created', 'moved', 'nonesuch'),
		inferred: fc.boolean(),
	})
	.map(({ task, when, kind, inferred }) =>
		eventRow({ task, kind, ...when, ...(inferred ? { inferred: true as const } : {}) }),
	);
const aHandoff = fc
	.record({
		task: someTask,
		asked: moment,
		acknowledged: fc.option(moment, { nil: undefined }),
		ended: fc.option(moment, { nil: undefined }),
	})
	.map(({ task, asked, acknowledged, ended }) =>
		handoffRow({
			task,
			asked,
			...(acknowledged ? { acknowledged: { ...acknowledged, event: 'e' } } : {}),
			...(ended ? { ended: { ...ended, event: 'e', how: 'finished' as const } } : {}),
		}),
	);
const viewOf = (events: ThreadView['events'], handoffs: ThreadView['handoffs'], more = 0): ThreadView => ({
	thread: threadRow('x', waits({ task: TASKS[1] }), { tasks: TASKS }),
	tasks: TASKS.map((task) => rowOf({ task, firstSeen: daysAgo(30), lastSeen: daysAgo(2) })),
	flows: TASKS.map((task) => flowRow(task, waits({ task }))),
	handoffs,
	events,
	more,
});

describe('a thread through time', () => {
	it('keeps everything within its width and in the order of time, whatever it is given', () => {
		fc.assert(
			fc.property(fc.array(anEvent, { maxLength: 12 }), fc.array(aHandoff, { maxLength: 8 }), (events, handoffs) => {
				const { lanes } = timelineOf(viewOf(events, handoffs), NOW);
				const steps = lanes.flatMap((lane) => lane.steps);
				for (const { x, earliest, until, answered } of steps)
					for (const place of [x, earliest, until, answered ?? 0]) expect(place >= 0 && place <= 1.000001).toBe(true);
				for (const { x, until } of steps) expect(until).toBeGreaterThanOrEqual(x);
				for (const { stretches } of lanes)
					for (const { from, to } of stretches) expect(from >= 0 && from < to && to <= 1.000001).toBe(true);
				const sorted = [...steps].sort((a, b) => Date.parse(a.handoff.asked.at) - Date.parse(b.handoff.asked.at));
				sorted.slice(1).forEach(({ x }, index) => {
					expect(x).toBeGreaterThanOrEqual(sorted[index]?.x ?? 0);
				});
			}),
			{ numRuns: 300 },
		);
	});

	it('is the same for the same history in another order', () => {
		fc.assert(
			fc.property(fc.array(anEvent, { maxLength: 8 }), fc.array(aHandoff, { maxLength: 6 }), (events, handoffs) => {
				const places = (view: ThreadView) =>
					timelineOf(view, NOW).lanes.map(({ task, steps }) => [
						task,
						steps.map(({ handoff, x, until }) => [handoff.id, x, until].join(' ')).sort(),
					]);
				expect(places(viewOf([...events].reverse(), [...handoffs].reverse()))).toEqual(
					places(viewOf(events, handoffs)),
				);
			}),
		);
	});

	it('calls nothing known before the first event that was read, after the last reading, or within an inference', () => {
		const task = TASKS[1];
		const events = [
			eventRow({ id: '1', task, kind: 'assigned', at: daysAgo(20) }),
			eventRow({ id: '2', task, kind: 'moved', at: daysAgo(5), after: daysAgo(9), inferred: true }),
		];
		const lane = timelineOf(viewOf(events, []), NOW).lanes.find((one) => one.task === task);
		expect(lane?.stretches.map(({ known }) => known)).toEqual([false, true, false, true, false]);
		expect(lane?.stretches[0]?.from).toBe(0);
		expect(lane?.stretches.at(-1)?.to).toBe(1);
	});

	it('begins a task’s line where it was created, if its whole history was read, and only then', () => {
		const events = [eventRow({ task: TASKS[1], kind: 'created', at: daysAgo(20) })];
		const first = (more: number) =>
			timelineOf(viewOf(events, [], more), NOW).lanes.find(({ task }) => task === TASKS[1])?.stretches[0];
		expect(first(0)).toMatchObject({ known: true });
		expect(first(3)).toMatchObject({ known: false, from: 0 });
	});

	it('knows nothing between readings where no history was read', () => {
		const lane = timelineOf(viewOf([], []), NOW).lanes[0];
		expect(lane?.stretches.every(({ known }) => !known)).toBe(true);
	});

	it('draws some of a thread of 5,000 tasks, and counts the others', () => {
		const tasks = Array.from({ length: 5_000 }, (_, n) => `github:tern/harbour#${n + 1}`);
		const view = { ...viewOf([], []), thread: threadRow('x', waits(), { tasks }) };
		const { lanes, hidden } = timelineOf(view, NOW);
		expect([lanes.length, hidden]).toEqual([MOST_LANES, 5_000 - MOST_LANES]);
	});
});

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => account(`github:${name}`));
const passes = fc
	.uniqueArray(
		fc.record({
			from: someone,
			to: someone,
			volume: fc.integer({ min: 1, max: 500 }),
			open: fc.nat(5),
			medianWait: fc.option(fc.nat()),
			acknowledged: fc.nat(),
		}),
		{ selector: ({ from, to }) => `${from.key}>${to.key}`, maxLength: 20 },
	)
	.map((all): Pass[] => all);

describe('the flow map', () => {
	it('is the same for the passes in any order', () => {
		fc.assert(
			fc.property(passes, (all) => {
				expect(flowMapOf([...all].reverse())).toEqual(flowMapOf(all));
			}),
		);
	});

	it('has each giver and each receiver once, an edge for each pass, and all of it within its height', () => {
		fc.assert(
			fc.property(passes, (all) => {
				const { givers, receivers, edges, height } = flowMapOf(all);
				expect(new Set(givers.map(({ key }) => key))).toEqual(new Set(all.map(({ from }) => from.key)));
				expect(givers).toHaveLength(new Set(all.map(({ from }) => from.key)).size);
				expect(receivers).toHaveLength(new Set(all.map(({ to }) => to.key)).size);
				expect(edges).toHaveLength(all.length);
				expect(height).toBe(Math.max(givers.length, receivers.length) * ROW);
				for (const { path } of edges) {
					const [, from, to] = /^M0 ([\d.]+)C.* ([\d.]+)$/.exec(path) ?? [];
					for (const y of [Number(from), Number(to)]) expect(y > 0 && y < height).toBe(true);
				}
			}),
		);
	});

	it('draws more work thicker', () => {
		fc.assert(
			fc.property(passes, (all) => {
				const { edges } = flowMapOf(all);
				edges.slice(1).forEach(({ width }, index) => {
					expect(width).toBeLessThanOrEqual(edges[index]?.width ?? 0);
				});
			}),
		);
	});

	it('waits for no answer where work passes from tool to tool', () => {
		const pass = {
			...{ from: { key: 'tool:jira', tool: 'jira' as const }, to: { key: 'tool:github', tool: 'github' as const } },
			...{ volume: 2, open: 0, medianWait: null, acknowledged: 0 },
		};
		expect(flowMapOf([pass]).edges[0]?.wait).toBe('crossed');
		expect(passInWords(pass, new Set())).toBe('Jira to GitHub: 2 handoffs');
	});

	it('makes no wait of what nobody answered', () => {
		expect([null, DAY, DAY + 1, 7 * DAY, 8 * DAY].map(waitClass)).toEqual(['none', 'day', 'week', 'week', 'longer']);
	});
});

describe('what a view is narrowed to', () => {
	it('comes back from the address, and nothing that is not understood with it', () => {
		const scope = {
			tool: 'jira',
			person: 'jira:Ada Reed',
			words: 'tide & lamp',
			lane: 'me',
			kind: 'review asked',
		} as const;
		expect(parseFlowScope(printFlowScope(scope))).toEqual(scope);
		expect(parseFlowScope('#tool=trello&lane=you&kind=x&lacks=why')).toEqual({});
		fc.assert(fc.property(fc.string(), (text) => void parseFlowScope(text)));
	});
});
