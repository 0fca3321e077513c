import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { Sighting } from '../../lib/task/sighting.ts';
import { fixtures } from '../pages/fixtures.ts';
import { pressBadge } from './badge.ts';
import { badgeReader, cardOn } from './badge-words.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** What a task says in a custom field alone counts, and the badge on its page says so without being loaded again. */
declare const chrome: typeof browser;
let rig: Rig;
let own: Page;

beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
}, 60_000);
afterAll(() => rig?.close());

const pageOf = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '', custom: expected?.custom };
};
const rowOf = async (task: string) => (await tasks(own)).find((row) => row.task === task);
const sayings = async (task: string) => {
	const layers = (await rowOf(task))?.verdict.layers;
	return layers && Object.fromEntries(Object.entries(layers).map(([layer, { says }]) => [layer, says]));
};
const sightings = async (task: string) => (await rows<Sighting>(own, 'sightings')).filter((one) => one.task === task);
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** How often the page told what it shows, and how often it was told to read again. */
const counted = () =>
	rig.worker.evaluate(() => {
		const kept = globalThis as typeof globalThis & { counted?: { again: number; seen: number } };
		if (!kept.counted) {
			const told = { again: 0, seen: 0 };
			kept.counted = told;
			const send = chrome.tabs.sendMessage.bind(chrome.tabs);
			chrome.tabs.sendMessage = ((tab: number, message: { say: string }) => {
				if (message.say === 'readAgain') told.again++;
				return send(tab, message);
			}) as typeof chrome.tabs.sendMessage;
			chrome.runtime.onMessage.addListener((message: { say: string }) => {
				if (message.say === 'seen') told.seen++;
				return undefined;
			});
		}
		return kept.counted;
	});

describe.each([
	['jira/dc-custom', 'jira:issues.apache.org/jira/TIDE-40', 'Acceptance Criteria', { why: 'stated', what: 'stated' }],
	['jira/cloud-custom', 'jira:harbor.atlassian.net/TIDE-41', 'Acceptance criteria', { why: 'hinted', what: 'stated' }],
	['asana/pane-custom', 'asana:1200000000000820', 'Acceptance criteria', { why: 'missing', what: 'stated' }],
] as const)('%s', (name, task, field, wanted) => {
	it('has its custom fields kept and counted: badge and card follow, once', async () => {
		const { url, html, custom } = pageOf(name);
		const before = await counted();
		rig.serve(url, html);
		const tab = await rig.open(url);
		const badgeOf = await badgeReader(rig, tab);
		const shown = [await until(badgeOf, (words) => words !== '')];
		const first = await until(
			() => sayings(task),
			(found) => found !== undefined,
		);
		expect(first?.what).not.toBe('stated');
		expect(
			await until(
				() => sayings(task),
				(found) => found?.what === 'stated',
			),
		).toMatchObject(wanted);
		const row = await rowOf(task);
		expect(row?.fields.custom).toEqual(custom);
		await rest(3_500);
		const after = await counted();
		expect(after.again - before.again).toBe(1);
		// Their first reading, and the one that shows the new badge.
		expect((await sightings(task)).filter(({ fields }) => fields.custom)).toHaveLength(1);
		expect(await badgeOf()).toContain('What stated');
		expect(shown[0]).not.toContain('What stated');
		// Before they were read, what they may hold was not called missing, nor is the page counted as having a gap.
		expect(shown[0]).not.toContain('missing');
		const card = await cardOn(tab);
		expect(card).toContain(field);
		expect(card).toContain('Every sailing of the winter shows its pier');
		if (wanted.why === 'missing')
			expect(card).toMatch(/Nearest:\s*Business value\s*does not count: the field is empty/);
		await tab.close();
	});
});

it('a card that is open follows what is written into the field meanwhile, and so does the badge', async () => {
	const { url, html } = pageOf('jira/dc-custom');
	const address = url.replace('TIDE-40', 'TIDE-42');
	rig.serve(
		address,
		html.replaceAll('TIDE-40', 'TIDE-42').replace(/<li>Every[\s\S]*?struck out<\/li>/, '<li>TBD</li>'),
	);
	const tab = await rig.open(address);
	const task = 'jira:issues.apache.org/jira/TIDE-42';
	const badgeOf = await badgeReader(rig, tab);
	await until(
		() => rowOf(task),
		(row) => row?.fields.custom?.['Acceptance Criteria'] === '- TBD',
	);
	await rest(3_000);
	expect(await badgeOf()).not.toContain('What stated');
	await tab.evaluate(() => {
		const item = document.querySelector('#customfield_10101-val li');
		if (item) item.textContent = 'Every pier has a timetable of its own';
	});
	await pressBadge(tab);
	const card = () => tab.frames().find((one) => one.url().includes('/card.html'));
	await expect
		.poll(() => card()?.locator('main').innerText(), { timeout: 10_000 })
		.toContain('Every pier has a timetable of its own');
	await expect.poll(() => badgeOf(), { timeout: 10_000 }).toContain('What stated');
	await tab.close();
});
