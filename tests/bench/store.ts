/**
 * `npm run bench:store`: how long each view takes to open and to filter, and how long a page takes to record, over made
 * stores of some sizes, in a real Chromium. Each opening is that of a page that has read nothing yet.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumPath } from '../e2e/browser.ts';

const { values } = parseArgs({
	options: {
		tasks: { type: 'string', default: '1000,10000,100000' },
		rounds: { type: 'string', default: '5' },
		large: { type: 'string', default: '5000' },
		/** A profile that is kept: what was filled into it is measured again and not filled anew. */
		profile: { type: 'string' },
		/** Views to measure, by name; all where left out. */
		views: { type: 'string' },
	},
});
const sizes = values.tasks.split(',').filter(Boolean).map(Number);
const rounds = Number(values.rounds);
const ADDRESS = 'https://bench.example/';

interface Seen {
	opens: number;
	filters: Record<string, number[]>;
}

const median = (some: readonly number[]): number => [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
const ms = (time: number | undefined): string => (time === undefined ? '–' : time.toFixed(time < 10 ? 1 : 0));

async function script(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			target: 'es2023',
			lib: { entry: join(import.meta.dirname, 'store-page.ts'), formats: ['iife'], name: 'page' },
		},
	});
	const [first] = Array.isArray(built) ? built : [built];
	if (!first || !('output' in first)) throw new Error('nothing was built');
	return first.output[0].code;
}

async function main(): Promise<void> {
	const code = await script();
	const profile = values.profile ?? mkdtempSync(join(tmpdir(), 'throughline-store-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		headless: false,
		args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
	});
	await context.route('**/*', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
	);
	const open = async (): Promise<Page> => {
		const page = await context.newPage();
		await page.goto(ADDRESS);
		await page.exposeFunction('told', (done: number) => process.stderr.write(`\r${done} tasks made `));
		await page.addScriptTag({ content: code });
		return page;
	};
	console.log(
		`Chromium ${context.browser()?.version() ?? ''}, ${cpus()[0]?.model ?? 'a CPU'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, ${new Date().toISOString()}`,
	);
	const lines = new Map<string, string[]>();
	const tell = (name: string, time: string) => lines.set(name, [...(lines.get(name) ?? []), time]);
	for (const size of sizes) {
		const page = await open();
		const kept = values.profile ? await page.evaluate(() => globalThis.bench.counts()) : {};
		if (kept.tasks !== size) {
			const took = await page.evaluate<number, number>((tasks) => globalThis.bench.load(tasks, globalThis.told), size);
			console.log(`\r${size} tasks: filled in ${took.toFixed(0)} s`);
		}
		console.log(JSON.stringify(await page.evaluate(() => globalThis.bench.counts())));
		const all = await page.evaluate(() => globalThis.bench.views);
		const views = all.filter((view) => !values.views || values.views.split(',').includes(view));
		await page.close();
		for (const view of views) {
			const seen: Seen[] = [];
			for (let round = 0; round < rounds; round++) {
				const fresh = await open();
				seen.push(await fresh.evaluate<Seen, string>((name) => globalThis.bench.view(name, 3), view));
				await fresh.close();
			}
			tell(`${view} opens`, ms(median(seen.map(({ opens }) => opens))));
			for (const filter of Object.keys(seen[0]?.filters ?? {}))
				tell(`${view}: ${filter}`, ms(median(seen.flatMap(({ filters }) => filters[filter] ?? []))));
		}
		const last = await open();
		const recorded: number[] = [];
		for (let turn = 0; turn < rounds; turn++)
			recorded.push(await last.evaluate<number, number>((at) => globalThis.bench.recordPage(at), turn));
		tell('records a page of 50', ms(median(recorded)));
		await last.close();
	}
	// It empties the store: what is kept to be measured again stays.
	if (!values.profile) {
		const page = await open();
		const [tasks, again, more] = await page.evaluate((many) => globalThis.bench.large(many), Number(values.large));
		console.log(
			`a thread of ${tasks} tasks: ${ms(again)} ms to record one of them anew, ${ms(more)} ms to record one more`,
		);
	}
	console.log(`\n| ms, median | ${sizes.map((size) => `${size.toLocaleString('en')} tasks`).join(' | ')} |`);
	console.log(`| --- |${sizes.map(() => ' ---: |').join('')}`);
	for (const [name, times] of lines) console.log(`| ${name} | ${times.join(' | ')} |`);
	await context.close();
	if (!values.profile) rmSync(profile, { recursive: true, force: true });
}

declare global {
	var told: (done: number) => void;
	var bench: {
		large(tasks: number): Promise<number[]>;
		load(tasks: number, told: (done: number) => void): Promise<number>;
		view(name: string, times: number): Promise<Seen>;
		recordPage(turn: number): Promise<number>;
		counts(): Promise<Record<string, number>>;
		views: string[];
	};
}

await main();
