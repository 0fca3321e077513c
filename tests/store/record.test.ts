import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTasks } from '../../lib/store/queries.ts';
import { forget, rebuild } from '../../lib/store/rebuild.ts';
import { type Derive, record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import { wordsOf } from '../../lib/store/words.ts';
import { fold } from '../../lib/task/merge.ts';
import type { Sighting } from '../../lib/task/sighting.ts';
import type { Verdict } from '../../lib/task/verdict.ts';
import { sighting } from '../task/arbitrary.ts';

/** A stand-in for the judge: the store must keep whatever it says. */
const derive: Derive = (task) => ({
	tool: task.task.split(':')[0] as 'github',
	url: 'https://example.org',
	title: task.fields.title ?? task.task,
	verdict: { task: task.task } as Verdict,
	gaps: task.fields.due === null ? ['when'] : [],
	unowned: task.fields.assignees === null,
	words: wordsOf(task),
	facets: [],
	costs: [],
	judgedBy: 'test',
});

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`test-${count++}`);
});
afterEach(() => store.delete());

const one = (fields: Sighting['fields'], more: Partial<Sighting> = {}): Sighting => ({
	task: 'github:a/b#1',
	url: 'https://github.com/a/b/issues/1',
	surface: 'issue',
	at: '2026-01-01T12:00:00.000Z',
	source: 'page',
	fields,
	...more,
});

describe('recording', () => {
	it('keeps the tasks equal to the fold of all sightings, in any batches', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.array(sighting, { maxLength: 5 }), { maxLength: 4 }), async (batches) => {
				await forget(store);
				for (const sightings of batches) await record(store, { sightings }, derive);
				const folded = fold(await store.sightings.toArray());
				const rows = await store.tasks.toArray();
				expect(rows.map((row) => row.task).sort()).toEqual([...folded.keys()].sort());
				for (const row of rows) expect(row).toMatchObject(folded.get(row.task) ?? {});
				await rebuild(store, derive);
				expect(await store.tasks.toArray()).toEqual(rows);
			}),
			{ numRuns: 40 },
		);
	});

	it('changes nothing when the same is recorded twice', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(sighting, { maxLength: 6 }), async (sightings) => {
				await forget(store);
				await record(store, { sightings }, derive);
				const before = [await store.sightings.toArray(), await store.tasks.toArray()];
				await record(store, { sightings }, derive);
				expect([await store.sightings.toArray(), await store.tasks.toArray()]).toEqual(before);
			}),
			{ numRuns: 40 },
		);
	});

	it('is all or nothing', async () => {
		const broken: Derive = () => {
			throw new Error('the judge fell over');
		};
		await expect(record(store, { sightings: [one({ title: 'A' })] }, broken)).rejects.toThrow('fell over');
		expect(await store.sightings.count()).toBe(0);
	});

	it('keeps an event once, under the id the tool gave it', async () => {
		const event = {
			id: 'github:4711',
			task: 'github:a/b#1',
			kind: 'assigned',
			at: '2026-01-01T12:00:00.000Z',
			by: null,
			source: 'page' as const,
		};
		await record(store, { sightings: [], events: [event, event] }, derive);
		await record(store, { sightings: [], events: [event] }, derive);
		expect(await store.events.toArray()).toEqual([event]);
	});
});

describe('finding', () => {
	beforeEach(() =>
		record(
			store,
			{
				sightings: [
					one({ title: 'Export überweisungen as CSV', due: null, assignees: null }),
					one(
						{ title: 'Sign the release', assignees: [{ name: 'Ana Ruiz', id: 'aruiz' }] },
						{ task: 'github:a/b#2', at: '2026-01-02T12:00:00.000Z' },
					),
					one(
						{ title: '支払いを速くする', due: null },
						{ task: 'jira:x.atlassian.net/AB-7', at: '2026-01-03T12:00:00.000Z' },
					),
				],
			},
			derive,
		),
	);
	const found = async (asked: Omit<Parameters<typeof findTasks>[1], 'limit'>) => {
		const { rows, total, matching } = await findTasks(store, { ...asked, limit: 10 });
		expect({ total, matching }).toEqual({ total: 3, matching: rows.length });
		return rows.map(({ task }) => task);
	};

	it('gives all of them, newest first', async () => {
		expect(await found({})).toEqual(['jira:x.atlassian.net/AB-7', 'github:a/b#2', 'github:a/b#1']);
	});
	it('by tool, by gap, by having no owner', async () => {
		expect(await found({ tool: 'jira' })).toEqual(['jira:x.atlassian.net/AB-7']);
		expect(await found({ lacks: 'when' })).toEqual(['jira:x.atlassian.net/AB-7', 'github:a/b#1']);
		expect(await found({ lacks: 'when', unowned: true })).toEqual(['github:a/b#1']);
	});
	it.each([
		['EXPORT csv', 'github:a/b#1'],
		['Überw', 'github:a/b#1'],
		['ruiz release', 'github:a/b#2'],
		['ab-7', 'jira:x.atlassian.net/AB-7'],
		['支払', 'jira:x.atlassian.net/AB-7'],
	])('by words: %s', async (words, task) => expect(await found({ words })).toEqual([task]));
	it('nothing where a word is in none', async () => expect(await found({ words: 'export nonesuch' })).toEqual([]));
});
