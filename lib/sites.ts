import { browser } from 'wxt/browser';

/** The sites on which Throughline is switched off, by host; a setting, kept apart from what was seen. */
const OFF = 'sitesOff';

/** The hosts that are switched off. */
export async function sitesOff(): Promise<string[]> {
	const { [OFF]: hosts } = await browser.storage.local.get(OFF);
	return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
}

/** Switches a site on or off. Open pages of it follow at once, see {@link onSites}. */
export async function switchSite(host: string, on: boolean): Promise<void> {
	const rest = (await sitesOff()).filter((other) => other !== host);
	await browser.storage.local.set({ [OFF]: on ? rest : [...rest, host] });
}

/** Tells of every change of the switches. */
export function onSites(changed: () => void, signal: AbortSignal): void {
	const heard = (changes: Record<string, unknown>, area: string) => {
		if (area === 'local' && OFF in changes) changed();
	};
	browser.storage.onChanged.addListener(heard);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard));
}
