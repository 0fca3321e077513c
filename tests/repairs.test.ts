import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TOOLS } from '../lib/tools/index.ts';
import type { Surface } from '../lib/tools/reading/table.ts';
import { keyPair, signed } from './repair/signed.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.stubEnv('THROUGHLINE_BUILD', 'this');
const { askRepairs, firstTables, putTables, followPolicy } = await import('../lib/repairs.ts');
const { readTables } = await import('../lib/tables.ts');

/** A busy machine takes its time over signatures; in milliseconds. */
const SOON = { timeout: 4_500 };

/** The background's part of repairs: what is kept, which tables count, and that nothing bad changes any of it. */
const mine = keyPair();
const github = TOOLS[0] as (typeof TOOLS)[0];
const issue = github.surfaces.find(({ name }) => name === 'issue') as Surface;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const mended = (select: string): Surface => ({
	...issue,
	fields: { ...issue.fields, title: [{ since: '2026-11', select }] },
});
const bundle = (n: number, select: string, by = mine.privateKey) =>
	signed(by, { for: 1, made: day(n), tools: { github: { surfaces: [mended(select)] } } });
const install = (text: string) => askRepairs({ do: 'install', text });
/** Where content scripts look for a title now. */
const title = async () =>
	(await readTables('github'))?.surfaces.find(({ name }) => name === 'issue')?.fields.title?.[0]?.select;
const builtIn = issue.fields.title?.[0]?.select;

beforeEach(async () => {
	vi.restoreAllMocks();
	fakeBrowser.reset();
	await putTables();
});
const setKey = () => askRepairs({ do: 'key', key: mine.key });

describe('without a key', () => {
	it('the built-in tables are in use', async () => {
		expect((await askRepairs({ do: 'look' })).state).toEqual({
			key: null,
			keyWrong: null,
			use: null,
			managed: false,
			kept: [],
			before: null,
		});
		expect(await title()).toBe(builtIn);
	});

	it('no bundle is taken', async () => {
		const { wrong, state } = await install(bundle(1, '.a'));
		expect(wrong).toEqual([expect.stringContaining('No key is set')]);
		expect(state.use).toBeNull();
		expect(await title()).toBe(builtIn);
	});
});

describe('a page that finds no tables', () => {
	const issueTitle = (tables?: { surfaces: readonly Surface[] }) =>
		tables?.surfaces.find(({ name }) => name === 'issue')?.fields.title?.[0]?.select;

	it('has the built-in ones at once, however long the browser takes to tell a policy, and then those of the policy', async () => {
		fakeBrowser.reset();
		let tell = (_: Record<string, unknown>) => {};
		const policy = new Promise<Record<string, unknown>>((resolve) => {
			tell = resolve;
		});
		vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(policy as never);
		expect(issueTitle(await firstTables('github'))).toBe(builtIn);
		expect(await title()).toBe(builtIn);
		tell({ repairKey: mine.key, repairBundle: bundle(1, '.policy') });
		await expect.poll(title).toBe('.policy');
		expect(issueTitle(await firstTables('github'))).toBe('.policy');
	});

	it('has those of the bundle that is in use', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		await fakeBrowser.storage.local.remove('tables/github');
		expect(issueTitle(await firstTables('github'))).toBe('.a');
	});
});

describe('a good bundle', () => {
	it('is offered first, with what it changes, and nothing is changed by that', async () => {
		await setKey();
		const { offer, state } = await askRepairs({ do: 'check', text: bundle(1, '.a') });
		expect(offer?.changes).toMatchObject([{ tool: 'github', name: 'issue', more: 1 }]);
		expect(offer?.selectors).toContain('.a');
		expect(state.use).toBeNull();
		expect(await title()).toBe(builtIn);
	});

	it('once installed is what pages are read with, and pages that are open are told', async () => {
		await setKey();
		const told = vi.fn();
		fakeBrowser.storage.onChanged.addListener((changes) => told(Object.keys(changes)));
		const { state, wrong } = await install(bundle(1, '.a'));
		expect(wrong).toBeUndefined();
		expect(state.use).toMatchObject({ made: day(1), by: state.key?.fingerprint });
		expect(await title()).toBe('.a');
		// Of the three tools only the one that it mends.
		expect(told.mock.calls.flat(2)).toEqual(expect.arrayContaining(['repairs', 'outlines/github']));
	});

	it('makes way for a newer one and can be brought back, and gone back from', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		await install(bundle(2, '.b'));
		expect(await title()).toBe('.b');
		const { state } = await askRepairs({ do: 'back' });
		expect([state.use?.made, state.before?.made]).toEqual([day(1), day(2)]);
		expect(await title()).toBe('.a');
		await askRepairs({ do: 'back' });
		expect(await title()).toBe('.b');
	});

	it('is left by one press for the built-in tables, and can be brought back from there', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		expect((await askRepairs({ do: 'builtIn' })).state).toMatchObject({ use: null, before: { made: day(1) } });
		expect(await title()).toBe(builtIn);
		await askRepairs({ do: 'back' });
		expect(await title()).toBe('.a');
	});

	it('counts only while its key does', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		const { state } = await askRepairs({ do: 'key', key: keyPair().key });
		expect(state.use).toBeNull();
		expect(state.kept).toEqual([expect.stringContaining('not by the key that is set')]);
		expect(await title()).toBe(builtIn);
		await setKey();
		expect(await title()).toBe('.a');
		await askRepairs({ do: 'key', key: '' });
		expect(await title()).toBe(builtIn);
	});

	it('that was altered in storage is not used', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		const { repairs } = (await fakeBrowser.storage.local.get('repairs')) as { repairs: { bundle: { text: string } } };
		repairs.bundle.text = repairs.bundle.text.replace('.a', '.z');
		await fakeBrowser.storage.local.set({ repairs });
		await putTables();
		expect(await title()).toBe(builtIn);
	});

	it('installed twice at once is installed one after the other', async () => {
		await setKey();
		const [first, second] = await Promise.all([install(bundle(2, '.b')), install(bundle(1, '.a'))]);
		expect([first.wrong, second.wrong?.[0]]).toEqual([undefined, expect.stringContaining('older')]);
		expect(await title()).toBe('.b');
	});
});

