import { browser } from 'wxt/browser';

/** What the background keeps in local storage and our own pages show; each is kept under its name. */
export type Stored = 'standards' | 'repairs';

/** Tells of every change of what is kept there, whoever made it, until the signal ends. */
export function onStored(name: Stored, changed: () => void, signal: AbortSignal): void {
	const heard = (changes: object) => {
		if (name in changes) changed();
	};
	browser.storage.local.onChanged.addListener(heard);
	signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard));
}
