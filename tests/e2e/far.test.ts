import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { counted } from './store.ts';

/** A badge far down a list is made when it comes near the window, in whichever way it does. */
let rig: Rig;

beforeAll(async () => {
	rig = await startRig();
});
afterAll(() => rig?.close());

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
		const all = page.locator('throughline-badge');
		expect(await counted(all, 120)).toBe(120);
		// By now nobody looks any more which of them come near.
		await page.waitForTimeout(1_500);
		const last = page.locator('#issue_120 throughline-badge:not([hidden])');
		expect(await last.count()).toBe(0);
		await page.evaluate(act);
		expect(await counted(last, 1)).toBe(1);
		await page.close();
	});
});
