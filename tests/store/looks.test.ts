import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chart, forgetLooks, keepLook, type Look, type LookRow, type Tally } from '../../lib/store/looks.ts';
import { forget } from '../../lib/store/rebuild.ts';
import { Store } from '../../lib/store/tables.ts';

const CHART: Chart = {
	tool: 'asana',
	generations: ['2026-04', '2023-05'],
	pages: [
		{
			page: 'project',
			surfaces: [
				{ surface: 'task pane', held: true, required: ['title'], fields: ['title', 'due', 'parent'] },
				{ surface: 'list', held: true, required: ['title'], fields: ['title', 'due'] },
			],
		},
	],
};
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map(
	(day) => `${day}T10:00:00.000Z`,
);
const [ONE = '', TWO = '', THREE = '', FOUR = ''] = DAYS;

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`looks-${count++}`);
});
afterEach(() => store.delete());

const look = (state: Look['state'], hits: Look['hits'] = {}, page: string | null = 'project'): Look => ({
	page,
	state,
	hits,
});
const keep = (at: string, state: Look['state'], hits: Look['hits'] = {}) =>
	keepLook(store, look(state, hits), CHART, at);
const row = async () => (await store.looks.get(['asana', 'project'])) as LookRow;
const tally = async (surface: string, anchor: keyof LookRow['surfaces'][string]) =>
	(await row()).surfaces[surface]?.[anchor] as Tally;
const ROWS = { list: { title: { '2026-04': 20 }, due: { '2026-04': 5, '': 15 } } };

describe('a look', () => {
	it('is counted: what was found, by which generation, what was missed, and when', async () => {
		await keep(ONE, 'read', ROWS);
		await keep(TWO, 'read', { list: { title: { '2026-04': 1, '2023-05': 3 }, due: { '': 4 } } });
		expect(await row()).toMatchObject({ state: 'read', at: TWO, unreadableSince: null, states: { read: 2 } });
		expect(await tally('list', 'title')).toMatchObject({
			hits: { '2026-04': 21, '2023-05': 3 },
			misses: 0,
			lastHit: TWO,
			lastBy: '2023-05',
			failsSince: null,
		});
		expect(await tally('list', 'due')).toMatchObject({
			hits: { '2026-04': 5 },
			misses: 19,
			failsSince: TWO,
			lastHit: ONE,
		});
	});

	it('fails from the first miss after the last hit, whatever comes after, until it is found again', async () => {
		const bad = { list: { key: { '': 3 } } };
		await keep(ONE, 'read', ROWS);
		await keep(TWO, 'unreadable', bad);
		await keep(THREE, 'unreadable', bad);
		expect(await tally('list', 'key')).toMatchObject({ failsSince: TWO, lastHit: ONE, misses: 6 });
		expect((await row()).unreadableSince).toBe(TWO);
		await keep(FOUR, 'read', ROWS);
		expect(await tally('list', 'key')).toMatchObject({ failsSince: null, lastHit: FOUR });
		expect(await row()).toMatchObject({ unreadableSince: null, states: { read: 2, unreadable: 2 } });
	});

	it('that missed a row of a list and found the others is no failure of the list', async () => {
		await keep(ONE, 'read', { list: { ...ROWS.list, key: { '': 1 } } });
		expect(await tally('list', 'key')).toMatchObject({ misses: 1, failsSince: null, lastHit: ONE });
	});

	it('that found one of several possible surfaces says nothing against the others', async () => {
		await keep(ONE, 'unreadable', {
			list: { root: { '': 1 } },
			'task pane': { root: { '': 1 } },
			project: { frame: { '': 1 } },
		});
		expect(await tally('task pane', 'root')).toMatchObject({ failsSince: ONE });
		await keep(TWO, 'read', ROWS);
		for (const [surface, anchor] of [
			['list', 'root'],
			['task pane', 'root'],
			['project', 'frame'],
		] as const)
			expect(await tally(surface, anchor), surface).toMatchObject({ failsSince: null, misses: 1 });
		expect(await tally('task pane', 'root')).toMatchObject({ lastHit: null });
	});

	it('at an open pane that can’t be read is a failure of the pane, also over a list that can', async () => {
		await keep(ONE, 'read', { ...ROWS, 'task pane': { key: { '': 1 } } });
		await keep(TWO, 'read', ROWS);
		expect(await tally('task pane', 'key')).toMatchObject({ failsSince: ONE });
	});

	it('at a page that still loads says nothing', async () => {
		await keep(ONE, 'loading', ROWS);
		expect(await store.looks.count()).toBe(0);
	});

	it('remembers how long a field was out of sight before', async () => {
		const seen = { list: { title: { '2026-04': 1 }, due: { '2026-04': 1 } } };
		const not = { list: { title: { '2026-04': 1 }, due: { '': 1 } } };
		for (const hits of [seen, not, not, seen, not]) await keep(ONE, 'read', hits);
		expect(await tally('list', 'due')).toMatchObject({ looks: 2, dry: 1, driest: 2 });
	});
});

