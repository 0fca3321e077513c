import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { binOf } from '../lib/store/bins.ts';
import type { Sighting } from '../lib/task/sighting.ts';
import { BEN, flowRow, handoffRow, threadRow, waits } from './components/flow-rows.ts';
import { fakeSites } from './fake-sites.ts';

const browser = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));

// Tables are kept by build, and a test is none.
vi.stubEnv('THROUGHLINE_BUILD', 'test');
const { startBackground } = await import('../lib/background.ts');
const { Store } = await import('../lib/store/tables.ts');

type Heard = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
const OWN = 'chrome-extension://throughline/';
let hear: Heard;
let store: InstanceType<typeof Store>;
let toolbar: unknown[];
let count = 0;
let fake: ReturnType<typeof fakeSites>;

beforeEach(() => {
	toolbar = [];
	fakeBrowser.reset();
	fake = fakeSites();
	browser.current = {
		...fakeBrowser,
		...fake.api,
		runtime: {
			...fake.api.runtime,
			id: 'throughline',
			getURL: (path: string) => OWN + path,
			onMessage: {
				addListener: (heard: Heard) => {
					hear = heard;
				},
			},
		},
		action: { setBadgeText: async (text: unknown) => void toolbar.push(text), setBadgeBackgroundColor: async () => {} },
		tabs: { query: async () => [], sendMessage: async () => {} },
	};
	store = new Store(`background-${count++}`);
	startBackground(store);
});
afterEach(() => store.delete());

const page = { id: 'throughline', url: 'https://github.com/a/b/issues', tab: { id: 7 }, frameId: 0 };
const card = { id: 'throughline', url: `${OWN}card.html#task=x`, tab: { id: 7 }, frameId: 3 };
const sighting: Sighting = {
	task: 'github:a/b#1',
	url: 'https://github.com/a/b/issues',
	surface: 'issue list',
	at: '2026-01-01T12:00:00.000Z',
	source: 'page',
	fields: { kind: 'issue', title: 'Login page', assignees: null },
};
const seen = (...sightings: unknown[]) => ({ say: 'seen', sightings });

describe('a page', () => {
	it('tells what it shows and is told what its badges show', async () => {
		const answer = await hear(seen(sighting), page);
		expect(answer).toMatchObject({
			verdicts: { 'github:a/b#1': 0 },
			faces: [{ label: expect.stringMatching(/Why unseen,.*Who missing/) }],
		});
		expect(await store.tasks.get('github:a/b#1')).toMatchObject({ title: 'Login page', unowned: true });
	});

	it('is told of a task that has waited longer than usual, and only where enough is known', async () => {
		await hear(seen(sighting), page);
		const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();
		const since = { at: days(12.5) };
		const asked = handoffRow({ task: 'github:a/b#1', event: 'e', asked: since, to: { ...BEN, name: 'Ben\u202E Ito' } });
		const turn = waits({ task: 'github:a/b#1', event: 'e', since, on: asked.to ? [asked.to] : [] });
		await store.flows.put(flowRow('github:a/b#1', turn, [asked]));
		const label = async () => ((await hear(seen(sighting), page)) as { faces: { label: string }[] }).faces[0]?.label;
		expect(await label()).not.toContain('waits');
		// Twenty-five that were answered within three days.
		await store.tallies.put({
			id: 'usual github review asked',
			counts: { [`a${binOf(3 * 86_400_000)}`]: 25 },
		} as never);
		expect(await label()).toMatch(/How unseen; waits on Ben {1,2}Ito for 12 days, longer than usual$/);
		await store.flows.put(flowRow('github:a/b#1', { ...turn, since: { at: days(2) } } as typeof turn, [asked]));
		expect(await label()).not.toContain('waits');
	});

	it('has the gaps of its tasks counted on the toolbar, of its own tab only', async () => {
		await hear({ say: 'gaps', count: 3 }, page);
		await hear({ say: 'gaps', count: null }, page);
		expect(toolbar).toEqual([
			{ tabId: 7, text: '3' },
			{ tabId: 7, text: '' },
		]);
	});

	it.each([
		{ say: 'card', task: 'github:a/b#1' },
		{ say: 'thread', task: 'github:a/b#1' },
		{ say: 'forget' },
		{ say: 'forgetLooks' },
		{ say: 'closeCard' },
		{ say: 'repairs', ask: { do: 'builtIn' } },
	])('may not say $say: that is for our own pages', async (message) => {
		await hear(seen(sighting), page);
		await expect(hear(message, page)).rejects.toThrow('contract');
		expect(await store.tasks.count()).toBe(1);
	});

	it('has its looks counted, by the names that the tables have', async () => {
		const hits = { list: { title: { '2026-09': 25 }, milestone: { '': 25 } }, diary: { title: { secret: 1 } } };
		await hear({ say: 'looked', tool: 'github', page: 'issue list', state: 'read', hits }, page);
		const [row, ...more] = await store.looks.toArray();
		expect(more).toEqual([]);
		expect(row).toMatchObject({ tool: 'github', page: 'issue list', state: 'read', surfaces: { list: {} } });
		expect(row?.surfaces.list?.title).toMatchObject({ hits: { '2026-09': 25 }, lastBy: '2026-09' });
		expect(JSON.stringify(row)).not.toMatch(/diary|secret/);
	});

	it('loses nothing good to a sighting that is not as agreed', async () => {
		const broken = [
			{ ...sighting, task: 'nonsense' },
			{ ...sighting, fields: { title: 7 } },
			{ ...sighting, at: 'yesterday' },
			null,
			'text',
			{ ...sighting, fields: { mood: 'sour' } },
		];
		await hear(seen(...broken, sighting), page);
		expect(await store.sightings.count()).toBe(1);
	});

	it('can only speak of its own site', async () => {
		await hear(seen({ ...sighting, url: 'https://app.asana.com/0/1/2' }), page);
		expect(await store.sightings.count()).toBe(0);
	});

	it('can only speak from the top of its tab', async () => {
		await expect(hear(seen(sighting), { ...page, frameId: 4 })).rejects.toThrow('contract');
	});
});

