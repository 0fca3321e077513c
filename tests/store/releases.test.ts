import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flowBy } from '../../lib/flows.ts';
import { catchUp } from '../../lib/store/catch-up.ts';
import { countHandoffs, findHandoffs, threadOf } from '../../lib/store/flow-queries.ts';
import { forget, rebuild } from '../../lib/store/rebuild.ts';
import { record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import type { Event } from '../../lib/task/event.ts';
import { derive } from './derive.ts';
import { twoOrders } from './flow-arbitrary.ts';

/** What the store says to a task that waited, by the rules as they are shipped. */
const flow = flowBy({ mine: [], joined: [], refused: [], left: [] });
const [WAITS, BLOCKER, OTHER] = ['github:a/b#1', 'github:a/b#2', 'jira:x.atlassian.net/AB-3'];
const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 12, at)).toISOString();

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`releases-${count++}`);
});
afterEach(() => store.delete());

const seen = (task: string, at: number, fields: object) => ({
	...{ task, surface: 'issue', source: 'page' as const, url: 'https://example.org/1', at: minute(at) },
	fields: { kind: 'issue', state: { name: 'Open' }, assignees: [{ name: 'ben' }], ...fields },
});
const blockedBy = (...tasks: string[]) => ({ links: tasks.map((task) => ({ task, relation: 'blocked by' })) });
const happened = (task: string, at: number, kind: string, more: Partial<Event> = {}): Event => ({
	...{ id: `${task} ${at} ${kind}`, task, kind, at: minute(at), by: { name: 'ada' }, source: 'page' },
	...more,
});
const keep = (sightings: ReturnType<typeof seen>[], events: Event[] = []) =>
	record(store, { sightings, events }, derive, flow);
const RELEASED = 'dependency released';
const open = async () =>
	(await findHandoffs(store, { mine: [], kind: RELEASED, limit: 10 })).rows.map(({ task, because }) => [task, because]);
const releases = () => store.handoffs.where('task').notEqual(BLOCKER).count();
const CLOSED = { state: { name: 'Closed' } };

