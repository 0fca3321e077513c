import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catchUp } from '../../lib/store/catch-up.ts';
import { flowTables } from '../../lib/store/flow.ts';
import { forget, rebuild } from '../../lib/store/rebuild.ts';
import { record } from '../../lib/store/record.ts';
import { HEAD } from '../../lib/store/rolls.ts';
import { Store } from '../../lib/store/tables.ts';
import { derive } from './derive.ts';
import { type Batch, twoOrders } from './flow-arbitrary.ts';
import { standIn } from './stand-in.ts';

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`flow-${count++}`);
});
afterEach(() => store.delete());

/** All that is worked out, without the stamps, which are other ones each time. */
async function workedOut() {
	const tables = [store.tasks, store.events, ...flowTables(store)];
	const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
	const named = Object.fromEntries(all) as Record<string, Record<string, unknown>[]>;
	const rolls = named.rolls
		?.filter(({ bucket, lines }) => bucket !== HEAD && lines !== '')
		.map(({ stamp, ...roll }) => roll);
	return { ...named, rolls };
}

async function recordAll(batches: readonly Batch[]) {
	for (const batch of batches) await record(store, batch, derive, standIn);
}

/** Threads found anew, by going through all links again and again. */
async function threadsInFull() {
	const flows = await store.flows.toArray();
	const of = new Map<string, string>();
	const links = flows.flatMap((flow) => flow.links);
	for (const { task } of flows) of.set(task, task);
	for (const { from, to } of links) for (const end of [from, to]) of.set(end, of.get(end) ?? end);
	const touching = (task: string) =>
		links.filter(({ type, from, to }) => type === 'same work' && (from === task || to === task));
	const pairs = [...of.keys()].flatMap((task) =>
		standIn.joinedTo(task, touching).map((other) => [task, other] as const),
	);
	for (let changed = true; changed; ) {
		changed = false;
		for (const [from, to] of pairs) {
			const [a = '', b = ''] = [of.get(from), of.get(to)];
			if (a === b) continue;
			for (const end of [from, to]) of.set(end, [a, b].sort()[0] ?? '');
			changed = true;
		}
	}
	const seen = new Set(flows.map(({ task }) => of.get(task)));
	const threads = new Map<string, Record<string, Set<string>>>();
	const at = (id: string) => {
		const sides = { tasks: new Set<string>(), parents: new Set<string>(), children: new Set<string>() };
		const more = { blockedBy: new Set<string>(), blocks: new Set<string>() };
		threads.set(id, threads.get(id) ?? { ...sides, ...more });
		return threads.get(id) as Record<string, Set<string>>;
	};
	for (const [task, id] of of) if (seen.has(id)) at(id).tasks?.add(task);
	for (const { type, from, to } of links) {
		const [a = '', b = ''] = [of.get(from), of.get(to)];
		if (a === b || (type !== 'parent' && type !== 'blocks')) continue;
		if (seen.has(a)) at(a)[type === 'parent' ? 'parents' : 'blocks']?.add(b);
		if (seen.has(b)) at(b)[type === 'parent' ? 'children' : 'blockedBy']?.add(a);
	}
	return [...threads]
		.map(([id, sides]) => ({
			id,
			...Object.fromEntries(Object.entries(sides).map(([side, names]) => [side, [...names].sort()])),
		}))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The releases that all links and ends together make, found by going through all of them. */
async function releasesInFull(): Promise<string[]> {
	const flows = await store.flows.toArray();
	const turns = new Map(flows.map(({ task, turn }) => [task, turn]));
	return flows.flatMap(({ task, turn }) => {
		const links = flows.flatMap((flow) => flow.links.filter(({ type, to }) => type === 'blocks' && to === task));
		const release = standIn.released({ task, turn, links, events: [] }, (name) => turns.get(name));
		return release ? [release.event.id] : [];
	});
}

describe('the flow', () => {
	it('is the same in whatever order, in whatever batches and however often it was seen', async () => {
		await fc.assert(
			fc.asyncProperty(twoOrders, async ([one, other]) => {
				await forget(store);
				await recordAll(one);
				const first = await workedOut();
				await forget(store);
				await recordAll(other);
				expect(await workedOut()).toEqual(first);
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it('keeps no row of a thread that became one with what it waited for', async () => {
		const [one, other] = ['github:a/b#1', 'jira:y.atlassian.net/AB-1'];
		const at = '2026-01-01T12:00:00.000Z';
		const told = { at, by: null, source: 'page' as const };
		const blocks = { ...told, task: one, id: 'test:3', kind: 'linked', link: { task: other, relation: 'blocks' } };
		const assigned = { ...told, task: other, id: 'test:1', kind: 'assigned', whom: [{ name: 'Mira Kolb' }] };
		const seen = { task: one, surface: 'issue', source: 'page' as const, url: 'https://example.org/1', at };
		await record(store, { sightings: [], events: [blocks, assigned] }, derive, standIn);
		const fields = { title: 'Fix AB-1 at last' };
		await record(store, { sightings: [{ ...seen, fields }] }, derive, standIn);
		expect((await store.threads.toArray()).map(({ tasks }) => tasks)).toEqual([[one, other]]);
	});

	it('has the threads that all links together make, and is the same when it is rebuilt', async () => {
		await fc.assert(
			fc.asyncProperty(twoOrders, async ([batches]) => {
				await forget(store);
				await recordAll(batches);
				const threads = await store.threads.toArray();
				expect(
					threads.map(({ id, tasks, parents, children, blockedBy, blocks }) => ({
						id,
						tasks,
						parents,
						children,
						blockedBy,
						blocks,
					})),
				).toEqual(await threadsInFull());
				const before = await workedOut();
				await rebuild(store, derive, standIn);
				expect(await workedOut()).toEqual(before);
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it('says to every task what the ends of all that hold it up say, and is the same when it is rebuilt or caught up', async () => {
		let released = 0;
		await fc.assert(
			fc.asyncProperty(twoOrders, async ([batches]) => {
				await forget(store);
				await recordAll(batches);
				released += (await releasesInFull()).length;
				const told = async () =>
					(await store.flows.toArray()).flatMap(({ released }) => (released ? [released.event.id] : []));
				expect(await told()).toEqual(await releasesInFull());
				const before = await workedOut();
				await rebuild(store, derive, standIn);
				expect(await workedOut()).toEqual(before);
				// As those were kept that knew of no release.
				await store.flows.toCollection().modify((flow) => {
					delete flow.released;
					flow.places = flow.places.filter((name) => !/^(?:end|holds) /.test(name));
					flow.madeBy = 'before';
				});
				await catchUp(store, standIn);
				expect(await workedOut()).toEqual(before);
			}),
			{ numRuns: 100 },
		);
		expect(released).toBeGreaterThan(20);
	}, 60_000);

	it('has no thread of a task any more that became the same work as one that it waited for', async () => {
		const [one, other] = ['github:a/b#1', 'github:a/b#2'];
		const event = (id: number, task: string, relation?: string) => ({
			...{ id: `test:${id}`, task, at: `2026-01-01T12:0${id}:00.000Z`, source: 'page' as const },
			...(relation ? { kind: 'linked', link: { task: other, relation } } : { kind: 'commented' }),
		});
		await record(store, { sightings: [], events: [event(1, one, 'blocks'), event(2, other)] }, derive, standIn);
		await record(store, { sightings: [], events: [event(3, one, 'same work')] }, derive, standIn);
		expect((await store.threads.toArray()).map(({ id, tasks }) => [id, tasks])).toEqual([[one, [one, other]]]);
	});

	it('is forgotten whole', async () => {
		await fc.assert(
			fc.asyncProperty(twoOrders, async ([batches]) => {
				await recordAll(batches);
				await forget(store);
				for (const table of store.tables) expect(await table.count(), table.name).toBe(0);
			}),
			{ numRuns: 5 },
		);
	});
});
