import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { demoPages } from '../demo/pages.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { violations } from './sound.ts';
import { openOwn, until } from './store.ts';

/** The popup, the side panel and the toolbar over the demo pages, as their user has them. */
declare const chrome: typeof browser;
const WIDTHS = [320, 600];
let rig: Rig;
let own: Page;
const tabs: Page[] = [];

const words = (page: Page) => page.locator('body').innerText();
/** What the toolbar shows over a tab. */
const toolbar = (page: Page) =>
	rig.worker.evaluate(async (url) => {
		const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
		return chrome.action.getBadgeText({ tabId: tab?.id });
	}, page.url());
const rows = (page: Page) => page.locator('main li').count();

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
	for (const { url, html } of demoPages) rig.serve(url, html);
});
afterAll(() => rig?.close());

describe('the side panel', () => {
	it('says what to do while nothing was seen', async () => {
		expect(
			await until(
				() => words(own),
				(text) => /nothing/i.test(text),
			),
		).toMatch(/Nothing seen yet/i);
		await own.getByRole('tab', { name: 'All' }).click();
	});

	it('fills live, page by page, with every task of every tool', async () => {
		for (const { url, tasks } of demoPages) {
			tabs.push(await rig.open(url));
			const titles = tasks.map(({ title }) => title);
			const text = await until(
				() => words(own),
				(shown) => titles.every((title) => shown.includes(title)),
			);
			for (const title of titles) expect(text).toContain(title);
		}
		const all = new Set(demoPages.flatMap(({ tasks }) => tasks.map(({ task }) => task)));
		expect(await words(own)).toContain(`${all.size} tasks`);
	});

	it('is filtered by tool, by what is missing, by having no owner, and by words', async () => {
		const filtered = await openOwn(rig);
		const shows = (part: string) => expect.poll(() => words(filtered)).toMatch(new RegExp(part));
		await shows('16 tasks');
		await filtered.locator('select').first().selectOption('jira');
		await shows('4 of 16 tasks');
		await filtered.locator('select').first().selectOption({ index: 0 });
		await filtered.locator('select').nth(1).selectOption('who');
		await shows('5 of 16 tasks');
		await filtered.locator('select').nth(1).selectOption({ index: 0 });
		await filtered.locator('input[type=checkbox]').check();
		await shows('5 of 16 tasks');
		await filtered.locator('input[type=search]').fill('office');
		await shows('2 of 16 tasks');
		await filtered.locator('input[type=search]').fill('nonesuch');
		await shows('No task matches');
		await filtered.close();
	});

	it('opens a task in its tool', async () => {
		const link = own.getByRole('link', { name: /Publish tide tables as a public feed/ });
		expect(await link.first().getAttribute('href')).toBe('https://issues.apache.org/jira/browse/TIDE-12');
	});
});

describe('the popup', () => {
	it('counts what the page holds: tasks, what each layer lacks, the unowned', async () => {
		const list = tabs[2] as Page;
		const popup = await openPopup(rig, list);
		await expect.poll(() => words(popup)).toContain('6 tasks');
		const text = await words(popup);
		expect(text).toMatch(/Who\s+3/);
		expect(text).toContain('3 unowned');
		await popup.close();
	});

	it('has the toolbar count the tasks with a gap, for each tab', async () => {
		const list = tabs[2] as Page;
		const text = await until(
			() => toolbar(list),
			(count) => count === '3',
		);
		expect(text).toBe('3');
	});

	it('switches Throughline off for a site, its toolbar count with it, and on again', async () => {
		const list = tabs[2] as Page;
		const popup = await openPopup(rig, list);
		const badges = () => list.locator('throughline-badge').count();
		await popup.getByRole('switch').click();
		expect(await until(badges, (count) => count === 0)).toBe(0);
		expect(
			await until(
				() => toolbar(list),
				(text) => text === '',
			),
		).toBe('');
		await popup.getByRole('switch').click();
		expect(await until(badges, (count) => count === 6)).toBe(6);
		await popup.close();
	});

	it('says of a page that it can not read what it looked for', async () => {
		const url = 'https://github.com/harbor-labs/tideline/issues/77';
		rig.serve(url, '<!doctype html><title>x</title><main><h1>A new kind of page</h1></main>');
		const page = await rig.open(url);
		const popup = await openPopup(rig, page);
		await expect.poll(() => words(popup)).toMatch(/can’t be read|can't be read/i);
		await popup.close();
		await page.close();
	});
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	it.each(WIDTHS)('the side panel is sound and fits at %i pixels', async (width) => {
		const page = await openOwn(rig);
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 800 });
		await expect.poll(() => rows(page)).toBeGreaterThan(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page)).toEqual([]);
		await page.close();
	});

	it('the popup and the card are sound', async () => {
		const list = tabs[2] as Page;
		const popup = await openPopup(rig, list);
		await popup.emulateMedia({ colorScheme: scheme });
		await expect.poll(() => words(popup)).toContain('6 tasks');
		expect(await violations(popup)).toEqual([]);
		await popup.close();
		const card = await openOwn(
			rig,
			`card.html#task=${encodeURIComponent('jira:issues.apache.org/jira/TIDE-12')}&theme=${scheme}`,
		);
		await expect.poll(() => words(card)).toContain('Publish tide tables');
		expect(await violations(card)).toEqual([]);
		await card.close();
	});
});

describe('the card on a page', () => {
	it('shows the words that a verdict rests on, and where and when they were read', async () => {
		const issue = tabs[1] as Page;
		await issue.bringToFront();
		await pressBadge(issue);
		const frame = await until(
			async () => issue.frames().find((one) => one.url().includes('card.html')),
			(one) => one !== undefined,
		);
		await expect
			.poll(() => frame?.locator('body').innerText())
			.toContain('Harbour masters copy tide heights by hand every morning.');
		await frame?.locator('summary').last().click();
		await expect.poll(() => frame?.locator('body').innerText()).toMatch(/read from the page/i);
		await issue.keyboard.press('Escape');
	});
});

describe('the extension', () => {
	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
