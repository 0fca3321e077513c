import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { isDraft } from '../../lib/task/draft.ts';
import type { Sighting } from '../../lib/task/sighting.ts';
import { fixtures, readingOn } from '../pages/fixtures.ts';
import { isReadFromTheStart } from '../pages/hosts.ts';
import { layoutOf } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** Every page that we know, at its real address, in real Chromium with the built extension. */
declare const chrome: typeof browser;
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

/** Hosts that a user must add are not read without that. */
const read = fixtures.filter(({ expected }) => isReadFromTheStart(expected.url));

describe.each(read.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { expected, html }) => {
	it.skipIf(html === null)('shows a badge for each task, and its fields reach the store', async () => {
		await own.evaluate(() => chrome.runtime.sendMessage({ say: 'forget' }));
		const url = new URL(expected.url).href;
		rig.serve(url, html ?? '');
		const wanted = expected.tasks ?? [];
		const count = expected.count ?? wanted.length;
		const asked = rig.refused.length;
		const page = await rig.open(url);
		const badges = () => page.locator('throughline-badge').count();
		try {
			if (count === 0) await page.waitForTimeout(400);
			expect(await until(badges, (seen) => seen === count)).toBe(count);
			const [sightings, kept] = await Promise.all([rows<Sighting>(own, 'sightings'), tasks(own)]);
			for (const { task, surface, fields, unseen = [] } of wanted) {
				// What is still being written is judged and never kept.
				if (isDraft(task)) continue;
				const sighting = readingOn(sightings, task, surface);
				// What a second place on the page says of a task is kept only where it is news: then the task has it.
				const known = sighting ?? kept.find((one) => one.task === task);
				expect(known?.fields, `${task} on ${surface}`).toMatchObject(fields);
				for (const name of sighting ? unseen : []) expect(sighting?.fields).not.toHaveProperty(name);
			}
			const layout = await layoutOf(page);
			expect(layout.moved).toEqual([]);
			// A saved page has lost its style sheets: where things stand on it is not where they stand in the tool.
			if (!expected.saved) expect(rig.refused.slice(asked)).toEqual([]);
			if (!expected.saved)
				expect({ covered: layout.covered, unreachable: layout.unreachable }).toEqual({ covered: [], unreachable: [] });
		} finally {
			await page.close();
		}
	});
});

describe('the extension', () => {
	it('asked for nothing on any network on all of these pages', () => {
		expect(rig.fromExtension).toEqual([]);
	});
});
