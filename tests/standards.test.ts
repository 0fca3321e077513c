import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RulingAnswer } from '../lib/ruling-asks.ts';
import type { StandardsAnswer, StandardsAsk } from '../lib/stack/standard-asks.ts';
import { asOne } from '../lib/stack/standard-effective.ts';
import { standardHash } from '../lib/stack/standard-hash.ts';
import type { Standard } from '../lib/stack/standard-schema.ts';
import type { Sighting } from '../lib/task/sighting.ts';
import { fakeSites } from './fake-sites.ts';

const browser = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));
vi.stubEnv('THROUGHLINE_BUILD', 'test');
const { startBackground } = await import('../lib/background.ts');
const { Store } = await import('../lib/store/tables.ts');

type Heard = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
const OWN = 'chrome-extension://throughline/';
const card = { id: 'throughline', url: `${OWN}card.html`, tab: { id: 7 }, frameId: 3 };
const page = { id: 'throughline', url: 'https://github.com/a/b/issues', tab: { id: 7 }, frameId: 0 };
const task = 'github:a/b#1';
const sighting: Sighting = {
	task,
	url: 'https://github.com/a/b/issues/1',
	surface: 'issue',
	at: '2026-01-01T12:00:00.000Z',
	source: 'page',
	fields: { kind: 'issue', title: 'Login page', assignees: null },
};
/** On a busy machine, in milliseconds. */
const SOON = { timeout: 4_500 };
let hear: Heard;
let store: InstanceType<typeof Store>;
let told: unknown[];
let count = 0;
/** What the browser tells of a policy, now or later; Chromium was seen never to do so. */
type Policy = unknown[] | 'silent' | Promise<object>;
let policy: Policy;
const managed = () => {
	if (policy === 'silent') return new Promise<never>(() => {});
	return Array.isArray(policy) ? Promise.resolve(policy.length > 0 ? { standards: policy } : {}) : policy;
};
/** The administrator sets another, and the browser tells it. */
function setPolicy(next: Policy): void {
	policy = next;
	void fakeBrowser.storage.onChanged.trigger({ standards: {} }, 'managed');
}
/** Starts the background over a browser in which an administrator set this. */
async function start(first: Policy = []): Promise<void> {
	policy = first;
	const { api } = fakeSites();
	const { storage } = fakeBrowser;
	browser.current = {
		...fakeBrowser,
		...api,
		storage: { ...storage, managed: { get: managed } },
		runtime: {
			...api.runtime,
			id: 'throughline',
			getURL: (path: string) => OWN + path,
			onMessage: {
				addListener: (heard: Heard) => {
					hear = heard;
				},
			},
		},
		tabs: {
			query: async () => [{ id: 7 }],
			sendMessage: async (_: number, message: unknown) => void told.push(message),
		},
	};
	store = new Store(`standards-${count++}`);
	startBackground(store);
	await hear({ say: 'seen', sightings: [sighting] }, page);
}
beforeEach(() => {
	told = [];
	fakeBrowser.reset();
});
afterEach(() => store.delete());

const ask = async (what: StandardsAsk) => (await hear({ say: 'standards', ask: what }, card)) as StandardsAnswer;
const rule = async (what: object) => (await hear({ say: 'rulings', ask: what }, card)) as RulingAnswer;
const row = () => store.tasks.get(task);
const lax: Standard = {
	name: 'Lax',
	version: '1.0.0',
	rules: [{ name: 'nothing asked', for: {}, asks: { who: 'not needed' } }],
};
const locked: Standard = {
	name: 'Acme',
	version: '3.0.0',
	rules: [
		{
			name: 'an owner',
			for: {},
			asks: { who: 'needed' },
			locked: { by: 'Ada Reed', because: 'The auditor asks for it' },
		},
	],
};

