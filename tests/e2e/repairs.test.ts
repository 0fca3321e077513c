import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { selectorFault } from '../../lib/repair/selector.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import { run } from '../commands/run.ts';
import { type Rig, startRig } from './browser.ts';
import { openPopup } from './popup.ts';
import { openOwn, until } from './store.ts';

/** A tool has changed its pages; a bundle that `npm run bundle` signed mends it, in real Chromium. */
declare const chrome: typeof browser;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const URL_OF_ISSUE = 'https://github.com/harbor-labs/tideline/issues/12';
const folder = mkdtempSync(join(tmpdir(), 'throughline-keys-'));
const keyFile = join(folder, 'key.pem');
let key: string;
let rig: Rig;
let issue: Page;
let options: Page;

/** The tables of GitHub with another place for an issue's title on top. */
function bundle(select: string, ...more: string[]): string {
	const { surfaces } = TOOLS[0] as (typeof TOOLS)[0];
	const mended = surfaces
		.filter(({ name }) => name === 'issue')
		.map((one) => ({
			...one,
			fields: { ...one.fields, title: [{ since: '2026-11', select }, ...(one.fields.title ?? [])] },
		}));
	const made = run(
		'bundle',
		['sign', '-', '--key', keyFile, ...more],
		JSON.stringify({ github: { surfaces: mended } }),
	);
	expect(made.err).toBe('');
	return made.out;
}

/** The tasks that its sidebar names, read with every bundle and with none: a parent, a blocker and a pull request. */
const BESIDE = 3;
const badges = () => issue.locator('throughline-badge').count();
const choose = (name: string, text: string) =>
	options.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const button = (name: string | RegExp) => options.getByRole('button', { name });
const inUse = () => options.getByRole('heading', { name: /^In use/ }).innerText();

beforeAll(async () => {
	key = run('bundle', ['key', keyFile]).out.trim();
	rig = await startRig();
	rig.serve(URL_OF_ISSUE, readFileSync(join(import.meta.dirname, '../pages/github/unreadable.html'), 'utf8'));
	issue = await rig.open(URL_OF_ISSUE);
	options = await openOwn(rig, 'options.html#repairs');
	await until(inUse, (text) => text !== '');
});
afterAll(async () => {
	await rig?.close();
	rmSync(folder, { recursive: true, force: true });
});

async function violations(page: Page): Promise<string[]> {
	const client = await page.context().newCDPSession(page);
	await client.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
	return page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
		};
		return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
	});
}

/** Sound and in its frame, in both themes, narrow and wide. */
async function sound(name: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [340, 1100]) {
			// Without motion: a colour on its way from one theme to the other is neither.
			await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await options.setViewportSize({ width, height: 900 });
			expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
			expect(await violations(options), name).toEqual([]);
			if (process.env.SHOTS) {
				const path = join(process.env.SHOTS, `${name}-${colorScheme}-${width}.png`);
				await options.screenshot({ path, fullPage: true });
			}
		}
	}
}

