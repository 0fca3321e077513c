import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page as PlaywrightPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOOLS } from '../../lib/tools/index.ts';
import { demoPages } from '../demo/pages.ts';
import { tasks } from '../e2e/store.ts';
import { keyPair, signed } from '../repair/signed.ts';
import { firefoxPath, ID, type Rig, startFirefox } from './browser.ts';

/**
 * What an administrator sets for Firefox: a manifest of managed storage, here in a home folder that is the test's own
 * (developer.mozilla.org: Native manifests).
 */
const firefox = firefoxPath();
const here = describe.skipIf(!firefox);
const lock = {
	by: 'Ada Reed, Internal Audit',
	because: 'Each change needs an owner who answers for it (control C-12).',
};
const acme = {
	name: 'Acme',
	version: '3.0.0',
	rules: [
		{ name: 'what work needs', for: {}, asks: { why: 'not needed', what: 'needed', when: 'not needed' } },
		{ name: 'an owner', for: {}, asks: { who: 'needed' }, locked: lock },
	],
};
const URL_OF_ISSUE = 'https://github.com/harbor-labs/tideline/issues/12';
const list = demoPages.find(({ name }) => name.endsWith('-list')) as (typeof demoPages)[0];
const pair = keyPair();

/** A repair of the place of an issue's title. */
function bundle(): string {
	const { surfaces } = TOOLS[0] as (typeof TOOLS)[0];
	const title = [{ since: '2026-11', select: '[data-testid="issue-heading"]' }];
	const mended = surfaces
		.filter(({ name }) => name === 'issue')
		.map((one) => ({ ...one, fields: { ...one.fields, title } }));
	return signed(pair.privateKey, {
		for: 1,
		made: '2026-11-01T10:00:00.000Z',
		tools: { github: { surfaces: mended } },
	});
}

/** A Firefox in which this is set, and a page of tasks that was opened as soon as it was there. */
function over(data: object) {
	const has: { rig?: Rig; home?: string } = {};
	beforeAll(async () => {
		if (!firefox) return;
		const home = mkdtempSync(join(tmpdir(), 'throughline-home-'));
		has.home = home;
		const folder = join(home, '.mozilla/managed-storage');
		mkdirSync(folder, { recursive: true });
		const manifest = { name: ID, description: 'Throughline', type: 'storage', data };
		writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
		const rig = await startFirefox(firefox, home);
		has.rig = rig;
		rig.serve(list.url, list.html);
		rig.serve(URL_OF_ISSUE, readFileSync(join(import.meta.dirname, '../pages/github/unreadable.html'), 'utf8'));
		await rig.open(list.url);
	});
	afterAll(async () => {
		await has.rig?.close();
		if (has.home) rmSync(has.home, { recursive: true, force: true });
	});
	const rig = () => has.rig as Rig;
	return {
		rig,
		rows: () => tasks(rig().own as unknown as PlaywrightPage),
		text: () => rig().own.evaluate(() => document.querySelector('main')?.textContent ?? ''),
		options: (section: string) =>
			rig()
				.own.evaluate((to) => location.assign(`/options.html#${to}`), section)
				.catch(() => {}),
	};
}

here('in a Firefox in which an administrator set Standards and repairs', () => {
	const { rig, rows, text, options } = over({
		standards: [JSON.stringify(acme)],
		repairKey: pair.key,
		repairBundle: bundle(),
	});
	const judgedBy = async () => [...new Set((await rows()).map(({ verdict: { standard } }) => standard.name))];

	it('tasks are judged by their Standard', async () => {
		await expect.poll(judgedBy).toEqual(['Acme']);
		const { layers } = (await rows())[0]?.verdict ?? {};
		expect(layers?.who).toMatchObject({ asked: 'needed', askedBy: 'an owner' });
		expect(layers?.why).toMatchObject({ asked: 'not needed' });
	});

	it('Options says who locked what, and why, and offers no change of it', async () => {
		await options('standards');
		await expect.poll(text).toContain('Set by your administrator; it can’t be changed here');
		expect(await text()).toMatch(
			/an owner: Who needed, for all work\s*Locked by Ada Reed, Internal Audit: Each change/,
		);
		expect(await text()).not.toContain('Change…');
		expect(await text()).not.toContain('Take out of force');
		await shots(rig(), 'firefox-policy-in-force');
	});

	it('a page that only their bundle can read is read', async () => {
		await rig().open(URL_OF_ISSUE);
		await expect.poll(async () => (await rows()).map(({ task }) => task)).toContain('github:harbor-labs/tideline#12');
		const own = async () => (await rows()).find(({ task }) => task.endsWith('#12'))?.title;
		await expect.poll(own).toContain('forecast');
		await options('repairs');
		await expect.poll(text).toContain('Your administrator sets the bundle. It can’t be changed here.');
		expect(await text()).toContain('In use: the bundle of');
		await shots(rig(), 'firefox-policy-repairs');
	});
});

here('in a Firefox in which an administrator set what is no good', () => {
	const { rig, rows, text, options } = over({
		standards: [acme, JSON.stringify(acme, null, 2).replace('"3.0.0"', '"new"'), 7],
		repairKey: 5,
		repairBundle: bundle(),
	});

	it('what is no Standard is told line by line, and the one that is counts, here as it stands', async () => {
		await options('standards');
		await expect.poll(text).toContain('Standard 2: Line 3: version: a version is three numbers: 1.0.0');
		expect(await text()).toMatch(/Standard 3: /);
		expect(await text()).toContain('Acme 3.0.0');
		await expect
			.poll(async () => new Set((await rows()).map(({ verdict }) => verdict.standard.name)))
			.toEqual(new Set(['Acme']));
	});

	it('a key that is none is told, and its bundle is not used', async () => {
		await options('repairs');
		await expect.poll(text).toContain('Your administrator set a key that is no good');
		expect(await text()).toContain('In use: the built-in tables');
		await shots(rig(), 'firefox-policy-bad');
	});
});

/** For people to look at. */
async function shots(rig: Rig, name: string): Promise<void> {
	if (!process.env.SHOTS) return;
	for (const width of [400, 900]) {
		await rig.own.setViewport({ width, height: 900 });
		await rig.own.screenshot({ path: join(process.env.SHOTS, `${name}-${width}.png`) });
	}
}
