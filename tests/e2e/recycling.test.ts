import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { type Frame, judgeByNumber, type Rows, sample } from './frames.ts';
import { openOwn, tasks, until } from './store.ts';

/** A list of 10,000 tasks that has 40 elements and uses them again and again, as virtual lists do. */
let rig: Rig;
const opened: Page[] = [];

beforeAll(async () => {
	rig = await startRig();
	await judgeByNumber(rig);
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const page of opened.splice(0)) await page.close().catch(() => {});
});

const ROWS: Rows = { row: 'li', text: 'a', named: 'a', attr: 'href' };
const URL = 'https://github.com/acme/shop/issues';

/** How a row is given another task: all at once, or the words first and the address in a later task or frame. */
type Way = 'at once' | 'tasks apart' | 'frames apart';

const page = (way: Way) => `<!doctype html><html lang="en"><head><title>Issues</title><style>
body{margin:0;font:14px/20px sans-serif} #view{height:800px;overflow:auto;position:relative}
ul{height:400000px;position:relative;margin:0;padding:0;list-style:none} li{position:absolute;left:0;right:0;height:40px}
h3,div{margin:0;font-size:14px;line-height:20px}</style></head><body>
<div id="view"><ul data-listview-component="items-list">${Array.from(
	{ length: 40 },
	() =>
		'<li role="listitem"><h3 data-listview-item-title-container="true"><a data-testid="issue-pr-title-link"> </a></h3><div><span data-testid="list-row-repo-name-and-number"> </span></div></li>',
).join('')}</ul></div><script>
const view = document.querySelector('#view'), rows = [...document.querySelectorAll('li')], shown = [];
// No longer than 40 ms: who leaves half a row to be seen for longer has said something.
const frames = (f) => { let due = setTimeout(f, 40); requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(due); f(); })); };
const later = ${JSON.stringify(way)} === 'tasks apart' ? (f) => setTimeout(f, 15) : frames;
function show(place, number) {
	if (shown[place] === number) return;
	shown[place] = number;
	const row = rows[place], link = row.querySelector('a');
	link.firstChild.nodeValue = 'Task ' + number;
	row.querySelector('span').firstChild.nodeValue = '#' + number;
	row.style.top = number * 40 - 40 + 'px';
	const name = () => { if (shown[place] === number) link.href = '/acme/shop/issues/' + number; };
	${JSON.stringify(way)} === 'at once' ? name() : later(name);
	window.changedAt = performance.now();
}
function fill() {
	const first = Math.max(0, Math.min(9960, Math.floor(view.scrollTop / 40) - 10));
	for (let at = first; at < first + 40; at++) show(at % 40, at + 1);
}
view.addEventListener('scroll', fill);
fill();
/** Scrolls so many pixels a frame, for so many frames; when the last row was filled. */
window.scroll = (step, frames) => new Promise((done) => {
	const on = () => {
		view.scrollTop += step;
		if (--frames > 0) return requestAnimationFrame(on);
		setTimeout(() => done(window.changedAt), 100);
	};
	on();
});
</script></body></html>`;

const scroll = (tab: Page, step: number, frames: number) =>
	tab.evaluate(
		([by = 0, count = 0]) =>
			(window as unknown as { scroll(by: number, count: number): Promise<number> }).scroll(by, count),
		[step, frames],
	);

const wrongIn = (frames: readonly Frame[]) =>
	frames.filter(({ wrong }) => wrong.length > 0).map(({ at, wrong }) => `${Math.round(at)} ms: ${wrong[0]}`);

describe.each<Way>(['at once', 'tasks apart', 'frames apart'])('rows that get another task %s', (way) => {
	it('never bear the badge of another one, and soon bear their own', async () => {
		const url = `${URL}?${encodeURIComponent(way)}`;
		rig.serve(url, page(way));
		const tab = await rig.open(url);
		opened.push(tab);
		const sampler = await sample(rig, tab, ROWS);
		const seen = await sampler.until();
		expect(seen.at(-1)).toMatchObject({ rows: 40, badges: 40, settled: true });
		// Slow enough for badges in between; row by row; a few screens a frame; back; and one jump.
		for (const [step, frames] of [
			[20, 60],
			[160, 60],
			[3_000, 60],
			[-7_000, 20],
			[200_000, 1],
		] as const) {
			const changed = await scroll(tab, step, frames);
			const after = await sampler.until(changed);
			seen.push(...after);
			const settled = after.find((frame) => frame.settled && frame.at >= changed);
			expect(settled, `after ${frames} frames of ${step} pixels`).toBeDefined();
			console.log(`${way}, ${step} px: right ${Math.round((settled?.at ?? 0) - changed)} ms after the last change`);
			expect((settled?.at ?? 0) - changed).toBeLessThan(1_000);
		}
		expect(seen.length).toBeGreaterThan(100);
		expect(seen.some(({ badges }) => badges > 0 && badges < 40)).toBe(true);
		// Those far from the window are to come: that they are right is seen once they are made.
		expect(seen.some(({ made, badges }) => made < badges)).toBe(true);
		expect(seen.every(({ near, made, settled }) => !settled || made >= near)).toBe(true);
		expect(wrongIn(seen)).toEqual([]);
	});

	it('were never read as a task with the words of another', async () => {
		const own = await openOwn(rig);
		opened.push(own);
		const kept = await until(
			() => tasks(own),
			(all) => all.length >= 40,
		);
		expect(kept.filter(({ task, title }) => !task.endsWith(`#${/\d+/.exec(title)}`))).toEqual([]);
	});
});
