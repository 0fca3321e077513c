import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { PageReport, ToPage } from '../../lib/messages.ts';
import { isDraft } from '../../lib/task/draft.ts';
import type { Sighting } from '../../lib/task/sighting.ts';
import { layoutOf, pressPoint } from '../e2e/badge.ts';
import { rows, tasks, until } from '../e2e/store.ts';
import { fixtures, readingOn } from '../pages/fixtures.ts';
import { isReadFromTheStart } from '../pages/hosts.ts';
import { expectSeen, expectShape } from '../tools/contract.ts';
import { firefoxPath, type Rig, startFirefox } from './browser.ts';
import { type InPage, readersScript } from './reader.ts';

/**
 * Every page that we know, at its real address, in a real Firefox: the readers' contract (as in
 * `tests/tools/contract.test.ts`) in its DOM, and the built extension's badges and store.
 */
declare const throughlineReaders: { readHere(tool: string, address: string): InPage };
declare const browser: typeof extensionApi;
const firefox = firefoxPath();
const here = describe.skipIf(!firefox);
let rig: Rig;
let script: string;
let own: PlaywrightPage;

/** What the helpers of `tests/e2e` ask of a page, the pages of both drivers have. */
const asPlaywright = (page: Page) => page as unknown as PlaywrightPage;
const badges = (page: Page) => page.evaluate(() => document.querySelectorAll('throughline-badge').length);
const settles = (page: Page, count: number) =>
	until(
		() => badges(page),
		(seen) => seen === count,
	);
/** What our script in the open page says of it; null where none answers. */
const report = () =>
	own.evaluate(
		async (ask): Promise<PageReport | null> => {
			const [mine, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({})]);
			const others = tabs.flatMap(({ id }) => (id === undefined || id === mine?.id ? [] : [id]));
			const answers = await Promise.all(others.map((id) => browser.tabs.sendMessage(id, ask).catch(() => null)));
			return answers.find((one) => one) ?? null;
		},
		{ say: 'askPage' } satisfies ToPage,
	);

beforeAll(async () => {
	if (!firefox) return;
	[rig, script] = await Promise.all([startFirefox(firefox), readersScript()]);
	own = asPlaywright(rig.own);
});
afterAll(() => rig?.close());

here.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { expected, html, tool }) => {
	const url = new URL(expected.url).href;
	let page: Page;

	it.skipIf(html === null)(`is read in Firefox as a person sees it: ${expected.shows}`, async () => {
		await rig.leave();
		await own.evaluate(() => browser.runtime.sendMessage({ say: 'forget' }));
		rig.serve(url, html ?? '');
		page = await rig.open(url);
		// A page whose rules forbid scripts can't be given one by a tag: it is evaluated, as an extension's is.
		await page.evaluate(`${script}; globalThis.throughlineReaders = throughlineReaders; undefined`);
		const { first, again, untouched, foreign } = await page.evaluate(
			(name, address) => throughlineReaders.readHere(name, address),
			tool,
			url,
		);
		expectSeen(expected, first);
		expectShape(first);
		expect(again).toEqual(first);
		expect(untouched).toBe(true);
		for (const one of foreign) expect(one).toEqual({ name: one.name, found: 0, state: 'not a task page' });
	});

	it.skipIf(html === null || !isReadFromTheStart(url))('has a badge for each task, and they are kept', async () => {
		const wanted = expected.tasks ?? [];
		const count = expected.count ?? wanted.length;
		if (count === 0) {
			// Before the first look a page is said to be loading, too.
			if (expected.state === 'loading') await new Promise((resolve) => setTimeout(resolve, 300));
			const said = await until(report, (one) => one?.state === expected.state);
			expect(said).toMatchObject({ page: expected.page, state: expected.state, tasks: [] });
		}
		expect(await settles(page, count)).toBe(count);
		const [sightings, kept] = await Promise.all([rows<Sighting>(own, 'sightings'), tasks(own)]);
		for (const { task, surface, fields, unseen = [] } of wanted) {
			const sighting = readingOn(sightings, task, surface);
			const known = sighting ?? kept.find((one) => one.task === task);
			// What is still being written is judged and never kept.
			if (isDraft(task)) {
				expect(known, `${task} is kept`).toBeUndefined();
				continue;
			}
			expect(known?.fields, `${task} on ${surface}`).toMatchObject(fields);
			for (const name of sighting ? unseen : []) expect(sighting?.fields).not.toHaveProperty(name);
		}
		const layout = await layoutOf(asPlaywright(page));
		expect(layout.moved).toEqual([]);
		// A saved page has lost its style sheets: where things stand on it is not where they stand in the tool.
		if (!expected.saved)
			expect({ covered: layout.covered, unreachable: layout.unreachable }).toEqual({ covered: [], unreachable: [] });
	});
});

here('in Firefox', () => {
	it('a badge opens the card of its task', async () => {
		const list = fixtures.find(({ name }) => name === 'github/issue-list');
		rig.serve(list?.expected.url ?? '', list?.html ?? '');
		const page = await rig.open(list?.expected.url ?? '');
		const want = list?.expected.tasks?.[0];
		await settles(page, list?.expected.count ?? list?.expected.tasks?.length ?? 0);
		const host = await page.$('throughline-badge');
		const point = await host?.evaluate(pressPoint);
		if (!point) throw new Error('the badge can not be pressed');
		await page.mouse.click(point.x, point.y);
		const words = () =>
			Promise.all(
				page
					.frames()
					.slice(1)
					.map((frame) => frame.evaluate(() => document.body.textContent ?? '').catch(() => '')),
			);
		expect((await until(words, (said) => said.join('').length > 100)).join('')).toContain(want?.fields.title);
	});

	it('no script of ours has complained on any of these pages', () => {
		expect(rig.errors).toEqual([]);
	});
});