describe('a site of one’s own', () => {
	const own = { ...page, url: 'http://jira:8080/jira/browse/TIDE-1' };
	const there: Sighting = { ...sighting, task: 'jira:jira:8080/jira/TIDE-1', url: own.url, surface: 'issue' };
	const add = { say: 'addSite', site: { origin: 'http://jira:8080', tool: 'jira' } };

	it('is heard once it was added and allowed, and not after it was removed', async () => {
		await expect(hear(seen(there), own)).rejects.toThrow('contract');
		expect(await hear(add, card)).toBe(true);
		await expect(hear(seen(there), own)).rejects.toThrow('contract');
		fake.granted.add('http://jira:8080/*');
		await hear(add, card);
		await hear(seen(there), own);
		// It is opened as it was seen: an intranet may know no encryption.
		expect((await store.tasks.get(there.task))?.url).toBe('http://jira:8080/jira/browse/TIDE-1');
		await hear({ say: 'removeSite', origin: 'http://jira:8080' }, card);
		await expect(hear(seen(there), own)).rejects.toThrow('contract');
		await expect(hear({ say: 'gaps', count: 1 }, own)).rejects.toThrow('contract');
		await hear({ say: 'gaps', count: null }, own);
		expect(toolbar).toEqual([{ tabId: 7, text: '' }]);
	});

	it.each([add, { say: 'removeSite', origin: 'http://jira:8080' }])('is not for a page to say: %j', async (message) => {
		await expect(hear(message, page)).rejects.toThrow('contract');
	});

	it.each(['https://*', 'https://git.example/', 'file:///', 'javascript:x', 'https://a:b@git.example'])(
		'is no %s',
		async (origin) => {
			await expect(hear({ say: 'addSite', site: { origin, tool: 'github' } }, card)).rejects.toThrow('contract');
		},
	);
});

describe('a message', () => {
	it.each([
		undefined,
		null,
		7,
		'seen',
		{},
		{ say: 'seen' },
		{ say: 'seen', sightings: [] },
		{ say: 'dance' },
		{ say: 'gaps', count: -1 },
	])('that does not parse is told so and changes nothing: %j', async (message) => {
		await expect(hear(message, page)).rejects.toThrow('contract');
		expect(await store.sightings.count()).toBe(0);
	});

	it('of another extension is not heard', () => {
		expect(hear({ say: 'forget' }, { ...card, id: 'other' })).toBeUndefined();
	});
});

describe('our own pages', () => {
	it('are told all that is known of a task, and nothing where it is not known', async () => {
		await hear(seen(sighting), page);
		expect(await hear({ say: 'card', task: 'github:A/B#1' }, card)).toMatchObject({
			task: 'github:a/b#1',
			title: 'Login page',
		});
		expect(await hear({ say: 'card', task: 'github:a/b#2' }, card)).toBeNull();
	});

	it('are told whose turn it is in the thread of a task, and nothing of a draft or where nothing is known', async () => {
		await hear(seen(sighting), page);
		const turn = waits({ task: 'github:a/b#1' });
		await store.flows.put(flowRow('github:a/b#1', turn));
		await store.threads.put(
			threadRow('Login page', turn, { id: 'github:a/b#1', tasks: ['github:a/b#1', 'jira:x.atlassian.net/A-1'] }),
		);
		expect(await hear({ say: 'thread', task: 'github:A/B#1' }, card)).toMatchObject({ turn, others: [], more: 0 });
		expect(await hear({ say: 'thread', task: 'github:a/b#2' }, card)).toBeNull();
		expect(await hear({ say: 'thread', task: 'draft:github:github.com/a/b/issues/new' }, card)).toBeNull();
		await expect(hear({ say: 'thread', task: 'nonsense' }, card)).rejects.toThrow('contract');
	});

	it('can have everything forgotten', async () => {
		await hear(seen(sighting), page);
		await hear({ say: 'forget' }, card);
		expect([await store.sightings.count(), await store.tasks.count()]).toEqual([0, 0]);
	});

	it('can have the counts forgotten, and nothing else', async () => {
		await hear(seen(sighting), page);
		await hear({ say: 'looked', tool: 'github', page: 'issue list', state: 'no tasks', hits: {} }, page);
		await hear({ say: 'forgetLooks' }, card);
		expect([await store.looks.count(), await store.tasks.count()]).toEqual([0, 1]);
	});

	it('can ask how repairs stand', async () => {
		expect(await hear({ say: 'repairs', ask: { do: 'look' } }, card)).toMatchObject({
			state: { key: null, use: null },
		});
	});

	it('may not speak as a page', async () => {
		await expect(hear(seen(sighting), card)).rejects.toThrow('contract');
	});
});
