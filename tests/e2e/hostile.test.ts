import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf, pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { judgeByNumber, ourWorld, type Rows, sample } from './frames.ts';
import { list, oldList, oldRow, page, row } from './misbehaving.ts';
import { openPopup } from './popup.ts';
import { until } from './store.ts';

/** Pages that mean harm: they stay as usable as without us, and we stay alive. */
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

const ROWS: Rows = { row: 'li', text: 'a', named: 'a', attr: 'href' };
const numbers = (to: number) => Array.from({ length: to }, (_, at) => at + 1);
const rows = (to: number) =>
	list(
		numbers(to)
			.map((n) => row(n))
			.join(''),
	);
let count = 0;

async function open(html: string): Promise<Page> {
	const url = `https://github.com/acme/shop/issues?hostile=${++count}`;
	rig.serve(url, html);
	const tab = await rig.open(url);
	opened.push(tab);
	return tab;
}
const badges = (tab: Page) => tab.locator('throughline-badge').count();
const settles = (tab: Page, wanted: number) =>
	until(
		() => badges(tab),
		(seen) => seen === wanted,
	);
/** What only an extension that still works can do: a new row gets its badge. */
async function alive(tab: Page, number = 900): Promise<void> {
	const before = await badges(tab);
	await tab.evaluate((html) => document.querySelector('#rows')?.insertAdjacentHTML('beforeend', html), row(number));
	expect(await settles(tab, before + 1)).toBe(before + 1);
}
const popupOver = async (tab: Page) => {
	const popup = await openPopup(rig, tab);
	opened.push(popup);
	return popup;
};

describe('a style sheet against our elements', () => {
	it.each([
		['hides them by name', 'throughline-badge{display:none!important;visibility:hidden!important;opacity:0!important}'],
		[
			'resets them',
			'throughline-badge{all:unset!important;position:fixed!important;inset:0!important;font-size:90px!important}',
		],
		[
			'moves everything',
			'throughline-badge,throughline-badge *{transform:translate(500px)!important;margin:-300px!important;transition:all 9s!important;animation:none!important}',
		],
		[
			'sets our own properties',
			':root,*{--throughline-gap:400px!important;--throughline-drop:300px!important;--plain:red!important;--loud:#0000!important}',
		],
		[
			'reaches for parts',
			'throughline-badge::part(button),throughline-badge::before{content:"x"!important;display:block!important;width:900px!important}',
		],
	])('that %s reaches none: each is where it was, and is pressed there', async (_, css) => {
		const tab = await open(
			page(
				`<style>${css}</style>${oldList(
					numbers(3)
						.map((n) => oldRow(n))
						.join(''),
				)}`,
			),
		);
		expect(await settles(tab, 3)).toBe(3);
		await tab.waitForTimeout(150);
		await pressBadge(tab);
		expect(
			await until(
				async () => tab.frames().length,
				(frames) => frames === 2,
			),
		).toBe(2);
		await tab.mouse.click(5, 700);
		await until(
			async () => tab.frames().length,
			(frames) => frames === 1,
		);
		const { moved, covered, unreachable } = await layoutOf(tab);
		expect({ moved, covered, unreachable }).toEqual({ moved: [], covered: [], unreachable: [] });
	});
});

describe('a page that has our element’s name', () => {
	it('in elements of its own, before and after, loses none of them, and has our badges as well', async () => {
		const fakes = '<throughline-badge class="fake" onclick="this.pressed=1">mine</throughline-badge>';
		const tab = await open(page(`${fakes}${rows(3)}<div id="after"></div>`));
		expect(await settles(tab, 4)).toBe(4);
		await tab.evaluate((html) => document.querySelector('#after')?.insertAdjacentHTML('beforeend', html), fakes);
		await alive(tab);
		expect(await tab.locator('.fake').count()).toBe(2);
		await tab.locator('.fake').first().click();
		await tab.waitForTimeout(200);
		expect(tab.frames()).toHaveLength(1);
	});

	it.each([
		['opens a root of its own', 'constructor() { super(); this.attachShadow({ mode: "open" }); }'],
		['allows no root', 'static get disabledFeatures() { return ["shadow"]; }'],
		['throws when it is made', 'constructor() { super(); throw new Error("no"); }'],
		['throws when it is put in', 'connectedCallback() { throw new Error("no"); }'],
		['leaves at once', 'connectedCallback() { this.remove(); }'],
		['moves away', 'connectedCallback() { if (this.parentNode !== document.body) document.body.append(this); }'],
	])('as a custom element that %s stays usable, and no script of ours fails', async (_, members) => {
		const failed: string[] = [];
		const tab = await open(
			page(
				`<script>customElements.define('throughline-badge', class extends HTMLElement { ${members} })</script>${rows(3)}`,
			),
		);
		const client = await tab.context().newCDPSession(tab);
		client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, stackTrace } }) => {
			const from = url ?? stackTrace?.callFrames[0]?.url ?? '';
			if (from.startsWith(rig.origin)) failed.push(exception?.description ?? text);
		});
		await client.send('Runtime.enable');
		await tab.waitForTimeout(1_500);
		expect(failed).toEqual([]);
		expect(await badges(tab)).toBeLessThan(8);
		const popup = await popupOver(tab);
		await expect.poll(() => popup.locator('body').innerText()).toContain('3 tasks');
		// Either our badges are there and are ours, or it is said that they are not.
		const ours = await tab.evaluate(() => document.querySelectorAll('li throughline-badge:not([hidden])').length);
		if (ours < 3) await expect.poll(() => popup.locator('body').innerText()).toMatch(/removed|removing/i);
	});
});

