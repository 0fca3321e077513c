import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { counted } from './store.ts';

/** Words that are written from right to left end at the left: there a badge hangs, and there it must cover nothing. */
let rig: Rig;

beforeAll(async () => {
	rig = await startRig();
});
afterAll(() => rig?.close());

const LIST = 'https://github.com/acme/shop/pulls';
const page = (control: string) => `<!doctype html><meta name="hovercard-subject-tag" content="repository:1">
<title>Pull requests</title><body style="margin:100px"><div class="js-active-navigation-container" dir="rtl">
<div id="issue_7" class="Box-row js-issue-row" style="padding:20px">
  <a class="js-navigation-open" data-hovercard-type="pull_request" href="/acme/shop/pull/7">לקבל כרטיסים</a>${control}
  <div><span class="opened-by">נפתח על ידי דנה</span></div>
</div></div><script>
const at = document.querySelector('.opened-by').getBoundingClientRect();
for (const control of document.querySelectorAll('button'))
  Object.assign(control.style, { left: at.left - 60 + 'px', top: at.top - 2 + 'px' });
</script>`;

describe('a badge behind words from right to left', () => {
	it.each([
		['hangs at their left', '', true],
		[
			'hangs elsewhere where a button is at their left',
			'<button style="position:absolute;width:54px;height:24px;padding:0">סגור</button>',
			false,
		],
	])('%s', async (_, control, isBehind) => {
		rig.serve(LIST, page(control));
		const tab = await rig.open(LIST);
		const badge = tab.locator('throughline-badge:not([hidden])');
		expect(await counted(badge, 1)).toBe(1);
		const hit = await tab.evaluate(() => {
			const { left, top, bottom } = (document.querySelector('.opened-by') as Element).getBoundingClientRect();
			const name = (x: number, y: number) => document.elementFromPoint(x, y)?.localName;
			// Behind the words; over them.
			return [name(left - 30, (top + bottom) / 2), name(left + 20, (top + bottom) / 2)];
		});
		expect(hit).toEqual([isBehind ? 'throughline-badge' : 'button', 'span']);
		await tab.close();
	});
});