describe('a page whose anchors have other names', () => {
	it('can’t be read, and says so', async () => {
		const popup = await openPopup(rig, issue);
		await expect.poll(() => popup.locator('body').innerText()).toContain('This page can’t be read');
		await popup.close();
		expect(await until(badges, (count) => count === BESIDE)).toBe(BESIDE);
	});

	it('no bundle is taken for it while no key is set', async () => {
		expect(await options.locator('body').innerText()).toContain('No key is set, so no bundle is taken.');
		expect(await button('Choose a bundle…').isDisabled()).toBe(true);
		await sound('no-key');
	});

	it('is read by a bundle once it was looked at and installed, without a reload', async () => {
		await options.getByLabel('Public key').fill(key);
		await button('Set the key').click();
		await choose('mend.json', bundle('[data-testid="issue-heading"]', '--note', 'Titles of issues have a new name'));
		await button('Install it').waitFor();
		expect(await options.locator('body').innerText()).toMatch(/GitHub\s+issue surface\s+1 added/);
		expect(await badges()).toBe(BESIDE);
		await sound('offer');
		await button('Install it').click();
		expect(await until(badges, (count) => count === BESIDE + 1)).toBe(BESIDE + 1);
		expect(await inUse()).toContain('In use: the bundle of');
		await sound('in-use');
	});

	it.each<[string, () => string, RegExp]>([
		[
			'altered',
			() => bundle('[data-testid="issue-heading"]').replace('issue-heading', 'issue-headinG'),
			/not by the key that is set, or the file was altered/,
		],
		[
			'older',
			() => bundle('[data-testid="issue-heading"]', '--made', '2026-01-01T00:00:00.000Z'),
			/older than one that was installed before/,
		],
		['unsigned', () => JSON.stringify({ format: 1, payload: '{}' }), /not signed/],
	])('stays as it is where a bundle is %s', async (name, make, line) => {
		await choose(`${name}.json`, make());
		await expect.poll(() => options.getByRole('alert').innerText()).toMatch(line);
		expect(await button('Install it').count()).toBe(0);
		expect(await inUse()).toContain('In use: the bundle of');
		expect(await badges()).toBe(BESIDE + 1);
		if (name === 'older') await sound('refused');
	});

	it('goes back to the built-in tables by one press, and to the last good bundle by another', async () => {
		await button('Return to the built-in tables').click();
		expect(await until(badges, (count) => count === BESIDE)).toBe(BESIDE);
		expect(await inUse()).toBe('In use: the built-in tables');
		await sound('built-in');
		await button(/^Bring back the bundle/).click();
		expect(await until(badges, (count) => count === BESIDE + 1)).toBe(BESIDE + 1);
	});

	it('goes back from a bundle that made it worse', async () => {
		await choose('worse.json', bundle('.nowhere'));
		await button('Install it').click();
		expect(await until(badges, (count) => count === BESIDE)).toBe(BESIDE);
		await button(/^Bring back the bundle/).click();
		expect(await until(badges, (count) => count === BESIDE + 1)).toBe(BESIDE + 1);
	});

	it('is read by the bundle also after a reload, and no longer without its key', async () => {
		await issue.reload();
		expect(await until(badges, (count) => count === BESIDE + 1)).toBe(BESIDE + 1);
		await button('Remove the key').click();
		expect(await until(badges, (count) => count === BESIDE)).toBe(BESIDE);
		await expect.poll(() => options.locator('body').innerText()).toContain('There is a bundle, but it is not used');
		await sound('key-removed');
	});
});

describe('the check of selectors', () => {
	it('lets none through that Chromium does not take', async () => {
		const word = fc.constantFrom('#b', '.c', '[d]', '[e="f"]', "[g^='h']", ':empty', ':nth-child(2)', ':root');
		const { list } = fc.letrec<{ list: string; chain: string; part: string }>((tie) => ({
			part: fc.oneof(
				{
					weight: 6,
					arbitrary: fc
						.tuple(fc.constantFrom('a', '*', ''), fc.array(word, { minLength: 1, maxLength: 3 }))
						.map(([type, words]) => type + words.join('')),
				},
				fc
					.tuple(fc.constantFrom(':not', ':has', ':is', ':where'), tie('list'))
					.map(([name, inner]) => `${name}(${inner})`),
			),
			chain: fc
				.array(fc.tuple(tie('part'), fc.constantFrom(' ', ' > ', '+', ' ~')), { minLength: 1, maxLength: 3 })
				.map((parts) =>
					parts
						.map(([part, sign]) => part + sign)
						.join('')
						.replace(/[ >+~]+$/, ''),
				),
			list: fc
				.tuple(fc.constantFrom('', '', '', '', '', '> '), fc.array(tie('chain'), { minLength: 1, maxLength: 2 }))
				.map(([first, chains]) => first + chains.join(', ')),
		}));
		// A grammar's own, and the same with one sign put in or taken out anywhere.
		const noise = fc.constantFrom(
			'',
			'',
			'',
			'',
			'',
			'',
			'(',
			')',
			'[',
			']',
			'"',
			',',
			'>',
			':',
			'.',
			'#',
			'1',
			'-',
			'\\',
			'|',
			' ',
			'&',
			'@',
			'\n',
		);
		const texts = fc.sample(
			fc.tuple(list, fc.nat(), noise, fc.constantFrom(false, false, false, true)).map(([text, at, sign, cut]) => {
				const place = at % (text.length + 1);
				return text.slice(0, place) + sign + text.slice(place + (cut ? 1 : 0));
			}),
			20_000,
		);
		const taken = texts.filter((text) => selectorFault(text) === null);
		expect(taken.length).toBeGreaterThan(2_000);
		expect(taken.length).toBeLessThan(texts.length);
		const refused = await options.evaluate((selectors) => {
			const nothing = document.createDocumentFragment();
			return selectors.filter((selector) => {
				try {
					nothing.querySelector(selector);
					return false;
				} catch {
					return true;
				}
			});
		}, taken);
		expect(refused).toEqual([]);
	});
});

describe('the extension', () => {
	it('may be asked what an administrator set: nothing, here', async () => {
		expect(await rig.worker.evaluate(() => chrome.storage.managed.get(null))).toEqual({});
	});

	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
