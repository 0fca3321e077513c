import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../../lib/task/event.ts';
import { fakeSites } from '../fake-sites.ts';

const browser = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));
// Tables are kept by build, and a test is none.
vi.stubEnv('THROUGHLINE_BUILD', 'test');
const { startBackground } = await import('../../lib/background.ts');
const { Store } = await import('../../lib/store/tables.ts');

type Heard = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
let hear: Heard;
let store: InstanceType<typeof Store>;
let put: { tabId: number; file: string }[];
/** What tabs were told. */
let told: { tabId: number; message: unknown }[];
/** What our own pages were told. */
let panels: unknown[];
let count = 0;
/** Each test has a tab of its own: what was read when is kept by tab. */
let tab = 100;

beforeEach(() => {
	put = [];
	told = [];
	panels = [];
	tab++;
	fakeBrowser.reset();
	const fake = fakeSites();
	browser.current = {
		...fakeBrowser,
		...fake.api,
		scripting: {
			...fake.api.scripting,
			executeScript: async ({ target, files }: { target: { tabId: number; frameIds: number[] }; files: string[] }) => {
				expect(target.frameIds).toEqual([0]);
				put.push({ tabId: target.tabId, file: files[0] ?? '' });
				return [];
			},
		},
		runtime: {
			...fake.api.runtime,
			id: 'throughline',
			sendMessage: async (message: unknown) => {
				panels.push(message);
			},
			getURL: (path: string) => `chrome-extension://throughline/${path}`,
			onMessage: {
				addListener: (heard: Heard) => {
					hear = heard;
				},
			},
		},
		action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
		tabs: {
			query: async () => [],
			sendMessage: async (tabId: number, message: unknown) => {
				told.push({ tabId, message });
			},
		},
	};
	store = new Store(`histories-${count++}`);
	startBackground(store);
});
afterEach(async () => {
	vi.useRealTimers();
	await store.delete();
});

const from = (url = 'https://github.com/a/b/issues/1') => ({ id: 'throughline', url, tab: { id: tab }, frameId: 0 });
const event: Event = {
	id: 'github:event-1',
	task: 'github:a/b#1',
	kind: 'assigned',
	at: '2026-01-01T12:00:00.000Z',
	by: { name: 'ada' },
	whom: [{ name: 'ben' }],
	source: 'page',
};
const history = (events: unknown[], more: object = {}) => ({
	say: 'history',
	task: event.task,
	viewer: null,
	events,
	...more,
});
const sighting = (surface: string) => ({
	task: event.task,
	url: from().url,
	surface,
	at: '2026-01-01T12:00:00.000Z',
	source: 'page',
	fields: { kind: 'issue', title: 'Login page' },
});

describe('the history of a task', () => {
	it('is kept once, however often it is told', async () => {
		await hear(history([event]), from());
		await hear(history([event, { ...event }]), from());
		expect(await store.events.toArray()).toEqual([event]);
	});

	it('loses nothing good to what is not as agreed, of another task, or said to be the API’s', async () => {
		const wrong = [
			null,
			'closed',
			{ ...event, id: 'x1', at: 'yesterday' },
			{ ...event, id: 'x2', task: 'github:a/b#2' },
			{ ...event, id: 'x3', source: 'api' },
			{ ...event, id: 'x4', secret: 1 },
			{ ...event, id: 'x5', text: 'x'.repeat(8_001) },
		];
		await hear(history([...wrong, event]), from());
		expect(await store.events.toArray()).toEqual([event]);
	});

	it.each([
		['github:a/b#1', 'https://app.asana.com/0/0/1200000000000001'],
		['jira:other.atlassian.net/A-1', 'https://harbor.atlassian.net/browse/A-1'],
		['github:git.example.org/a/b#1', 'https://github.com/a/b/issues/1'],
		['asana:1200000000000001', 'https://github.com/a/b/issues/1'],
	])('%s is not for %s to tell', async (task, url) => {
		await hear(history([{ ...event, task }], { task, viewer: { name: 'ada' } }), from(url));
		expect(await store.events.count()).toBe(0);
		expect(await fakeBrowser.storage.local.get('viewers')).toEqual({});
	});

	it.each([
		['jira:jira.example.org/TIDE-1', 'https://jira.example.org/browse/TIDE-1', false],
		['jira:harbor.atlassian.net/TIDE-1', 'https://harbor.atlassian.net/browse/TIDE-1', true],
		['asana:1200000000000001', 'https://app.asana.com/0/0/1200000000000001/f', true],
		['jira:issues.apache.org/jira/TIDE-1', 'https://issues.apache.org/jira/browse/TIDE-1', true],
	])('%s is for %s to tell where that may be read: %s', async (task, url, is) => {
		const said = hear(history([{ ...event, task }], { task }), from(url));
		if (is) await said;
		else await expect(said).rejects.toThrow('contract');
		expect(await store.events.count()).toBe(is ? 1 : 0);
	});

	it('is told from the top of a tab only', async () => {
		await expect(hear(history([event]), { ...from(), frameId: 2 })).rejects.toThrow('contract');
	});
});

