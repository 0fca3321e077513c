import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { fixtures } from '../pages/fixtures.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { openOwn, tasks, until } from './store.ts';

/**
 * Hosts that the user adds, in real Chromium. No test can press the browser's own question away, so its answer is
 * given beforehand on chrome://extensions, as someone would who allows a site there; the request itself is real.
 */
declare const chrome: typeof browser & {
	developerPrivate: Record<'addHostPermission' | 'removeHostPermission', (id: string, host: string) => Promise<void>>;
};
let rig: Rig;
let admin: Page;
let options: Page;
const opened: Page[] = [];
const SOON = { timeout: 10_000 };

const JIRA = 'http://jira.harbour.example:8080';
const SECURE_JIRA = 'https://tracker.harbour.example';
const CLOUD = 'https://issues.harbour.example';
const GIT = 'https://git.harbour.example';
const PLAIN_GIT = 'http://git.harbour.example';

/** A page that we know, as it would be at another address. */
function pageAt(name: string, from: string, to: string): string {
	const html = fixtures.find((fixture) => fixture.name === name)?.html;
	if (!html) throw new Error(`tests/pages/${name}.html is missing`);
	return html.replaceAll(from, to);
}
const dataCenter = (origin: string) => pageAt('jira/dc-issue', 'https://issues.apache.org', origin);
const enterprise = pageAt('github/issue-enterprise', '', '');

beforeAll(async () => {
	rig = await startRig();
	for (const origin of [JIRA, SECURE_JIRA, 'http://jira.harbour.example'])
		rig.serve(`${origin}/jira/browse/TIDE-12`, dataCenter(origin));
	rig.serve(`${CLOUD}/browse/TIDE-12`, pageAt('jira/cloud-issue', 'https://harbor.atlassian.net', CLOUD));
	for (const origin of [GIT, PLAIN_GIT]) rig.serve(`${origin}/coast/almanac/issues/40`, enterprise);
	admin = await rig.context.newPage();
	await admin.goto('chrome://extensions');
	options = await openOwn(rig, 'options.html');
});
afterAll(() => rig?.close());
afterEach(async () => {
	for (const page of opened.splice(0)) await page.close().catch(() => {});
	await expect.poll(removeOne, { timeout: 20_000 }).toEqual([]);
});

/** Presses the first button that removes a host, and gives what is left of those that a test added. */
async function removeOne(): Promise<string[]> {
	const buttons = options.getByRole('button', { name: /^Remove / });
	// Its row goes while it is pressed where a removal is still under way; what is left then tells.
	if ((await buttons.count()) > 0)
		await buttons
			.first()
			.click({ timeout: 1_000 })
			.catch(() => {});
	const names = await buttons.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
	return [...names, ...(await origins()).filter((host) => host.includes('harbour'))];
}

const inBrowser = (what: 'addHostPermission' | 'removeHostPermission', origin: string) =>
	admin.evaluate(
		([call, id, host]) => chrome.developerPrivate[call as 'addHostPermission'](id as string, host as string),
		[what, new URL(rig.origin).host, `${origin}/*`],
	);
const allow = (origin: string) => inBrowser('addHostPermission', origin);

async function add(origin: string, tool: 'GitHub Enterprise' | 'Jira', typed = origin): Promise<void> {
	await allow(origin);
	await options.getByLabel('Address of any page there').fill(typed);
	await options.getByLabel(tool, { exact: true }).check();
	await options.getByRole('button', { name: /^Add / }).click();
	await expect.poll(() => options.locator('form').innerText(), SOON).toContain('is read now');
}
async function open(url: string): Promise<Page> {
	const page = await rig.open(url);
	opened.push(page);
	return page;
}
const badges = (page: Page) => page.locator('throughline-badge').count();
const settles = (page: Page, count: number) =>
	until(
		() => badges(page),
		(seen) => seen === count,
	);
/** Badges do not come, given the time in which they would. */
async function staysBare(page: Page): Promise<void> {
	await page.waitForTimeout(700);
	expect(await badges(page)).toBe(0);
}
const scripts = () => rig.worker.evaluate(async () => chrome.scripting.getRegisteredContentScripts());
const origins = () => rig.worker.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
const cardText = async (page: Page) => {
	const frame = page.frames().find((one) => one.url().includes('card.html'));
	return (await frame?.locator('body').innerText({ timeout: 2_000 })) ?? '';
};

const HOSTS = [
	[JIRA, 'Jira', '/jira/browse/TIDE-12', 'Publish tide tables', 'jira:jira.harbour.example:8080/jira/TIDE-12'],
	[SECURE_JIRA, 'Jira', '/jira/browse/TIDE-12', 'Publish tide tables', 'jira:tracker.harbour.example/jira/TIDE-12'],
	[CLOUD, 'Jira', '/browse/TIDE-12', 'Publish tide tables', 'jira:issues.harbour.example/TIDE-12'],
	[GIT, 'GitHub Enterprise', '/coast/almanac/issues/40', 'Last column', 'github:git.harbour.example/coast/almanac#40'],
	[
		PLAIN_GIT,
		'GitHub Enterprise',
		'/coast/almanac/issues/40',
		'Last column',
		'github:git.harbour.example/coast/almanac#40',
	],
] as const;
/** On Jira's pages the issue, its two subtasks and the one that it is linked to; on GitHub's the issue alone. */
const ON_JIRA = 4;
const countOn = (path: string) => (path.endsWith('/browse/TIDE-12') ? ON_JIRA : 1);

