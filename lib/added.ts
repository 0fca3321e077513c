import { browser } from 'wxt/browser';
import { keepSitesRead, type SitesRead, switchSite } from './sites.ts';
import { OWN_HOST_TOOLS, type OwnHostTool, patternOf, type Site } from './task/site.ts';
import { asExpression, builtIn, HOSTS_OF } from './tools/hosts.ts';

/**
 * The sites that the user added, for the background, which alone writes them. What the browser allows is the truth:
 * scripts and storage are made to agree with it after each change, wherever that was made.
 */
export const ADDED = 'sitesAdded';
/** Firefox's match patterns can't name a port, so there the content script alone keeps to it; see `sites.ts`. */
const PORTS = import.meta.env.BROWSER !== 'firefox';

/** A site that was added. */
export interface AddedSite extends Site {
	/** The browser lets it be read now. */
	allowed: boolean;
	/** The browser has not said yes yet, and may have said no to a popup that its question closed. */
	waits: boolean;
}

export const sitePattern = (origin: string): string => patternOf(origin, PORTS);

export async function addedSites(): Promise<AddedSite[]> {
	const { [ADDED]: sites } = (await browser.storage.local.get(ADDED)) as { [ADDED]?: AddedSite[] };
	return sites ?? [];
}

export interface Added {
	/** Keeps a site, in place of what was kept of its origin; whether it was news. It is read once the browser allows it. */
	add(site: Site): Promise<boolean>;
	/** Forgets a site and gives its permission back. */
	remove(origin: string): Promise<void>;
}

/** Follows the browser's permissions. */
export function startAdded(): Added {
	/** One change after another: each reads what the last one wrote. */
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <Value>(change: () => Promise<Value>): Promise<Value> => {
		const next = last.then(change);
		last = next.catch(() => {});
		return next;
	};
	const again = () => void inTurn(async () => agree(await addedSites())).catch(() => {});
	const begin = () =>
		void inTurn(async () => agree((await addedSites()).filter(({ waits }) => !waits))).catch(() => {});
	browser.permissions.onAdded.addListener(again);
	browser.permissions.onRemoved.addListener(again);
	browser.runtime.onInstalled.addListener(begin);
	browser.runtime.onStartup.addListener(begin);
	return {
		add: (site) =>
			inTurn(async () => {
				const sites = await addedSites();
				const rest = sites.filter(({ origin }) => origin !== site.origin);
				await agree([...rest, site]);
				return rest.length === sites.length;
			}),
		remove: (origin) =>
			inTurn(async () => {
				const rest = (await addedSites()).filter((site) => site.origin !== origin);
				// Open pages stop before the permission goes.
				await agree(rest);
				await switchSite(new URL(origin).host, true);
				const bare = patternOf(origin, false);
				// Without a port a pattern means all of them, and takes other sites' permission with it: the last gives all back.
				if (rest.some((site) => patternOf(site.origin, false) === bare)) return;
				await browser.permissions.remove({ origins: [...new Set([sitePattern(origin), bare])] }).catch(() => false);
			}),
	};
}

/** Makes storage, scripts and open pages agree with what the browser allows of these sites. */
async function agree(sites: readonly (Site & { waits?: boolean })[]): Promise<void> {
	const before = await addedSites();
	const now: AddedSite[] = await Promise.all(
		sites.map(async ({ origin, tool, waits = true }) => {
			const allowed = await browser.permissions.contains({ origins: [sitePattern(origin)] }).catch(() => false);
			return { origin, tool, allowed, waits: waits && !allowed };
		}),
	);
	const allowed = now.filter((site) => site.allowed);
	await browser.storage.local.set({ [ADDED]: now });
	await keepSitesRead(readBy(allowed));
	for (const tool of OWN_HOST_TOOLS) await register(tool, [...new Set(patternsOf(tool, allowed))]);
	const isNews = ({ origin, tool }: Site) =>
		!before.some((one) => one.allowed && one.origin === origin && one.tool === tool);
	await Promise.all(allowed.filter(isNews).map(intoOpenPages));
}

const patternsOf = (tool: OwnHostTool, sites: readonly Site[]) =>
	sites.filter((site) => site.tool === tool).map(({ origin }) => sitePattern(origin));

const scriptOf = (tool: OwnHostTool) => `content-scripts/${tool}.js`;

/** For each tool the addresses that are read as its pages: those from the start and these. */
function readBy(sites: readonly Site[]): SitesRead {
	const of = (tool: keyof SitesRead) =>
		[
			...HOSTS_OF[tool].map(asExpression),
			...sites.filter((site) => site.tool === tool).map(({ origin }) => asExpression(origin)),
		].join('|');
	return { github: of('github'), jira: of('jira'), asana: of('asana') };
}

/** One script a tool, for all of its added sites: a page that two of its patterns match has it once. */
async function register(tool: OwnHostTool, matches: string[]): Promise<void> {
	const id = `added-${tool}`;
	const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
	const script = { id, js: [scriptOf(tool)], matches, runAt: 'document_idle', persistAcrossSessions: true } as const;
	if (matches.length === 0) {
		if (there) await browser.scripting.unregisterContentScripts({ ids: [id] });
	} else if (there) await browser.scripting.updateContentScripts([{ ...script, js: [...script.js] }]);
	else await browser.scripting.registerContentScripts([{ ...script, js: [...script.js] }]);
}

/** Pages of a site that were open before it was allowed. One that sleeps has its script when it wakes. */
async function intoOpenPages({ origin, tool }: Site): Promise<void> {
	const tabs = await browser.tabs.query({ url: sitePattern(origin), discarded: false });
	await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : intoPage(id, scriptOf(tool)))));
}

/** A page's own process may hear of a permission after us, so it is asked again; one that shows an error never takes it. */
async function intoPage(tabId: number, file: string): Promise<void> {
	for (const wait of [0, 150, 500]) {
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		const done = await browser.scripting.executeScript({ target: { tabId }, files: [file] as never }).catch(() => null);
		if (done) return;
	}
}

/** Whether a page at this address may speak to the background: it is read from the start, or was added. */
export async function mayRead(url: string): Promise<boolean> {
	if (builtIn(url)) return true;
	return (await addedSites()).some(({ origin, allowed }) => allowed && new RegExp(asExpression(origin)).test(url));
}
