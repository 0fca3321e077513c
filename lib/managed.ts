import { browser } from 'wxt/browser';

/** Chromium tells policies up to three seconds after its start; it was also seen never to answer. In milliseconds. */
const PATIENCE = 5_000;

/**
 * What an administrator set under these names; nothing where nobody did (Firefox then rejects).
 * Null where the browser does not say: nobody waits for it longer than {@link PATIENCE}.
 */
export async function managedValues(names: string[]): Promise<Record<string, unknown> | null> {
	const said = browser.storage.managed.get(names).catch(() => ({}));
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
	return Promise.race([said, late]);
}