describe('a Standard that is saved', () => {
	it('judges all tasks anew, and open pages are told', async () => {
		await start();
		expect((await row())?.gaps).toContain('who');
		const answer = await ask({ do: 'save', standard: lax, over: null });
		expect(answer.wrong).toBeUndefined();
		expect(answer.state.inForce.map(({ standard, from }) => [standard.name, from])).toEqual([['Lax', 'yours']]);
		await expect
			.poll(async () => (await row())?.verdict.standard)
			.toMatchObject({ name: 'Lax', hash: answer.state.hash });
		expect((await row())?.gaps).not.toContain('who');
		await expect.poll(() => told).toContainEqual({ say: 'readAgain' });
	});

	it('changes nothing where it is no good, is called as another, or was changed meanwhile', async () => {
		await start();
		expect((await ask({ do: 'save', standard: { ...lax, version: 'new' }, over: null })).wrong?.[0]).toContain(
			'version',
		);
		const { state } = await ask({ do: 'save', standard: lax, over: null });
		const hash = state.inForce[0]?.hash ?? '';
		expect((await ask({ do: 'save', standard: { ...lax, version: '1.1.0' }, over: null })).wrong?.[0]).toContain(
			'called “Lax”',
		);
		await ask({ do: 'save', standard: { ...lax, version: '1.1.0' }, over: hash });
		const late = await ask({ do: 'save', standard: { ...lax, version: '1.2.0' }, over: hash });
		expect(late.wrong?.[0]).toContain('no longer in force');
		expect(late.state.inForce.map(({ standard }) => standard.version)).toEqual(['1.1.0']);
	});

	it('is taken out of force again', async () => {
		await start();
		const { state } = await ask({ do: 'save', standard: lax, over: null });
		const after = await ask({ do: 'remove', hash: state.inForce[0]?.hash ?? '' });
		expect(after.state.inForce.map(({ from }) => from)).toEqual(['built in']);
		expect((await ask({ do: 'remove', hash: after.state.hash })).wrong).toHaveLength(1);
	});
});

describe('an administrator’s Standards', () => {
	it('are in force, can’t be changed, and what they lock holds', async () => {
		await start([JSON.stringify(locked), '{']);
		await expect.poll(async () => (await ask({ do: 'look' })).state.inForce[0]?.from).toBe('administrator');
		const { state } = await ask({ do: 'save', standard: lax, over: null });
		expect(state.inForce.map(({ from }) => from)).toEqual(['administrator', 'yours']);
		expect(state.refused).toEqual([expect.stringContaining('Standard 2: ')]);
		await expect.poll(async () => (await row())?.verdict.standard.hash).toBe(state.hash);
		expect((await row())?.verdict.layers.who).toMatchObject({ says: 'missing', asked: 'needed', askedBy: 'an owner' });
		const theirs = state.inForce[0]?.hash ?? '';
		expect((await ask({ do: 'remove', hash: theirs })).wrong).toHaveLength(1);
		expect((await ask({ do: 'save', standard: { ...locked, version: '4.0.0' }, over: theirs })).wrong).toHaveLength(1);
	});
});

describe('an administrator’s lock', () => {
	it('of a project holds under a wider one of the user’s, and pages come to the same Standard', async () => {
		await start([JSON.stringify({ ...locked, level: 'project' })]);
		await expect.poll(async () => (await ask({ do: 'look' })).state.inForce[1]?.from).toBe('administrator');
		const mine = { ...lax, rules: lax.rules.map((rule) => ({ ...rule, locked: { by: 'Us', because: 'So' } })) };
		const { state } = await ask({ do: 'save', standard: mine, over: null });
		expect(state.inForce.map(({ from }) => from)).toEqual(['yours', 'administrator']);
		expect(standardHash(asOne(state.inForce))).toBe(state.hash);
		await expect.poll(async () => (await row())?.verdict.standard.hash).toBe(state.hash);
		expect((await row())?.verdict.layers.who).toMatchObject({ asked: 'needed', askedBy: 'an owner' });
	});
});

