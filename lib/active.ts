import { browser } from 'wxt/browser';
import { addedSites } from './added.ts';
import type { ActiveTask } from './messages.ts';
import { sitesOff } from './sites.ts';
import { asExpression, builtIn } from './tools/hosts.ts';
import { TOOLS } from './tools/index.ts';

/** The task that the page in front is of. Its address is known only where the browser lets that site be read. */
export async function activeTask(): Promise<ActiveTask> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (!tab?.url || !/^https?:/.test(tab.url) || !URL.canParse(tab.url)) return { is: 'elsewhere' };
	const url = new URL(tab.url);
	if ((await sitesOff()).includes(url.host)) return { is: 'elsewhere' };
	const name = builtIn(tab.url)?.tool ?? (await addedTool(tab.url));
	const task = TOOLS.find((tool) => tool.name === name)?.taskAt(tab.url, url);
	if (task) return { is: 'task', task };
	return { is: name ? 'no task' : 'elsewhere' };
}

async function addedTool(url: string) {
	const sites = await addedSites();
	return sites.find(({ origin, allowed }) => allowed && new RegExp(asExpression(origin)).test(url))?.tool;
}

/** Tells when another page may be in front: another tab, window or address. Until the signal ends. */
export function onActive(changed: () => void, signal: AbortSignal): void {
	const moved = (_: number, change: { url?: string }) => {
		if (change.url !== undefined) changed();
	};
	browser.tabs.onActivated.addListener(changed);
	browser.tabs.onUpdated.addListener(moved);
	browser.windows?.onFocusChanged.addListener(changed);
	signal.addEventListener('abort', () => {
		browser.tabs.onActivated.removeListener(changed);
		browser.tabs.onUpdated.removeListener(moved);
		browser.windows?.onFocusChanged.removeListener(changed);
	});
}
