import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { violations } from './sound.ts';
import { openOwn, putRows } from './store.ts';

/** People, under Options, over the extension's own storage. */
const PEOPLE = 'options.html#people';
const WORD = {
	mine: ['github:ada', 'jira:Ada Reed'],
	joined: [['asana:Juno Park', 'github:juno-park', 'jira:Juno Park']],
	refused: [],
};
/** `PICTURES=folder` keeps a picture of each form of the section there, to be looked at. */
const { PICTURES } = process.env;

let rig: Rig;
let own: Page;

const keep = (page: Page, kept: object) =>
	page.evaluate((what) => {
		const { chrome } = globalThis as unknown as {
			chrome: { storage: { local: { set(what: object): Promise<void> } } };
		};
		return chrome.storage.local.set(what);
	}, kept);
/** Accounts that were seen, put into the store. */
const putAccounts = (page: Page, keys: string[]) =>
	putRows(
		page,
		'accounts',
		keys.map((key) => ({ key, name: key.slice(key.indexOf(':') + 1), kind: 'person', because: 'Seen.' })),
	);
/** The page as it is just now, in light and dark, narrow and wide. */
const pictures = async (page: Page) => {
	mkdirSync(`${PICTURES}`, { recursive: true });
	for (const scheme of ['light', 'dark'] as const)
		for (const width of [320, 600]) {
			await page.emulateMedia({ colorScheme: scheme });
			await page.setViewportSize({ width, height: 1100 });
			await page.screenshot({ path: `${PICTURES}/join-${scheme}-${width}.png`, fullPage: true });
		}
};
const words = (page: Page) => page.locator('main').innerText();

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig, PEOPLE);
});
afterAll(() => rig?.close());

describe('people', () => {
	it('offer the account that a site shows as signed in, and keep the answer', async () => {
		await expect.poll(() => words(own)).toContain('None yet.');
		await keep(own, { viewers: { 'github.com': 'github:ada' } });
		await expect.poll(() => words(own)).toContain('github.com is signed in as ada');
		await own.getByRole('button', { name: 'This is me: ada in GitHub' }).click();
		await expect.poll(() => words(own)).not.toContain('is signed in as');
		await own.reload();
		await expect.poll(() => own.getByRole('list', { name: 'My accounts' }).innerText()).toContain('ada');
	});

	it('follow what is said of who has left in Gaps, on the other page, too', async () => {
		const panel = await openOwn(rig);
		await keep(panel, { gaps: { views: [], left: ['jira:Ben Ito'] } });
		await expect.poll(() => words(own)).toContain('Ben Ito');
		await own.getByRole('button', { name: 'Has not left: Ben Ito in Jira' }).click();
		await expect.poll(() => words(own)).not.toContain('Ben Ito');
		await panel.close();
	});

	it('are taken apart by keyboard', async () => {
		await keep(own, { people: WORD });
		const apart = own.getByRole('button', { name: /^Take apart: Juno Park in Asana, juno-park in GitHub/ });
		await apart.focus();
		await own.keyboard.press('Enter');
		await expect.poll(() => words(own)).not.toContain('Juno Park');
	});

	it('are joined by hand, by keyboard, and taken apart again', async () => {
		await putAccounts(own, ['github:juno', 'jira:Ben Ito', 'jira:Noor Khan']);
		await own.reload();
		const pick = async (label: string | RegExp, typed: string) => {
			await own.getByLabel(label).focus();
			await own.keyboard.type(typed);
			await own.keyboard.press('Tab');
			await own.keyboard.press('Enter');
		};
		await pick('Find one account', 'juno');
		await expect.poll(() => own.getByRole('list', { name: 'Picked to be joined' }).innerText()).toContain('juno');
		await pick(/^Find the account that is also juno/, 'ben');
		if (PICTURES) await pictures(own);
		await own.getByRole('button', { name: /^They are one person: juno in GitHub and Ben Ito in Jira/ }).focus();
		await own.keyboard.press('Enter');
		await expect.poll(() => words(own)).toContain('Joined: juno in GitHub and Ben Ito in Jira.');
		expect(await violations(own)).toEqual([]);
		await own.getByRole('button', { name: 'Take apart: juno in GitHub, Ben Ito in Jira' }).click();
		await expect.poll(() => words(own)).not.toContain('Joined by you');
	});

	it('cost no request to any network', () => expect(rig.fromExtension).toEqual([]));
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	it.each([320, 600, 1200])('are sound and fit at %i pixels', async (width) => {
		await keep(own, {
			people: { ...WORD, joined: [...WORD.joined, [`github:${'long'.repeat(20)}`, `jira:${'Long '.repeat(16)}Name`]] },
			gaps: { views: [], left: ['jira:Ben Ito'] },
			viewers: { 'github.com': 'github:ada', 'harbour.atlassian.net': 'jira:Ada Reed-Kolb' },
		});
		const page = await openOwn(rig, PEOPLE);
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 1100 });
		await expect.poll(() => words(page)).toContain('Ben Ito');
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page)).toEqual([]);
		if (PICTURES) {
			mkdirSync(PICTURES, { recursive: true });
			await page.screenshot({ path: `${PICTURES}/people-${scheme}-${width}.png`, fullPage: true });
		}
		await page.close();
	});
});
