import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { counted, openOwn, tasks, until } from './store.ts';

/** What real pages do to an overlay, done on purpose. */
declare const chrome: typeof browser;
let rig: Rig;
const opened: Page[] = [];

beforeAll(async () => {
	rig = await startRig();
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const page of opened.splice(0)) await page.close().catch(() => {});
});

/** A repository's list of pull requests, as the server writes it, with a script of the page's own. */
const row = (number: number, title: string, owner = '') => `
<div id="issue_${number}" class="Box-row js-issue-row" style="display:flex;padding:8px">
  <div style="flex:auto">
    <a id="issue_${number}_link" class="Link--primary js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/${number}">${title}</a>
    <div class="text-small"><span class="opened-by">#${number} opened by <a class="Link--muted" href="/ana">ana</a></span></div>
  </div>
  <div class="AvatarStack"><div class="AvatarStack-body" aria-label="${owner ? `Assigned to ${owner}` : ''}">${owner ? `<a href="/${owner}"><img alt="@${owner}"></a>` : ''}</div></div>
</div>`;
const list = (
	rows: string,
	script = '',
) => `<!doctype html><html lang="en" data-color-mode="light"><head><title>Pull requests · acme/shop</title>
<meta name="hovercard-subject-tag" content="repository:1"></head><body class="logged-in">
<div class="js-navigation-container js-active-navigation-container" id="rows">${rows}</div><script>${script}</script></body></html>`;
const LIST = 'https://github.com/acme/shop/pulls';

async function open(html: string, url = LIST): Promise<Page> {
	rig.serve(url, html);
	const page = await rig.open(url);
	opened.push(page);
	return page;
}
const badges = (page: Page) => page.locator('throughline-badge').count();
const settles = (page: Page, count: number) => counted(page.locator('throughline-badge'), count);
const cardOf = (page: Page) =>
	until(
		async () => page.frames().find((frame) => frame.url().includes('card.html')),
		(frame) => frame !== undefined,
	);

describe('badges', () => {
	it('are put on rows that come later, and once only', async () => {
		const page = await open(list(row(1, 'Take cards')));
		expect(await settles(page, 1)).toBe(1);
		await page.evaluate(
			(html) => document.querySelector('#rows')?.append(document.createRange().createContextualFragment(html)),
			row(2, 'Take cash') + row(3, 'Take cheques'),
		);
		expect(await settles(page, 3)).toBe(3);
		await page.waitForTimeout(400);
		expect(await badges(page)).toBe(3);
	});

	it('come back when the page paints its rows anew', async () => {
		const page = await open(list(row(1, 'Take cards') + row(2, 'Take cash')));
		await settles(page, 2);
		await page.evaluate(() => {
			const rows = document.querySelector('#rows') as HTMLElement;
			const fresh = rows.cloneNode(true) as HTMLElement;
			for (const badge of fresh.querySelectorAll('throughline-badge')) badge.remove();
			rows.replaceWith(fresh);
		});
		expect(await settles(page, 2)).toBe(2);
	});

	it('never stay on a row that shows another task, not for one frame', async () => {
		const page = await open(list(row(1, 'Take cards')));
		await settles(page, 1);
		const atFrame = await page.evaluate(
			() =>
				new Promise((resolve) => {
					const link = document.querySelector('a.js-navigation-open') as HTMLAnchorElement;
					link.href = '/acme/shop/pull/77';
					link.textContent = 'Something else';
					requestAnimationFrame(() => resolve(document.querySelectorAll('throughline-badge').length));
				}),
		);
		expect(atFrame).toBe(0);
		expect(await settles(page, 1)).toBe(1);
	});

	it('are given up on a row whose page keeps removing them, and that is said', async () => {
		const page = await open(
			list(
				row(1, 'Take cards'),
				`new MutationObserver(() => document.querySelector('throughline-badge')?.remove()).observe(document.body,{subtree:true,childList:true})`,
			),
		);
		await page.waitForTimeout(2500);
		expect(await badges(page)).toBe(0);
		const popup = await openPopup(rig, page);
		opened.push(popup);
		await expect.poll(() => popup.locator('body').innerText()).toMatch(/kept being removed|keeps? removing|removed/i);
	});

	it('leave with the switch and come back with it', async () => {
		const page = await open(list(row(1, 'Take cards')));
		await settles(page, 1);
		await rig.worker.evaluate(() => chrome.storage.local.set({ sitesOff: ['github.com'] }));
		expect(await settles(page, 0)).toBe(0);
		await rig.worker.evaluate(() => chrome.storage.local.set({ sitesOff: [] }));
		expect(await settles(page, 1)).toBe(1);
	});

	it('are not put into what the server rendered before the page took it over', async () => {
		const html = `<!doctype html><html lang="en"><head><title>Issues</title></head><body><react-app app-name="issues-react" data-ssr="true"><div id="root">
<ul data-listview-component="items-list"><li role="listitem"><h3 data-listview-item-title-container="true"><a data-testid="issue-pr-title-link" href="/acme/shop/issues/5">Sell more</a></h3>
<div><span data-testid="list-row-repo-name-and-number">#5</span> <span data-testid="created-at">ana opened</span></div></li></ul></div></react-app>
<script>window.takenOver = null; addEventListener('load', () => setTimeout(() => { window.takenOver = document.querySelectorAll('#root throughline-badge').length; }, 0));</script></body></html>`;
		const page = await open(html, 'https://github.com/acme/shop/issues');
		expect(await settles(page, 1)).toBe(1);
		expect(await page.evaluate(() => (window as unknown as { takenOver: number }).takenOver)).toBe(0);
	});
});

