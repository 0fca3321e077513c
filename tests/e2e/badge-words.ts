import type { Page } from 'playwright-core';
import { pressBadge } from './badge.ts';
import type { Rig } from './browser.ts';
import { ourWorld } from './frames.ts';
import { until } from './store.ts';

/** Reads the words of a page's badges, from the world of our own script: their roots are closed. */
export async function badgeReader(rig: Rig, tab: Page): Promise<(nth?: number) => Promise<string>> {
	const client = await tab.context().newCDPSession(tab);
	const contextId = await ourWorld(client, rig.origin);
	return async (nth = 0) => {
		const expression = `chrome.dom.openOrClosedShadowRoot(document.querySelectorAll('throughline-badge')[${nth}] ?? document.body)?.querySelector('button')?.title ?? ''`;
		const { result } = await client.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
		return (result.value as string | undefined) ?? '';
	};
}

/** The words of the card that opens when a badge is pressed. */
export async function cardOn(tab: Page, nth = 0): Promise<string> {
	await pressBadge(tab, nth);
	const frame = () => tab.frames().find((one) => one.url().includes('/card.html'));
	await until(
		async () => (await frame()?.locator('h1').count()) ?? 0,
		(count) => count > 0,
	);
	// What else a layer rests on is shown on demand.
	await frame()
		?.locator('dl summary')
		.evaluateAll((all) => {
			for (const one of all) (one.parentElement as HTMLDetailsElement).open = true;
		});
	return (await frame()?.locator('main').innerText()) ?? '';
}
