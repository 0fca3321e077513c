import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { Rig } from './browser.ts';

/** In the functions below that run in the browser. */
declare const chrome: typeof browser;

/**
 * The popup as it would open over a tab. A browser's own popup can't be driven from outside, so its page is opened
 * in a tab of its own and told which tab it is over; everything else is the real thing.
 * @param told the address of the tab is told, too: a browser tells it of a page that is not read only to a real popup
 */
export async function openPopup(rig: Rig, over: Page, { told = false } = {}): Promise<Page> {
	const id = await rig.worker.evaluate(async (url) => {
		const tabs = await chrome.tabs.query({});
		// One that is not read has no address for us: it is the tab that was opened last.
		return (tabs.find((tab) => tab.url === url) ?? tabs.filter((tab) => !tab.url).at(-1))?.id;
	}, over.url());
	const popup = await rig.context.newPage();
	await popup.setViewportSize({ width: 360, height: 600 });
	await popup.addInitScript(
		([tabId, url]) => {
			chrome.tabs.query = (async () => [
				{ ...(await chrome.tabs.get(tabId as number)), ...(url ? { url } : {}) },
			]) as unknown as typeof chrome.tabs.query;
		},
		[id, told ? over.url() : null],
	);
	await popup.goto(`${rig.origin}/popup.html`);
	return popup;
}
