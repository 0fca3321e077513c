import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sighting } from '../../lib/task/sighting.ts';
import { fixtures } from '../pages/fixtures.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, until } from './store.ts';

/** What only a real browser's selectors can tell: the cell that stands under a heading. */
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

it('in a table of search results each person is taken from the column that says so, in any order and language', async () => {
	const page = fixtures.find(({ name }) => name === 'jira/cloud-search');
	const url = page?.expected.url ?? '';
	rig.serve(url, page?.html ?? '');
	const tab = await rig.open(url);
	const kept = async () =>
		(await rows<Sighting>(own, 'sightings')).find(({ task }) => task === 'jira:harbor.atlassian.net/TIDE-12');
	await until(kept, (sighting) => sighting !== undefined);
	expect((await kept())?.fields).toMatchObject({
		title: 'Publish tide tables as a public feed',
		author: { name: 'Iven Sato' },
		assignees: [{ name: 'Maren Oduya' }],
		due: { text: 'Dec 4, 2026' },
		priority: 'High',
	});
	await tab.close();
});
