import { browser } from 'wxt/browser';

/**
 * In milliseconds. Chromium tells policies seconds after its start, and where their file is new not before it has lain
 * still for five; it was also seen never to answer.
 */
const PATIENCE = 5_000;

type Values = Record<string, unknown>;

/** What an administrator set under these names, whenever the browser says so; nothing where nobody did (Firefox then rejects). */
const managedValues = (names: string[]): Promise<Values> => browser.storage.managed.get(names).catch(() => ({}));

/** The same for who waits for it: null where the browser does not say within {@link PATIENCE}. */
export async function managedSoon(names: string[]): Promise<Values | null> {
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
	return Promise.race([managedValues(names), late]);
}

/**
 * Tells what an administrator set as soon as the browser says it, however late, and at each change that it tells;
 * to be called once when the background starts. Firefox tells no change: there the next start does.
 */
export function followManaged(names: string[], told: (values: Values) => void): void {
	const ask = () => void managedValues(names).then(told);
	browser.storage.onChanged.addListener((_, area) => {
		if (area === 'managed') ask();
	});
	ask();
}
