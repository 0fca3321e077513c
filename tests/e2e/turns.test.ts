import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPages } from '../demo/pages.ts';
import { type Rig, startRig } from './browser.ts';
import { type Gallery, openGallery } from './gallery/open.ts';
import { violations } from './sound.ts';
import { openOwn, tasks, until } from './store.ts';

/** Turns, handoffs, threads and the flow map in a real browser: over one story, and as shipped over the demo pages. */
const words = (page: Page) => page.locator('body').innerText();
const picture = async (page: Page, name: string) => {
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe('over one story', () => {
	let gallery: Gallery;
	beforeAll(async () => {
		gallery = await openGallery();
	});
	afterAll(() => gallery?.close());

	/** Each view, and words by which it is there. */
	const VIEWS: [name: string, tab: string, there: string][] = [
		['turns', 'Turns', 'You asked, and have no answer yet.'],
		['handoffs', 'Handoffs', 'longest waiting first'],
		['thread', 'Thread', 'Done here, open there.'],
		['flow', 'Flow', 'Thicker: more handoffs.'],
	];

	describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
		describe.each([320, 600])('at %i pixels', (width) => {
			it.each(VIEWS)('%s is sound and fits', async (name, tab, there) => {
				const page = await gallery.open('', { width, height: 800 }, scheme);
				await page.getByRole('tab', { name: tab }).click();
				await expect.poll(() => words(page)).toContain(there);
				expect(await fits(page)).toBe(true);
				expect(await violations(page)).toEqual([]);
				await picture(page, `${name}-${scheme}-${width}`);
				await page.close();
			});

			it('has every tab within the window', async () => {
				const page = await gallery.open('', { width, height: 800 }, scheme);
				await page.getByRole('tab').first().waitFor();
				for (const tab of await page.getByRole('tab').all()) {
					const box = await tab.boundingBox();
					expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width, await tab.innerText()).toBe(true);
				}
				await page.close();
			});

			it('the flow map is sound as a table, with the handoffs behind a line', async () => {
				const page = await gallery.open('', { width, height: 800 }, scheme);
				await page.getByRole('tab', { name: 'Flow' }).click();
				await page.getByRole('button', { name: 'Table' }).click();
				await page.getByRole('row').nth(1).getByRole('button').click();
				await expect.poll(() => words(page)).toContain('newest first');
				expect(await fits(page)).toBe(true);
				expect(await violations(page)).toEqual([]);
				await picture(page, `flow-table-${scheme}-${width}`);
				await page.close();
			});
		});

		it('the popup and the card are sound', async () => {
			const popup = await gallery.open('?page=popup', { width: 360, height: 560 }, scheme);
			await expect.poll(() => words(popup)).toContain('2 pieces of work wait on you');
			expect(await violations(popup)).toEqual([]);
			await picture(popup, `popup-${scheme}`);
			await popup.close();
			const card = await gallery.open('?page=card', { width: 360, height: 560 }, scheme);
			await expect.poll(() => words(card)).toContain('The same work elsewhere');
			expect(await violations(card)).toEqual([]);
			await picture(card, `card-${scheme}`);
			await card.close();
		});

		it('while nothing was seen, and while no account is the user’s, it is sound', async () => {
			const empty = await gallery.open('?world=empty', { width: 320, height: 600 }, scheme);
			await empty.getByRole('tab', { name: 'Turns' }).click();
			await expect.poll(() => words(empty)).toContain('Nothing seen yet');
			expect(await violations(empty)).toEqual([]);
			await empty.close();
			const nobody = await gallery.open('?mine=no', { width: 320, height: 600 }, scheme);
			await nobody.getByRole('tab', { name: 'Turns' }).click();
			await expect.poll(() => words(nobody)).toContain('which accounts are yours');
			expect(await violations(nobody)).toEqual([]);
			await picture(nobody, `turns-nobody-${scheme}`);
			await nobody.close();
		});
	});

	it('a line of the map is chosen by a pointer and by keys', async () => {
		const page = await gallery.open('', { width: 600, height: 900 }, 'light');
		await page.getByRole('tab', { name: 'Flow' }).click();
		const lines = page.getByRole('group', { name: /^Passes/ }).getByRole('button');
		await lines.first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => words(page)).toContain('newest first');
		await page.getByRole('button', { name: 'Close' }).click();
		// In the middle of the last line, which is one that no other hides.
		const path = lines.last().locator('path').last();
		const [x, y] = await path.evaluate((line: SVGPathElement) => {
			const at = line.getPointAtLength(line.getTotalLength() * 0.15);
			const { x: left, y: top } = new DOMPoint(at.x, at.y).matrixTransform(line.getScreenCTM() ?? undefined);
			return [left, top];
		});
		await page.mouse.click(x ?? 0, y ?? 0);
		await expect.poll(() => words(page)).toContain('newest first');
		await page.close();
	});

	it('asked for nothing elsewhere', () => expect(gallery.foreign).toEqual([]));
});

describe('as shipped, over the demo pages', () => {
	let rig: Rig;
	let own: Page;
	const [asana, jira] = demoPages;
	const TASK = jira?.tasks.find(({ task }) => task.endsWith('/TIDE-12'))?.task ?? '';

	beforeAll(async () => {
		rig = await startRig();
		own = await openOwn(rig);
		for (const { url, html } of demoPages) rig.serve(url, html);
	});
	afterAll(() => rig?.close());

	it('Thread follows the page in front', async () => {
		await own.getByRole('tab', { name: 'Thread' }).click();
		await expect.poll(() => words(own)).toContain('The page in front is not read');
		const page = await rig.open(jira?.url ?? '');
		await until(
			() => tasks(own),
			(seen) => seen.some(({ task }) => task === TASK),
		);
		await expect.poll(() => words(own)).toMatch(/The page in front\n|Nothing is kept of this task yet/);
		await page.bringToFront();
		const other = await rig.open(asana?.url ?? '');
		await expect.poll(() => words(own)).not.toContain('is not read');
		await other.close();
	});

	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