describe('what a look may say', () => {
	it('is bounded by our tables: no other page, surface, field or generation is kept', async () => {
		await keepLook(store, look('read', ROWS, 'diary'), CHART, ONE);
		await keepLook(store, look('read', ROWS, null), CHART, ONE);
		expect(await store.looks.count()).toBe(0);
		await keep(ONE, 'read', {
			...ROWS,
			diary: { title: { '2026-04': 1 } },
			'task pane': { mood: { '': 1 }, title: { 'my secret': 2, '2026-04': 1 } },
		});
		expect(Object.keys((await row()).surfaces)).toEqual(['task pane', 'list']);
		expect(await tally('task pane', 'title')).toMatchObject({ hits: { '2026-04': 1, other: 2 } });
		expect(JSON.stringify(await row())).not.toMatch(/secret|mood|diary/);
	});

	it('is no number that no page could hold', async () => {
		await keep(ONE, 'read', {
			list: { title: { '2026-04': 1_200_000_000_000_001 }, due: { '': 1_200_000_000_000_001 } },
		});
		expect(JSON.stringify(await row())).not.toContain('1200000000000001');
		expect(await tally('list', 'title')).toMatchObject({ hits: { '2026-04': 100_000 } });
	});

	it('never grows what is kept beyond the tables, whatever is told', async () => {
		const name = fc.oneof(
			fc.constantFrom('list', 'project', 'title', 'root', '__proto__', 'constructor', ''),
			fc.string(),
		);
		const hits = fc.dictionary(name, fc.dictionary(name, fc.dictionary(name, fc.integer({ min: 1 }))));
		await fc.assert(
			fc.asyncProperty(fc.array(hits, { maxLength: 5 }), async (told) => {
				for (const one of told) await keep(ONE, 'read', one);
				for (const { surfaces } of await store.looks.toArray()) {
					expect(['project', 'task pane', 'list']).toEqual(expect.arrayContaining(Object.keys(surfaces)));
					for (const tallies of Object.values(surfaces))
						for (const { hits } of Object.values(tallies))
							expect([...CHART.generations, 'other']).toEqual(expect.arrayContaining(Object.keys(hits)));
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe('counts', () => {
	it('are forgotten by themselves, or with everything', async () => {
		await keep(ONE, 'read', ROWS);
		await forgetLooks(store);
		expect(await store.looks.count()).toBe(0);
		await keep(ONE, 'read', ROWS);
		await forget(store);
		expect(await store.looks.count()).toBe(0);
	});

	it('find room in a store that is older than they are, and nothing in it is lost', async () => {
		const name = `older-${count++}`;
		const old = new Dexie(name);
		old.version(1).stores({
			sightings: 'id, task, at',
			events: 'id, task, at',
			tasks: 'task, tool, lastSeen, *gaps, *words, judgedBy',
		});
		await old.table('sightings').add({ id: 'one', task: 'asana:12345', at: ONE });
		await old.table('tasks').add({ task: 'asana:12345', tool: 'asana', gaps: ['why'] });
		old.close();
		const now = new Store(name);
		await keepLook(now, look('read', ROWS), CHART, TWO);
		expect(await now.sightings.toArray()).toEqual([{ id: 'one', task: 'asana:12345', at: ONE }]);
		expect(await now.tasks.where('gaps').equals('why').count()).toBe(1);
		expect(await now.looks.count()).toBe(1);
		await now.delete();
	});
});
