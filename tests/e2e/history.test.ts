import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Event } from '../../lib/task/event.ts';
import { fixtures } from '../pages/fixtures.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, until } from './store.ts';

/** The history that a page shows is in the store: once, and under the right task. */
declare const chrome: typeof browser;
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

const pageOf = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '', history: expected?.history };
};
const events = async (task: string) => (await rows<Event>(own, 'events')).filter((event) => event.task === task);
const forget = () => own.evaluate(() => chrome.runtime.sendMessage({ say: 'forget' }));
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each([
	['github/pull-history', 'github:harbor-labs/tideline#52'],
	['github/issue-history', 'github:harbor-labs/tideline#61'],
	['jira/dc-history', 'jira:issues.apache.org/jira/TIDE-30'],
])('%s', (name, task) => {
	it('has its history in the store, and after a reload still once', async () => {
		await forget();
		const { url, html, history } = pageOf(name);
		rig.serve(url, html);
		const tab = await rig.open(url);
		const wanted = history?.events.length ?? 0;
		const first = await until(
			() => events(task),
			(found) => found.length >= wanted,
		);
		expect(first).toHaveLength(wanted);
		await tab.reload();
		await rest(3_500);
		const again = await events(task);
		expect(again.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
		expect(again).toEqual(first);
		await tab.close();
	});
});

describe('a card that is open', () => {
	it('follows what the page comes to show of the history', async () => {
		await forget();
		const { url, html } = pageOf('jira/demo-issue');
		// The activity comes late, as it does where Jira has to be asked for it.
		const [before, activity, behind] = html.split(/(<div id="changehistory-50001".*?)(?=<\/div>\n<\/div><\/div>)/s);
		expect(activity).toContain('comment-10301');
		rig.serve(url, `${before}${behind}`);
		const tab = await rig.open(url);
		await pressBadge(tab);
		const card = await until(
			async () => tab.frames().find((frame) => frame.url().includes('card.html')),
			(frame) => frame !== undefined,
		);
		const turn = async () => (await card?.getByRole('region', { name: 'Whose turn it is' }).innerText()) ?? '';
		await expect.poll(turn).toContain('Maren Oduya has it.');
		await tab.evaluate((text) => {
			const all = document.querySelector('#issue_actions_container');
			all?.append(new DOMParser().parseFromString(text, 'text/html').body);
			document.querySelector('.labels span')?.append('s');
		}, activity ?? '');
		await expect.poll(turn).toContain('Maren Oduya moved it to In Review');
		await tab.close();
	});
});

describe('who is signed in', () => {
	it('is known from the page, until what was seen is forgotten', async () => {
		const viewers = async () => (await own.evaluate(() => chrome.storage.local.get('viewers'))).viewers;
		expect(await viewers()).toEqual({ 'issues.apache.org': 'jira:Maren Oduya' });
		await forget();
		expect(await viewers()).toBeUndefined();
	});
});

const saved = fixtures.find(({ name }) => name === 'github/real/pull-react-2026');

describe.skipIf(!saved?.html)('a real page of 2026', () => {
	it('has its history in the store', async () => {
		await forget();
		const url = saved?.expected.url ?? '';
		rig.serve(url, saved?.html ?? '');
		const tab = await rig.open(url);
		const found = await until(
			() => events('github:kepano/defuddle#151'),
			(all) => all.length > 0,
		);
		expect(found.map(({ kind }) => kind).sort()).toEqual(
			[
				...['created', 'changed', 'readied', 'review asked', 'agent started', 'reviewed'],
				...Array.from({ length: 5 }, () => 'commented'),
			].sort(),
		);
		await tab.close();
	});
});

describe('a page that becomes the next task’s without being loaded', () => {
	it('has the events of each under that task, though its data stays the first one’s', async () => {
		await forget();
		const { url, html } = pageOf('github/issue-history');
		rig.serve(url, html);
		const tab = await rig.open(url);
		const [first, next] = ['github:harbor-labs/tideline#61', 'github:harbor-labs/tideline#64'];
		await until(
			() => events(first),
			(found) => found.length > 0,
		);
		// As GitHub does it: the address first, the viewer later.
		await tab.evaluate(async () => {
			const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
			history.pushState({}, '', '/harbor-labs/tideline/issues/64');
			await wait(900);
			const viewer = document.querySelector('[data-testid="issue-viewer-container"]') as Element;
			const copy = viewer.cloneNode(true) as Element;
			for (const badge of copy.querySelectorAll('throughline-badge')) badge.remove();
			for (const one of copy.querySelectorAll('[href]'))
				one.setAttribute(
					'href',
					(one.getAttribute('href') ?? '').replace('issues/61', 'issues/64').replace('3100061', '3100064'),
				);
			for (const one of copy.querySelectorAll('[id^="issuecomment-"]')) one.id = one.id.replace('29000000', '29100000');
			for (const one of copy.querySelectorAll('[data-timeline-event-id]'))
				one.setAttribute('data-timeline-event-id', `next${one.getAttribute('data-timeline-event-id')}`);
			const title = copy.querySelector('[data-testid="issue-title"]');
			if (title) title.textContent = 'Gauge at Norrholm reads high';
			viewer.replaceWith(copy);
		});
		const found = await until(
			() => events(next),
			(all) => all.length > 0,
		);
		expect(found.length).toBeGreaterThan(2);
		// Nothing of the first one's data is taken for the next one's, and the first one's history is as it was.
		expect(found.every(({ source }) => source === 'page')).toBe(true);
		const before = await events(first);
		const its = (pageOf('github/issue-history').history?.events ?? []).map(({ id }) => id);
		expect(before.map(({ id }) => id).sort()).toEqual(its.sort());
		expect(found.filter(({ id }) => its.includes(id))).toEqual([]);
		await tab.close();
	});

	it('tells nothing while its address and what it shows are of two tasks', async () => {
		await forget();
		const { url, html } = pageOf('github/pull-history');
		rig.serve(url, html);
		rig.serve('https://github.com/harbor-labs/tideline/pull/53', html);
		const tab = await rig.open('https://github.com/harbor-labs/tideline/pull/53');
		await rest(3_500);
		expect(await rows<Event>(own, 'events')).toEqual([]);
		await tab.close();
	});
});

describe('the network', () => {
	it('was asked for nothing by us', () => expect(rig.fromExtension).toEqual([]));
});
