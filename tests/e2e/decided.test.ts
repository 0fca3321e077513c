import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { HandoffRow } from '../../lib/store/flow-rows.ts';
import { fixtures } from '../pages/fixtures.ts';
import { pressBadge } from './badge.ts';
import { type Rig, startRig } from './browser.ts';
import { agentDid, type Pull, pullPage, pushed, reviewed, said } from './decided-pages.ts';
import { openOwn, rows, tasks, until } from './store.ts';

/** What was asked and decided, read off pages in a real Chromium: Turns, Handoffs, Thread and the card say it. */
declare const chrome: typeof browser;
const SOON = { timeout: 15_000 };
let rig: Rig;
let own: Page;
beforeAll(async () => {
	rig = await startRig();
	own = await openOwn(rig);
});
afterAll(() => rig?.close());

const words = async (page: Page) => (await page.locator('body').innerText()).replace(/\s+/g, ' ');
const view = (name: string) => own.getByRole('tab', { name, exact: true }).click();
const forget = () => own.evaluate(() => chrome.runtime.sendMessage({ say: 'forget' }));
const handoffs = () =>
	own.evaluate(
		() =>
			new Promise<HandoffRow[]>((resolve) => {
				const open = indexedDB.open('throughline');
				open.onsuccess = () => {
					const all = open.result.transaction('handoffs').objectStore('handoffs').getAll();
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			}),
	);

/** The card over a page, as words. */
async function cardOf(page: Page): Promise<string> {
	await page.bringToFront();
	await pressBadge(page);
	const card = await until(
		async () => page.frames().find((frame) => frame.url().includes('card.html')),
		(frame) => frame !== undefined,
	);
	const region = card?.getByRole('region', { name: 'Whose turn it is' });
	await region?.waitFor();
	return ((await region?.innerText()) ?? '').replace(/\s+/g, ' ');
}

const TITLE = /(?:id="summary-val">|"markdown-title">|aria-label="Task Name" rows="1">)([^<]+)</;

interface Told {
	turns: string;
	card: string;
	thread: string;
	open: string;
	handoffs: string[];
}

/** Everything that is said of a page once its history was read. */
async function told(page: { url: string; html: string; events?: number }): Promise<Told> {
	for (const other of rig.context.pages()) if (other !== own) await other.close();
	await forget();
	rig.serve(page.url, page.html);
	const tab = await rig.open(page.url);
	await tab.locator('throughline-badge').first().waitFor({ state: 'attached' });
	const read = await until(
		() => rows(own, 'events'),
		(all) => all.length >= (page.events ?? 0),
		15_000,
	);
	expect(read).toHaveLength(page.events ?? 0);
	const all = await handoffs();
	const card = await cardOf(tab);
	await view('Thread');
	await tab.bringToFront();
	await expect.poll(() => words(own), SOON).toContain('What happened');
	const thread = await words(own);
	// A lane's rows come a moment after its count.
	const waits = card.startsWith('Waits on');
	const title = TITLE.exec(page.html)?.[1];
	await view('Turns');
	await expect.poll(() => words(own), SOON).toMatch(waits ? new RegExp(`On [^1]+1 .*${title}`) : /Turns/);
	const turns = await words(own);
	await view('Handoffs');
	const some = all.some(({ ended }) => !ended);
	await expect.poll(() => words(own), SOON).toMatch(some ? new RegExp(`longest waiting first.*${title}`) : /Handoffs/);
	const open = await words(own);
	await tab.close();
	return {
		...{ turns, card, thread, open },
		handoffs: all
			.sort((a, b) => (a.asked.at < b.asked.at ? -1 : 1))
			.map(
				({ kind, from, to, ended }) =>
					`${kind}: ${from?.name} → ${to?.name ?? 'nobody'}${ended ? `, ${ended.how}` : ''}`,
			),
	};
}

const at = (day: number, hour = 9) => `2026-09-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const PULL = { author: 'odalys-r', made: at(1), assignees: [] } as const;
const page = (pull: Omit<Pull, keyof typeof PULL> & Partial<Pull>) => pullPage({ ...PULL, ...pull });

describe('a review asked of a team', () => {
	const asked = said(at(2), 'odalys-r', 'requested a review from', 'harbor-labs/pier-team');
	it('waits on the team until a member has given it', async () => {
		const before = await told(
			page({
				number: 71,
				title: 'Mark the shoals',
				reviewers: [['harbor-labs/pier-team', 'dot-fill']],
				timeline: [asked],
			}),
		);
		expect(before.turns).toContain('on harbor-labs/pier-team for a review');
		expect(before.card).toContain('Waits on harbor-labs/pier-team for a review');
		expect(before.open).toContain('anyone of them can give it');
		expect(before.handoffs).toEqual(['review asked: odalys-r → harbor-labs/pier-team']);
		const after = await told(
			page({
				number: 72,
				title: 'Mark the wrecks',
				reviewers: [['juno-park', 'check']],
				timeline: [asked, reviewed(at(3), 'juno-park', 'approved')],
			}),
		);
		expect(after.handoffs).toEqual(['review asked: odalys-r → harbor-labs/pier-team, finished']);
		expect(after.card).toContain('Waits on odalys-r to do the work');
		expect(after.card).toContain('juno-park approved it; it is not merged.');
		expect(after.open).not.toContain('anyone of them can give it');
	});

	it('is not given by the author, nor by a bot', async () => {
		const {
			card,
			handoffs: all,
			thread,
		} = await told(
			page({
				number: 73,
				title: 'Mark the ferries',
				reviewers: [['harbor-labs/pier-team', 'dot-fill']],
				timeline: [asked, reviewed(at(3), 'odalys-r', 'approved'), reviewed(at(4), 'harbour-checks[bot]', 'approved')],
			}),
		);
		expect(all).toEqual(['review asked: odalys-r → harbor-labs/pier-team']);
		expect(card).toContain('Waits on harbor-labs/pier-team for a review');
		expect(card).toContain('Approved by its author.');
		expect(thread).toContain('Approved by its author.');
	});
});

describe('an approval', () => {
	const asked = said(at(2), 'odalys-r', 'requested a review from', 'juno-park');
	it('by a bot alone is nobody’s: the review is still waited for', async () => {
		const { card, turns } = await told(
			page({
				number: 74,
				title: 'Chart the sluice',
				reviewers: [['juno-park', 'dot-fill']],
				timeline: [asked, reviewed(at(3), 'harbour-checks[bot]', 'approved')],
			}),
		);
		expect(turns).toContain('on juno-park for a review');
		expect(card).not.toContain('approved it');
	});

	it('that newer commits came after is said to be of something else', async () => {
		const approved = [asked, reviewed(at(3), 'juno-park', 'approved')];
		const fresh = page({
			number: 75,
			title: 'Chart the lock',
			reviewers: [['juno-park', 'check']],
			timeline: approved,
		});
		expect((await told(fresh)).thread).not.toContain('Approved before a change');
		const push = pushed(76, 'odalys-r', 'Move the lock', '3');
		const last = said(
			at(5),
			'odalys-r',
			'added the <a class="IssueLabel" data-name="chart" href="#">chart</a> label',
			undefined,
			'tag',
		);
		const stale = page({
			number: 76,
			title: 'Chart the lock',
			reviewers: [['juno-park', 'check']],
			timeline: [...approved, push, last],
		});
		const { thread, card } = await told(stale);
		for (const text of [thread, card])
			expect(text).toContain('Approved before a change. juno-park approved it on 2026-09-03');
	});

	it('that came back as a wish for changes waits on the author, and once answered on the reviewer', async () => {
		const wish = [asked, reviewed(at(3), 'juno-park', 'changes requested')];
		const reviewers: Pull['reviewers'] = [['juno-park', 'file-diff']];
		const wanted = await told(page({ number: 77, title: 'Chart the weir', reviewers, timeline: wish }));
		expect(wanted.card).toContain('Waits on odalys-r to do the work');
		expect(wanted.card).toContain('juno-park requested changes.');
		expect(wanted.handoffs).toEqual(['review asked: odalys-r → juno-park, returned']);
		const answered = await told(
			page({
				number: 78,
				title: 'Chart the weir',
				reviewers,
				timeline: [...wish, pushed(78, 'odalys-r', 'Move the weir', '4')],
			}),
		);
		expect(answered.card).toContain('Waits on juno-park for a review');
		expect(answered.card).toContain('odalys-r answered the changes that juno-park requested.');
	});
});

describe('a pull request that an agent wrote', () => {
	const COPILOT = 'copilot-swe-agent[bot]';
	it('says in the card, Thread and Turns who answers for it, and why', async () => {
		const { card, thread, turns } = await told(
			page({
				number: 81,
				title: 'Serve the tides',
				author: COPILOT,
				reviewers: [],
				assignees: [COPILOT],
				timeline: [agentDid(at(2), 'started work', 'maren-oduya')],
			}),
		);
		for (const text of [card, thread])
			expect(text).toContain('by Copilot; maren-oduya, for whom it acts, answers for it');
		expect(turns).toContain('on Copilot to do the work maren-oduya answers for it');
	});

	it('is not answered for by who had it reviewed, and says so quietly', async () => {
		const { card } = await told(
			page({
				number: 82,
				title: 'Serve the currents',
				author: COPILOT,
				reviewers: [],
				assignees: [],
				timeline: [agentDid(at(2), 'started reviewing', 'maren-oduya')],
			}),
		);
		expect(card).toContain('by Copilot; nobody answers for it that can be seen');
	});
});

describe('an approval in Asana', () => {
	const pane = fixtures.find(({ name }) => name === 'asana/pane-approval');
	const html = pane?.html ?? '';
	const url = pane?.expected.url ?? '';
	const pressed = (button: string) =>
		html.replace(
			new RegExp(
				`StopLightButton--isNotPressed( StopLightButton StopLightButton--\\w+ Approval${button}ToggleButton">)`,
			),
			'StopLightButton--isPressed$1',
		);

	it('waits on whom it is asked of; answered, it is over; a wish for changes is said to count as complete', async () => {
		const asked = await told({ url, html });
		expect(asked.turns).toContain('On an approval 1');
		expect(asked.turns).toContain('on Joel Aster for an approval');
		expect(asked.card).toContain('Waits on Joel Aster for an approval');
		for (const button of ['Approve', 'Reject']) {
			const { card, turns } = await told({ url, html: pressed(button) });
			expect(card).toMatch(/^Over/);
			expect(turns).not.toContain('Joel Aster');
			expect(card).not.toContain('Complete, yet changes were requested');
		}
		const { card, thread } = await told({ url, html: pressed('RequestChanges') });
		for (const text of [card, thread]) expect(text).toContain('Complete, yet changes were requested.');
	});

	it('that is answered while it is looked at goes from asked to decided', async () => {
		await told({ url, html });
		rig.serve(url, pressed('Approve'));
		const tab = await rig.open(url);
		await until(
			() => tasks(own),
			(all) => all.some(({ fields }) => fields.state?.name === 'approved'),
		);
		expect(await cardOf(tab)).toMatch(/^Over/);
		await tab.close();
	});
});