describe.each(HOSTS)('%s, added as %s', (origin, tool, path, title, task) => {
	it('is read at once on the page that is open, and on those opened later; removed, it is left at once', async () => {
		const count = countOn(path);
		const before = await open(origin + path);
		await staysBare(before);
		await add(origin, tool, `${origin.toUpperCase()}${path}?focused=1#top`);
		expect(await settles(before, count)).toBe(count);
		const later = await open(origin + path);
		expect(await settles(later, count)).toBe(count);
		await pressBadge(later);
		await expect.poll(() => cardText(later), SOON).toContain(title);
		const kept = (await tasks(options)).find((row) => row.task === task);
		expect(kept?.title).toContain(title);
		expect(kept?.url.startsWith(`${origin}/`)).toBe(true);
		expect(await scripts()).toMatchObject([
			{ id: `added-${tool === 'Jira' ? 'jira' : 'github'}`, matches: [`${origin}/*`], persistAcrossSessions: true },
		]);

		await options.getByRole('button', { name: /^Remove / }).click();
		expect(await settles(before, 0)).toBe(0);
		expect(await settles(later, 0)).toBe(0);
		await expect.poll(() => later.frames().length, SOON).toBe(1);
		await expect.poll(scripts, SOON).toEqual([]);
		await expect.poll(origins, SOON).not.toContain(`${origin}/*`);
		await later.reload();
		await staysBare(later);
	});
});

describe('an added site', () => {
	it('is that one scheme, host and port', async () => {
		await add(JIRA, 'Jira');
		const other = await open('http://jira.harbour.example/jira/browse/TIDE-12');
		await staysBare(other);
		const itself = await open(`${JIRA}/jira/browse/TIDE-12`);
		expect(await settles(itself, ON_JIRA)).toBe(ON_JIRA);
	});

	it('keeps to itself where another port of its host is added', async () => {
		await add(JIRA, 'Jira');
		await add('http://jira.harbour.example', 'Jira');
		const page = await open(`${JIRA}/jira/browse/TIDE-12`);
		expect(await settles(page, ON_JIRA)).toBe(ON_JIRA);
		await options.getByRole('button', { name: 'Remove http://jira.harbour.example', exact: true }).click();
		await page.waitForTimeout(500);
		expect(await badges(page)).toBe(ON_JIRA);
		await options.getByRole('button', { name: `Remove ${JIRA}`, exact: true }).click();
		await expect.poll(async () => (await origins()).filter((one) => one.includes('harbour')), SOON).toEqual([]);
	});

	it('is one tool: added as the other, it is read as that alone', async () => {
		await add(GIT, 'Jira');
		const page = await open(`${GIT}/coast/almanac/issues/40`);
		await staysBare(page);
		await add(GIT, 'GitHub Enterprise');
		expect(await settles(page, 1)).toBe(1);
		await expect.poll(async () => (await scripts()).map(({ id }) => id), SOON).toEqual(['added-github']);
	});

	it('has its switch', async () => {
		await add(GIT, 'GitHub Enterprise');
		const page = await open(`${GIT}/coast/almanac/issues/40`);
		await settles(page, 1);
		await options.getByRole('switch', { name: 'Read git.harbour.example' }).click();
		expect(await settles(page, 0)).toBe(0);
		await page.reload();
		await staysBare(page);
		await options.getByRole('switch', { name: 'Read git.harbour.example' }).click();
		expect(await settles(page, 1)).toBe(1);
	});

	it('is left when the browser takes the permission, and says so until it is allowed again', async () => {
		await add(GIT, 'GitHub Enterprise');
		const page = await open(`${GIT}/coast/almanac/issues/40`);
		await settles(page, 1);
		await inBrowser('removeHostPermission', GIT);
		expect(await settles(page, 0)).toBe(0);
		await expect.poll(scripts, SOON).toEqual([]);
		await expect.poll(() => options.locator('main').innerText(), SOON).toContain('GitHub, not allowed by the browser');
		expect(await options.getByRole('button', { name: 'Allow git.harbour.example' }).count()).toBe(1);
		await allow(GIT);
		expect(await settles(page, 1)).toBe(1);
	});

	it('has a card that no page can find or open by itself', async () => {
		await add(GIT, 'GitHub Enterprise');
		const page = await open(`${GIT}/coast/almanac/issues/40`);
		await settles(page, 1);
		await pressBadge(page);
		await expect.poll(() => cardText(page), SOON).toContain('Last column');
		const found = await page.evaluate(async (own) => {
			const named = performance.getEntries().filter(({ name }) => /extension:/.test(name));
			const fetched = await fetch(`${own}/card.html`).then(
				() => 'fetched',
				() => 'refused',
			);
			return { named: named.map(({ name }) => name), fetched };
		}, rig.origin);
		expect(found).toEqual({ named: [], fetched: 'refused' });
	});
});

describe('the popup over a page that is not read', () => {
	it('adds its site with one press, and then shows what the page holds', async () => {
		const page = await open(`${GIT}/coast/almanac/issues/40`);
		await allow(GIT);
		// In a tab of its own it has not been pressed over that page, so it is told the address.
		const popup = await openPopup(rig, page, { told: true });
		opened.push(popup);
		await popup.getByRole('button', { name: 'Read this site as GitHub' }).click();
		expect(await settles(page, 1)).toBe(1);
		await expect.poll(() => popup.locator('body').innerText(), SOON).toContain('1 task on this page');
		expect(await popup.getByRole('switch', { name: 'Throughline on git.harbour.example' }).count()).toBe(1);
	});
});

describe('the extension', () => {
	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
