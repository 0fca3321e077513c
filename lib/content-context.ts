/**
 * What a content script lives by: a signal that ends when a newer copy of it starts on the same page.
 * Stands in for WXT's own context in content scripts, which brings timers and watchers that are not used here.
 */
export class ContentScriptContext {
	readonly #end = new AbortController();
	readonly signal = this.#end.signal;

	constructor(name: string) {
		const started = `throughline:${name}`;
		document.dispatchEvent(new Event(started));
		document.addEventListener(started, () => this.#end.abort(), { once: true });
		// A copy whose extension was updated can no longer hear: its badges are taken off for it.
		for (const badge of document.querySelectorAll('throughline-badge:empty')) badge.remove();
	}
}
