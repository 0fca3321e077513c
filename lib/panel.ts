import { browser } from 'wxt/browser';
import { activeTask, onActive } from './active.ts';
import { charts } from './charts.ts';
import { clockKept, keepClock, keepHours, onClock } from './clock-kept.ts';
import { gapsKept, keepGaps } from './gaps-kept.ts';
import { looksLike } from './looks.ts';
import {
	type CardAnswer,
	type CardThread,
	type PageAnswer,
	type Panel,
	type PanelToBackground,
	pageReportSchema,
	type ToPage,
	toPanels,
} from './messages.ts';
import { keepOwnWord, onOwnWord, ownWord, viewers } from './own-word.ts';
import type { RepairAnswer } from './repair/asks.ts';
import type { RulingAnswer } from './ruling-asks.ts';
import { createSiteAsks, whySilent } from './site-list.ts';
import { sitesOff } from './sites.ts';
import type { StandardsAnswer } from './stack/standard-asks.ts';
import { asOne } from './stack/standard-effective.ts';
import { Store, type TaskRow } from './store/tables.ts';
import { onStored } from './stored.ts';
import { originOf } from './task/site.ts';

/** The panels' end of the line: what popup, side panel and card ask of the page and of the background. */
export function createPanel(store: Store): Panel {
	const tell = (message: PanelToBackground) => browser.runtime.sendMessage(message);
	return {
		version: browser.runtime.getManifest().version,
		askPage: () => askPage(store),
		async card(task) {
			return ((await tell({ say: 'card', task })) ?? null) as CardAnswer | null;
		},
		async thread(task) {
			return ((await tell({ say: 'thread', task })) ?? null) as CardThread | null;
		},
		onKept,
		activeTask,
		onActive,
		// The page may be gone before its card is: then there is nothing to close.
		closeCard: () => void tell({ say: 'closeCard' }).catch(() => {}),
		cardHeight: (px) =>
			void tell({ say: 'cardHeight', px: Math.max(1, Math.min(4_000, Math.round(px))) }).catch(() => {}),
		...createSiteAsks(tell),
		openSidePanel,
		async forget(rulings = false) {
			await tell({ say: 'forget', rulings });
		},
		charts,
		async forgetLooks() {
			await tell({ say: 'forgetLooks' });
		},
		async openOptions(section) {
			await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` });
		},
		async standards(ask) {
			return (await tell({ say: 'standards', ask })) as StandardsAnswer;
		},
		async rulings(ask) {
			return (await tell({ say: 'rulings', ask })) as RulingAnswer;
		},
		async standardInForce() {
			const { state } = (await tell({ say: 'standards', ask: { do: 'look' } })) as StandardsAnswer;
			return asOne(state.inForce);
		},
		onStored,
		gapsKept,
		keepGaps,
		ownWord,
		keepOwnWord,
		onOwnWord,
		viewers,
		clockKept,
		keepClock,
		keepHours,
		onClock,
		async repairs(ask) {
			return triedHere((await tell({ say: 'repairs', ask })) as RepairAnswer);
		},
	};
}

function onKept(task: string, kept: () => void, signal: AbortSignal): void {
	const heard = (message: unknown): undefined => {
		const parsed = toPanels.safeParse(message);
		if (parsed.success && parsed.data.task === task) kept();
	};
	browser.runtime.onMessage.addListener(heard);
	signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
}

async function askPage(store: Store): Promise<PageAnswer> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	// The address of a tab is told only of sites that we may read, and where our button was pressed over it.
	if (tab?.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return { is: 'elsewhere' };
	const { host, origin } = new URL(tab.url);
	if ((await sitesOff()).includes(host)) return { is: 'off', host };
	const ask: ToPage = { say: 'askPage' };
	const answer = await browser.tabs.sendMessage(tab.id, ask).catch(() => null);
	const report = pageReportSchema.safeParse(answer);
	if (!report.success) {
		const why = await whySilent(tab.url);
		if (why) return { ...why, host };
		return 'origin' in originOf(origin)
			? { is: 'unread', host, origin, looks: await looksLike(tab.id) }
			: { is: 'elsewhere' };
	}
	const rows = await store.tasks.bulkGet(report.data.tasks);
	return { is: 'here', host, report: report.data, rows: rows.filter((row): row is TaskRow => row !== undefined) };
}

/** An offered bundle is no good where this browser's own engine, which the background has not at hand, takes a selector for none. */
function triedHere({ offer, ...answer }: RepairAnswer): RepairAnswer {
	if (!offer) return answer;
	const nothing = document.createDocumentFragment();
	const refused = offer.selectors.filter((selector) => {
		try {
			nothing.querySelector(selector);
			return false;
		} catch {
			return true;
		}
	});
	if (refused.length === 0) return { ...answer, offer };
	return { ...answer, wrong: refused.map((selector) => `This browser does not take the selector ${selector}`) };
}

/** Chromium's side panel or Firefox's sidebar: both open only from a press of a person. */
async function openSidePanel(): Promise<void> {
	const api = browser as unknown as {
		sidePanel?: { open(on: { windowId: number }): Promise<void> };
		sidebarAction?: { open(): Promise<void> };
		windows: { WINDOW_ID_CURRENT: number };
	};
	if (api.sidebarAction) return api.sidebarAction.open();
	if (api.sidePanel) return api.sidePanel.open({ windowId: api.windows.WINDOW_ID_CURRENT });
}

export const panel: Panel = createPanel(new Store());