describe('the card', () => {
	it('opens with a press, is read, closes with Escape, and the focus goes back', async () => {
		const page = await open(list(row(1, 'Take cards')));
		await settles(page, 1);
		await pressBadge(page);
		const frame = await cardOf(page);
		await expect.poll(() => frame?.locator('body').innerText()).toContain('Take cards');
		expect(await frame?.locator('body').innerText()).toMatch(/Why[\s\S]*What[\s\S]*Who[\s\S]*When[\s\S]*How/);
		await page.keyboard.press('Escape');
		expect(
			await until(
				async () => page.frames().length,
				(count) => count === 1,
			),
		).toBe(1);
		expect(await page.evaluate(() => document.activeElement?.localName)).toBe('throughline-badge');
		await page.keyboard.press('Enter');
		expect(await cardOf(page)).toBeDefined();
	});

	it('can be reached and worked by keyboard alone', async () => {
		const page = await open(list(row(1, 'Take cards')));
		await settles(page, 1);
		await page.locator('.opened-by a').focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.localName)).toBe('throughline-badge');
		await page.keyboard.press('Space');
		const frame = await cardOf(page);
		await expect.poll(() => frame?.evaluate(() => document.activeElement !== document.body)).toBe(true);
		await page.keyboard.press('Escape');
		expect(
			await until(
				async () => page.frames().length,
				(count) => count === 1,
			),
		).toBe(1);
	});

	it('is nothing that the page can look into, and a page can not open it', async () => {
		const page = await open(list(row(1, 'Take cards')));
		await settles(page, 1);
		const tried = await page.evaluate(() => {
			const host = document.querySelector('throughline-badge') as HTMLElement;
			host.click();
			host.dispatchEvent(new MouseEvent('click', { bubbles: true }));
			return { root: host.shadowRoot, children: host.childNodes.length };
		});
		expect(tried).toEqual({ root: null, children: 0 });
		await page.waitForTimeout(300);
		expect(page.frames()).toHaveLength(1);
	});
});

describe('a hostile title', () => {
	it.each([
		[
			'markup',
			'&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;bold&lt;/b&gt;',
			'<img src=x onerror=alert(1)> <b>bold</b>',
		],
		['bidirectional controls', '&#x202e;evil&#x202c; ok', '‮evil‬ ok'],
	])('with %s is shown as the text it is', async (_, title, text) => {
		const page = await open(list(row(1, title)));
		await settles(page, 1);
		const own = await openOwn(rig);
		opened.push(own);
		expect(
			(
				await until(
					() => tasks(own),
					(all) => all.some((task) => task.title === text),
				)
			).map((task) => task.title),
		).toContain(text);
		await expect.poll(() => own.locator('body').innerText()).toContain(text.replace(/[‪-‮]/g, '').slice(0, 4));
		expect(await own.locator('img[src="x"]').count()).toBe(0);
	});

	it('of 100,000 characters costs nothing but its length', async () => {
		const page = await open(list(row(1, 'x'.repeat(100_000)) + row(2, 'Short')));
		expect(await settles(page, 2)).toBe(2);
		const own = await openOwn(rig);
		opened.push(own);
		expect(
			(
				await until(
					() => tasks(own),
					(all) => all.some((task) => task.title.length === 100_000),
				)
			).some((task) => task.title.length === 100_000),
		).toBe(true);
	});
});

describe('a script whose extension is gone', () => {
	it('takes its badges off at the next thing its user does', async () => {
		const lone = await startRig();
		lone.serve(LIST, list(row(1, 'Take cards')));
		const page = await lone.open(LIST);
		await until(
			() => badges(page),
			(count) => count === 1,
		);
		await lone.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
		await page.waitForTimeout(500);
		await page.mouse.click(5, 5);
		expect(
			await until(
				() => badges(page),
				(count) => count === 0,
			),
		).toBe(0);
		await lone.close();
	});
});
