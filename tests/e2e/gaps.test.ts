import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { run } from '../commands/run.ts';
import { demoPages } from '../demo/pages.ts';
import { type Rig, startRig } from './browser.ts';
import { violations } from './sound.ts';
import { openOwn, tasks, until } from './store.ts';

declare const chrome: typeof browser;

/** Gaps over the demo pages, as a lead has them, and the files that an auditor takes away. */
let rig: Rig;
let own: Page;
let waived = '';
const words = (page: Page) => page.locator('body').innerText();
const rowsOf = (page: Page) => page.locator('li[data-task]');

async function saved(page: Page, button: string): Promise<{ path: string; text: string; name: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click(),
	]);
	const path = await download.path();
	return { path, text: readFileSync(path, 'utf8'), name: download.suggestedFilename() };
}

beforeAll(async () => {
	rig = await startRig({ width: 400 });
	own = await openOwn(rig);
	for (const { url, html, tasks: wanted } of demoPages) {
		rig.serve(url, html);
		await rig.open(url);
		await until(
			async () => (await tasks(own)).map(({ task }) => task),
			(seen) => wanted.every(({ task }) => seen.includes(task)),
		);
	}
	await own.bringToFront();
	await own.getByRole('tab', { name: 'Gaps' }).click();
	await rowsOf(own).first().waitFor();
});
afterAll(() => rig?.close());

describe('Gaps', () => {
	it('stays the tab that was looked at', async () => {
		await own.reload();
		await expect.poll(() => own.getByRole('tab', { name: 'Gaps', selected: true }).count()).toBe(1);
		await expect.poll(() => words(own)).toMatch(/Judged \d+ of 16 tasks seen; \d+ unseen in part/);
	});

	it('counts what it opens', async () => {
		const count = own.getByRole('button', { name: /^No owner \d/ });
		const number = Number(/\d+/.exec(await count.innerText())?.[0]);
		expect(number).toBeGreaterThan(2);
		await count.click();
		await expect.poll(() => rowsOf(own).count()).toBe(number);
		await count.click();
		await expect.poll(() => own.getByRole('button', { name: /^Who missing \d/ }).count()).toBe(1);
	});

	it('is used by keys alone: to the search, down the rows, to waive and back, to help and back', async () => {
		await own.keyboard.press('/');
		expect(await own.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
		await own.keyboard.press('ArrowDown');
		await own.keyboard.press('j');
		const at = () => own.evaluate(() => document.activeElement?.closest('li')?.dataset.task);
		const second = await rowsOf(own).nth(1).getAttribute('data-task');
		expect(await at()).toBe(second);
		await own.keyboard.press('w');
		await expect.poll(() => own.getByRole('dialog').count()).toBe(1);
		await own.keyboard.press('Escape');
		await expect.poll(() => own.getByRole('dialog').count()).toBe(0);
		expect(await at()).toBe(second);
		await own.keyboard.press('?');
		await expect.poll(() => words(own)).toContain('copy the gap as a line');
		await own.keyboard.press('Escape');
		expect(await at()).toBe(second);
	});

	it('waives a gap, under a name that is asked for once', async () => {
		const [task] = await own.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('li[data-task]')].map((row) => row.dataset.task),
		);
		await rowsOf(own).first().locator('a').first().focus();
		await own.keyboard.press('w');
		await own.getByLabel('Reason').fill('The pier has one crew');
		await own.getByLabel('Your name, asked once').fill('Odalys R');
		await own.getByRole('button', { name: 'Waive', exact: true }).click();
		await expect.poll(() => words(own)).toMatch(/Waived: \w+ is not needed here\./);
		waived = `${task}`;
		const row = (await tasks(own)).find((one) => one.task === waived);
		const waivers = Object.values(row?.verdict.layers ?? {}).flatMap(({ waiver }) => waiver ?? []);
		expect(waivers).toMatchObject([{ by: 'Odalys R', because: 'The pier has one crew', until: null }]);
	});

	it('keeps a view by name, shows it at one press, and lets go of it', async () => {
		await own.getByLabel('Tool').selectOption('jira');
		await own.getByRole('button', { name: 'Save view…' }).click();
		await own.getByLabel('Name of the view').fill('Tide in Jira');
		await own.keyboard.press('Enter');
		await own.getByLabel('Tool').selectOption('');
		await own.reload();
		await own.getByRole('button', { name: 'Tide in Jira' }).click();
		await expect.poll(() => own.getByLabel('Tool').inputValue()).toBe('jira');
		await own.getByRole('button', { name: 'Delete' }).click();
		await own.getByLabel('Tool').selectOption('');
		expect(await own.getByRole('button', { name: 'Tide in Jira' }).count()).toBe(0);
	});
});

