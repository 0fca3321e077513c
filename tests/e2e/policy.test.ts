import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { StandardsAnswer } from '../../lib/stack/standard-asks.ts';
import type { Standard } from '../../lib/stack/standard-schema.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import { demoPages } from '../demo/pages.ts';
import { keyPair, signed } from '../repair/signed.ts';
import { BUILT, type Rig, startRig } from './browser.ts';
import { idOf, type PolicyFolder, policyFolder, whyNoPolicy } from './policy-folder.ts';
import { violations } from './sound.ts';
import { openOwn, tasks } from './store.ts';

/** What an administrator sets by policy, in a real Chromium that reads it from its own policy folder. */
declare const chrome: typeof browser;
const why = whyNoPolicy();
const here = describe.skipIf(why !== null);
/** Chromium waits until a policy's file has lain still for five seconds. */
const TOLD = { timeout: 30_000 };
const id = idOf(BUILT);
const lock = {
	by: 'Ada Reed, Internal Audit',
	because: 'Each change needs an owner who answers for it (control C-12).',
};
const acme: Standard = {
	name: 'Acme',
	version: '3.0.0',
	rules: [
		{ name: 'what work needs', for: {}, asks: { why: 'not needed', what: 'needed', when: 'not needed' } },
		{ name: 'an owner', for: {}, asks: { who: 'needed' }, locked: lock },
	],
};
const URL_OF_ISSUE = 'https://github.com/harbor-labs/tideline/issues/12';
const pair = keyPair();
const list = demoPages.find(({ name }) => name.endsWith('-list')) as (typeof demoPages)[0];
let profile: string;
let policy: PolicyFolder;
let rig: Rig;
let page: Page;
let own: Page;

async function start(): Promise<void> {
	rig = await startRig({ executablePath: policy.executablePath, profile });
	rig.serve(list.url, list.html);
	rig.serve(URL_OF_ISSUE, readFileSync(join(import.meta.dirname, '../pages/github/unreadable.html'), 'utf8'));
}
beforeAll(async () => {
	if (why) return;
	profile = mkdtempSync(join(tmpdir(), 'throughline-'));
	policy = policyFolder();
	policy.set(id, { standards: [JSON.stringify(acme)] });
	await start();
	page = await rig.open(list.url);
	own = await openOwn(rig, 'options.html#standards');
});
afterAll(async () => {
	await rig?.close();
	policy?.remove();
	if (profile) rmSync(profile, { recursive: true, force: true });
});

const text = () => own.locator('main').innerText();
const verdicts = async () => (await tasks(own)).map(({ verdict }) => verdict);
const judgedBy = async () => [
	...new Set((await verdicts()).map(({ standard }) => `${standard.name} ${standard.version}`)),
];
const ask = (what: object) =>
	own.evaluate((one) => chrome.runtime.sendMessage({ say: 'standards', ask: one }), what) as Promise<StandardsAnswer>;
const choose = (name: string, content: string) =>
	own.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** What the badges of a page say; they are behind closed roots, where only the browser's own tools look. */
async function badges(of: Page): Promise<string[]> {
	const client = await of.context().newCDPSession(of);
	await client.send('DOM.enable');
	const { nodes } = await client.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
	await client.detach();
	return nodes.flatMap(({ localName, attributes = [] }) => {
		const at = attributes.indexOf('aria-label');
		const label = attributes[at + 1] ?? '';
		return localName === 'button' && at >= 0 && label.includes('Who') ? [label] : [];
	});
}

/** All words of a page of the browser's own, whose parts are behind open roots. Runs in the page. */
function wordsOf(): string {
	const within = (node: Node): string[] =>
		[...node.childNodes].flatMap((child) => {
			if (child.nodeType === Node.TEXT_NODE) return (child.textContent ?? '').trim() || [];
			if (child.nodeName === 'STYLE') return [];
			const root = (child as Element).shadowRoot;
			return [...(root ? within(root) : []), ...within(child)];
		});
	return within(document.body).join(' | ');
}

