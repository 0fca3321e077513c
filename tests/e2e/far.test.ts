import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { until } from './store.ts';

/** A badge far down a list is made when it comes near the window, in whichever way it does. */
let rig: Rig;
const opened: Page[] = [];

beforeAll(async () => {
	rig = await startRig();
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const page of opened.splice(0)) await page.close().catch(() => {});
});

const LIST = 'https://github.com/acme/shop/pulls';
const row = (number: number) => `
<div id="issue_${number}" class="Box-row js-issue-row" style="padding:8px">
  <a class="Link--primary js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/${number}">Take cards ${number}</a>
  <div><span class="opened-by">#${number} opened by <a class="Link--muted" href="/ana">ana</a></span></div>
</div>`;

describe('badges far down a list', () => {
	it.each([
		['a scroll', 'scrollTo(0, 1e6)'],
		['a press that folds up what is above', 'document.querySelector("button").click()'],
		[
			'a change of the page',
			'document.querySelectorAll(".js-issue-row").forEach((row, at, all) => at < all.length - 1 && row.remove())',
		],
	])('are seen once %s brings them near', async (_, act) => {
		const rows = Array.from({ length: 120 }, (_, at) => row(at + 1)).join('');
		const style = '<style>.folded > .js-issue-row:not(:last-of-type) { display: none !important }</style>';
		const fold = "<button onclick=\"document.getElementById('rows').classList.add('folded')\">Fold up</button>";
		const head =
			'<!doctype html><meta name="hovercard-subject-tag" content="repository:1"><title>Pull requests</title>';
		rig.serve(LIST, `${head}${style}${fold}<div id="rows" class="js-active-navigation-container">${rows}</div>`);
		const page = await rig.open(LIST);
		opened.push(page);
		const all = page.locator('throughline-badge');
		expect(
			await until(
				() => all.count(),
				(seen) => seen === 120,
			),
		).toBe(120);
		// By now the browser is not asked any more which of them come near.
		await page.waitForTimeout(1_500);
		const last = page.locator('#issue_120 throughline-badge:not([hidden])');
		expect(await last.count()).toBe(0);
		await page.evaluate(act);
		expect(
			await until(
				() => last.count(),
				(seen) => seen === 1,
			),
		).toBe(1);
	});
});