describe('work that waited for other work in Jira', () => {
	const fixture = fixtures.find(({ name }) => name === 'jira/dc-history');
	const row = (was: string, is: string) =>
		`<td class="activity-name">Link</td><td class="activity-old-val">${was}</td><td class="activity-new-val">${is}</td>`;
	const PORT = 'PORT-8 <span class="hist-value">[ PORT-8 ]</span>';
	/** The same issue, still in progress and Maren's, with another change of its links. */
	const open = (was: string, is: string) => {
		const html = (fixture?.html ?? '')
			.replace(/^.*id="changehistory-20003".*$/m, '')
			.replace(/<dl class="dates"><dt>Resolved:.*?<\/dl>/, '')
			.replace(/^.*id="resolution-val".*$/m, '')
			.replace('jira-issue-status-lozenge-done">Done', 'jira-issue-status-lozenge-inprogress">In Progress')
			.replace(
				/(<span id="assignee-val">).*?<\/span>/,
				'$1<span class="user-hover" rel="moduya">Maren Oduya</span></span>',
			)
			.replace(row('', `This issue blocks ${PORT}`), row(was, is));
		return { url: fixture?.expected.url ?? '', html, events: EVENTS };
	};
	const EVENTS = 11;

	it('can go on once the link is taken away: whoever has it is told, and nobody where it is what waits for this', async () => {
		const freed = await told(open(`This issue is blocked by ${PORT}`, ''));
		expect(freed.handoffs).toContain('dependency released: Iven Sato → Maren Oduya');
		expect(freed.open).toContain('No longer blocked');
		expect(freed.open).toContain('PORT-8 no longer holds up Maren Oduya.');
		const other = await told(open(`This issue blocks ${PORT}`, ''));
		expect(other.handoffs.filter((line) => line.startsWith('dependency'))).toEqual([]);
	});
});