describe('a page that takes our badges off', () => {
	const gone = "for (const one of document.querySelectorAll('throughline-badge')) one.remove()";
	const anew = `for (const one of document.querySelectorAll('throughline-badge')) {
		const li = one.closest('li'); const fresh = li.cloneNode(true);
		for (const old of fresh.querySelectorAll('throughline-badge')) old.remove();
		li.replaceWith(fresh); }`;
	const all = `if (document.querySelector('throughline-badge')) {
		const list = document.querySelector('#rows'); for (const old of list.querySelectorAll('throughline-badge')) old.remove();
		list.innerHTML = list.innerHTML; }`;
	const far = '<div style="height:3000px"></div>';
	it.each([
		['at once', '', `new MutationObserver(() => { ${gone} })`],
		['at once, its row with it', '', `new MutationObserver(() => { ${anew} })`],
		['at once, the whole list with it', '', `new MutationObserver(() => { ${all} })`],
		['at once, far from the window', far, `new MutationObserver(() => { ${gone} })`],
		['at once, its row with it, far from the window', far, `new MutationObserver(() => { ${anew} })`],
		['at once, the whole list with it, far from the window', far, `new MutationObserver(() => { ${all} })`],
	])('%s, is let be after a few tries, and that is said', async (_, above, observer) => {
		const tab = await open(
			page(
				above + rows(3),
				`window.puts = 0; new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes)
					if (node.localName === 'throughline-badge') window.puts++; }).observe(document.body, { subtree: true, childList: true });
				${observer}.observe(document.body, { subtree: true, childList: true });`,
			),
		);
		const puts = () => tab.evaluate(() => (window as unknown as { puts: number }).puts);
		await tab.waitForTimeout(4_000);
		const before = await puts();
		expect(before).toBeGreaterThan(2);
		expect(before).toBeLessThan(100);
		await tab.waitForTimeout(2_000);
		expect(await puts()).toBe(before);
		const popup = await popupOver(tab);
		await expect.poll(() => popup.locator('body').innerText()).toMatch(/removed|removing/i);
	});
});

describe('a page that takes a badge off when it is made, its row with it', () => {
	it('is let be after a few tries, and that is said', async () => {
		const far = '<div style="height:3000px"></div>';
		const tab = await open(
			page(
				`${far}${rows(3)}${far}`,
				`window.takes = 0; const made = () => { for (const one of document.querySelectorAll('throughline-badge:not([hidden])')) {
					const li = one.closest('li'); if (!li) continue; const fresh = li.cloneNode(true); window.takes++;
					for (const old of fresh.querySelectorAll('throughline-badge')) old.remove();
					li.replaceWith(fresh); } };
				new MutationObserver(made).observe(document.body, { subtree: true, childList: true, attributes: true });`,
			),
		);
		const takes = () => tab.evaluate(() => (window as unknown as { takes: number }).takes);
		expect(await settles(tab, 3)).toBe(3);
		expect(await takes()).toBe(0);
		await tab.evaluate(() => document.querySelector('#rows')?.scrollIntoView({ block: 'center' }));
		await tab.waitForTimeout(4_000);
		const before = await takes();
		expect(before).toBeGreaterThan(2);
		expect(before).toBeLessThan(100);
		await tab.waitForTimeout(2_000);
		expect(await takes()).toBe(before);
		const popup = await popupOver(tab);
		await expect.poll(() => popup.locator('body').innerText()).toMatch(/removed|removing/i);
	});
});

