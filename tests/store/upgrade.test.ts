import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { findTasks } from '../../lib/store/queries.ts';
import { Store } from '../../lib/store/tables.ts';
import { rowOf } from '../components/rows.ts';

it('a store of the version before the flow is found whole in lists as soon as it is opened', async () => {
	const before = new Dexie('upgraded');
	before.version(4).stores({
		sightings: 'id, task, at',
		events: 'id, task, at',
		tasks: 'task, tool, lastSeen, *gaps, *words, judgedBy, *facets, *costs',
		looks: '[tool+page]',
		rulings: 'id, task, at',
	});
	const rows = [rowOf({ task: 'github:tern/harbour#1', title: 'Rope' }), rowOf({ task: 'github:tern/harbour#2' })];
	await before.table('tasks').bulkPut(rows);
	before.close();
	const store = new Store('upgraded');
	expect(await findTasks(store, { limit: 10 })).toMatchObject({ total: 2, matching: 2 });
	expect(await findTasks(store, { words: 'rope', limit: 10 })).toMatchObject({
		rows: [{ title: 'Rope' }],
		matching: 1,
	});
	await store.delete();
});
