import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPages } from '../demo/pages.ts';
import { fixtures } from '../pages/fixtures.ts';
import { type Rig, startRig } from './browser.ts';
import { violations } from './sound.ts';
import { openOwn, tasks, until } from './store.ts';

/** Standards written, tried and put in force, and decisions made by hand, in real Chromium over the demo pages. */
let rig: Rig;
let own: Page;
let list: Page;
const text = (page: Page) => page.locator('main').innerText();
const button = (name: string | RegExp) => own.getByRole('button', { name });
const choose = (name: string, content: string) =>
	own.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const asked = async (task: string) => (await tasks(own)).find((row) => row.task === task)?.verdict;

beforeAll(async () => {
	rig = await startRig();
	const whole = fixtures.filter(({ name }) => name === 'github/issue' || name === 'jira/cloud-issue-empty');
	const pages = [...whole.map(({ html, expected }) => ({ url: expected.url, html: html ?? '' })), ...demoPages];
	for (const { url, html } of pages) rig.serve(url, html);
	for (const { url } of pages) list = await rig.open(url);
	own = await openOwn(rig, 'options.html#standards');
	await until(
		() => tasks(own),
		(rows) => rows.length >= 8,
	);
	await own.getByRole('heading', { name: 'In force' }).waitFor();
});
afterAll(() => rig?.close());

