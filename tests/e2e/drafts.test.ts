import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { TaskRow } from '../../lib/store/tables.ts';
import { fixtures } from '../pages/fixtures.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { counted, openOwn, rows, until } from './store.ts';

/** A task that is still being written: judged as it stands, and never kept. */
declare const chrome: typeof browser;
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

const { expected, html } = fixtures.find(({ name }) => name === 'github/new-issue-empty') ?? {};
const url = new URL(expected?.url ?? '').href;
const TASK = expected?.tasks?.[0]?.task ?? '';
const draft = () =>
	own.evaluate(async (name) => (await chrome.storage.session.get(name))[name], `drafts/${TASK}`) as Promise<
		TaskRow | undefined
	>;
const what = async () => (await draft())?.verdict.layers.what.says;

describe('the form of a new issue', () => {
	it('has a badge that follows what is typed, and leaves nothing behind in the store', async () => {
		rig.serve(url, html ?? '');
		const page = await rig.open(url);
		const badge = page.locator('throughline-badge');
		expect(await counted(badge, 1)).toBe(1);
		expect(await what()).toBe('missing');
		// A page hears of typing by events alone: nothing in its markup changes.
		await page
			.locator('input[type="text"], input:not([type])')
			.first()
			.fill('Show the tide at night on the harbour map');
		expect(await until(what, (says) => says !== 'missing')).not.toBe('missing');
		await pressBadge(page);
		const card = await until(
			async () => page.frames().find((frame) => frame.url().includes('card.html')),
			(frame) => frame !== undefined,
		);
		await card?.waitForSelector('text=Show the tide at night on the harbour map');
		expect(await rows(own, 'tasks')).toEqual([]);
		expect(await rows(own, 'sightings')).toEqual([]);
	});
});