describe('our own pages', () => {
	const kept = { say: 'kept', task: event.task };

	it('are told of a history when more of it was read, and not when the same was read again', async () => {
		await hear(history([event]), from());
		expect(panels).toEqual([kept]);
		await hear(history([event]), from());
		expect(panels).toEqual([kept]);
		await hear(history([event, { ...event, id: 'github:event-2' }]), from());
		expect(panels).toEqual([kept, kept]);
	});
});

describe('custom fields that a page shows', () => {
	const task = 'jira:harbor.atlassian.net/TIDE-1';
	const url = 'https://harbor.atlassian.net/browse/TIDE-1';
	const whole = { kind: 'Task', title: 'Timetable', assignees: null, body: null, due: null, fixVersions: null };
	const see = (fields: object) =>
		hear(
			{ say: 'seen', sightings: [{ ...sighting('issue'), task, url, at: new Date().toISOString(), fields }] },
			from(url),
		);
	const show = (custom: unknown) => hear(history([], { task, custom }), from(url));
	const row = () => store.tasks.get(task);
	// Their pages are about to be read, and these tests are no page.
	beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));

	it('are kept as a sighting of them alone, and judged; the page is told once that its badge is old', async () => {
		await see(whole);
		expect((await row())?.gaps).toContain('why');
		await show({ 'Business value': 'Passengers miss the early ferry every day', Zone: null });
		expect(await row()).toMatchObject({
			fields: {
				title: 'Timetable',
				custom: { 'Business value': 'Passengers miss the early ferry every day', Zone: null },
			},
			from: { custom: { surface: 'issue', source: 'page', url } },
			verdict: { layers: { why: { says: 'stated', evidence: [{ field: 'Business value' }] } } },
		});
		expect(told).toEqual([{ tabId: tab, message: { say: 'readAgain' } }]);
		expect(panels).toEqual([{ say: 'kept', task }]);
		await show({ 'Business value': 'Passengers miss the early ferry every day', Zone: null });
		await show({ 'Business value': 'Passengers miss the early ferry every day', Zone: 'North' });
		expect(told).toHaveLength(1);
		expect(await store.sightings.count()).toBe(3);
		// The next reading of the page says nothing of them, and they stay.
		await see({ ...whole, title: 'Winter timetable' });
		expect((await row())?.verdict.layers.why.says).toBe('stated');
		expect(told).toHaveLength(1);
	});

	it('that come to say less are told again, and the older words are in the sightings', async () => {
		await see(whole);
		await show({ 'Business value': 'Passengers miss the early ferry every day' });
		await show({ 'Business value': null });
		expect((await row())?.verdict.layers.why).toMatchObject({ says: 'missing', nearest: { field: 'Business value' } });
		expect(told).toHaveLength(2);
		expect(await store.sightings.count()).toBe(3);
	});

	it('that are not as agreed cost none of the events, and of a task that was not seen none are kept', async () => {
		await show({ 'Business value': 'Passengers miss the early ferry' });
		expect(await store.tasks.count()).toBe(0);
		await see(whole);
		const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`Field ${at}`, 'x']));
		for (const custom of ['x', [], { '': 'x' }, { A: 1 }, { A: 'x'.repeat(40_000) }, { A: '' }, many])
			await hear(history([{ ...event, task }], { task, custom }), from(url));
		expect((await row())?.fields.custom).toBeUndefined();
		expect(await store.events.count()).toBe(1);
		expect(told).toEqual([]);
	});
});

describe('who is signed in', () => {
	it('is kept by host, under the name that shows', async () => {
		await hear(history([], { viewer: { name: 'ada', id: 'ada' } }), from());
		const task = 'jira:harbor.atlassian.net/TIDE-1';
		await hear(
			history([], { task, viewer: { name: 'Ada Reed', id: 'areed' } }),
			from('https://harbor.atlassian.net/browse/TIDE-1'),
		);
		expect(await fakeBrowser.storage.local.get('viewers')).toEqual({
			viewers: { 'github.com': 'github:ada', 'harbor.atlassian.net': 'jira:Ada Reed' },
		});
		await hear(history([]), from());
		expect(await fakeBrowser.storage.local.get('viewers')).toMatchObject({ viewers: { 'github.com': 'github:ada' } });
		// It was seen, too.
		const own = { ...from('chrome-extension://throughline/sidepanel.html'), frameId: 0 };
		await hear({ say: 'forget' }, own);
		expect(await fakeBrowser.storage.local.get('viewers')).toEqual({});
	});
});

describe('a page that shows a task whole', () => {
	it.each([
		['issue', 1],
		['pull request', 1],
		['task pane', 1],
		['issue list', 0],
		['board', 0],
	])('as %s is read for its history %i times, however often it tells what it shows', async (surface, times) => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
		for (let at = 0; at < 3; at++) await hear({ say: 'seen', sightings: [sighting(surface)] }, from());
		await vi.advanceTimersByTimeAsync(1_900);
		expect(put).toEqual(Array.from({ length: times }, () => ({ tabId: tab, file: '/history.js' })));
	});

	it('and tells more of itself is read again, not sooner than two seconds after', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
		const tell = () => hear({ say: 'seen', sightings: [sighting('issue')] }, from());
		await tell();
		await vi.advanceTimersByTimeAsync(700);
		await tell();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(put).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(put).toHaveLength(2);
	});
});
