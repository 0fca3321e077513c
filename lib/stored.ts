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

/** For a content script: tells of every change of these, by their names. It is left where it is: taking it off would cost every page more bytes than it ever costs one. */
export function onKept(names: readonly string[], changed: () => void): void {
	browser.storage.onChanged.addListener((changes) => {
		if (names.some((name) => name in changes)) changed();
	});
}