describe('a page whose own globals are traps', () => {
	it('catches nobody but itself', async () => {
		const tab = await open(
			page(
				rows(3),
				`const trap = () => { throw new Error('trap'); };
				Element.prototype.attachShadow = trap; Node.prototype.appendChild = trap; Element.prototype.append = trap;
				Element.prototype.after = trap; Document.prototype.createElement = trap; window.getComputedStyle = trap;
				window.requestAnimationFrame = trap; window.setTimeout = trap; window.MutationObserver = trap; Promise.prototype.then = trap;
				Object.prototype.select = 'x'; Array.prototype.flatMap = trap; JSON.stringify = trap; WeakMap.prototype.get = trap;
				for (const name of ['innerHTML', 'textContent', 'shadowRoot', 'localName']) Object.defineProperty(Node.prototype, name, { get: trap });
				for (const name of ['performance', 'scheduler', 'navigation']) Object.defineProperty(window, name, { get: trap });
`,
			),
		);
		// Nothing that is run in the page's own world works any more.
		const client = await tab.context().newCDPSession(tab);
		const contextId = await ourWorld(client, rig.origin);
		const expression = "document.querySelectorAll('throughline-badge').length";
		const seen = async () => (await client.send('Runtime.evaluate', { expression, contextId })).result.value as number;
		expect(await until(seen, (here) => here === 3)).toBe(3);
	});

	it('may hide its form’s and document’s members behind elements of their names', async () => {
		const names = 'documentElement body querySelectorAll querySelector createElement defaultView location'.split(' ');
		const tab = await open(
			page(
				`${names.map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`).join('')}${rows(3)}`,
			),
		);
		expect(await settles(tab, 3)).toBe(3);
	});
});

describe('a press that no person made', () => {
	it('opens nothing, in whatever way a page makes it', async () => {
		const tab = await open(page(`<label id="label">${rows(1)}</label>`));
		await settles(tab, 1);
		await tab.evaluate(() => {
			const host = document.querySelector('throughline-badge') as HTMLElement;
			host.click();
			for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'])
				host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, detail: 1 }));
			host.focus();
			for (const key of ['Enter', ' '])
				for (const type of ['keydown', 'keypress', 'keyup'])
					host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
			document.querySelector<HTMLElement>('#label')?.click();
		});
		await tab.waitForTimeout(300);
		expect(tab.frames()).toHaveLength(1);
	});
});

describe('a title that is an attack', () => {
	it.each([
		['a style sheet', '</title></style><style>*{display:none!important}</style>'],
		['a frame', '</textarea><iframe srcdoc="<script>parent.hit=1</script>"></iframe>'],
		['our own element', '<throughline-badge style="position:fixed;inset:0"></throughline-badge>'],
		['a property', '--plain:red;}*{display:none}'],
		['an override of direction', '\u202e\u2066txt.exe\u2067\u200f'],
		['very long', 'wide'.repeat(25_000)],
	])('%s, is nothing but words in the card, the popup and the side panel', async (_, title) => {
		const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
		const tab = await open(page(list(row(700 + count, escaped) + row(800 + count, 'A calm one'))));
		await settles(tab, 2);
		await pressBadge(tab);
		const frame = await until(
			async () => tab.frames().find((one) => one.url().includes('card.html')),
			(one) => one !== undefined,
		);
		const start = title.replace(/[\u200f\u202e\u2066\u2067]/g, '').slice(0, 12);
		await expect.poll(() => frame?.locator('body').innerText()).toContain(start);
		const side = await rig.context.newPage();
		opened.push(side);
		await side.goto(`${rig.origin}/sidepanel.html`);
		await side.getByRole('tab', { name: 'All' }).click();
		await expect.poll(() => side.locator('body').innerText()).toContain(start);
		const popup = await popupOver(tab);
		await expect.poll(() => popup.locator('body').innerText()).toContain('2 tasks');
		for (const ours of [frame, side.mainFrame(), popup.mainFrame()]) {
			const state = await ours?.evaluate(() => ({
				inserted: document.querySelectorAll('iframe, throughline-badge, body style, body script:not([src])').length,
				wide: document.documentElement.scrollWidth > innerWidth,
				shown: document.body.checkVisibility(),
			}));
			expect(state, ours?.url()).toEqual({ inserted: 0, wide: false, shown: true });
		}
	});
});

describe('100,000 nodes within each other', () => {
	it.each([
		['beside the tasks', 'document.body'],
		['within a task', "document.querySelector('li')"],
	])('%s cost what their number costs', async (_, where) => {
		const tab = await open(
			page(
				rows(3),
				`window.deepest = null;
				setTimeout(() => {
					// In parts: node by node, the browser itself takes a minute for it.
					const top = document.createElement('div'); top.style.display = 'none'; let at = top;
					for (let part = 0; part < 400; part++) {
						const chain = document.createElement('p'); chain.innerHTML = '<span>'.repeat(250);
						at.append(chain.firstChild);
						while (at.firstChild) at = at.firstChild;
					}
					at.textContent = 'deep'; window.deepest = at; ${where}.append(top);
				}, 300);`,
			),
		);
		await settles(tab, 3);
		await until(
			() => tab.evaluate(() => Boolean((window as unknown as { deepest: unknown }).deepest)),
			(there) => there,
		);
		const cost = await profile(tab, async () => {
			await tab.evaluate(async () => {
				const deepest = (window as unknown as { deepest: Element }).deepest;
				for (let turn = 0; turn < 10; turn++) {
					// Nodes all the way up change in one go, and each has all those above it around it.
					let at: Element | null = deepest;
					for (let n = 0; at && n < 500; n++, at = at.parentElement) at.id = `n${turn}`;
					await new Promise((done) => setTimeout(done, 30));
				}
			});
			await tab.waitForTimeout(600);
		});
		console.log(`100,000 nodes ${where}: ${Math.round(cost.ours)} ms of ours in 10 changes of 500 nodes`);
		expect(cost.ours).toBeLessThan(3_000);
		await alive(tab);
	});
});

interface Cost {
	/** Milliseconds on the page's main thread, by a sampling profiler: in our script, and in all. */
	ours: number;
	all: number;
}
async function profile(tab: Page, work: () => Promise<void>): Promise<Cost> {
	const client = await tab.context().newCDPSession(tab);
	await client.send('Profiler.enable');
	await client.send('Profiler.setSamplingInterval', { interval: 500 });
	await client.send('Profiler.start');
	const start = Date.now();
	await work();
	const all = Date.now() - start;
	const { profile: taken } = await client.send('Profiler.stop');
	const urls = new Map(taken.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
	let ours = 0;
	for (const [at, id] of (taken.samples ?? []).entries()) {
		if (urls.get(id)?.startsWith(rig.origin)) ours += (taken.timeDeltas?.[at] ?? 0) / 1_000;
	}
	return { ours, all };
}

describe('a page that never stops changing', () => {
	it('stays usable, and nothing of ours grows', { timeout: 90_000 }, async () => {
		const tab = await open(
			page(
				`${rows(100)}<div id="noise"></div>`,
				`const noise = document.querySelector('#noise'), links = [...document.querySelectorAll('li a')];
				let frame = 0; window.frames0 = 0;
				window.flood = (ms) => { const end = performance.now() + ms; const on = () => {
					if (performance.now() > end) return; frame++; window.frames0++;
					for (let n = 0; n < 200; n++) { const one = document.createElement('i'); one.id = 'n' + n; one.textContent = frame; noise.append(one); }
					for (const one of [...noise.children].slice(0, 190)) one.remove();
					if (noise.children.length > 400) noise.textContent = '';
					for (let n = 0; n < 20; n++) { const link = links[(frame + n * 5) % 100]; link.parentNode.setAttribute('aria-label', 'x' + frame); }
					links[frame % 100].firstChild.nodeValue = 'Task ' + (frame % 100 + 1);
					setTimeout(on, 4); }; on(); };`,
			),
		);
		const sampler = await sample(rig, tab, ROWS);
		await sampler.until();
		const client = await tab.context().newCDPSession(tab);
		const heap = async () => {
			await client.send('HeapProfiler.collectGarbage');
			const { usedSize } = await client.send('Runtime.getHeapUsage');
			return usedSize / 1e6;
		};
		const flood = (ms: number) =>
			profile(tab, async () => {
				await tab.evaluate((time) => (window as unknown as { flood(ms: number): void }).flood(time), ms);
				await tab.waitForTimeout(ms);
			});
		await flood(2_000);
		await sampler.frames();
		const before = await heap();
		const { ours, all } = await flood(10_000);
		const frames = await sampler.frames();
		const grown = (await heap()) - before;
		console.log(
			`flood: ${Math.round(ours)} of ${all} ms ours, heap ${grown.toFixed(2)} MB more, ${frames.length} frames`,
		);
		expect(ours / all).toBeLessThan(0.2);
		expect(grown).toBeLessThan(2);
		expect(frames.flatMap(({ wrong }) => wrong)).toEqual([]);
		await tab.waitForTimeout(800);
		expect((await sampler.until()).at(-1)).toMatchObject({ badges: 100, copies: 0, settled: true });
		// Those far below, whose badges were to come all the while, have their own as well.
		for (const nth of [30, 60, 99]) {
			const at = await tab.evaluate((n) => {
				document.querySelectorAll('li')[n]?.scrollIntoView();
				return performance.now();
			}, nth);
			const seen = await sampler.until(at);
			expect(seen.flatMap(({ wrong }) => wrong)).toEqual([]);
			expect(seen.at(-1)).toMatchObject({ badges: 100, copies: 0, settled: true });
		}
		await alive(tab);
	});
});
