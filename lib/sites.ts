import { browser } from 'wxt/browser';
import type { ToolName } from './task/key.ts';

/**
 * On which sites Throughline reads: kept in storage, apart from what was seen. Every content script follows it while
 * its page is open, so that a switch or a site that is taken away is felt at once.
 */

/** The sites on which Throughline is switched off, by host. */
const OFF = 'sitesOff';
/** For each tool a regular expression for the addresses that are read as its pages; the background writes it. */
const READ = 'sitesRead';
export type SitesRead = Record<ToolName, string>;

interface Kept {
	[OFF]?: string[];
	[READ]?: SitesRead;
}

/** The hosts that are switched off. */
export async function sitesOff(): Promise<string[]> {
	const { [OFF]: hosts } = await browser.storage.local.get(OFF);
	return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
}

/** What {@link isRead} goes by, by the names under which it is kept. */
export const SITES_KEPT = [OFF, READ];

/**
 * For a content script: whether this address is to be read as a page of this tool now. While nothing is kept yet it
 * is: the browser puts the script on no other page.
 */
export const isRead = (
	{ [OFF]: off, [READ]: read }: Kept,
	tool: ToolName,
	{ host, href }: { host: string; href: string },
): boolean => !off?.includes(host) && RegExp(read?.[tool] ?? '').test(href);

/** For the background. */
export async function keepSitesRead(read: SitesRead): Promise<void> {
	await browser.storage.local.set({ [READ]: read });
}

/** Switches a site on or off. Open pages of it follow at once: they hear of {@link SITES_KEPT}. */
export async function switchSite(host: string, on: boolean): Promise<void> {
	const rest = (await sitesOff()).filter((other) => other !== host);
	await browser.storage.local.set({ [OFF]: on ? rest : [...rest, host] });
}
