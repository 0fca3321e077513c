import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { type Frame, judgeByNumber, type Rows, type Sampler, sample } from './frames.ts';
import { issue, list, oldList, oldRow, page, pane, row } from './misbehaving.ts';
import { until } from './store.ts';

/** Pages that become another page, or the same one again, without being loaded: the right badge, and never a wrong one. */
let rig: Rig;
const opened: Page[] = [];

beforeAll(async () => {
	rig = await startRig({ keepsPages: true });
	await judgeByNumber(rig);
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const tab of opened.splice(0)) await tab.close().catch(() => {});
});

const LIST: Rows = { row: 'li, .js-issue-row', text: 'a', named: 'a', attr: 'href' };
const ISSUE: Rows = {
	row: '[data-testid="issue-viewer-container"]',
	text: 'bdi',
	named: '[data-testid="issue-body-header-link"]',
	attr: 'data-number',
};
const PANE: Rows = { row: '.TaskPane', text: '.ReadOnlyTitleInput-name', attr: 'data-task-id' };
const ISSUES = 'https://github.com/acme/shop/issues';
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

async function open(url: string, html: string, rows: Rows): Promise<{ tab: Page; sampler: Sampler }> {
	rig.serve(url, html);
	const tab = await rig.open(url);
	opened.push(tab);
	const sampler = await sample(rig, tab, rows);
	if (await tab.locator(rows.row).count()) await sampler.until();
	return { tab, sampler };
}

/** Runs a step in the page; what comes of it is right in each frame, and all of it soon. */
async function step(tab: Page, sampler: Sampler, what: string, script: string, rows?: number): Promise<Frame[]> {
	await sampler.frames();
	const at = await tab.evaluate(`(async () => { ${script}; return performance.now(); })()`);
	const frames = await sampler.until(at as number);
	const settled = frames.find((frame) => frame.settled && frame.at >= (at as number));
	expect(
		frames.flatMap(({ wrong }) => wrong),
		what,
	).toEqual([]);
	expect(settled, `${what}: ${JSON.stringify(frames.at(-1))}`).toBeDefined();
	if (rows !== undefined) expect(settled?.rows, what).toBe(rows);
	console.log(`${what}: right ${Math.round((settled?.at ?? 0) - (at as number))} ms after it settled`);
	expect((settled?.at ?? 0) - (at as number), what).toBeLessThan(1_500);
	return frames;
}

const js = JSON.stringify;
const wait = (ms: number) => `await new Promise((done) => setTimeout(done, ${ms}))`;

describe('a body that is swapped', () => {
	it('is another list, is the old one again when its user goes back, and no copies of badges pile up', async () => {
		const { tab, sampler } = await open(
			`${ISSUES}?body`,
			page(
				list(
					numbers(1, 5)
						.map((n) => row(n))
						.join(''),
				),
				// As Turbo does: what is left is kept as a copy, and the copy is what comes back.
				`const kept = new Map();
				window.go = (html, url, back) => {
					kept.set(location.href, document.body.cloneNode(true));
					const body = document.createElement('body');
					body.innerHTML = html;
					if (!back) history.pushState({}, '', url);
					document.body.replaceWith(kept.get(location.href) ?? body);
				};
				addEventListener('popstate', () => { const body = kept.get(location.href); if (body) document.body.replaceWith(body.cloneNode(true)); });`,
			),
			LIST,
		);
		const next = list(
			numbers(11, 18)
				.map((n) => row(n))
				.join(''),
		);
		for (let round = 0; round < 4; round++) {
			await step(tab, sampler, 'swapped', `go(${js(next)}, '/acme/shop/issues?body=2')`, 8);
			const back = await step(tab, sampler, 'gone back', `history.back(); ${wait(60)}`, 5);
			expect(back.at(-1)?.copies).toBe(0);
		}
	});
});

describe('two generations of a page in one session', () => {
	it('are both read, one after the other', async () => {
		const { tab, sampler } = await open(
			`${ISSUES}?old`,
			page(
				`<main>${oldList(
					numbers(1, 4)
						.map((n) => oldRow(n))
						.join(''),
				)}</main>`,
			),
			LIST,
		);
		const swap = (html: string, to: string) =>
			`history.pushState({}, '', '${to}'); document.querySelector('main').innerHTML = ${js(html)}`;
		await step(
			tab,
			sampler,
			'the new one',
			swap(
				list(
					numbers(5, 9)
						.map((n) => row(n))
						.join(''),
				),
				'?new',
			),
			5,
		);
		await step(
			tab,
			sampler,
			'the old one',
			swap(
				oldList(
					numbers(3, 9)
						.map((n) => oldRow(n))
						.join(''),
				),
				'?old',
			),
			7,
		);
		await step(tab, sampler, 'both', swap(list(row(1)) + oldList(oldRow(2)), '?both'), 2);
	});
});

