import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANES, laneOf } from '../../lib/flow/turn-of.ts';
import {
	countHandoffs,
	countLanes,
	type FlowAsked,
	findHandoffs,
	findPassed,
	findPasses,
	findTurns,
	threadOf,
	usualWait,
} from '../../lib/store/flow-queries.ts';
import type { HandoffRow } from '../../lib/store/flow-rows.ts';
import { forget } from '../../lib/store/rebuild.ts';
import { record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import { wordsIn } from '../../lib/store/words.ts';
import { TOOL_NAMES } from '../../lib/task/key.ts';
import { derive } from './derive.ts';
import { PEOPLE, TASKS, twoOrders } from './flow-arbitrary.ts';
import { standIn } from './stand-in.ts';

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`queries-${count++}`);
});
afterEach(() => store.delete());

const keys = TOOL_NAMES.flatMap((tool) => PEOPLE.map((name) => `${tool}:${name}`));
const asked: fc.Arbitrary<FlowAsked> = fc
	.record(
		{
			mine: fc.subarray(keys, { maxLength: 5 }),
			tool: fc.constantFrom(...TOOL_NAMES),
			person: fc.subarray(keys, { minLength: 1, maxLength: 6 }),
			words: fc.constantFrom('ship', 'S', 'count bo', 'ab-1', 'nonesuch', 'fix AB-1', ' ', '#2'),
		},
		{ requiredKeys: ['mine'] },
	)
	.map((one) => one as FlowAsked);

const hasWords = (asked: FlowAsked, words: readonly string[]) =>
	wordsIn(asked.words ?? '').every((term) => words.some((word) => word.startsWith(term)));
const since = (at: string, id: string) => `${at} ${id}`;

