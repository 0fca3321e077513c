import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { Rig } from './browser.ts';

/** In the functions below that run in the browser. */
declare const chrome: typeof browser;

/**
 * The popup as it would open over a tab. A browser's own popup can't be driven from outside, so its page is opened
 * in a tab of its own and told which tab it is over; everything else is the real thing.
 */
export async function openPopup(rig: Rig, over: Page): Promise<Page> {
	const id = await rig.worker.evaluate(async (url) => {
		const tabs = await chrome.tabs.query({});
		return tabs.find((tab) => tab.url === url)?.id;
	}, over.url());
	const popup = await rig.context.newPage();
	await popup.setViewportSize({ width: 360, height: 600 });
	await popup.addInitScript((tabId) => {
		chrome.tabs.query = (async () => [await chrome.tabs.get(tabId as number)]) as unknown as typeof chrome.tabs.query;
	}, id);
	await popup.goto(`${rig.origin}/popup.html`);
	return popup;
}
