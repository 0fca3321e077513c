import { type Browser, browser } from 'wxt/browser';
import { mayRead, startAdded } from './added.ts';
import { tellable } from './awaited.ts';
import { cardThread } from './card-thread.ts';
import { chartFor } from './charts.ts';
import { draftRow, weigh } from './drafts.ts';
import { flowNow, followFlows } from './flows.ts';
import { followHistory, forgetViewers, keepHistory, readSoon } from './histories.ts';
import { longWaits } from './long-waits.ts';
import { type Judged, pageToBackground, panelToBackground, type ToPage } from './messages.ts';
import type { Face } from './overlay/badge.ts';
import { faceOf } from './overlay/shapes.ts';
import { BADGE_CSS } from './overlay/style.ts';
import { askRepairs, firstTables, putTables } from './repairs.ts';
import { followRows, keepRows, readRowsNow } from './rows-kept.ts';
import { askRulings } from './rulings.ts';
import { askStandards } from './standards.ts';
import { forgetLooks, keepLook } from './store/looks.ts';
import { getTask } from './store/queries.ts';
import { forget } from './store/rebuild.ts';
import { record } from './store/record.ts';
import { forgetRulings } from './store/rulings.ts';
import type { Store } from './store/tables.ts';
import { sightingSchema } from './task/sighting.ts';
import type { ToolTables } from './tools/tool.ts';
import { deriveAt, followVerdicts, judgeWhatIsOld, keepUp } from './verdicts.ts';

/**
 * The background's end of the line: the one writer. It keeps nothing in memory that it could not lose at any moment.
 */
export function startBackground(store: Store): void {
	const own = browser.runtime.getURL('');
	const added = startAdded();
	/** Our own pages, in a tab, a panel, or the card's frame. */
	const isPanel = (sender: Browser.runtime.MessageSender) => sender.url?.startsWith(own) === true;
	const now = () => new Date().toISOString();

	browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
		if (sender.id !== browser.runtime.id) return undefined;
		return isPanel(sender) ? fromPanel(message, sender) : fromPage(message, sender);
	});
	browser.runtime.onInstalled.addListener(() => {
		void putTables();
		void keepUp(store, now()).catch(() => {});
	});
	followFlows(store);
	followVerdicts(store, now, () => void everyPage({ say: 'readAgain' }));

	async function fromPage(
		message: unknown,
		sender: Browser.runtime.MessageSender,
	): Promise<Judged | ToolTables | undefined> {
		const { tab, url = '' } = sender;
		const parsed = pageToBackground.safeParse(message);
		if (!parsed.success || tab?.id === undefined || sender.frameId !== 0) throw refusal(parsed.error);
		// A site that was taken away may still clear its count.
		const clears = parsed.data.say === 'gaps' && parsed.data.count === null;
		if (!clears && !(await mayRead(url))) throw refusal();
		if (parsed.data.say === 'gaps') {
			const { count } = parsed.data;
			await browser.action.setBadgeBackgroundColor({ tabId: tab.id, color: '#c2410c' });
			await browser.action.setBadgeText({ tabId: tab.id, text: count ? String(count) : '' });
			return undefined;
		}
		if (parsed.data.say === 'tables') {
			return firstTables(parsed.data.tool);
		}
		const { origin } = new URL(url);
		if (parsed.data.say === 'opener') {
			await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['/opener.js'] });
			return undefined;
		}
		if (parsed.data.say === 'looked') {
			const chart = await chartFor(parsed.data.tool);
			if (chart) await keepLook(store, parsed.data, chart, now());
			return undefined;
		}
		if (parsed.data.say === 'history' || parsed.data.say === 'rows') {
			const isOther =
				parsed.data.say === 'history'
					? await keepHistory(store, parsed.data, url, now())
					: await keepRows(store, parsed.data.rows, url, now());
			if (isOther) readAgain(tab.id);
			return undefined;
		}
		// One sighting that is not as agreed costs none of the others.
		const sightings = parsed.data.sightings.flatMap((raw) => {
			const sighting = sightingSchema.safeParse(raw);
			return sighting.success && new URL(sighting.data.url).origin === origin ? [sighting.data] : [];
		});
		followHistory(tab.id, sightings);
		followRows(tab.id, sightings);
		const derive = await deriveAt(now());
		const drafts = await weigh(parsed.data.sightings, (task) => derive(task, []));
		const rows = [...(await record(store, { sightings }, derive, await flowNow())), ...drafts];
		const waits = await longWaits(
			store,
			rows.map(({ task }) => task),
			Date.now(),
		);
		const faces = new Map<string, Face>();
		const tell = tellable(tab.id, sightings, (task) => void stopWaiting(tab.id as number, task));
		const told = rows.map((row) => ({ task: row.task, ...tell(row) }));
		const verdicts = told.map(({ task, sayings }): [string, number] => {
			const face = faceOf(sayings, waits.get(task));
			faces.set(face.label, faces.get(face.label) ?? face);
			return [task, [...faces.keys()].indexOf(face.label)];
		});
		return {
			faces: [...faces.values()],
			verdicts: Object.fromEntries(verdicts),
			css: BADGE_CSS,
			lacking: told.filter(({ hasGaps }) => hasGaps).map(({ task }) => task),
		};
	}

	/** Custom fields that were waited for in vain are not asked of the page again. */
	async function stopWaiting(tabId: number, task: string) {
		const row = await store.tasks.get(task).catch(() => undefined);
		if (row && row.fields.custom === undefined) readAgain(tabId);
	}

	async function fromPanel(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> {
		const parsed = panelToBackground.safeParse(message);
		if (!parsed.success) throw refusal(parsed.error);
		switch (parsed.data.say) {
			case 'card':
				await judgeWhatIsOld(store, now(), () => false);
				return (await draftRow(parsed.data.task)) ?? (await getTask(store, parsed.data.task)) ?? null;
			case 'thread':
				// What has come to the page since it was seen, such as a timeline that loads late, is read now.
				if (sender.tab?.id !== undefined) {
					readSoon(sender.tab.id);
					readRowsNow(sender.tab.id);
				}
				return cardThread(store, parsed.data.task);
			case 'forget':
				await Promise.all([forget(store), forgetViewers()]);
				if (parsed.data.rulings) await forgetRulings(store);
				return everyPage({ say: 'readAgain' });
			case 'forgetLooks':
				return forgetLooks(store);
			case 'repairs':
				return askRepairs(parsed.data.ask);
			case 'standards':
				return askStandards(parsed.data.ask);
			case 'rulings': {
				const answer = await askRulings(store, parsed.data.ask, now, deriveAt);
				if ('task' in parsed.data.ask && !answer.wrong) void everyPage({ say: 'readAgain' });
				return answer;
			}
			case 'addSite':
				return added.add(parsed.data.site);
			case 'removeSite':
				return added.remove(parsed.data.origin);
			default:
				if (sender.tab?.id !== undefined) await browser.tabs.sendMessage(sender.tab.id, parsed.data satisfies ToPage);
				return undefined;
		}
	}
}

/** A message that is not in the contract changes nothing, and its sender is told. */
function refusal(why?: { message: string }): Error {
	return new Error(`Not in the contract${why ? `: ${why.message.slice(0, 500)}` : '.'}`);
}

/** A tab may be gone, or at a page that has nobody to hear it. */
function readAgain(tabId: number): void {
	void browser.tabs.sendMessage(tabId, { say: 'readAgain' } satisfies ToPage).catch(() => {});
}

async function everyPage(message: ToPage): Promise<void> {
	const tabs = await browser.tabs.query({});
	await Promise.all(
		tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, message).catch(() => undefined))),
	);
}