describe('an issue that becomes another one in place', () => {
	const show = (n: number) => `
		document.querySelector('bdi').firstChild.nodeValue = 'Task ${n}';
		document.querySelector('h1 span').firstChild.nodeValue = '#${n}';
		const link = document.querySelector('[data-testid="issue-body-header-link"]');
		link.href = 'https://github.com/acme/shop/issues/${n}#issue-1'; link.dataset.number = '${n}';`;
	const start = () =>
		open(
			`${ISSUES}/1`,
			page(issue(1).replace('href="https://github.com/acme/shop/issues/1#', 'data-number="1" $&')),
			ISSUE,
		);
	const go = (n: number) => `history.pushState({}, '', '/acme/shop/issues/${n}')`;

	it('has the badge of what it shows, whether its address changes first, last or at once', async () => {
		const { tab, sampler } = await start();
		await step(tab, sampler, 'at once', `${go(2)}; ${show(2)}`, 1);
		await step(tab, sampler, 'address first', `${go(3)}; ${wait(700)}; ${show(3)}`, 1);
		await step(tab, sampler, 'address last', `${show(4)}; ${wait(30)}; ${go(4)}`, 1);
		await step(tab, sampler, 'replaced', `history.replaceState({}, '', '/acme/shop/issues/5'); ${show(5)}`, 1);
		await step(tab, sampler, 'back', `history.back(); ${wait(300)}; ${show(3)}`, 1);
		await step(tab, sampler, 'forward', `history.forward(); ${wait(10)}; ${show(5)}`, 1);
	});
});

describe('an issue that only the address names', () => {
	it('is not taken for the next one while it still shows the one before', async () => {
		const { tab, sampler } = await open(
			'https://harbor.atlassian.net/browse/TIDE-1',
			page(
				'<div id="jira-frontend"><h1 data-testid="issue.views.issue-base.foundation.summary.heading" data-number="1">Task 1</h1></div>',
			),
			{ row: '#jira-frontend', text: 'h1', named: 'h1', attr: 'data-number' },
		);
		const go = (n: number) => `history.pushState({}, '', '/browse/TIDE-${n}')`;
		const show = (n: number) =>
			`const h1 = document.querySelector('h1'); h1.dataset.number = '${n}'; h1.firstChild.nodeValue = 'Task ${n}'`;
		await step(tab, sampler, 'address first', `${go(2)}; ${wait(900)}; ${show(2)}`, 1);
		await step(tab, sampler, 'at once', `${go(3)}; ${show(3)}`, 1);
	});
});

describe('a pane that is used again', () => {
	const id = (n: number) => `pane.dataset.taskId = '${n}'`;
	const title = (n: number) =>
		`pane.setAttribute('aria-label', 'Task ${n}'); pane.querySelector('.ReadOnlyTitleInput-name').firstChild.nodeValue = 'Task ${n}'`;
	const pick = "const pane = document.querySelector('.TaskPane')";

	it('has the badge of the task that it shows', async () => {
		const { tab, sampler } = await open(
			'https://app.asana.com/1/1200000000000009/inbox/1200000000000050',
			page(pane(1200000000000001)),
			PANE,
		);
		const a = 1200000000000002;
		await step(tab, sampler, 'at once', `${pick}; ${id(a)}; ${title(a)}`, 1);
		await step(tab, sampler, 'its name first', `${pick}; ${id(a + 1)}; ${wait(15)}; ${title(a + 1)}`, 1);
		await step(tab, sampler, 'its title first', `${pick}; ${title(a + 2)}; ${wait(15)}; ${id(a + 2)}`, 1);
	});
});

