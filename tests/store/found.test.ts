import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findGaps } from '../../components/gapQuery.ts';
import { NOTHING_KNOWN } from '../../lib/audit/unowned.ts';
import { facetValues } from '../../lib/store/gaps.ts';
import { lastDays } from '../../lib/store/last-days.ts';
import { findTasks } from '../../lib/store/queries.ts';
import { Store, type TaskRow } from '../../lib/store/tables.ts';
import { keepTasks, taskTables } from '../../lib/store/task-rows.ts';
import { wordsIn } from '../../lib/store/words.ts';
import { LAYERS } from '../../lib/task/layers.ts';
import { minutesAgo, rowOf, says } from '../components/rows.ts';

/** What All and Gaps find, against going through every task. */
let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`found-${count++}`);
});
afterEach(() => store.delete());

const row = fc
	.record({
		task: fc.constantFrom(
			'github:a/b#1',
			'github:a/b#2',
			'jira:x.net/AB-1',
			'jira:x.net/AB-2',
			'asana:1200000000000001',
		),
		title: fc.constantFrom('all ropes', 'all boats', 'all rope ends'),
		lacks: fc.subarray([...LAYERS]),
		recommended: fc.subarray([...LAYERS]),
		seen: fc.integer({ min: 1, max: 4 }),
		nobody: fc.boolean(),
		blocks: fc.constantFrom(null, 'blocks', 'is blocked by'),
		other: fc.constantFrom('github:a/b#1', 'jira:x.net/AB-2'),
		state: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const),
	})
	.map(({ task, title, lacks, recommended, seen, nobody, blocks, other, state }) =>
		rowOf({
			task,
			title,
			lastSeen: minutesAgo(seen * 60 * 24),
			unowned: nobody,
			layers: Object.fromEntries(
				LAYERS.map((layer) => [
					layer,
					says(
						lacks.includes(layer) ? 'missing' : 'stated',
						recommended.includes(layer) ? { asked: 'recommended' } : {},
					),
				]),
			),
			fields: {
				assignees: nobody ? null : [{ name: 'Ada Reed' }],
				state: { name: state, category: state },
				...(blocks ? { links: [{ task: other, relation: blocks }] } : {}),
			},
		}),
	);
/** Rows of the same tasks may come again, and take the place of those before. */
const kept = fc.array(fc.array(row, { maxLength: 4 }), { maxLength: 4 });

async function keep(batches: TaskRow[][]): Promise<TaskRow[]> {
	await store.transaction('rw', taskTables(store), () => Promise.all(taskTables(store).map((table) => table.clear())));
	for (const rows of batches) {
		const last = [...new Map(rows.map((one) => [one.task, one])).values()];
		await store.transaction('rw', taskTables(store), async () => keepTasks(store, last));
	}
	return store.tasks.toArray();
}

it('the last day of everyone is that of the last facet that names them', async () => {
	const facet = fc
		.tuple(
			fc.constantFrom('acts', 'did', 'watched', 'owner'),
			fc.constantFrom('github:ada', 'jira:Ben | Ito', 'asana:100%'),
			fc.integer({ min: 1, max: 9 }),
		)
		.map(([of, person, day]) => (of === 'owner' ? `owner:${person}` : `${of}:${person}|2026-03-0${day}`));
	const some = fc.uniqueArray(
		fc.record({ task: fc.constantFrom('github:a/b#1', 'github:a/b#2', 'jira:x.net/AB-1'), facets: fc.array(facet) }),
		{ selector: ({ task }) => task },
	);
	await fc.assert(
		fc.asyncProperty(some, async (told) => {
			await keep([told.map(({ task, facets }) => ({ ...rowOf({ task }), facets }))]);
			const last = await lastDays(store);
			for (const of of ['acts', 'did', 'watched'] as const) {
				const lines = told.flatMap(({ task, facets }) =>
					facets.flatMap((one) => (one.startsWith(`${of}:`) ? [`${one.slice(of.length + 1)} ${task}`] : [])),
				);
				const wanted = new Map(
					lines.sort().map((line) => {
						const bar = line.lastIndexOf('|');
						return [line.slice(0, bar), { day: line.slice(bar + 1, bar + 11), task: line.slice(bar + 12) }];
					}),
				);
				expect(last[of]).toEqual(wanted);
			}
		}),
		{ numRuns: 60 },
	);
});

describe('finding', () => {
	const asked = fc.record(
		{
			tool: fc.constantFrom('github' as const, 'jira' as const),
			lacks: fc.constantFrom(...LAYERS),
			unowned: fc.constant(true),
			words: fc.constantFrom('rope', 'all bo', 'ab-1', 'nonesuch'),
		},
		{ requiredKeys: [] },
	);
	it('gives the tasks that going through all of them gives, newest first', async () => {
		await fc.assert(
			fc.asyncProperty(
				kept,
				fc.array(asked, { minLength: 1, maxLength: 4 }),
				fc.integer({ min: 1, max: 6 }),
				async (batches, questions, limit) => {
					const rows = await keep(batches);
					for (const { tool, lacks, unowned, words } of questions) {
						const fit = rows
							.filter(
								(one) =>
									(!tool || one.tool === tool) &&
									(!lacks || one.gaps.includes(lacks)) &&
									(!unowned || one.unowned) &&
									wordsIn(words ?? '').every((term) => one.words.some((word) => word.startsWith(term))),
							)
							.sort((a, b) =>
								a.lastSeen !== b.lastSeen ? (a.lastSeen < b.lastSeen ? 1 : -1) : a.task < b.task ? -1 : 1,
							);
						const narrowed = {
							...(tool && { tool }),
							...(lacks && { lacks }),
							...(unowned && { unowned }),
							...(words && { words }),
						};
						expect(await findTasks(store, { ...narrowed, limit })).toEqual({
							rows: fit.slice(0, limit),
							total: rows.length,
							matching: fit.length,
						});
					}
				},
			),
			{ numRuns: 80 },
		);
	}, 60_000);

	it('gives the same gaps from the index and the tallies as from the roll', async () => {
		await fc.assert(
			fc.asyncProperty(kept, async (batches) => {
				const rows = await keep(batches);
				const whole = await findGaps(store, {}, '2026-03-10', NOTHING_KNOWN);
				const narrowed = await findGaps(store, { words: 'all' }, '2026-03-10', NOTHING_KNOWN);
				expect(narrowed).toEqual(whole);
				expect(whole.total).toBe(rows.length);
				for (const prefix of ['project:', 'owner:'] as const) {
					const all = rows.flatMap(({ facets }) => facets.filter((facet) => facet.startsWith(prefix)));
					const values = [...new Set(all)].sort().map((facet) => facet.slice(prefix.length));
					expect(await facetValues(store, prefix)).toEqual(values);
				}
				for (const { of, count, tasks } of whole.groups) expect([of, tasks.length]).toEqual([of, count]);
			}),
			{ numRuns: 80 },
		);
	}, 60_000);
});
