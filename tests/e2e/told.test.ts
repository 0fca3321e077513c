import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../lib/task/event.ts';
import { fixtures } from '../pages/fixtures.ts';
import { type Rig, startRig } from './browser.ts';
import { violations } from './sound.ts';
import { openOwn, rows, until } from './store.ts';

/** The stories of an Asana pane, whose times are words, are events and handoffs that say no more of when than the pane. */
let rig: Rig;
let own: Page;
let pane: Page;
const { SHOTS } = process.env;
const TASK = 'asana:1200000000000801';
const SOON = { timeout: 15_000 };

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
	const { expected, html = '' } = fixtures.find(({ name }) => name === 'asana/pane-stories') ?? {};
	const url = expected?.url ?? '';
	// With their year, and no time of today: the same whenever this runs.
	const page = (html ?? '').replace(/>((?:Oct|Nov) \d+)</g, '>$1, 2025<').replace('Today at 9:05am', '1 hour ago');
	rig.serve(url, page);
	pane = await rig.open(url);
}, 60_000);
afterAll(() => rig?.close());

const words = () => own.locator('body').innerText();

describe('the comments and changes of an issue on Jira Cloud', () => {
	it('are in the store, and once when the issue is read again', async () => {
		const { expected, html } = fixtures.find(({ name }) => name === 'jira/cloud-history') ?? {};
		rig.serve(expected?.url ?? '', html ?? '');
		const tab = await rig.open(expected?.url ?? '');
		const all = () =>
			rows<Event>(own, 'events').then((events) => events.filter(({ task }) => task.endsWith('TIDE-16')));
		const wanted = expected?.history?.events ?? [];
		const events = await until(all, (found) => found.length >= wanted.length);
		const kinds = (some: readonly { kind?: unknown }[]) => some.map(({ kind }) => kind).sort();
		expect(kinds(events)).toEqual(kinds(wanted));
		await tab.reload();
		await new Promise((done) => setTimeout(done, 3_500));
		expect((await all()).map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
		await tab.close();
	});
});

describe('the stories of an Asana pane', () => {
	it('are in the store, each within the time that its words mean', async () => {
		const all = () => rows<Event>(own, 'events').then((events) => events.filter(({ task }) => task === TASK));
		const events = await until(all, (found) => found.length >= 11);
		expect(events).toHaveLength(11);
		const now = new Date().toISOString();
		for (const { after, at, inferred } of events) {
			expect((after ?? '') < at && at <= now).toBe(true);
			expect(inferred).toBeUndefined();
		}
		const given = events.find(({ kind }) => kind === 'assigned');
		expect(Date.parse(given?.at ?? '') - Date.parse(given?.after ?? '')).toBe(86_400_000);
	});

	it('are the same events when the pane is read again', async () => {
		const ids = async () => (await rows<Event>(own, 'events')).map(({ id }) => id).sort();
		const before = await ids();
		await pane.reload();
		await new Promise((done) => setTimeout(done, 3_500));
		expect(await ids()).toEqual(before);
	});

	it('are told as a thread with its handoff, between the two ends of the day', async () => {
		await own.getByRole('tab', { name: 'Thread', exact: true }).click();
		await pane.bringToFront();
		await expect.poll(words, SOON).toContain('What happened');
		const all = await words();
		const text = all.slice(all.indexOf('What happened'));
		const told = [
			'Where a page tells times in words, they are as wide as the words.',
			'Mira Kolb created it',
			'Mira Kolb did what the tool calls “added this task to Harbour offices”',
			'Mira Kolb assigned Joel Aster',
			'Assigned to Joel Aster, returned',
			'Joel Aster moved it from “To do” to “Doing”',
			'A rule of the tool did what the tool calls “changed Status to In review”',
			'can you check the colours?',
			'Joel Aster closed it',
			'Iven Sato reopened it',
		];
		const places = told.map((one) => text.indexOf(one));
		expect(told.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
		expect(text).toMatch(/\d to \d d ago|\d+ h to \d d ago/);
		expect(text).toContain('3 November 2025');
		await own.getByTitle('between 3 Nov 2025, 00:00 and 3 Nov 2025, 23:59').first().waitFor();
		expect(text).toContain('Mira Kolb changed the due date');
		expect(await violations(own)).toEqual([]);
		if (SHOTS) {
			mkdirSync(SHOTS, { recursive: true });
			for (const width of [320, 600]) {
				await own.setViewportSize({ width, height: 900 });
				await own.screenshot({ path: `${SHOTS}/told-thread-${width}.png`, fullPage: true });
			}
		}
	});
});
