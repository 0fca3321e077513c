import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './browser.ts';
import { type Gallery, openGallery } from './gallery/open.ts';
import { violations } from './sound.ts';
import { openOwn } from './store.ts';

/** Working hours in a real browser: where they are named, and in every view that tells waits by them. */
const NAME = 'Mon–Fri 9–17, Europe/Berlin';
const words = (page: Page) => page.locator('body').innerText();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
/** `SHOTS=folder` keeps a picture of each view there, to be looked at. */
const picture = async (page: Page, name: string) => {
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

describe('over one story', () => {
	let gallery: Gallery;
	beforeAll(async () => {
		gallery = await openGallery();
	});
	afterAll(() => gallery?.close());

	describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
		describe.each([320, 600])('at %i pixels', (width) => {
			it.each(['Turns', 'Handoffs', 'Thread'])('%s in working hours is sound and fits', async (tab) => {
				const page = await gallery.open('?clock=working', { width, height: 800 }, scheme);
				await page.getByRole('tab', { name: tab }).click();
				await expect.poll(() => words(page)).toContain(`In working hours: ${NAME}`);
				await expect.poll(() => words(page)).toMatch(/\d working days/);
				expect(await fits(page)).toBe(true);
				expect(await violations(page)).toEqual([]);
				await picture(page, `clock-${tab.toLowerCase()}-${scheme}-${width}`);
				await page.close();
			});
		});

		it.each(['popup', 'card'])('the %s in working hours is sound', async (what) => {
			const page = await gallery.open(`?page=${what}&clock=working`, { width: 360, height: 560 }, scheme);
			await expect.poll(() => words(page)).toContain(`In working hours: ${NAME}`);
			expect(await fits(page)).toBe(true);
			expect(await violations(page)).toEqual([]);
			await picture(page, `clock-${what}-${scheme}`);
			await page.close();
		});
	});
});

describe('as shipped', () => {
	let rig: Rig;
	let own: Page;
	beforeAll(async () => {
		rig = await startRig();
		own = await openOwn(rig, 'options.html#working-hours');
	});
	afterAll(() => rig?.close());

	it('hours are named by keyboard, stay after a reload, and another page follows', async () => {
		const other = await openOwn(rig, 'options.html#working-hours');
		await own.getByLabel('Time zone').selectOption('Asia/Tokyo');
		await own.getByLabel('Friday').focus();
		await own.keyboard.press('Space');
		await own.getByLabel('To', { exact: true }).fill('16:30');
		await own.getByRole('button', { name: 'Keep these hours' }).focus();
		await own.keyboard.press('Enter');
		await expect.poll(() => words(own)).toContain('Mon–Thu 9–16:30, Asia/Tokyo');
		await expect.poll(() => words(other)).toContain('Mon–Thu 9–16:30, Asia/Tokyo');
		await other.close();
		await own.getByLabel('Another day off').fill('2026-12-25');
		await own.getByRole('button', { name: 'Add this day' }).click();
		await expect.poll(() => words(own)).toContain('Friday, 25 December 2026');
		await own.getByRole('combobox', { name: 'Waits are told by' }).selectOption('Working hours');
		await own.reload();
		await expect.poll(() => words(own)).toContain('In working hours: Mon–Thu 9–16:30, Asia/Tokyo, without 1 day off');
		expect(await own.getByLabel('To', { exact: true }).inputValue()).toBe('16:30');
	});

	describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
		it.each([320, 600])('the section is sound and fits at %i pixels', async (width) => {
			const page = await openOwn(rig, 'options.html#working-hours');
			await page.emulateMedia({ colorScheme: scheme });
			await page.setViewportSize({ width, height: 900 });
			await page.getByRole('button', { name: 'Add this day' }).click();
			await expect.poll(() => words(page)).toContain('Choose a day.');
			expect(await fits(page)).toBe(true);
			expect(await violations(page)).toEqual([]);
			await picture(page, `working-hours-${scheme}-${width}`);
			await page.close();
		});
	});

	it('cost no request to any network', () => expect(rig.fromExtension).toEqual([]));
});
