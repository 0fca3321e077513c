import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtures } from '../pages/fixtures.ts';
import { type Rig, startRig } from './browser.ts';
import { violations } from './sound.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** A task that waits for another: what its reader hears when that one ends, and when it is opened again. */
const SITE = 'https://issues.apache.org/jira/browse';
const BLOCKER = 'jira:issues.apache.org/jira/PORT-8';
const SOON = { timeout: 15_000 };
const TOLD = /Jira PORT-8 no longer holds this up: Somebody who was not seen moved it to Done\./;

const html = fixtures.find(({ name }) => name === 'jira/demo-issue')?.html ?? '';
/** Made in a year that is over, whenever the test runs. */
const waits = html
	.replaceAll('2026-', '2024-')
	.replaceAll('>blocks<', '>is blocked by<')
	.replace('"blocks"', '"is blocked by"');
const without = (text: string, module: string) =>
	text.replace(new RegExp(`<div id=${module} class="module[\\s\\S]*?\\n</div></div>\\n`), '');
const plainPage = ['linkingmodule', 'view-subtasks', 'descriptionmodule', 'activitymodule'].reduce(without, waits);
const lozenge = (name: string, colour: string, category: string) =>
	`<span class=" jira-issue-status-lozenge aui-lozenge jira-issue-status-lozenge-${colour} jira-issue-status-lozenge-${category}" data-tooltip="${name}">${name}</span>`;
const STATE = /(<span id="status-val" class="value">)<span.*?<\/span>/;
const blocker = (state: string) =>
	plainPage
		.replaceAll('TIDE-12', 'PORT-8')
		.replaceAll('Publish tide tables as a public feed', 'Show tides on the berth plan')
		.replace(STATE, `$1${state}`);
const OPEN = lozenge('In Progress', 'yellow', 'indeterminate');
const DONE = lozenge('Done', 'green', 'done');

let rig: Rig;
let own: Page;
let page: Page;
const words = () => own.locator('body').innerText();
const view = (name: string) => own.getByRole('tab', { name, exact: true }).click();
const stateOf = async () => (await tasks(own)).find(({ task }) => task === BLOCKER)?.fields.state?.name;
/** Visits the blocker, as it stands now. */
async function visit(state: string, name: string): Promise<void> {
	rig.serve(`${SITE}/PORT-8`, blocker(state));
	await page.goto(`${SITE}/PORT-8`);
	expect(await until(stateOf, (now) => now === name)).toBe(name);
}

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
	rig.serve(`${SITE}/TIDE-12`, waits);
	page = await rig.open(`${SITE}/TIDE-12`);
	expect(await until(stateOf, (now) => now === 'Open')).toBe('Open');
	await visit(OPEN, 'In Progress');
}, 60_000);
afterAll(() => rig?.close());

describe('a task that waits for another', () => {
	it('hears nothing while that one is open', async () => {
		await view('Handoffs');
		await expect.poll(words, SOON).toContain('longest waiting first');
		expect(await words()).not.toContain('no longer holds this up');
	});

	it('is handed over once that is seen to be done on a later visit, under Handoffs and in its thread', async () => {
		await visit(DONE, 'Done');
		await expect.poll(words, SOON).toMatch(TOLD);
		expect(await words()).toMatch(/No longer blocked\s*1/);
		await own.getByRole('button', { name: 'Publish tide tables as a public feed' }).first().click();
		await expect.poll(words, SOON).toContain('Follows from the end of');
		expect(await words()).toContain('Somebody unseen ended PORT-8, which held this up');
		expect(await words()).toContain('Worked out from two readings; it happened ');
		expect(await words()).toContain('Waited for');
		await own.getByRole('button', { name: 'Show tides on the berth plan' }).first().click();
		await expect.poll(words, SOON).toContain('Waited for this');
		// No tool said it: nothing of the kind is kept for good.
		const kinds = (await rows<{ kind: string }>(own, 'events')).map(({ kind }) => kind);
		expect(kinds).not.toContain('dependency finished');
	});

	it.each(['light', 'dark'] as const)('is shown soundly, in %s', async (colorScheme) => {
		await own.emulateMedia({ colorScheme });
		for (const width of [320, 600]) {
			await own.setViewportSize({ width, height: 900 });
			await view('Handoffs');
			await expect.poll(words, SOON).toMatch(TOLD);
			const seen = async (name: string) => {
				expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
				expect(await violations(own), name).toEqual([]);
				const { SHOTS } = process.env;
				if (!SHOTS) return;
				mkdirSync(SHOTS, { recursive: true });
				await own.screenshot({ path: `${SHOTS}/released-${name}-${colorScheme}-${width}.png`, fullPage: true });
			};
			await seen('handoffs');
			await own.getByRole('button', { name: 'Publish tide tables as a public feed' }).first().click();
			await expect.poll(words, SOON).toContain('Follows from the end of');
			await seen('thread');
		}
	});

	it('waits again when that is reopened', async () => {
		await view('Handoffs');
		await expect.poll(words, SOON).toMatch(TOLD);
		await visit(OPEN, 'In Progress');
		await expect.poll(words, SOON).not.toMatch(TOLD);
	});

	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