describe('lists and counts', () => {
	it('of turns are what going through every thread with laneOf gives', async () => {
		await fc.assert(
			fc.asyncProperty(twoOrders, fc.array(asked, { minLength: 1, maxLength: 4 }), async ([batches], questions) => {
				await forget(store);
				for (const batch of batches) await record(store, batch, derive, standIn);
				const threads = await store.threads.toArray();
				for (const question of questions) {
					const mine = new Set(question.mine);
					const fit = threads.filter(
						({ turn, tools, words }) =>
							(!question.tool || tools.includes(question.tool)) &&
							(!question.person ||
								(turn.is === 'waiting' && turn.on.some(({ key }) => question.person?.includes(key)))) &&
							hasWords(question, words),
					);
					const counts = await countLanes(store, question);
					for (const lane of LANES) {
						const wanted = fit
							.filter(({ turn }) => laneOf(turn, mine) === lane)
							.map(({ id, turn, last }) => since(turn.is === 'waiting' ? turn.since.at : last.at, id))
							.sort()
							.map((text) => text.slice(25));
						const { rows, matching } = await findTurns(store, { ...question, lane, limit: 100 });
						expect(rows.map(({ id }) => id)).toEqual(wanted);
						expect([matching, counts[lane]]).toEqual([wanted.length, wanted.length]);
						expect((await findTurns(store, { ...question, lane, limit: 1 })).rows).toEqual(rows.slice(0, 1));
					}
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('of handoffs are what going through every handoff gives', async () => {
		await fc.assert(
			fc.asyncProperty(twoOrders, fc.array(asked, { minLength: 1, maxLength: 4 }), async ([batches], questions) => {
				await forget(store);
				for (const batch of batches) await record(store, batch, derive, standIn);
				const all = await store.handoffs.toArray();
				for (const question of questions) {
					const wanted = all
						.filter(
							({ ended, tool, to, words }) =>
								!ended &&
								(!question.tool || tool === question.tool) &&
								(!question.person || (to && question.person.includes(to.key))) &&
								hasWords(question, words),
						)
						.map(({ asked: { at }, id }) => since(at, id))
						.sort()
						.map((text) => text.slice(25));
					const { rows, matching } = await findHandoffs(store, { ...question, limit: 1_000 });
					expect(rows.map(({ id }) => id)).toEqual(wanted);
					expect(matching).toBe(wanted.length);
					const [first] = (await findHandoffs(store, { ...question, limit: 1 })).rows;
					expect(first).toEqual(rows[0]);
					const counts = await countHandoffs(store, question);
					for (const [kind, number] of Object.entries(counts)) {
						const some = await findHandoffs(store, { ...question, kind: kind as HandoffRow['kind'], limit: 1_000 });
						expect(some.rows).toEqual(rows.filter((row) => row.kind === kind));
						expect(some.matching).toBe(number);
						const one = await findHandoffs(store, { ...question, kind: kind as HandoffRow['kind'], limit: 1 });
						expect(one).toEqual({ rows: some.rows.slice(0, 1), matching: number });
					}
					expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBe(matching);
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('of the flow map are what going through every handoff gives, whoever is joined', async () => {
		const joined = fc.constantFrom<string[][]>(
			[],
			[['github:max', 'jira:max', 'asana:max']],
			[['jira:jo', 'github:jo']],
		);
		await fc.assert(
			fc.asyncProperty(
				twoOrders,
				joined,
				fc.option(fc.constantFrom(...TOOL_NAMES)),
				async ([batches], joined, only) => {
					const narrowed = only ? { tool: only } : {};
					await forget(store);
					for (const batch of batches) await record(store, batch, derive, standIn);
					const one = (key: string) => joined.find((keys) => keys.includes(key))?.[0] ?? key;
					const wanted = new Map<string, HandoffRow[]>();
					for (const row of await store.handoffs.toArray()) {
						if (only && row.tool !== only) continue;
						if (!row.from || !row.to || one(row.from.key) === one(row.to.key)) continue;
						const edge = `${one(row.from.key)} ${one(row.to.key)}`;
						wanted.set(edge, [...(wanted.get(edge) ?? []), row]);
					}
					const passes = await findPasses(store, { ...narrowed, joined, limit: 1_000 });
					expect(passes.map(({ from, to }) => `${from.key} ${to.key}`).sort()).toEqual([...wanted.keys()].sort());
					expect(passes.map(({ volume }) => volume)).toEqual(passes.map(({ volume }) => volume).sort((a, b) => b - a));
					for (const { from, to, volume, open, medianWait, acknowledged } of passes) {
						const rows = wanted.get(`${from.key} ${to.key}`) ?? [];
						const waits = rows.flatMap(({ wait }) => wait ?? []).sort((a, b) => a - b);
						const middle = [waits[Math.floor((waits.length - 1) / 2)], waits[Math.floor(waits.length / 2)]];
						expect({ volume, open, acknowledged }).toEqual({
							volume: rows.length,
							open: rows.filter(({ ended }) => !ended).length,
							acknowledged: waits.length,
						});
						const median = ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
						if (waits.length === 0) expect(medianWait).toBeNull();
						else expect(Math.abs((medianWait ?? Number.NaN) - median)).toBeLessThanOrEqual(0.011 * median);
						const all = (key: string) => joined.find((keys) => keys.includes(key)) ?? [key];
						const edge = { ...narrowed, from: all(from.key), to: all(to.key) };
						const behind = await findPassed(store, { ...edge, limit: 1_000 });
						const times = behind.rows.map(({ asked: { at } }) => at);
						expect(times).toEqual([...times].sort().reverse());
						expect(await findPassed(store, { ...edge, limit: 1 })).toEqual({
							rows: behind.rows.slice(0, 1),
							matching: volume,
						});
						expect(behind.matching).toBe(volume);
						expect(behind.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
					}
				},
			),
			{ numRuns: 60 },
		);
	}, 60_000);
});

describe('one thread', () => {
	it('is found by any task of it that was seen, with its newest events', async () => {
		const [one = '', , , other = ''] = TASKS;
		const event = (id: number, task: string, kind: string, link?: string) => ({
			id: `test:${id}`,
			task,
			kind,
			at: `2026-01-01T12:0${id}:00.000Z`,
			source: 'page' as const,
			...(link ? { link: { task: link, relation: 'same work' } } : { whom: [{ name: 'max' }] }),
		});
		const events = [event(1, one, 'linked', other), event(2, other, 'assigned'), event(3, one, 'commented')];
		await record(store, { sightings: [], events }, derive, standIn);
		const view = await threadOf(store, other, 2);
		expect(view).toMatchObject({ thread: { id: one, tasks: [one, other] }, more: 1 });
		expect(view?.events.map(({ id }) => id)).toEqual(['test:2', 'test:3']);
		expect(view?.handoffs.map(({ thread }) => thread)).toEqual([one]);
		expect(await threadOf(store, one)).toMatchObject({ thread: view?.thread, more: 0 });
		expect(await threadOf(store, 'asana:1200000000000009')).toBeNull();
	});
});

describe('the usual wait', () => {
	const hour = 3_600_000;
	const assigned = (index: number, acknowledgedAfter: number | null) => {
		const at = (ms: number) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString();
		const base = { task: `github:a/b#${index + 1}`, source: 'page' as const };
		return [
			{ ...base, id: `a${index}`, kind: 'assigned', at: at(0), whom: [{ name: 'max' }] },
			acknowledgedAfter === null
				? { ...base, id: `b${index}`, kind: 'commented', at: at(30 * hour), by: { name: 'jo' } }
				: { ...base, id: `b${index}`, kind: 'commented', at: at(acknowledgedAfter), by: { name: 'max' } },
		];
	};
	const keep = (waits: readonly (number | null)[]) =>
		record(store, { sightings: [], events: waits.flatMap((wait, index) => assigned(index, wait)) }, derive, standIn);
	const hours = Array.from({ length: 20 }, (_, index) => (index + 1) * hour);

	it('is the 85th percentile, once twenty were acknowledged', async () => {
		await keep(hours.slice(0, 19));
		expect(await usualWait(store, 'github', 'assigned')).toBeNull();
		await keep(hours);
		expect((await usualWait(store, 'github', 'assigned')) ?? 0).toBeGreaterThan(16.6 * hour);
		expect((await usualWait(store, 'github', 'assigned')) ?? 0).toBeLessThan(17.4 * hour);
		expect(await usualWait(store, 'jira', 'assigned')).toBeNull();
	});

	it('counts those that still wait: with enough of them it is longer than was ever seen, and not told', async () => {
		await keep([...hours, ...hours.map(() => null)]);
		expect(await usualWait(store, 'github', 'assigned')).toBeNull();
	});
});
