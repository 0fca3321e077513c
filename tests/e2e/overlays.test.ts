import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { judgeByNumber, type Rows, sample } from './frames.ts';
import { list, page, row } from './misbehaving.ts';

/** Other overlays on the same page, which put things where ours are and act on each change: all keep working. */
let rig: Rig;
const opened: Page[] = [];

beforeAll(async () => {
	rig = await startRig();
	await judgeByNumber(rig);
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const tab of opened.splice(0)) await tab.close().catch(() => {});
});

const ROWS: Rows = {
	row: 'li',
	text: '[data-testid="issue-pr-title-link"]',
	named: '[data-testid="issue-pr-title-link"]',
	attr: 'href',
};

/** Each works on its rows now and after each change of the page. */
const OVERLAYS: Record<string, string> = {
	'adds a mark beside ours': `for (const line of document.querySelectorAll('[data-testid="list-row-repo-name-and-number"]'))
		if (!line.querySelector('.other')) { const mark = document.createElement('span'); mark.className = 'other'; mark.textContent = ' ★'; line.append(mark); }`,
	'wants to be the last of its line': `for (const line of document.querySelectorAll('[data-testid="list-row-repo-name-and-number"]')) {
		let mark = line.querySelector('.other');
		if (!mark) { mark = document.createElement('button'); mark.className = 'other'; mark.textContent = 'Start'; }
		if (line.lastElementChild !== mark) line.append(mark);
	}`,
	'sorts the line, ours with it': `for (const line of document.querySelectorAll('[data-testid="list-row-repo-name-and-number"]')) {
		let mark = line.querySelector('.other');
		if (!mark) { mark = document.createElement('span'); mark.className = 'other'; line.append(mark); }
		const ours = line.querySelector('throughline-badge');
		if (ours && ours.previousElementSibling === mark) line.insertBefore(ours, mark);
	}`,
	'paints its button anew each time': `for (const line of document.querySelectorAll('li')) {
		if (line.dataset.count === String(line.querySelectorAll('*').length)) continue;
		line.querySelector('.other')?.remove();
		const mark = document.createElement('button'); mark.className = 'other'; mark.textContent = 'Start'; line.append(mark);
		line.dataset.count = String(line.querySelectorAll('*').length);
	}`,
	'wraps the title in a box of its own': `for (const link of document.querySelectorAll('[data-testid="issue-pr-title-link"]'))
		if (!link.closest('.other')) { const box = document.createElement('span'); box.className = 'other'; link.replaceWith(box); box.append(link); }`,
};

const numbers = Array.from({ length: 20 }, (_, at) => at + 1);

describe.each(Object.entries(OVERLAYS))('an overlay that %s', (name, work) => {
	it('and ours keep both working, and the page comes to rest', async () => {
		const url = `https://github.com/acme/shop/issues?${encodeURIComponent(name)}`;
		rig.serve(
			url,
			page(
				list(numbers.map((n) => row(n)).join('')),
				`const work = () => { ${work} };
				window.records = 0;
				const all = { subtree: true, childList: true, attributes: true, characterData: true };
				// The frames are counted on an element beside the body.
				new MutationObserver((records) => { window.records += records.length; work(); }).observe(document.body, all);
				work();`,
			),
		);
		const tab = await rig.open(url);
		opened.push(tab);
		const sampler = await sample(rig, tab, ROWS);
		expect((await sampler.until()).at(-1)).toMatchObject({ badges: 20, settled: true });
		const records = () => tab.evaluate(() => (window as unknown as { records: number }).records);
		await tab.waitForTimeout(700);
		const before = await records();
		await tab.waitForTimeout(2_000);
		expect((await records()) - before).toBe(0);
		const at = await tab.evaluate((more) => {
			document.querySelector('#rows')?.insertAdjacentHTML('beforeend', more);
			return performance.now();
		}, row(21) + row(22));
		const frames = await sampler.until(at);
		expect(frames.flatMap(({ wrong }) => wrong)).toEqual([]);
		expect(frames.at(-1)).toMatchObject({ rows: 22, badges: 22, copies: 0, settled: true });
		expect(await tab.locator('.other').count()).toBe(22);
		await tab.waitForTimeout(700);
		// Two rows, their badges, and what the other does with both: a page at play has hundreds.
		expect((await records()) - before).toBeLessThan(40);
	});
});