describe('a task that waits for another', () => {
	it('is released when that ends, waits again when it is reopened, and when nothing holds it up any more says nothing', async () => {
		await keep([seen(WAITS, 0, blockedBy(BLOCKER)), seen(BLOCKER, 0, {})]);
		expect(await open()).toEqual([]);
		await keep([seen(BLOCKER, 30, CLOSED)]);
		const told = [WAITS, 'GitHub #2 no longer holds this up: Somebody who was not seen closed it.'];
		expect(await open()).toEqual([told]);
		expect(await countHandoffs(store, { mine: [] })).toEqual({ 'dependency released': 1 });
		const [row] = (await findHandoffs(store, { mine: [], limit: 1 })).rows;
		expect(row).toMatchObject({ heldUpBy: BLOCKER, asked: { after: minute(0), at: minute(30) }, to: { name: 'ben' } });
		expect((await store.flows.get(WAITS))?.turn).toMatchObject({ for: 'work', since: { at: minute(30) }, asker: null });
		await keep([seen(BLOCKER, 60, {})]);
		expect([await open(), (await countHandoffs(store, { mine: [] }))[RELEASED] ?? 0]).toEqual([[], 0]);
		await keep([seen(BLOCKER, 90, CLOSED)]);
		expect(await open()).toEqual([told]);
		// What is left is what the link’s own end says.
		await keep([seen(WAITS, 100, { links: null })]);
		expect((await store.flows.get(WAITS))?.released).toBeUndefined();
		expect(await open()).toEqual([[WAITS, 'GitHub #2 no longer holds up ben.']]);
	});

	it('has it in its thread, and in no table of events', async () => {
		await keep([seen(WAITS, 0, blockedBy(BLOCKER)), seen(BLOCKER, 0, {})]);
		await keep([seen(BLOCKER, 30, CLOSED)], [happened(BLOCKER, 20, 'closed'), happened(WAITS, 40, 'labelled')]);
		const view = await threadOf(store, WAITS);
		expect(view?.events).toMatchObject([
			{ kind: 'dependency finished', at: minute(20), by: { name: 'ada' } },
			{ kind: 'labelled' },
		]);
		expect(view?.events[0]?.link?.task).toBe(BLOCKER);
		expect([view?.more, (await threadOf(store, WAITS, 1))?.more]).toEqual([0, 1]);
		expect((await store.events.toArray()).map(({ kind }) => kind)).not.toContain('dependency finished');
	});

	it('is told from whichever end the link is read, and only after the last of several', async () => {
		await keep([seen(WAITS, 0, {}), seen(BLOCKER, 0, { links: [{ task: WAITS, relation: 'blocking' }] })]);
		await keep([seen(OTHER, 0, { links: [{ task: WAITS, relation: 'blocks' }], state: { name: 'To Do' } })]);
		await keep([seen(BLOCKER, 30, CLOSED)]);
		expect(await open()).toEqual([]);
		await keep([seen(OTHER, 60, { state: { name: 'Done', category: 'done' } })]);
		expect(await open()).toEqual([
			[WAITS, 'Jira AB-3 no longer holds this up: Somebody who was not seen moved it to Done.'],
		]);
	});

	it('is told once a blocker that ended before is seen', async () => {
		await keep(
			[seen(WAITS, 0, blockedBy(BLOCKER))],
			[happened(WAITS, -90, 'created'), happened(WAITS, -80, 'labelled')],
		);
		expect(await open()).toEqual([]);
		await keep([seen(BLOCKER, 60, CLOSED)], [happened(BLOCKER, -30, 'closed')]);
		expect(await open()).toEqual([[WAITS, 'GitHub #2 no longer holds this up: ada closed it.']]);
	});

	it('brings the lines of the flow map with it, from who ended the one to who has the other', async () => {
		await keep([seen(WAITS, 0, blockedBy(OTHER)), seen(OTHER, 0, { state: { name: 'To Do' } })]);
		await keep([], [happened(OTHER, 20, 'moved', { to: 'Done', from: 'To Do' })]);
		expect((await store.handoffs.toArray()).map(({ pass }) => pass)).toContain('jira:ada>github:ben');
	});

	it('of many, is released by catching up, and not in the recording', async () => {
		const many = Array.from({ length: 230 }, (_, at) => seen(`github:a/b#${at + 10}`, 0, blockedBy(BLOCKER)));
		await keep([...many, seen(BLOCKER, 0, {})]);
		await keep([seen(BLOCKER, 30, CLOSED)]);
		expect(await releases()).toBe(0);
		await catchUp(store, flow);
		expect(await releases()).toBe(230);
		await keep([seen(BLOCKER, 60, {})]);
		await catchUp(store, flow);
		expect([await releases(), await store.tallies.get('pending places')]).toEqual([0, undefined]);
	});

	it('is told by catching up of one that says that it holds up many', async () => {
		const names = Array.from({ length: 230 }, (_, at) => `github:a/b#${at + 10}`);
		await keep(names.map((task) => seen(task, 0, {})));
		const links = names.map((task) => ({ task, relation: 'blocking' }));
		await keep([seen(BLOCKER, 0, { links })], [happened(BLOCKER, 20, 'closed')]);
		await keep([seen(BLOCKER, 30, { links, ...CLOSED })]);
		await catchUp(store, flow);
		expect(await releases()).toBe(230);
	});
});

/** All that is worked out of the flow, in order. */
const flowNow = async () => {
	const { flows, threads, handoffs, accounts } = store;
	return Promise.all([flows, threads, handoffs, accounts].map((table) => table.toArray()));
};

describe('by the rules as they are shipped', () => {
	it('is the same in whatever order it was seen, and when it is rebuilt; no release is an event, nor ends a task', async () => {
		let told = 0;
		await fc.assert(
			fc.asyncProperty(twoOrders, async ([one, other]) => {
				await forget(store);
				for (const batch of one) await record(store, batch, derive, flow);
				const first = await flowNow();
				const flows = await store.flows.toArray();
				for (const { released, turn, handoffs } of flows) {
					if (!released) continue;
					told++;
					const held = flows.find(({ task }) => task === released.heldUpBy);
					expect(held?.turn).toMatchObject({ is: 'over', since: { at: released.event.at } });
					expect(turn.is === 'over' && turn.event === released.event.id).toBe(false);
					for (const handoff of handoffs)
						if (handoff.event === released.event.id) expect(handoff.kind).toBe('dependency released');
				}
				expect(await store.events.where('id').startsWith('released:').count()).toBe(0);
				await rebuild(store, derive, flow);
				expect(await flowNow()).toEqual(first);
				await forget(store);
				for (const batch of other) await record(store, batch, derive, flow);
				expect(await flowNow()).toEqual(first);
			}),
			{ numRuns: 60 },
		);
		expect(told).toBeGreaterThan(10);
	}, 60_000);
});
