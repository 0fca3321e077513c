import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workOf } from '../../lib/stack/work.ts';
import { run } from '../commands/run.ts';
import { fixtures } from '../pages/fixtures.ts';
import { isReadFromTheStart } from '../pages/hosts.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, tasks, until } from './store.ts';

/** Gaps, exports and Standards over what real saved pages yield, where they are beside this checkout. */
const real = fixtures.filter(
	({ expected, html }) => expected.saved && html !== null && isReadFromTheStart(expected.url) && expected.tasks?.length,
);
let rig: Rig;
let own: Page;

beforeAll(async () => {
	if (real.length === 0) return;
	rig = await startRig({ width: 600 });
	own = await openOwn(rig);
	for (const { expected, html } of real) {
		const url = new URL(expected.url).href;
		rig.serve(url, html ?? '');
		const page = await rig.open(url);
		await until(
			async () => (await tasks(own)).map(({ task }) => task),
			(seen) => (expected.tasks ?? []).every(({ task }) => seen.includes(task)),
		);
		await page.close();
	}
}, 180_000);
afterAll(() => rig?.close());

describe.skipIf(real.length === 0)('what real pages yield', () => {
	it('stands in Gaps, and every count opens as many tasks as it says', async () => {
		await own.bringToFront();
		await own.getByRole('tab', { name: 'Gaps' }).click();
		await own.locator('li[data-task]').first().waitFor();
		const [all] = await Promise.all([tasks(own)]);
		await expect
			.poll(() => own.locator('body').innerText())
			.toContain(`of ${all.length.toLocaleString('en')} tasks seen`);
		const counts = own.getByRole('button', { name: /missing \d+$/ });
		expect(await counts.count()).toBeGreaterThan(0);
		for (const label of await counts.allInnerTexts()) {
			const layer = (/^\w+/.exec(label)?.[0] ?? '').toLowerCase();
			const lacking = all.filter(({ task, fields, verdict }) => {
				const one = verdict.layers[layer as 'who'];
				// What is done is past mending.
				return one.says === 'missing' && one.asked !== 'not needed' && workOf(task, fields).stage !== 'done';
			});
			expect(Number(/\d+$/.exec(label)?.[0]), label).toBe(lacking.length);
		}
		if (process.env.SHOTS) await own.screenshot({ path: join(process.env.SHOTS, 'gaps-real.png'), fullPage: true });
	});

	it('is exported, and judged again by the command to the same bytes', async () => {
		await own.getByText('Export', { exact: true }).click();
		const [download] = await Promise.all([
			own.waitForEvent('download'),
			own.getByRole('button', { name: 'JSON Lines, to judge again' }).click(),
		]);
		const path = await download.path();
		const text = readFileSync(path, 'utf8');
		expect(text.split('\n').length).toBeGreaterThan(real.length);
		const again = run('judge', [path]);
		expect(again.err).toBe('');
		expect(again.out).toBe(text);
		expect(run('judge', [path, '--check']).status).toBe(0);
	});

	it('is what the dry run of a new Standard counts', async () => {
		const page = await rig.context.newPage();
		await page.goto(`${rig.origin}/options.html#standards`);
		await page.getByRole('button', { name: 'Make it your own: Throughline default' }).click();
		const count = (await tasks(own)).length.toLocaleString('en');
		const words = () => page.locator('body').innerText();
		await expect.poll(words).toContain(`Nothing changes for any of ${count} tasks seen`);
		await page.getByLabel('Who, for all work').selectOption('not needed');
		await expect.poll(words).toMatch(new RegExp(`\\d+ of ${count} tasks seen would change`));
		if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'dry-run-real.png'), fullPage: true });
		await page.close();
	});
});
