import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binOf } from '../../lib/store/bins.ts';
import { demoPages } from '../demo/pages.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { violations } from './sound.ts';
import { openOwn, putRows, rows, until } from './store.ts';

/** One piece of work through three tools, read off the demo pages and told end to end by the extension as shipped. */
let rig: Rig;
let own: Page;
const SOON = { timeout: 15_000 };
/** Events that the pages show: nine of the pull request, five of the Jira issue, and of Asana those that are told in words. */
const EVENTS = 17;

/** Each view, and words of the story by which it is there. */
const VIEWS = [
	['Turns', 'Tide tables for every harbour office'],
	['Handoffs', 'per-lind asked maren-oduya'],
	['Flow', 'Copilot'],
	['Gaps', 'Agree who answers the offices'],
	['All', 'Publish tide tables as a public feed'],
	['Thread', 'Two owners'],
] as const;

const words = (page: Page) => page.locator('body').innerText();
const pages: Page[] = [];
const { SHOTS } = process.env;
const picture = async (page: Page, name: string) => {
	if (!SHOTS) return;
	mkdirSync(SHOTS, { recursive: true });
	await page.screenshot({ path: `${SHOTS}/${name}.png` });
};
const view = (name: string) => own.getByRole('tab', { name, exact: true }).click();

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
	for (const { url, html } of demoPages) {
		rig.serve(url, html);
		const page = await rig.open(url);
		pages.push(page);
		await page.locator('throughline-badge').first().waitFor({ state: 'attached' });
	}
	const kept = await until(
		() => rows(own, 'events'),
		(all) => all.length >= EVENTS,
		20_000,
	);
	expect(kept).toHaveLength(EVENTS);
}, 60_000);
afterAll(() => rig?.close());

describe('the story of one piece of work', () => {
	it('is a thread of four tasks in three tools, with what they disagree in on top', async () => {
		await view('Thread');
		await pages.at(-1)?.bringToFront();
		await expect.poll(() => words(own), SOON).toContain('Publish tide tables as a public feed');
		const text = await words(own);
		for (const task of ['TIDE-12', '#41', '#34']) expect(text).toContain(task);
		expect(text).toContain('Tide tables for every harbour office');
		expect(text.indexOf('Two owners')).toBeLessThan(text.indexOf('Through time'));
		expect(text).toMatch(/Asana says Iven Sato has it.*Jira \(TIDE-12\) says Maren Oduya has it/);
	});

	it('has every handoff from the first assignment to the question that holds it up', async () => {
		const all = await words(own);
		const text = all.slice(all.indexOf('What happened'));
		const told = [
			'Joel Aster created it',
			'Iven Sato assigned Maren Oduya',
			'Maren Oduya moved it from “Open” to “In Progress”',
			'Copilot began it in GitHub for Jira TIDE-12',
			'Copilot asked maren-oduya for a review',
			'maren-oduya reviewed it: changes requested',
			'maren-oduya asked per-lind for a review',
			'can you add the winter data before I approve this?',
		];
		const places = told.map((one) => text.indexOf(one));
		expect(places.filter((place) => place < 0)).toEqual([]);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
		expect(all).toMatch(/Waits on maren-oduya for an answer, for \d+ days/);
	});

	it('is nobody’s own until its user says who they are, from what GitHub says of who is signed in', async () => {
		await view('Turns');
		await expect.poll(() => words(own), SOON).toContain('which accounts are yours');
		const options = await openOwn(rig, 'options.html#people');
		await options.getByRole('button', { name: 'This is me: maren-oduya in GitHub' }).click();
		await expect.poll(() => words(options), SOON).toContain('Maren Oduya');
		await options.close();
		await expect.poll(() => words(own), SOON).toMatch(/On me\s*1/);
		// The whole is named after the task that was there first, by what Asana tells in words.
		await expect.poll(() => words(own), SOON).toContain('Tide tables for every harbour office');
	});

	it('is said on the page, in the card and in the popup', async () => {
		const page = pages.at(-1) as Page;
		await page.bringToFront();
		await pressBadge(page);
		const card = () => page.frames().find((one) => one.url().includes('card.html'));
		await expect
			.poll(async () => (await card()?.locator('body').innerText()) ?? '', SOON)
			.toMatch(/Waits on (you|maren-oduya) for an answer/);
		expect(await card()?.locator('body').innerText()).toContain('TIDE-12');
		await picture(page, 'story-card');
		await page.keyboard.press('Escape');
		const popup = await openPopup(rig, page);
		await expect.poll(() => words(popup), SOON).toContain('1 piece of work waits on you');
		expect(await violations(popup)).toEqual([]);
		await picture(popup, 'story-popup');
		await popup.close();
	});

	it('is marked on the badge once it has waited longer than is usual', async () => {
		const page = pages.at(-1) as Page;
		// So many questions in words were answered within a day.
		await putRows(own, 'tallies', [{ id: 'usual github asked in words', counts: { [`a${binOf(86_400_000)}`]: 25 } }]);
		await page.bringToFront();
		await page.reload();
		await page.locator('throughline-badge').first().waitFor({ state: 'attached' });
		// The badge is behind a closed root: only what a screen reader is told shows it.
		const client = await rig.context.newCDPSession(page);
		const spoken = async () => {
			const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
				nodes: { name?: { value?: string } }[];
			};
			return nodes.map(({ name }) => name?.value ?? '').join('\n');
		};
		await expect
			.poll(spoken, SOON)
			.toMatch(/Throughline: Why .*; waits on maren-oduya for \d+ days, longer than usual/);
		await picture(page, 'story-badge');
	});

	it('is in the handoffs that are open, and in the flow between its people', async () => {
		await view('Handoffs');
		await expect.poll(() => words(own), SOON).toContain('per-lind asked maren-oduya');
		await view('Flow');
		await own.getByRole('button', { name: 'Table' }).click();
		const table = own.getByRole('table');
		await expect.poll(() => table.innerText(), SOON).toContain('Copilot');
		for (const name of ['per-lind', 'Iven Sato', 'Jira', 'Asana']) expect(await table.innerText()).toContain(name);
		await own.getByRole('button', { name: 'Picture' }).click();
	});
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	it.each([320, 600])('every view of it is sound and fits at %i pixels', async (width) => {
		await own.bringToFront();
		await own.emulateMedia({ colorScheme: scheme });
		await own.setViewportSize({ width, height: 900 });
		for (const [name, there] of VIEWS) {
			await view(name);
			if (name === 'Thread') await pages.at(-1)?.bringToFront();
			await expect.poll(() => words(own), SOON).toContain(there);
			expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
			expect(await violations(own), name).toEqual([]);
			await picture(own, `story-${name.toLowerCase()}-${scheme}-${width}`);
		}
	});
});

describe('the extension', () => {
	it('reads no event twice when the pages are opened again', async () => {
		for (const page of pages) await page.reload();
		await own.waitForTimeout(3_500);
		expect(await rows(own, 'events')).toHaveLength(EVENTS);
	});

	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
