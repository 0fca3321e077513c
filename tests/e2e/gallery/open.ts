import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { chromiumPath } from '../browser.ts';

const ORIGIN = 'http://gallery.test';
const QUERIES = /(^|\/)flow-queries\.ts$/;

export interface Gallery {
	context: BrowserContext;
	/** Opens one of our pages over the story; see `main.tsx` for what the address may say. */
	open(address: string, size: { width: number; height: number }, scheme: 'light' | 'dark'): Promise<Page>;
	/** What the pages asked for and what is not theirs. */
	foreign: string[];
	close(): Promise<void>;
}

/** Our own pages in a real browser over rows in memory: built as they are shipped, with the tests' queries. */
export async function openGallery(): Promise<Gallery> {
	// A test runner is no production to Vite, and its React would be another.
	const { NODE_ENV } = process.env;
	process.env.NODE_ENV = 'production';
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		root: join(import.meta.dirname, '../../..'),
		define: { 'process.env.NODE_ENV': '"production"' },
		plugins: [
			react(),
			{
				name: 'queries-in-memory',
				enforce: 'pre',
				resolveId: (id: string) =>
					QUERIES.test(id) ? join(import.meta.dirname, '../../components/flow-fake.ts') : null,
			},
		],
		build: {
			write: false,
			target: 'esnext',
			rolldownOptions: { input: join(import.meta.dirname, 'main.tsx') },
		},
	}).finally(() => {
		process.env.NODE_ENV = NODE_ENV;
	})) as Rollup.RollupOutput;
	const files = built.output.map((file) => ({
		name: file.fileName,
		body: file.type === 'chunk' ? file.code : String(file.source),
	}));
	const script = files.find(({ name }) => name.endsWith('.js'))?.name;
	const style = files.find(({ name }) => name.endsWith('.css'))?.name;
	const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Throughline</title><link rel="stylesheet" href="/${style}"><body><div id="root"></div><script type="module" src="/${script}"></script></body></html>`;
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
	const foreign: string[] = [];
	await context.route('**/*', (route) => {
		const url = new URL(route.request().url());
		const file = files.find(({ name }) => `/${name}` === url.pathname);
		if (url.origin !== ORIGIN) {
			foreign.push(url.href);
			return route.abort();
		}
		if (!file) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
		const contentType = file.name.endsWith('.js') ? 'text/javascript' : 'text/css';
		return route.fulfill({ contentType, body: file.body });
	});
	return {
		context,
		foreign,
		async open(address, size, scheme) {
			const page = await context.newPage();
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme: scheme });
			await page.goto(`${ORIGIN}/${address}`);
			return page;
		},
		close: () => browser.close(),
	};
}