/** Sound and in its frame, in both themes, narrow and wide. */
async function sound(page: Page, name: string, widths = [320, 1200]): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of widths) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 900 });
			if (process.env.SHOTS)
				await page.screenshot({ path: join(process.env.SHOTS, `${name}-${colorScheme}-${width}.png`), fullPage: true });
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} ${width}`).toBe(
				true,
			);
			expect(await violations(page), name).toEqual([]);
		}
}

describe('the Standards in force', () => {
	it('are Throughline’s own at first', async () => {
		expect(await text(own)).toMatch(
			/Throughline default 1\.0\.0[\s\S]*the whole organisation: 8 rules[\s\S]*Comes with Throughline/,
		);
		await sound(own, 'in-force');
	});

	it('change as the user writes them, which is tried on the tasks seen before it is saved', async () => {
		await button('Make it your own: Throughline default').click();
		await own.getByRole('heading', { name: 'A new Standard' }).waitFor();
		const says = () => own.locator('[aria-busy=false] [role=status]').innerText();
		expect(await until(says, (words) => words.includes('Nothing changes'))).toContain('Nothing changes for any of');
		await own.locator('summary', { hasText: 'What counts' }).first().click();
		const when = own.getByRole('group', { name: 'When', exact: true }).first();
		await when.getByLabel('Stated under these headings').fill('Rollout, Release plan');
		await when.getByLabel('Nothing else counts').check();
		await own.getByLabel('Who, for all work').selectOption('recommended');
		const listed = own.locator('summary', { hasText: 'This change turns' });
		await expect
			.poll(() => listed.first().innerText())
			.toMatch(/^This change turns \d of \d+ tasks seen from clear to lacking When$/);
		expect(await listed.allInnerTexts()).toContainEqual(
			expect.stringMatching(/from lacking Who to having no Who, which is not needed/),
		);
		await listed.first().click();
		expect(await own.locator('li li a[href^="https://"]').count()).toBeGreaterThan(0);
		await sound(own, 'editor');
		// Nothing is in force by it yet.
		expect(new Set((await tasks(own)).map(({ verdict }) => verdict.standard.name))).toEqual(
			new Set(['Throughline default']),
		);
	});

	it('judge all tasks anew once saved, and open pages follow', async () => {
		const lacking = async () => (await tasks(own)).filter(({ gaps }) => gaps.includes('who')).length;
		expect(await lacking()).toBeGreaterThan(0);
		await button(/^Save 1\.0\.0/).click();
		await expect.poll(() => text(own)).toContain('“Our Standard” 1.0.0 is in force.');
		const rows = await until(
			() => tasks(own),
			(all) => all.every(({ verdict }) => verdict.standard.name === 'Our Standard'),
		);
		expect(new Set(rows.map(({ verdict }) => verdict.standard.name))).toEqual(new Set(['Our Standard']));
		expect(new Set(rows.map(({ judgedBy }) => judgedBy)).size).toBe(1);
		expect(await lacking()).toBe(0);
		await list.bringToFront();
		await expect.poll(() => list.locator('throughline-badge').count()).toBeGreaterThan(0);
		await own.bringToFront();
	});

	it('take no file that is no good, and say why line by line', async () => {
		const before = await text(own);
		await choose(
			'bad.json',
			'{\n"name": "X",\n"version": "1",\n"rules": [{ "name": "all", "for": {}, "asks": { "where": "needed" } }]\n}',
		);
		const alert = own.getByRole('alert');
		await expect.poll(() => alert.innerText()).toContain('bad.json was not taken, and nothing was changed');
		expect(await alert.innerText()).toMatch(/version: a version is three numbers/);
		expect(await alert.innerText()).toMatch(/rules\[0\]\.asks.*“all”/);
		await choose('worse.json', '{\n"name": "X",\n}');
		await expect.poll(() => alert.innerText()).toContain('Line 3');
		expect(before).toContain('Our Standard');
		await sound(own, 'bad-file');
	});

	it('take a file of a project’s, which asks more there and nowhere else', async () => {
		const project = {
			name: 'Tideline',
			version: '1.0.0',
			level: 'project',
			for: { projects: ['github:harbor-labs/tideline'] },
			rules: [{ name: 'work on Tideline', for: {}, asks: { who: 'needed' } }],
		};
		await choose('tideline.json', JSON.stringify(project));
		await own.getByRole('heading', { name: 'A new Standard' }).waitFor();
		await button(/^Save 1\.0\.0/).click();
		await expect.poll(() => text(own)).toContain('“Tideline” 1.0.0 is in force.');
		const [github] = (await tasks(own)).filter(({ tool }) => tool === 'github');
		const task = github?.task ?? '';
		await expect.poll(async () => (await asked(task))?.standard.name).toBe('Our Standard 1.0.0, Tideline');
		const rows = await tasks(own);
		const asks = (tool: string) =>
			new Set(rows.filter((row) => row.tool === tool).map(({ verdict }) => verdict.layers.who.asked));
		expect(asks('github').has('needed')).toBe(true);
		expect(asks('asana').has('needed')).toBe(false);
		await sound(own, 'two-levels');
	});
});

describe('a decision by hand', () => {
	let card: Page;
	let task: string;
	it('waives a gap from the card, by keyboard, and is asked for a name once', async () => {
		const row = (await tasks(own)).find(({ gaps }) => gaps.length > 0);
		task = row?.task ?? '';
		const layer = row?.gaps[0] ?? 'why';
		const name = layer[0]?.toUpperCase() + layer.slice(1);
		card = await openOwn(rig, `card.html#task=${encodeURIComponent(task)}`);
		await card.setViewportSize({ width: 360, height: 600 });
		const opener = card.getByRole('button', { name: `Waive or correct ${name}` });
		await opener.focus();
		await card.keyboard.press('Enter');
		await expect.poll(() => card.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
		await card.getByLabel('Not needed here because').fill('It is part of the harbour’s own plan');
		await card.getByLabel('Your name, asked once').fill('Mira Kolb');
		await sound(card, 'card-form', [360]);
		await card.keyboard.press('Enter');
		await expect
			.poll(() => text(card))
			.toContain('Waived by Mira Kolb just now, for good: It is part of the harbour’s own plan');
		expect((await asked(task))?.layers[layer]).toMatchObject({ says: 'not needed', waiver: { by: 'Mira Kolb' } });
		await sound(card, 'card-waived', [360]);
	});

	it('says by which words a layer is stated', async () => {
		await card.getByRole('button', { name: 'Waive or correct How' }).click();
		await card.getByLabel('It is hinted at').or(card.getByLabel('It is stated')).first().check();
		const words = card.getByLabel('By these words');
		await words.selectOption({ index: 1 });
		await sound(card, 'card-correct', [360]);
		await card.getByRole('button', { name: 'Keep this' }).click();
		await expect.poll(() => text(card)).toMatch(/Corrected by Mira Kolb just now: it is (stated|hinted)/);
		expect((await asked(task))?.layers.how.correction?.quote).toBeTruthy();
		await card.close();
	});

	it('is listed under Options, and taken back there', async () => {
		await own.getByRole('link', { name: 'Waivers and corrections' }).click();
		await expect.poll(() => text(own)).toContain('1 waiver and 1 correction stand; 0 others');
		expect(await own.getByLabel('Your name, kept with what you decide').inputValue()).toBe('Mira Kolb');
		await sound(own, 'decisions');
		await button(/^Take back what was decided of How/).click();
		await expect.poll(() => text(own)).toContain('1 waiver and 0 corrections stand; 1 other');
		expect((await asked(task))?.layers.how.correction).toBeUndefined();
	});

	it('outlives forgetting, unless that is asked for, too', async () => {
		const panel = await openOwn(rig);
		await list.close();
		await panel.getByRole('tab', { name: 'All' }).click();
		await panel.getByRole('button', { name: 'Forget everything…' }).click();
		await panel.getByRole('button', { name: 'Forget everything', exact: true }).click();
		await expect.poll(() => text(own)).toContain('1 waiver and 0 corrections stand');
		await panel.getByRole('button', { name: 'Forget everything…' }).click();
		await panel.getByLabel(/^Also 2 waivers and corrections/).check();
		await sound(panel, 'forget', [320]);
		await panel.getByRole('button', { name: 'Forget everything', exact: true }).click();
		await expect.poll(() => text(own)).toContain('Nothing was decided by hand yet');
	});
});

describe('the JSON Schema', () => {
	it('is handed out as it stands in the repository', async () => {
		const served = await own.evaluate(async () => (await fetch('/standard.schema.json')).json());
		expect(served).toEqual(
			JSON.parse(readFileSync(join(import.meta.dirname, '../../lib/stack/standard.schema.json'), 'utf8')),
		);
	});

	it('and all of this asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
