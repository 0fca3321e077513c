import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route, type Worker } from 'playwright-core';

/** The extension as it is shipped, in a real Chromium, over pages served at their real addresses. */
export interface Rig {
	context: BrowserContext;
	worker: Worker;
	/** `chrome-extension://…` */
	origin: string;
	/** Serves a page at an address; everything that is not served is refused. */
	serve(url: string, html: string): void;
	/** Opens a served address in a new tab. */
	open(url: string): Promise<Page>;
	/** Addresses that something asked for and that were not served. */
	refused: string[];
	/** Requests that the extension itself made: not to its own files. */
	fromExtension: string[];
	close(): Promise<void>;
}

export const BUILT = join(import.meta.dirname, '../../.output/chrome-mv3');

/** A Chromium on this machine; the setup command finds or installs one. */
export function chromiumPath(): string {
	const named = process.env.CHROMIUM_PATH;
	const places = named
		? [named]
		: [
				'/usr/bin/chromium',
				'/usr/bin/chromium-browser',
				'/usr/bin/google-chrome',
				'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
				'/Applications/Chromium.app/Contents/MacOS/Chromium',
			];
	const found = places.find((place) => existsSync(place));
	if (!found) throw new Error(`No Chromium at ${places.join(', ')}: name one in CHROMIUM_PATH.`);
	return found;
}

export interface RigOptions {
	extension?: string;
	/** A window to be seen and used. */
	headed?: boolean;
	dark?: boolean;
	width?: number;
	height?: number;
	/** Pages are kept alive when they are left, as in a browser that is not driven by a test. */
	keepsPages?: boolean;
	/** What starts the browser, in place of the one on this machine. */
	executablePath?: string;
	/** A profile that is kept, and goes on from the last time; left out: a new one, gone with the rig. */
	profile?: string;
}

export async function startRig({
	extension = BUILT,
	headed = false,
	dark = false,
	width = 1280,
	height = 900,
	keepsPages = false,
	executablePath = chromiumPath(),
	profile: kept,
}: RigOptions = {}): Promise<Rig> {
	const profile = kept ?? mkdtempSync(join(tmpdir(), 'throughline-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless: false,
		viewport: { width, height },
		colorScheme: dark ? 'dark' : 'light',
		locale: 'en-GB',
		ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
		args: [
			...(headed ? [] : ['--headless=new']),
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			`--disable-extensions-except=${extension}`,
			`--load-extension=${extension}`,
		],
	});
	const pages = new Map<string, string>();
	const refused: string[] = [];
	const fromExtension: string[] = [];
	await context.route('**/*', (route: Route) => {
		const request = route.request();
		const url = request.url();
		if (url.startsWith('chrome-extension://') || url.startsWith('data:') || url.startsWith('blob:'))
			return route.fallback();
		const html = request.isNavigationRequest() ? pages.get(bare(url)) : undefined;
		if (html !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
		refused.push(url);
		return route.abort();
	});
	context.on('request', (request) => {
		const owner =
			request.serviceWorker()?.url() ?? (request.isNavigationRequest() ? '' : (request.frame()?.url() ?? ''));
		if (owner.startsWith('chrome-extension://') && !/^(chrome-extension|data|blob):/.test(request.url()))
			fromExtension.push(request.url());
	});
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
	const origin = `chrome-extension://${new URL(worker.url()).host}`;
	return {
		context,
		worker,
		origin,
		serve: (url, html) => void pages.set(bare(url), html),
		async open(url) {
			const page = await context.newPage();
			await page.goto(url, { waitUntil: 'load' });
			return page;
		},
		refused,
		fromExtension,
		async close() {
			await context.close();
			if (kept === undefined) rmSync(profile, { recursive: true, force: true });
		},
	};
}

/** An address without its fragment: that never goes to a server. */
const bare = (url: string) => url.split('#')[0] ?? url;
