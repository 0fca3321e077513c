import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ThreadRow } from '../../lib/store/flow-rows.ts';
import { LAYERS } from '../../lib/task/layers.ts';
import { pressBadge } from '../e2e/badge.ts';
import { startRig } from '../e2e/browser.ts';
import { openPopup } from '../e2e/popup.ts';
import { openOwn, rows, tasks, until } from '../e2e/store.ts';
import { demoPages } from './pages.ts';

/**
 * `npm start`: the extension over three demo pages at their real addresses, and the side panel. With a display it
 * stays open to be used; without one it walks the pages, prints what it found, saves pictures, and fails where
 * something is not found.
 */
const headed =
	!process.argv.includes('--headless') &&
	(process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY));
const SHOTS = join(import.meta.dirname, '../../.shots');
const missing: string[] = [];

mkdirSync(SHOTS, { recursive: true });
for (const dark of headed ? [false] : [false, true]) await walk(dark);

async function walk(dark: boolean): Promise<void> {
	const rig = await startRig({ headed, dark });
	const shoot = (page: Page, name: string) =>
		headed ? undefined : page.screenshot({ path: join(SHOTS, `${name}${dark ? '-dark' : ''}.png`) });
	const own = await openOwn(rig);
	await own.setViewportSize({ width: 400, height: 900 });
	let front: Page | null = null;
	for (const { name, url, html, tasks: wanted } of demoPages) {
		rig.serve(url, html);
		const page = await rig.open(url);
		front = page;
		const badges = page.locator('throughline-badge');
		const seen = await until(
			() => badges.count(),
			(count) => count >= wanted.length,
		);
		if (seen < wanted.length) missing.push(`${name}: ${seen} of ${wanted.length} badges`);
		await shoot(page, name);
		if (seen > 0 && !headed) {
			await pressBadge(page);
			await page.waitForTimeout(700);
			await shoot(page, `${name}-card`);
			await page.keyboard.press('Escape');
			const popup = await openPopup(rig, page);
			await popup.getByRole('button', { name: 'Open side panel' }).waitFor();
			await until(
				() => popup.getByRole('status', { name: 'Loading' }).count(),
				(bars) => bars === 0,
			);
			await shoot(popup, `${name}-popup`);
			await popup.close();
		}
	}
	const threads = await until(
		() => rows<ThreadRow>(own, 'threads'),
		(all) => all.some(({ turn, tools }) => tools.length === 3 && turn.is === 'waiting' && turn.for === 'an answer'),
	);
	const kept = new Map((await tasks(own)).map((row) => [row.task, row]));
	await own.waitForTimeout(400);
	await shoot(own, 'sidepanel');
	if (!headed) {
		await own.getByRole('tab', { name: 'Thread', exact: true }).click();
		// Thread follows the page in front, which is the last of the demo's.
		await front?.bringToFront();
		const isTold = await own
			.getByText('Two owners')
			.first()
			.waitFor({ timeout: 10_000 })
			.then(
				() => true,
				() => false,
			);
		if (!isTold) missing.push('the thread of the page in front, in the side panel');
		await shoot(own, 'sidepanel-thread');
	}
	if (!dark) {
		print(
			[...kept.values()].map((row) => [
				row.task,
				row.title.slice(0, 48),
				...LAYERS.map((layer) => row.verdict.layers[layer].says),
			]),
		);
		const [thread] = threads.filter(({ tools }) => tools.length === 3);
		if (!thread) missing.push('the thread through the three tools');
		else
			process.stdout.write(
				`\nOne piece of work: ${thread.tasks.join(', ')}\n${thread.turn.because}\n${thread.contradictions.map(({ because }) => `${because}\n`).join('')}`,
			);
		for (const { task, title } of demoPages.flatMap((page) => page.tasks)) {
			if (kept.get(task)?.title !== title) missing.push(`${task}: “${title}” did not reach the side panel`);
		}
	}
	if (rig.fromExtension.length > 0) missing.push(`the extension asked for ${rig.fromExtension.join(', ')}`);
	if (headed) {
		await own.bringToFront();
		process.stdout.write(
			'\nThe browser stays open: the demo pages and the side panel are in its tabs. Close it to end.\n',
		);
		await new Promise((resolve) => rig.context.once('close', resolve));
	}
	await rig.close().catch(() => {});
}

function print(rows: string[][]): void {
	const all = [['task', 'title', ...LAYERS], ...rows];
	const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
	for (const row of all)
		process.stdout.write(
			`${row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd()}\n`,
		);
}

if (!headed) process.stdout.write(`\nPictures: ${SHOTS}\n`);
for (const one of missing) process.stderr.write(`not found: ${one}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