describe('an administrator’s policy', () => {
	const inForce = async () => (await ask({ do: 'look' })).state.inForce.map(({ standard }) => standard.name);
	const text = JSON.stringify(locked, null, 2);

	it('that the browser tells late is followed all the same, and tasks are judged anew', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout'] });
		try {
			let tell = (_: object) => {};
			const late = new Promise<object>((resolve) => {
				tell = resolve;
			});
			await start(late);
			await vi.advanceTimersByTimeAsync(60_000);
			expect(await inForce()).toEqual(['Throughline default']);
			tell({ standards: [text] });
			await vi.waitFor(async () => expect(await inForce()).toEqual(['Acme']), SOON);
			await vi.waitFor(async () => expect((await row())?.verdict.standard.name).toBe('Acme'), SOON);
		} finally {
			vi.useRealTimers();
		}
	});

	it('that changes is followed, and one that is taken away', async () => {
		await start([text]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Acme']), SOON);
		setPolicy([JSON.stringify({ ...locked, name: 'Acme anew' })]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Acme anew']), SOON);
		setPolicy([]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Throughline default']), SOON);
	});

	it('that is no good changes nothing, and is told line by line, also after the next start', async () => {
		await start([text]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Acme']), SOON);
		const bad = [JSON.stringify({ ...locked, name: 'Good' }), text.replace('"3.0.0"', '3'), '{'];
		setPolicy(bad);
		await vi.waitFor(async () => expect((await ask({ do: 'look' })).state.refused).toHaveLength(2), SOON);
		const said = {
			stays: true,
			refused: [expect.stringMatching(/^Standard 2: Line 3: version: /), expect.stringMatching(/^Standard 3: /)],
		};
		expect((await ask({ do: 'look' })).state).toMatchObject(said);
		expect(await inForce()).toEqual(['Acme']);
		setPolicy([text, '[]']);
		await vi.waitFor(async () => expect((await ask({ do: 'look' })).state.refused).toHaveLength(1), SOON);
		expect(await inForce()).toEqual(['Acme']);
		await start('silent');
		expect(await inForce()).toEqual(['Acme']);
		await start([JSON.stringify({ ...locked, name: 'Mended' })]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Mended']), SOON);
		expect((await ask({ do: 'look' })).state).toMatchObject({ stays: false, refused: [] });
		setPolicy([]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Throughline default']), SOON);
	});

	it.each([5, true, { name: 'Acme' }])('that is no list of Standards is told as such: %j', async (standards) => {
		await start(Promise.resolve({ standards }));
		await vi.waitFor(async () => expect((await ask({ do: 'look' })).state.refused).not.toEqual([]), SOON);
		expect(await inForce()).toEqual(['Throughline default']);
	});

	it('has names that a user’s own Standards can’t take', async () => {
		await start([text]);
		await vi.waitFor(async () => expect(await inForce()).toEqual(['Acme']), SOON);
		expect((await ask({ do: 'save', standard: { ...lax, name: 'Acme' }, over: null })).wrong).toEqual([
			expect.stringContaining('administrator’s Standard is called “Acme”'),
		]);
		expect(await inForce()).toEqual(['Acme']);
	});
});

describe('a decision', () => {
	const waive = { do: 'waive', task, layer: 'who', because: 'We all own it', until: null };
	it('is not kept before there is a name for it', async () => {
		await start();
		expect((await rule(waive)).wrong).toContain('name');
		expect(await store.rulings.count()).toBe(0);
	});

	it('is kept under the name, counts at once, outlives a change of Standard, and is taken back', async () => {
		await start();
		expect((await rule({ do: 'name', name: ' Mira Kolb ' })).name).toBe('Mira Kolb');
		const { row: waived } = await rule(waive);
		expect(waived?.verdict.layers.who).toMatchObject({ says: 'not needed', waiver: { by: 'Mira Kolb' } });
		const { state } = await ask({
			do: 'save',
			standard: { ...lax, rules: [{ name: 'x', for: {}, asks: { who: 'needed' } }] },
			over: null,
		});
		await expect.poll(async () => (await row())?.verdict.standard.hash).toBe(state.hash);
		expect((await row())?.verdict.layers.who.says).toBe('not needed');
		expect((await rule({ do: 'takeBack', task, layer: 'who' })).row?.verdict.layers.who.says).toBe('missing');
		expect((await rule({ do: 'takeBack', task, layer: 'who' })).wrong).toContain('nothing to take back');
		expect((await store.rulings.toArray()).map(({ is }) => is).sort()).toEqual(['waiver', 'withdrawal']);
	});

	it('that has run out counts no more when its card is opened', async () => {
		await start();
		await rule({ do: 'name', name: 'Mira Kolb' });
		await rule({ ...waive, until: new Date(Date.now() + 60).toISOString() });
		expect((await row())?.verdict.layers.who.says).toBe('not needed');
		await new Promise((resolve) => setTimeout(resolve, 80));
		expect(await hear({ say: 'card', task }, card)).toMatchObject({
			verdict: { layers: { who: { says: 'missing' } } },
		});
	});

	it('is forgotten only where that is asked for', async () => {
		await start();
		await rule({ do: 'name', name: 'Mira Kolb' });
		await rule(waive);
		await hear({ say: 'forget' }, card);
		expect(await store.rulings.count()).toBe(1);
		await hear({ say: 'seen', sightings: [sighting] }, page);
		expect((await row())?.verdict.layers.who.says).toBe('not needed');
		await hear({ say: 'forget', rulings: true }, card);
		expect(await store.rulings.count()).toBe(0);
	});

	it.each([
		{ say: 'rulings', ask: waive },
		{ say: 'standards', ask: { do: 'look' } },
	])('is not for a page to make: %j', async (message) => {
		await start();
		await expect(hear(message, page)).rejects.toThrow('contract');
	});
});

describe('a browser that does not tell what an administrator set', () => {
	it('holds up no answer, and what was set before stays', async () => {
		await start([{ ...lax, name: 'Set before' }]);
		await vi.waitFor(async () =>
			expect((await ask({ do: 'look' })).state.inForce.map(({ standard }) => standard.name)).toContain('Set before'),
		);
		await start('silent');
		const { state } = await ask({ do: 'look' });
		expect(state.inForce.map(({ standard }) => standard.name)).toContain('Set before');
	});
});