describe('a bad bundle changes nothing:', () => {
	it.each<[string, () => string, string]>([
		['another’s', () => bundle(3, '.c', keyPair().privateKey), 'not by the key'],
		['altered', () => bundle(3, '.c').replace('.c', '.d'), 'not by the key'],
		['older than the installed one', () => bundle(1, '.c'), 'older'],
		[
			'with a selector that is none',
			() => signed(mine.privateKey, { for: 1, made: day(3), tools: { github: { surfaces: [mended('a[')] } } }),
			'github, surface “issue”, title, rule 1, select: it is no selector',
		],
		[
			'on a page kind that there is not',
			() =>
				signed(mine.privateKey, {
					for: 1,
					made: day(3),
					tools: { github: { surfaces: [{ ...issue, on: ['moon'] }] } },
				}),
			'there is no page kind “moon”',
		],
		['for another engine', () => signed(mine.privateKey, { for: 9, made: day(3), tools: {} }), 'version 9'],
	])('%s', async (_, make, line) => {
		await setKey();
		await install(bundle(2, '.b'));
		const before = await fakeBrowser.storage.local.get(null);
		for (const ask of ['check', 'install'] as const) {
			const { wrong, offer } = await askRepairs({ do: ask, text: make() });
			expect(wrong?.join()).toContain(line);
			expect(offer).toBeUndefined();
		}
		expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
	});

	it('an older one is not taken behind the built-in tables’ back either', async () => {
		await setKey();
		await install(bundle(2, '.b'));
		await askRepairs({ do: 'builtIn' });
		expect((await install(bundle(1, '.a'))).wrong).toEqual([expect.stringContaining('older')]);
		expect((await install(bundle(2, '.b'))).wrong).toBeUndefined();
	});

	it('an older one is not taken either after another’s key was set for a while', async () => {
		await setKey();
		await install(bundle(2, '.b'));
		const other = keyPair();
		await askRepairs({ do: 'key', key: other.key });
		expect((await install(bundle(1, '.c', other.privateKey))).wrong).toBeUndefined();
		await setKey();
		expect((await install(bundle(1, '.a'))).wrong).toEqual([expect.stringContaining('older')]);
	});

	it('there is nothing to bring back where there was nothing', async () => {
		expect((await askRepairs({ do: 'back' })).wrong).toEqual(['There is no good bundle to bring back.']);
	});

	it('a key that is none is refused, and the old one stays', async () => {
		await setKey();
		const { wrong, state } = await askRepairs({ do: 'key', key: 'hunter2' });
		expect(wrong).toEqual([expect.stringContaining('no Ed25519 public key')]);
		expect(state.key?.key).toBe(mine.key);
	});
});