describe('an export', () => {
	let jsonl: Awaited<ReturnType<typeof saved>>;
	beforeAll(async () => {
		await own.getByText('Export', { exact: true }).click();
		jsonl = await saved(own, 'JSON Lines, to judge again');
	});

	it('made in the browser is judged again by the command to the same bytes', () => {
		expect(jsonl.text.split('\n')).toHaveLength(1 + 16 + 1);
		const again = run('judge', [jsonl.path]);
		expect(again).toEqual({ status: 0, out: jsonl.text, err: '' });
		const checked = run('judge', [jsonl.path, '--check']);
		expect(checked.status).toBe(0);
		expect(checked.out).toMatch(/^The same findings: judged \d+ of 16 tasks seen/);
	});

	it('holds what was waived, by whom and why', () => {
		const line = jsonl.text.split('\n').find((one) => one.includes(`"${waived}"`)) ?? '';
		expect(line).toContain('"because":"The pier has one crew"');
	});

	it.each([
		['CSV, for spreadsheets', 'csv'],
		['Report, to print', 'html'],
	])('as %s is the same bytes from the command, but for the time of judging', async (button, form) => {
		const file = await saved(own, button);
		// Each press judges anew: the file of the same moment is what the command makes of the JSON Lines.
		const [at] =
			/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/.exec(
				form === 'html'
					? (file.text.split('Judged at')[1] ?? '')
					: (file.text.split('\r\n')[1]?.split('","').at(-3) ?? ''),
			) ?? [];
		const then = (JSON.parse(jsonl.text.split('\n')[0] ?? '') as { at: string }).at;
		expect(at).toMatch(/^20/);
		const again = run('judge', ['-', '--findings', form], jsonl.text.replaceAll(then, `${at}`));
		expect({ status: again.status, err: again.err }).toEqual({ status: 0, err: '' });
		expect(again.out).toBe(file.text);
	});

	it('as a report runs nothing, loads nothing, and stays within a phone’s width', async () => {
		const { text } = await saved(own, 'Report, to print');
		expect(text).not.toMatch(/<script|<img|<link|src=|url\(|javascript:|\son\w+=/i);
		const page = await rig.context.newPage();
		await page.setViewportSize({ width: 360, height: 800 });
		await page.setContent(text);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page)).toEqual([]);
		await page.close();
	});

	it('under a Standard of one’s own carries that Standard, and is judged by it again', async () => {
		const standard = {
			name: 'Harbour crew',
			version: '1.2.0',
			level: 'team',
			rules: [
				{ name: 'nothing but an owner', for: {}, asks: { why: 'not needed', when: 'not needed', who: 'needed' } },
			],
		};
		const answer = await own.evaluate(
			(one) => chrome.runtime.sendMessage({ say: 'standards', ask: { do: 'save', standard: one, over: null } }),
			standard,
		);
		expect(answer).not.toHaveProperty('wrong');
		await until(
			async () => (await tasks(own)).map(({ verdict }) => verdict.standard.name),
			(names) => names.every((name) => name.includes('Harbour crew')),
		);
		const file = await saved(own, 'JSON Lines, to judge again');
		expect(file.text).toContain('nothing but an owner');
		const checked = run('judge', [file.path, '--check']);
		expect(checked).toMatchObject({ status: 0, err: '' });
		expect(run('judge', [file.path]).out).toBe(file.text);
	});
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
	it.each([320, 600])('Gaps is sound and fits at %i pixels', async (width) => {
		const page = await openOwn(rig);
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 800 });
		await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(0);
		await rowsOf(page).first().locator('button').last().click();
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
		expect(await violations(page)).toEqual([]);
		if (process.env.SHOTS) {
			await page.screenshot({ path: `${process.env.SHOTS}/gaps-${scheme}-${width}.png`, fullPage: true });
			await rowsOf(page).first().locator('a').first().focus();
			await page.keyboard.press('w');
			await page.waitForTimeout(300);
			await page.screenshot({ path: `${process.env.SHOTS}/gaps-waive-${scheme}-${width}.png` });
		}
		await page.close();
	});
});

describe('the extension', () => {
	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