describe('content that comes late', () => {
	it('is read when it is there, and again when its host painted it anew', async () => {
		const { tab, sampler } = await open(`${ISSUES}?late`, page('<main></main>'), LIST);
		const rows = (to: number) =>
			js(
				list(
					numbers(1, to)
						.map((n) => row(n))
						.join(''),
				),
			);
		await step(tab, sampler, 'late', `${wait(2_500)}; document.querySelector('main').innerHTML = ${rows(6)}`, 6);
		await step(tab, sampler, 'anew', `document.querySelector('main').innerHTML = ${rows(6)}`, 6);
		const same = 'const rows = document.querySelector("#rows"); rows.innerHTML = rows.innerHTML';
		expect((await step(tab, sampler, 'its own words', same, 6)).at(-1)?.copies).toBe(0);
		const each = "for (const li of document.querySelectorAll('li')) li.replaceWith(li.cloneNode(true))";
		expect((await step(tab, sampler, 'row by row', each, 6)).at(-1)?.copies).toBe(0);
		await step(
			tab,
			sampler,
			'sorted',
			"const rows = document.querySelector('#rows'); rows.append(...[...rows.children].reverse())",
			6,
		);
		const into = `const [one, two] = document.querySelectorAll('li'); const mine = [...one.childNodes];
			one.replaceChildren(...two.childNodes); two.replaceChildren(...mine)`;
		await step(tab, sampler, 'traded', into, 6);
	});
});

describe('rows far from the window, whose badges are to come', () => {
	it.each([
		['its own words', 'const rows = document.querySelector("#rows"); rows.innerHTML = rows.innerHTML'],
		['row by row', "for (const li of document.querySelectorAll('li')) li.replaceWith(li.cloneNode(true))"],
		[
			'sorted',
			`const rows = document.querySelector('#rows'); rows.append(...[...rows.children].reverse());
			for (const li of [...rows.children]) li.replaceWith(li.cloneNode(true))`,
		],
		[
			'traded',
			`const [one, two] = document.querySelectorAll('li'); const mine = [...one.childNodes];
			one.replaceChildren(...two.childNodes); two.replaceChildren(...mine)`,
		],
		[
			'renamed',
			`window.first = (window.first ?? 0) + 50; document.querySelectorAll('li').forEach((li, at) => {
			const link = li.querySelector('a'), n = first + at; link.firstChild.nodeValue = 'Task ' + n;
			link.href = '/acme/shop/issues/' + n; li.querySelector('span').firstChild.nodeValue = '#' + n; })`,
		],
	])('have them once they are near: %s', async (what, script) => {
		const far = '<div style="height:3000px"></div>';
		const rows = list(
			numbers(1, 12)
				.map((n) => row(n))
				.join(''),
		);
		const { tab, sampler } = await open(`${ISSUES}?far=${encodeURIComponent(what)}`, page(far + rows + far), LIST);
		const near = "document.querySelector('#rows').scrollIntoView({ block: 'center' })";
		const start = await step(tab, sampler, 'at first', '', 12);
		expect(start.at(-1)).toMatchObject({ near: 0, made: 0, badges: 12, copies: 0 });
		const hidden = await step(tab, sampler, `${what}, far`, `${script}; ${wait(600)}`, 12);
		expect(hidden.at(-1)).toMatchObject({ made: 0, badges: 12, copies: 0 });
		const shown = await step(tab, sampler, 'then near', near, 12);
		expect(shown.at(-1)).toMatchObject({ near: 12, made: 12, badges: 12, copies: 0 });
		// Made and far again, they may be copied as made ones.
		await step(tab, sampler, 'then far again', 'scrollTo(0, 0)', 12);
		await step(tab, sampler, `${what}, again`, `${script}; ${wait(600)}`, 12);
		const last = await step(tab, sampler, 'then near again', near, 12);
		expect(last.at(-1)).toMatchObject({ near: 12, made: 12, badges: 12, copies: 0 });
	});
});

describe('a page that was left and is back from the cache', () => {
	it('has its badges, each once', async () => {
		const { tab, sampler } = await open(`${ISSUES}?cache`, page(list(row(1) + row(2))), LIST);
		await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
		rig.serve('https://github.com/acme/shop/pulls', page(oldList(oldRow(7))));
		await tab.goto('https://github.com/acme/shop/pulls');
		// A page out of the cache does not load, so nothing waits for that.
		await tab.evaluate(() => history.back());
		await until(
			async () => tab.url(),
			(url) => url.endsWith('?cache'),
		);
		expect(await tab.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
		await step(tab, sampler, 'back from the cache', '', 2);
		await step(
			tab,
			sampler,
			'and alive',
			`document.querySelector('#rows').insertAdjacentHTML('beforeend', ${js(row(3))})`,
			3,
		);
	});
});