describe('an administrator’s policy', () => {
	const policy = (said: object) => vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(said as never);

	it('sets the key: bundles by it are taken, and nobody changes it here', async () => {
		policy({ repairKey: mine.key });
		expect((await askRepairs({ do: 'look' })).state.key).toMatchObject({ key: mine.key, managed: true });
		expect((await askRepairs({ do: 'key', key: keyPair().key })).wrong).toEqual(['An administrator has set the key.']);
		await install(bundle(1, '.a'));
		expect(await title()).toBe('.a');
	});

	it('sets the bundle: it is in use at once, and no other is taken', async () => {
		let changed: (changes: object, area: string) => void = () => {};
		vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation((heard) => {
			changed = heard as typeof changed;
		});
		followPolicy();
		policy({ repairKey: mine.key, repairBundle: bundle(1, '.a') });
		changed({ repairBundle: {} }, 'managed');
		await vi.waitFor(async () => expect(await title()).toBe('.a'), SOON);
		expect((await askRepairs({ do: 'look' })).state).toMatchObject({ managed: true, use: { made: day(1) } });
		expect((await install(bundle(2, '.b'))).wrong).toEqual([expect.stringContaining('administrator')]);
	});

	/** The background starts over a browser that tells a policy so, and gives the way to tell of a change of it. */
	const follow = (tell: () => Promise<object>) => {
		vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(tell as never);
		followPolicy();
		return () => void fakeBrowser.storage.onChanged.trigger({}, 'managed');
	};

	/** What comes of a promise while faked time goes by: what it waits for may take some real time between two timers. */
	const inTime = async <Value>(promise: Promise<Value>): Promise<Value> => {
		let goes = true;
		void promise.finally(() => {
			goes = false;
		});
		while (goes) {
			await vi.advanceTimersByTimeAsync(1_000);
			await new Promise((resolve) => setImmediate(resolve));
		}
		return promise;
	};

	it('that the browser tells late is followed all the same', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		try {
			let tell = (_: object) => {};
			const policy = new Promise<object>((resolve) => {
				tell = resolve;
			});
			follow(() => policy);
			void putTables();
			await vi.advanceTimersByTimeAsync(60_000);
			expect(await title()).toBe(builtIn);
			tell({ repairKey: mine.key, repairBundle: bundle(1, '.a') });
			await vi.waitFor(async () => expect(await title()).toBe('.a'), SOON);
		} finally {
			vi.useRealTimers();
		}
	});

	it('holds in a browser that does not say it again: nobody’s own key counts there', async () => {
		let said: Promise<object> = Promise.resolve({ repairKey: mine.key });
		const changed = follow(() => said);
		await vi.waitFor(
			async () => expect(await fakeBrowser.storage.local.get('repairs')).toHaveProperty('repairs'),
			SOON,
		);
		said = new Promise(() => {});
		changed();
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		try {
			expect(await inTime(askRepairs({ do: 'key', key: keyPair().key }))).toMatchObject({
				wrong: ['An administrator has set the key.'],
				state: { key: { key: mine.key, managed: true } },
			});
		} finally {
			vi.useRealTimers();
		}
	});

	it('that was heard before is what a page is read by, however long the browser takes to tell it again', async () => {
		let said: Promise<object> = Promise.resolve({ repairKey: mine.key, repairBundle: bundle(1, '.a') });
		follow(() => said);
		await vi.waitFor(async () => expect(await title()).toBe('.a'), SOON);
		said = new Promise(() => {});
		await fakeBrowser.storage.local.remove('tables/github');
		const tables = await firstTables('github');
		expect(tables?.surfaces.find(({ name }) => name === 'issue')?.fields.title?.[0]?.select).toBe('.a');
	});

	it('with a bad bundle after a good one changes nothing, and says why', async () => {
		let said: object = { repairKey: mine.key, repairBundle: bundle(1, '.a') };
		const changed = follow(async () => said);
		await vi.waitFor(async () => expect(await title()).toBe('.a'), SOON);
		for (const bad of [bundle(2, '.b').replace('.b', '.c'), 5]) {
			said = { repairKey: mine.key, repairBundle: bad };
			changed();
			await vi.waitFor(async () => expect((await askRepairs({ do: 'look' })).state.kept).toHaveLength(1), SOON);
			expect((await askRepairs({ do: 'look' })).state).toMatchObject({ managed: true, use: { made: day(1) } });
			await putTables();
			expect(await title()).toBe('.a');
		}
		said = { repairKey: mine.key };
		changed();
		await vi.waitFor(async () => expect(await title()).toBe(builtIn), SOON);
	});

	it('with a bad bundle leaves the built-in tables, and says why', async () => {
		policy({ repairKey: mine.key, repairBundle: bundle(1, '.a').replace('.a', '.b') });
		await putTables();
		expect(await title()).toBe(builtIn);
		expect((await askRepairs({ do: 'look' })).state).toMatchObject({
			managed: true,
			use: null,
			kept: [expect.stringContaining('not by the key')],
		});
	});

	it('with a key that is none lets no key count', async () => {
		await setKey();
		await install(bundle(1, '.a'));
		policy({ repairKey: 'oops' });
		const { state } = await askRepairs({ do: 'look' });
		expect(state.use).toBeNull();
		expect(state.keyWrong).toContain('no Ed25519 public key');
		expect((await install(bundle(1, '.a'))).wrong?.[0]).toContain('The administrator’s key');
	});

	it('that there is none of is none, also where the browser rejects the question', async () => {
		vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
		expect((await askRepairs({ do: 'look' })).state.key).toBeNull();
	});
});
