import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';

/**
 * A real Firefox over pages served at their real addresses. Playwright drives only a Firefox of its own making;
 * the stock one is driven over WebDriver BiDi, by puppeteer.
 */
export interface Rig {
	/** Serves a page at an address; everything that is not served is refused. */
	serve(url: string, html: string): void;
	/** Goes to a served address, always in the same tab: a new one costs Firefox more than a page. */
	open(url: string): Promise<Page>;
	/** Leaves the page that is open: a page that is forgotten while it is open says everything again. */
	leave(): Promise<void>;
	/** A page of the extension's own, from which the store can be looked into. */
	own: Page;
	/** Addresses that a page asked for and that were not served. */
	refused: string[];
	/** What a script of ours threw in a page, or gave to `console.error`; rejections and the background are not heard. */
	errors: string[];
	close(): Promise<void>;
}

export const BUILT = join(import.meta.dirname, '../../.output/firefox-mv3');
export const ID = 'throughline@throughline.dev';
/** Firefox draws the host of an extension's own pages by lot: here it is told. */
const HOST = '7b0c5b39-3d2f-4c4e-9f0a-5d1f1e3b9a61';

/** A Firefox on this machine, or null; the setup command installs one where it can. */
export function firefoxPath(): string | null {
	const named = process.env.FIREFOX_PATH;
	const places = named
		? [named]
		: [
				'/usr/bin/firefox-esr',
				'/usr/bin/firefox',
				'/Applications/Firefox.app/Contents/MacOS/firefox',
				'/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
			];
	return places.find((place) => existsSync(place)) ?? null;
}

/** @param home the home folder that it has, in place of its user's */
export async function startFirefox(executablePath: string, home?: string): Promise<Rig> {
	const errors: string[] = [];
	const browser: Browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		...(home === undefined ? {} : { env: { ...process.env, HOME: home } }),
		defaultViewport: { width: 1280, height: 900 },
		// From Firefox 153 on, an extension's own pages can be opened from outside only with this.
		args: ['--remote-allow-system-access'],
		extraPrefsFirefox: {
			'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
			'intl.accept_languages': 'en-GB',
		},
	});
	const pages = new Map<string, string>();
	const refused: string[] = [];
	const answer = (request: HTTPRequest) => {
		const url = request.url();
		if (/^(data|blob|moz-extension):/.test(url)) return request.continue();
		const html = request.isNavigationRequest() ? pages.get(bare(url)) : undefined;
		if (html !== undefined) return request.respond({ contentType: 'text/html; charset=utf-8', body: html });
		// Firefox asks for an icon of its own accord.
		if (new URL(url).pathname !== '/favicon.ico') refused.push(url);
		return request.abort();
	};
	const newTab = async (): Promise<Page> => {
		const page = await browser.newPage();
		page.on('console', (said) => {
			const from = said.stackTrace().some(({ url }) => url?.includes(HOST)) || page.url().includes(HOST);
			if (said.type() === 'error' && from) errors.push(`${page.url()}: ${said.text()}`);
		});
		page.on('pageerror', (error) => {
			const text = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
			if (text.includes(HOST)) errors.push(`${page.url()}: ${text}`);
		});
		return page;
	};
	await browser.installExtension(BUILT);
	const own = await newTab();
	// The tab goes to another process on its way there, and the driver never hears of its arrival.
	void own.goto(`moz-extension://${HOST}/sidepanel.html`).catch(() => {});
	await arrived(own);
	const tab = await newTab();
	await tab.setRequestInterception(true);
	tab.on('request', (request) => void answer(request)?.catch(() => {}));
	return {
		own,
		serve: (url, html) => void pages.set(bare(url), html),
		async open(url) {
			await tab.goto(url, { waitUntil: 'load' });
			return tab;
		},
		async leave() {
			await tab.goto('about:blank');
		},
		refused,
		errors,
		close: () => browser.close(),
	};
}

async function arrived(own: Page): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		if (await own.evaluate(() => location.protocol === 'moz-extension:').catch(() => false)) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('the extension has no page in Firefox');
}

/** An address without its fragment: that never goes to a server. */
const bare = (url: string) => url.split('#')[0] ?? url;