/** Sound and in its frame, in both themes, narrow and wide. */
async function sound(name: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [400, 900]) {
			await own.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await own.setViewportSize({ width, height: 900 });
			if (process.env.SHOTS)
				await own.screenshot({ path: join(process.env.SHOTS, `${name}-${colorScheme}-${width}.png`), fullPage: true });
			expect(await own.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} ${width}`).toBe(
				true,
			);
			expect(await violations(own), name).toEqual([]);
		}
}

here(`a Standard set by an administrator${why ? ` (not here: ${why})` : ''}`, () => {
	it('judges also what was seen before the browser told it, and badges and Options follow', async () => {
		expect(rig.origin).toBe(`chrome-extension://${id}`);
		await expect.poll(judgedBy, TOLD).toEqual(['Acme 3.0.0']);
		const { layers } = (await verdicts())[0] ?? {};
		expect(layers?.who).toMatchObject({ asked: 'needed', askedBy: 'an owner' });
		expect(layers?.why).toMatchObject({ asked: 'not needed' });
		await expect.poll(text).toContain('Acme 3.0.0');
		await expect.poll(() => badges(page)).not.toEqual([]);
		expect((await badges(page)).filter((said) => /(Why|When) missing/.test(said))).toEqual([]);
		expect(await badges(page)).toContainEqual(expect.stringContaining('Who missing'));
	});

	it('is shown with who locked what, and why, and can’t be changed there', async () => {
		expect(await text()).toContain('Set by your administrator; it can’t be changed here');
		expect(await text()).toContain(`an owner: Who needed, for all work\n\nLocked by ${lock.by}: ${lock.because}`);
		const item = own.getByRole('listitem').filter({ has: own.getByRole('heading', { name: 'Acme 3.0.0' }) });
		expect(await item.getByRole('button').allInnerTexts()).toEqual(['Export']);
		await sound('policy-in-force');
		const [theirs] = (await ask({ do: 'look' })).state.inForce;
		const over = { do: 'save', standard: { ...acme, version: '4.0.0' }, over: theirs?.hash };
		for (const what of [over, { ...over, over: null }, { do: 'remove', hash: theirs?.hash }])
			expect((await ask(what)).wrong).toHaveLength(1);
		expect(await judgedBy()).toEqual(['Acme 3.0.0']);
	});

	it('keeps its locks under a file that is imported, and the rest of it is the user’s', async () => {
		const mine: Standard = {
			name: 'Ours',
			version: '1.0.0',
			rules: [
				{ name: 'as we like', for: {}, asks: { who: 'not needed', why: 'needed' } },
				{ name: 'our lock', for: {}, asks: { who: 'not needed' }, locked: { by: 'Us', because: 'We like it so' } },
			],
		};
		await choose('acme.json', JSON.stringify({ ...mine, name: 'Acme' }));
		await own.getByRole('button', { name: /^Save 1\.0\.0/ }).click();
		await expect.poll(text).toContain('Your administrator’s Standard is called “Acme”.');
		await own.getByRole('button', { name: 'Leave it' }).click();
		await choose('ours.json', JSON.stringify(mine));
		await own.getByRole('heading', { name: 'A new Standard' }).waitFor();
		await own.locator('[aria-busy=false] [role=status]').waitFor();
		expect(await text()).toContain('Locked, whatever the rules below say:\n\nan owner: Who needed, for all work');
		await sound('policy-editor');
		await own.getByRole('button', { name: /^Save 1\.0\.0/ }).click();
		await expect.poll(text).toContain('“Ours” 1.0.0 is in force.');
		await expect.poll(judgedBy).toEqual(['Acme 3.0.0, Ours 1.0.0']);
		for (const { layers } of await verdicts()) {
			expect(layers.who).toMatchObject({ asked: 'needed', askedBy: 'an owner' });
			expect(layers.why).toMatchObject({ asked: 'needed', askedBy: 'as we like' });
		}
		await own.getByRole('button', { name: 'Take out of force: Ours' }).click();
		await expect.poll(judgedBy).toEqual(['Acme 3.0.0']);
	});

	it('that is no good changes nothing, and is told line by line on the page that is open', async () => {
		const bad = JSON.stringify(acme, null, 2).replace('"3.0.0"', '"new"');
		policy.set(id, { standards: [JSON.stringify({ ...acme, version: '3.1.0' }), bad] });
		await expect.poll(text, TOLD).toContain('Standard 2: Line 3: version: a version is three numbers: 1.0.0');
		expect(await text()).toContain('Those set before stay in force');
		expect(await judgedBy()).toEqual(['Acme 3.0.0']);
		await sound('policy-bad');
	});

	it('that changes while the browser runs is followed', async () => {
		const rules = [{ name: 'nobody', for: {}, asks: { who: 'not needed' }, locked: lock }];
		policy.set(id, { standards: [JSON.stringify({ ...acme, version: '3.2.0', rules })] });
		await expect.poll(judgedBy, TOLD).toEqual(['Acme 3.2.0']);
		await expect.poll(text).toContain('Acme 3.2.0');
		expect(await text()).not.toContain('no good');
		await expect.poll(async () => (await badges(page)).filter((said) => said.includes('Who missing'))).toEqual([]);
		expect(await badges(page)).toContainEqual(expect.stringContaining('Who not needed'));
	});

	it('holds from the first page on when the browser starts again, and goes when it is taken away', async () => {
		await rig.close();
		await start();
		page = await rig.open(list.url);
		await expect.poll(() => page.locator('throughline-badge').count()).toBeGreaterThan(0);
		own = await openOwn(rig, 'options.html#standards');
		expect(await judgedBy()).toEqual(['Acme 3.2.0']);
		policy.set(id, null);
		await expect.poll(judgedBy, TOLD).toEqual(['Throughline default 1.0.0']);
		await expect.poll(text).toContain('Comes with Throughline');
	});
});

