import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Sighting } from '../../lib/task/sighting.ts';
import { fixtures } from '../pages/fixtures.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, until } from './store.ts';

/** What only shows where a page lives: data that grows old, and badges that stand in links. */
declare const chrome: typeof browser;
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

const TASK = 'github:harbor-labs/tideline#12';
const pageOf = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === `github/${name}`) ?? {};
	return { url: new URL(expected?.url ?? '').href, html: html ?? '' };
};
const sightings = async () =>
	(await rows<Sighting>(own, 'sightings')).filter(({ task, surface }) => task === TASK && surface === 'issue');

describe('the data of an issue’s page', () => {
	it('is believed on load, and no more after the page went elsewhere and back, though the anchors are lost', async () => {
		await own.evaluate(() => chrome.runtime.sendMessage({ say: 'forget' }));
		const { url, html } = pageOf('issue-payload');
		rig.serve(url, html);
		const page = await rig.open(url);
		expect(
			await until(
				async () => (await sightings()).length,
				(count) => count > 0,
			),
		).toBeGreaterThan(0);
		expect((await sightings()).every(({ fields }) => fields.milestone?.name === 'Autumn release')).toBe(true);
		// As GitHub does it: the address first, then another viewer, and the same one again with a new title.
		await page.evaluate(async () => {
			const viewer = document.querySelector('[data-testid="issue-viewer-container"]');
			const holder = viewer?.parentElement;
			const rest = () => new Promise((done) => setTimeout(done, 300));
			history.pushState({}, '', '/harbor-labs/tideline/issues');
			viewer?.remove();
			await rest();
			history.pushState({}, '', '/harbor-labs/tideline/issues/12');
			const again = viewer?.cloneNode(true) as Element;
			for (const badge of again.querySelectorAll('throughline-badge')) badge.remove();
			const title = again.querySelector('[data-testid="issue-title"]');
			if (title) title.textContent = 'The forecast is right again';
			holder?.append(again);
		});
		const renamed = async () =>
			(await sightings()).filter(({ fields }) => fields.title === 'The forecast is right again');
		expect(
			await until(
				async () => (await renamed()).length,
				(count) => count > 0,
			),
		).toBeGreaterThan(0);
		for (const { fields } of await renamed()) {
			expect(fields).not.toHaveProperty('milestone');
			expect(fields).not.toHaveProperty('labels');
		}
		await page.close();
	});
});

describe('a badge that stands in a link', () => {
	it.each(['notifications', 'issue-parts'])('opens its card on %s, and the link is not followed', async (name) => {
		const { url, html } = pageOf(name);
		rig.serve(url, html);
		const page = await rig.open(url);
		const inLink = page.locator('a throughline-badge');
		expect(
			await until(
				() => inLink.count(),
				(count) => count > 0,
			),
		).toBeGreaterThan(0);
		await inLink.first().scrollIntoViewIfNeeded();
		const box = await inLink.first().evaluate((host) => {
			const { left, bottom } = host.getBoundingClientRect();
			const spots = [
				[left + 28, bottom - 8],
				[left - 25, bottom + 9],
				[left - 25, bottom - 23],
			] as const;
			return spots.find(([x, y]) => document.elementFromPoint(x, y) === host) ?? null;
		});
		expect(box).not.toBeNull();
		await page.mouse.click(box?.[0] ?? 0, box?.[1] ?? 0);
		expect(
			await until(
				async () => page.frames().length,
				(count) => count > 1,
			),
		).toBeGreaterThan(1);
		expect(page.url()).toBe(url);
		await page.close();
	});
});
