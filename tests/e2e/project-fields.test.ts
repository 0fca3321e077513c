import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sighting } from '../../lib/task/sighting.ts';
import { fixtures } from '../pages/fixtures.ts';
import { badgeReader, cardOn } from './badge-words.ts';
import { type Rig, startRig } from './browser.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** What a task says in a project's own field counts where the field shows, and its badge there says so. */
let rig: Rig;
let own: Page;
beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
}, 60_000);
afterAll(() => rig?.close());

const pageOf = (name: string) => {
	const { expected, html } = fixtures.find((fixture) => fixture.name === name) ?? {};
	return { url: expected?.url ?? '', html: html ?? '', expected };
};
const rowOf = async (task: string) => (await tasks(own)).find((row) => row.task === task);
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const named = (number: number) => `github:harbor-labs/tideline#${number}`;
/** The same page with tasks of other numbers, so that no test knows those of another. */
const renumbered = (text: string, by: number) =>
	text.replace(/(tideline(?:\/issues\/|%7C| ?#))(\d+)/g, (_, before, number) => `${before}${Number(number) + by}`);

describe('an issue', () => {
	it('has the fields of its projects and of its organisation counted; badge and card follow', async () => {
		const { url, html, expected } = pageOf('github/issue-fields');
		rig.serve(url, html);
		const tab = await rig.open(url);
		const badgeOf = await badgeReader(rig, tab);
		const first = await until(badgeOf, (words) => words !== '');
		expect(first).toContain('When missing');
		expect(first).not.toContain('What stated');
		await expect.poll(() => badgeOf(), { timeout: 10_000 }).toContain('What stated');
		const words = await badgeOf();
		for (const said of ['Why stated', 'When stated']) expect(words).toContain(said);
		expect((await rowOf(named(20)))?.fields.custom).toEqual({ ...expected?.custom, ...expected?.served });
		const card = await cardOn(tab);
		expect(card).toContain('Every sailing of the winter shows its pier');
		expect(card).toContain('Passengers miss the early ferry every day');
		await tab.close();
	});

	it('in the pane over a project follows what is written into a field meanwhile', async () => {
		const { html, url } = pageOf('github/project');
		const panel = pageOf('github/issue-fields').html;
		const from = panel.indexOf('<div data-testid="sidebar-projects-section">');
		const section = panel.slice(from, panel.indexOf('<div data-testid="sidebar-milestones-section">', from));
		const at = html.indexOf('<div data-testid="sidebar-milestones-section">');
		rig.serve(
			url,
			`${html.slice(0, at)}${section.replace('Every sailing of the winter shows its pier', 'Enter text…')}${html.slice(at)}`,
		);
		const tab = await rig.open(url);
		await until(
			() => rowOf(named(9)),
			(row) => row?.fields.custom?.['Acceptance criteria'] === null,
		);
		await rest(2_500);
		await tab.evaluate(() => {
			const spans = [...document.querySelectorAll('[data-testid="sidebar-projects-section"] button > span')];
			const value = spans[spans.findIndex((span) => span.textContent === 'Acceptance criteria') + 1];
			if (value) value.textContent = 'Nobody doubts a forecast any more';
		});
		expect(await cardOn(tab, 0)).not.toBe('');
		const custom = await until(
			async () => (await rowOf(named(9)))?.fields.custom,
			(all) => all?.['Acceptance criteria'] !== null,
		);
		expect(custom).toHaveProperty('Acceptance criteria', 'Nobody doubts a forecast any more');
		await tab.close();
	});
});

it('a pull request has the fields of its project kept, and a day in them sets a time', async () => {
	const { url, html, expected } = pageOf('github/pull-fields');
	rig.serve(url, html);
	const tab = await rig.open(url);
	const row = await until(
		() => rowOf(named(33)),
		(found) => found?.fields.custom !== undefined,
	);
	expect(row?.fields.custom).toEqual(expected?.custom);
	expect(row?.from.custom).toMatchObject({ surface: 'pull request', source: 'page' });
	expect(await cardOn(tab)).toContain('Dec 31, 2099');
	await tab.close();
});

describe('a project’s table', () => {
	it('has the fields of its columns counted row by row, once they are still; badges follow', async () => {
		const page = pageOf('github/project-fields');
		const [url, html] = [page.url, renumbered(page.html, 100)];
		rig.serve(url, html);
		const tab = await rig.open(url);
		const badgeOf = await badgeReader(rig, tab);
		const first = await until(badgeOf, (words) => words !== '');
		expect(first).not.toContain('What stated');
		await expect.poll(() => badgeOf(0), { timeout: 10_000 }).toContain('What stated');
		for (const said of ['Why stated', 'When stated']) expect(await badgeOf(0)).toContain(said);
		expect(await badgeOf(1)).not.toContain('stated');
		await rest(3_000);
		for (const number of [20, 21]) {
			expect((await rowOf(named(number + 100)))?.fields.custom).toEqual(page.expected?.rows?.[named(number)]?.custom);
			const seen = await rows<Sighting>(own, 'sightings');
			expect(seen.filter(({ task, fields }) => task === named(number + 100) && fields.custom)).toHaveLength(1);
		}
		const card = await cardOn(tab);
		expect(card).toContain('Nobody waits at the wrong pier');
		await tab.keyboard.press('Escape');
		// What is written into a cell counts when the card is opened, or more rows come.
		await tab.evaluate(() => {
			const cells = document.querySelectorAll('[role="gridcell"][style*="--column-501-"]');
			const words = document.createElement('div');
			words.textContent = 'The timetable hangs on every pier';
			cells[1]?.replaceChildren(words);
		});
		await cardOn(tab, 1);
		await expect.poll(() => badgeOf(1), { timeout: 10_000 }).toContain('What stated');
		await tab.close();
	});

	it('whose rows are given to other tasks while it is scrolled never lends one’s fields to another', async () => {
		const page = pageOf('github/project-fields');
		const url = page.url.replace('views/1', 'views/9');
		rig.serve(url, renumbered(page.html, 1_000));
		const tab = await rig.open(url);
		await until(
			() => rowOf(named(1_020)),
			(row) => row !== undefined,
		);
		// Each row says in its field which task it is of, and every third one nothing; two rows show one after the other.
		await tab.evaluate(async () => {
			const shown = [...document.querySelectorAll('[role="row"]:has([role="rowheader"] a)')];
			const frame = () => new Promise((done) => requestAnimationFrame(() => done(null)));
			for (let turn = 0; turn < 150; turn++) {
				shown.forEach((row, at) => {
					const number = 2_000 + turn * 2 + at;
					const link = row.querySelector('a');
					if (link) link.href = `https://github.com/harbor-labs/tideline/issues/${number}`;
					const words = document.createElement('div');
					words.textContent = `The pier of sailing ${number} is shown`;
					row
						.querySelector('[role="gridcell"][style*="--column-501-"]')
						?.replaceChildren(...(number % 3 === 0 ? [] : [words]));
				});
				await frame();
				// It rests now and then, as who scrolls does.
				if (turn % 50 === 49) await new Promise((done) => setTimeout(done, 2_600));
			}
		});
		await rest(3_000);
		const all = (await tasks(own)).filter(({ task }) => /#2\d{3}$/.test(task));
		const told = all.filter(({ fields }) => fields.custom);
		expect(told.length).toBeGreaterThanOrEqual(4);
		for (const { task, fields } of told) {
			const number = Number(task.split('#')[1]);
			const wanted = number % 3 === 0 ? null : `The pier of sailing ${number} is shown`;
			expect(fields.custom?.['Acceptance criteria'], task).toBe(wanted);
		}
		await tab.close();
	}, 60_000);
});

it.skipIf(pageOf('github/real/project-table-2026').html === '')(
	'a real piece of a project’s table has its stages and days kept, and the end that is empty',
	async () => {
		const { url, html } = pageOf('github/real/project-table-2026');
		rig.serve(url, html);
		const tab = await rig.open(url);
		const row = await until(
			() => rowOf('github:wozaki/sandbox-issue#66'),
			(found) => found?.fields.custom !== undefined,
		);
		expect(row?.fields.custom).toEqual({ Status: 'Done', 'Start Date': 'Jan 1, 2026', 'End Date': null });
		expect((await rowOf('github:wozaki/sandbox-issue#65'))?.fields.custom).toBeUndefined();
		await tab.close();
	},
);

it('a project’s board has the fields counted that it was served with, and those that its cards word', async () => {
	const page = pageOf('github/project-board-fields');
	rig.serve(page.url, renumbered(page.html, 3_000));
	const tab = await rig.open(page.url);
	const badgeOf = await badgeReader(rig, tab);
	expect(await until(badgeOf, (words) => words !== '')).not.toContain('What stated');
	await expect.poll(() => badgeOf(0), { timeout: 10_000 }).toContain('What stated');
	const { custom, served } = page.expected?.rows?.[named(20)] ?? {};
	expect((await rowOf(named(3_020)))?.fields.custom).toEqual({ ...served, ...custom });
	await tab.close();
});