here('a bundle of repairs set by an administrator', () => {
	const bundle = (select: string, by = pair.privateKey) => {
		const { surfaces } = TOOLS[0] as (typeof TOOLS)[0];
		const mended = surfaces
			.filter(({ name }) => name === 'issue')
			.map((one) => ({ ...one, fields: { ...one.fields, title: [{ since: '2026-11', select }] } }));
		return signed(by, {
			for: 1,
			made: '2026-11-01T10:00:00.000Z',
			note: select,
			tools: { github: { surfaces: mended } },
		});
	};
	const good = bundle('[data-testid="issue-heading"]');
	/** The task of the page itself, beside those that its sidebar names. */
	const isRead = async () =>
		(await tasks(own)).some(({ task, title }) => task.endsWith('#12') && title.includes('forecast'));
	let issue: Page;

	it('mends the pages that are open, by its key, and can’t be changed under Options', async () => {
		issue = await rig.open(URL_OF_ISSUE);
		own = await openOwn(rig, 'options.html#repairs');
		await expect.poll(text).toContain('No key is set');
		expect(await isRead()).toBe(false);
		policy.set(id, { repairKey: pair.key, repairBundle: good });
		await expect.poll(isRead, TOLD).toBe(true);
		await expect.poll(text).toContain('In use: the bundle of');
		expect(await text()).toContain('Your administrator sets the bundle. It can’t be changed here.');
		expect(await text()).toContain('Your administrator sets it; it can’t be changed here.');
		expect(
			await own.locator('section[aria-labelledby]').filter({ hasText: 'Whose signature' }).getByRole('button').count(),
		).toBe(0);
		await sound('policy-repairs');
	});

	it('that is not by the key is refused in words, and the last good one stays', async () => {
		policy.set(id, { repairKey: pair.key, repairBundle: bundle('.other', keyPair().privateKey) });
		await expect.poll(text, TOLD).toContain('Its signature is not by the key that is set');
		expect(await text()).toContain('In use: the bundle of');
		await sound('policy-repairs-bad');
	});

	it('nor is anything taken by a key that is none', async () => {
		policy.set(id, { repairKey: 'hunter2', repairBundle: good });
		await expect.poll(text, TOLD).toContain('Your administrator set a key that is no good');
		expect(await text()).toContain('In use: the built-in tables');
		expect(await text()).toContain('No key counts: the one that an administrator set is no good.');
		expect(await own.getByLabel('Public key').count()).toBe(0);
		await sound('policy-key-bad');
		await issue.close();
	});
});

here('all of this', () => {
	it('is what Chromium finds nothing wrong with', async () => {
		const told = await rig.context.newPage();
		await told.goto('chrome://policy');
		const shown = () => told.evaluate(wordsOf);
		await expect.poll(shown).toContain(`Throughline | ${id}`);
		const [, ours = ''] = (await shown()).split(`Throughline | ${id}`);
		for (const name of ['repairKey', 'repairBundle'])
			expect(ours).toMatch(new RegExp(`\\| ${name} \\| [^|]* \\| Platform \\| Machine \\| Mandatory \\| OK \\|`));
		await told.goto('chrome://extensions');
		const info = await told.evaluate(
			(one) =>
				(
					chrome as never as { developerPrivate: { getExtensionInfo(id: string): Promise<object> } }
				).developerPrivate.getExtensionInfo(one),
			id,
		);
		expect(info).toMatchObject({ manifestErrors: [], runtimeErrors: [] });
	});

	it('left nothing of it where this machine has its own policies', () => expect(existsSync(policy.file)).toBe(false));

	it('asked for nothing on any network', () => expect(rig.fromExtension).toEqual([]));
});
