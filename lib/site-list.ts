import { browser } from 'wxt/browser';
import { ADDED, addedSites, sitePattern } from './added.ts';
import type { AddAnswer, Panel, PanelToBackground, SiteRow } from './messages.ts';
import { SITES_KEPT, sitesOff, switchSite } from './sites.ts';
import type { ToolName } from './task/key.ts';
import { nameOfSite, originOf } from './task/site.ts';
import { builtIn, builtInHost, HOSTS_OF } from './tools/hosts.ts';

type SiteAsks = Pick<Panel, 'sites' | 'onSites' | 'switchSite' | 'addSite' | 'allowSites' | 'removeSite'>;

/** What the panels ask about sites. */
export function createSiteAsks(tell: (message: PanelToBackground) => Promise<unknown>): SiteAsks {
	return {
		sites,
		switchSite,
		onSites(changed, signal) {
			const heard = (changes: object) => {
				if ([ADDED, ...SITES_KEPT].some((name) => name in changes)) changed();
			};
			const { onAdded, onRemoved } = browser.permissions;
			browser.storage.onChanged.addListener(heard);
			onAdded.addListener(changed);
			onRemoved.addListener(changed);
			signal.addEventListener('abort', () => {
				browser.storage.onChanged.removeListener(heard);
				onAdded.removeListener(changed);
				onRemoved.removeListener(changed);
			});
		},
		async addSite(typed, tool): Promise<AddAnswer> {
			const read = originOf(typed);
			if ('problem' in read) return read.problem;
			const { origin } = read;
			if (builtInHost(new URL(origin).hostname)) return 'there from the start';
			// Told before the browser asks, and not waited for: its question may close the popup, and then the background
			// does the rest alone; and it asks only straight in a press.
			const news = tell({ say: 'addSite', site: { origin, tool } });
			const granted = await browser.permissions.request({ origins: [sitePattern(origin)] }).catch(() => false);
			const isNews = await news;
			if (!granted) {
				if (isNews) await tell({ say: 'removeSite', origin });
				return 'refused';
			}
			await tell({ say: 'addSite', site: { origin, tool } });
			return 'added';
		},
		allowSites: (patterns) => browser.permissions.request({ origins: [...patterns] }).catch(() => false),
		async removeSite(origin) {
			await tell({ say: 'removeSite', origin });
		},
	};
}

const isAllowed = (pattern: string) => browser.permissions.contains({ origins: [pattern] }).catch(() => false);

/** All sites, tool by tool: those from the start, the hosts among them that are switched off, then those added. */
async function sites(): Promise<SiteRow[]> {
	const [off, added] = await Promise.all([sitesOff(), addedSites()]);
	const fromStart = (Object.entries(HOSTS_OF) as [ToolName, string[]][]).flatMap(([tool, patterns]) =>
		patterns.map((pattern) => {
			const name = pattern.replace(/^https:\/\/(.*?)\/\*$/, '$1');
			const host = name.replace(/\/.*$/, '');
			return { tool, pattern, name, host, origin: null, on: name.startsWith('*.') ? null : !off.includes(host) };
		}),
	);
	const below = off
		.filter((host) => !fromStart.some((site) => site.host === host))
		.flatMap((host) => {
			const found = builtIn(`https://${host}/`);
			return found ? [{ ...found, name: host, host, origin: null, on: false }] : [];
		});
	const own = added
		.filter(({ waits }) => !waits)
		.map(({ origin, tool }) => {
			const { host } = new URL(origin);
			return { tool, pattern: sitePattern(origin), name: nameOfSite(origin), host, origin, on: !off.includes(host) };
		});
	return Promise.all(
		[...fromStart, ...below, ...own].map(async (row) => ({ ...row, allowed: await isAllowed(row.pattern) })),
	);
}

/** Why a page does not answer: it loads no script of ours yet, or the browser does not let it; null: it is not read. */
export async function whySilent(
	url: string,
): Promise<{ is: 'silent' } | { is: 'not allowed'; patterns: string[] } | null> {
	const { origin } = new URL(url);
	const added = (await addedSites()).some((site) => site.origin === origin && !site.waits);
	const pattern = added ? sitePattern(origin) : builtIn(url)?.pattern;
	if (!pattern) return null;
	return (await isAllowed(pattern)) ? { is: 'silent' } : { is: 'not allowed', patterns: [pattern] };
}
