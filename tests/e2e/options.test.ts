import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookRow } from '../../lib/store/looks.ts';
import { demoPages } from '../demo/pages.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { violations } from './sound.ts';
import { openOwn, rows, until } from './store.ts';

/** The options over pages that were visited, one of which can't be read. */
const CAN_SEE = 'options.html#can-see';
const UNREADABLE = 'https://github.com/harbor-labs/tideline/issues/77';
let rig: Rig;
let own: Page;

const words = (page: Page) => page.locator('main').innerText();
const looks = () => rows<LookRow>(own, 'looks');
const item = (page: Page, name: string) => page.locator('li', { has: page.getByRole('heading', { name, level: 4 }) });

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig, CAN_SEE);
	for (const { url, html } of demoPages) rig.serve(url, html);
	rig.serve(UNREADABLE, '<!doctype html><title>Quay plans</title><main><h1>A new kind of page by zqauthor</h1></main>');
});
afterAll(() => rig?.close());

describe('what Throughline can see', () => {
	it('names every kind of page while none was visited', async () => {
		await expect.poll(() => words(own)).toContain('Nothing was visited yet');
		expect(await words(own)).toMatch(/Not visited yet: issue, .*issue list/);
	});

	it('follows the pages that are visited: each is read', async () => {
		for (const { url } of demoPages) await rig.open(url);
		await expect
			.poll(() => words(own))
			.toContain(`All ${demoPages.length} kinds of page that were visited can be read.`);
		expect(await item(own, 'issue list').innerText()).toMatch(/Read\s+form of 20\d\d-\d\d · visited just now/);
	});

	it('says of a page that can’t be read what was not found, since when, and leads there from the popup', async () => {
		const page = await rig.open(UNREADABLE);
		const popup = await openPopup(rig, page);
		const [opened] = await Promise.all([
			rig.context.waitForEvent('page'),
			popup.getByRole('button', { name: 'What Throughline can see' }).click(),
		]);
		await expect
			.poll(() => words(opened))
			.toContain(`Of ${demoPages.length + 1} kinds of page visited, 1 can’t be read.`);
		expect(await item(opened, 'issue').first().innerText()).toMatch(
			/Can’t be read[\s\S]*No issue was found\. Since \d\d:\d\d today, in 1 reading\./,
		);
		await opened.close();
		await page.close();
	});

	it('shows each field on demand, by keyboard too', async () => {
		await own.bringToFront();
		const more = own.getByRole('button', { name: 'What was found on: issue list' });
		await more.focus();
		await own.keyboard.press('Enter');
		await expect.poll(() => item(own, 'issue list').innerText()).toMatch(/title\s+6\s+0\s+20\d\d-\d\d\s+/);
		await own.keyboard.press('Enter');
	});

	it('has a report that names nothing of those pages', async () => {
		await own.getByText('Report for the makers of Throughline').click();
		const text = await own.locator('pre').innerText();
		expect(text).toContain('issue: blind since');
		for (const { tasks, url } of demoPages) {
			expect(text).not.toContain(new URL(url).host);
			for (const { title, task } of tasks) for (const secret of [title, task]) expect(text).not.toContain(secret);
		}
		expect(text).not.toMatch(/harbor|tideline|zqauthor|Quay/i);
		await own.getByText('Report for the makers of Throughline').click();
	});
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	it.each([360, 1400])('every section is sound and fits at %i pixels', async (width) => {
		const page = await openOwn(rig, 'options.html');
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 900 });
		const links = page.getByRole('navigation').getByRole('link');
		for (const link of await links.all()) {
			await link.click();
			await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
			await page.waitForTimeout(200);
			// Everything that opens, open; the last one first, since each that is pressed is no more among them.
			const folded = page.locator('main button[aria-expanded=false]');
			for (let left = await folded.count(); left > 0; left--) await folded.nth(left - 1).click();
			const details = page.locator('main details:not([open]) > summary');
			for (let left = await details.count(); left > 0; left--) await details.nth(left - 1).click();
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
			expect(await violations(page), (await link.textContent()) ?? '').toEqual([]);
		}
		await page.close();
	});
});

describe('the counts', () => {
	it('are reset by a press that is asked about once', async () => {
		await own.bringToFront();
		expect((await looks()).length).toBe(demoPages.length + 1);
		await own.getByRole('button', { name: 'Reset these counts…' }).click();
		await own.getByRole('button', { name: 'Reset counts' }).click();
		await expect.poll(() => words(own)).toContain('Nothing was visited yet');
		expect(await looks()).toEqual([]);
	});

	it('are forgotten with everything', async () => {
		const page = await rig.open(UNREADABLE);
		expect((await until(looks, (all) => all.length === 1)).length).toBe(1);
		await page.close();
		const panel = await openOwn(rig);
		for (const tab of rig.context.pages()) if (tab !== panel && tab !== own) await tab.close();
		await panel.getByRole('tab', { name: 'All' }).click();
		await panel.getByRole('button', { name: 'Forget everything…' }).click();
		await panel.getByRole('button', { name: 'Forget everything', exact: true }).click();
		await expect.poll(() => words(panel)).toContain('Nothing seen yet');
		expect(await until(looks, (all) => all.length === 0)).toEqual([]);
	});

	it('cost no request to any network', () => expect(rig.fromExtension).toEqual([]));
});
