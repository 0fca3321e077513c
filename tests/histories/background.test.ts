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

describe('custom fields in the rows of a page', () => {
	const project = 'https://github.com/orgs/a/projects/7/views/1';
	const other = 'https://github.com/orgs/a/projects/8';
	const names = ['github:a/b#1', 'github:a/b#2'] as const;
	const fields = { kind: 'issue', title: 'Login page', assignees: null, body: null, milestone: null };
	const see = (tasks: readonly string[] = names, surface = 'project table', url = project) =>
		hear(
			{
				say: 'seen',
				sightings: tasks.map((task) => ({ ...sighting(surface), task, url, at: new Date().toISOString(), fields })),
			},
			from(url),
		);
	const row = (task: string, custom?: unknown, more: object = {}) => ({
		task,
		surface: 'project table',
		...(custom === undefined ? {} : { custom }),
		...more,
	});
	const show = (rows: readonly unknown[], url = project) => {
		vi.advanceTimersByTime(10);
		return hear({ say: 'rows', rows }, from(url));
	};
	const customOf = async (task: string) => (await store.tasks.get(task))?.fields.custom;
	const WHY = { 'Business value': 'Passengers miss the early ferry every day' };
	beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));

	it('are kept row by row and judged; the page is told once that a badge is an old one', async () => {
		await see();
		await show([row(names[0], WHY), row(names[1], { Zone: null })]);
		expect(await store.tasks.get(names[0])).toMatchObject({
			fields: { title: 'Login page', custom: WHY },
			from: { custom: { surface: 'project table', source: 'page', url: project } },
			verdict: { layers: { why: { says: 'stated' } } },
		});
		expect(await customOf(names[1])).toEqual({ Zone: null });
		expect(told).toEqual([{ tabId: tab, message: { say: 'readAgain' } }]);
		expect(panels).toEqual(names.map((task) => ({ say: 'kept', task })));
		await show([row(names[0], WHY), row(names[1], { Zone: null })]);
		expect(told).toHaveLength(1);
		expect(panels).toHaveLength(2);
		expect(await store.sightings.count()).toBe(4);
	});

	it('lose nothing good to a row that is not as agreed, of a task never seen, or of another site', async () => {
		await see();
		const wrong = [
			null,
			'row',
			row(names[1], { A: 1 }),
			row(names[1], WHY, { surface: 'issue' }),
			row(names[1], WHY, { secret: 1 }),
			row(names[1], undefined, { served: { at: 'yesterday', custom: WHY } }),
			row(names[1], undefined, { served: { at: '2999-01-01T00:00:00.000Z', custom: WHY } }),
			row('github:a/b#9', WHY),
			row('jira:harbor.atlassian.net/TIDE-1', WHY),
		];
		await show([...wrong, row(names[0], WHY)]);
		expect(await customOf(names[0])).toEqual(WHY);
		expect(await customOf(names[1])).toBeUndefined();
		expect(await store.tasks.count()).toBe(2);
	});

	it('that the page was served with are as old as the page, and give way to what was read since', async () => {
		await see();
		const began = new Date(Date.now() - 60_000).toISOString();
		const read = new Date(Date.now() - 30_000).toISOString();
		const served = { at: began, custom: { ...WHY, Zone: 'North', Pier: null } };
		await show([row(names[0], { Zone: 'South' }, { served })]);
		expect(await customOf(names[0])).toEqual({ ...WHY, Zone: 'South', Pier: null });
		const { custom } = (await store.tasks.get(names[0]))?.from ?? {};
		expect(custom?.older).toMatchObject({ 'Business value': { at: began, source: 'payload' } });
		vi.setSystemTime(Date.parse(read));
		await show([row(names[0], { Zone: 'West' })]);
		expect(await customOf(names[0])).toHaveProperty('Zone', 'South');
	});

	it('that are empty in one project say nothing of another’s, nor of what the task’s own page told', async () => {
		await see();
		await show([row(names[0], WHY)], other);
		await show([row(names[0], { 'Business value': null })]);
		expect(await customOf(names[0])).toEqual(WHY);
		await show([row(names[0], { 'Business value': null })], `${other}/views/3?pane=issue`);
		expect(await customOf(names[0])).toEqual({ 'Business value': null });
		// On its own page the task shows the fields of all its projects, …
		const shows = (custom: object) => {
			vi.advanceTimersByTime(10);
			return hear(history([], { task: names[0], custom }), from());
		};
		const empty = [row(names[0], { 'Business value': null })];
		await shows(WHY);
		await show(empty, other);
		expect(await customOf(names[0])).toEqual(WHY);
		// … but what it says may be what a project's rows said before.
		vi.advanceTimersByTime(10 * 60_000);
		await show([row(names[0], WHY)], other);
		vi.advanceTimersByTime(10 * 60_000);
		await shows(WHY);
		await show(empty);
		expect(await customOf(names[0])).toEqual(WHY);
		await show(empty, other);
		expect(await customOf(names[0])).toEqual({ 'Business value': null });
	});

	it('are read when no more rows come, once, and again while a card is open over them', async () => {
		const rows = () => put.filter(({ file }) => file === '/rows.js').length;
		for (let at = 0; at < 3; at++) {
			await see();
			await vi.advanceTimersByTimeAsync(1_500);
		}
		expect(rows()).toBe(0);
		await vi.advanceTimersByTimeAsync(10_000);
		expect(rows()).toBe(1);
		const card = { id: 'throughline', url: 'chrome-extension://throughline/card.html', tab: { id: tab }, frameId: 3 };
		await hear({ say: 'thread', task: names[0] }, card);
		expect(rows()).toBe(2);
		expect(put.every(({ tabId }) => tabId === tab)).toBe(true);
	});

	it.each(['issue', 'issue list', 'pull list', 'subtask'])(
		'of a place that has none, %s, are not looked for',
		async (at) => {
			await see(names, at);
			await hear({ say: 'thread', task: names[0] }, { ...from('chrome-extension://throughline/card.html') });
			await vi.advanceTimersByTimeAsync(10_000);
			expect(put.filter(({ file }) => file === '/rows.js')).toEqual([]);
		},
	);
});

it('the boards of other tools are not read for fields', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	const [task, url] = ['asana:1200000000000001', 'https://app.asana.com/0/1200000000000009/board'];
	await hear({ say: 'seen', sightings: [{ ...sighting('board'), task, url }] }, from(url));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await store.tasks.count()).toBe(1);
	expect(put).toEqual([]);
});

describe('an organisation’s fields', () => {
	it('in an issue’s data are kept beside what its panel shows, as old as the page', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
		const at = new Date(Date.now() - 5_000).toISOString();
		await hear({ say: 'seen', sightings: [{ ...sighting('issue'), at }] }, from());
		const served = { at, custom: { Goal: 'Nobody waits at the wrong pier', Zone: 'North' } };
		await hear(history([], { custom: { Zone: 'South' }, served }), from());
		const row = await store.tasks.get(event.task);
		expect(row?.fields.custom).toEqual({ Goal: 'Nobody waits at the wrong pier', Zone: 'South' });
		expect(row?.verdict.layers.why.says).toBe('stated');
		expect(told).toEqual([{ tabId: tab, message: { say: 'readAgain' } }]);
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
