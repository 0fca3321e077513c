/**
 * `npm run bench:page`: what an extension costs the pages that it runs on, against a Chromium without it.
 * Each page is opened in turn without any and with each, round by round, so that what the machine does besides
 * meets all of them alike. Needs a Chromium and openssl.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChromium } from './page/chromium.ts';
import { type Figures, measure } from './page/measure.ts';
import { benchPage, PAGE_NAMES } from './page/pages.ts';
import { startServer } from './page/server.ts';
import { growth, type PageResult, table } from './page/table.ts';

const USAGE = `usage: npm run bench:page -- [options]
  --ext NAME=DIR     an unpacked extension; may stand more than once (default: throughline=.output/chrome-mv3)
  --mark NAME=CSS    what counts as a mark of that extension (default: throughline-badge)
  --pages A,B        of ${PAGE_NAMES.join(', ')}
                     (default: all)
  --n ROUNDS         (default: 7; 3 while working)
  --out FILE         all figures of all rounds, as JSON
  --md FILE          the tables, as Markdown; they are printed in any case`;

const OURS = join(import.meta.dirname, '../../.output/chrome-mv3');
const { values } = parseArgs({
	options: {
		ext: { type: 'string', multiple: true, default: [`throughline=${OURS}`] },
		mark: { type: 'string', multiple: true, default: [] },
		pages: { type: 'string', default: PAGE_NAMES.join() },
		n: { type: 'string', default: '7' },
		out: { type: 'string' },
		md: { type: 'string' },
		help: { type: 'boolean', default: false },
	},
});

const named = (text: string): [string, string] => {
	const at = text.indexOf('=');
	if (at < 1) throw new Error(`NAME=… is wanted, not ${text}`);
	return [text.slice(0, at), text.slice(at + 1)];
};

async function main(): Promise<void> {
	const extensions = values.ext.map(named).map(([name, folder]) => ({ name, folder: resolve(folder) }));
	for (const { folder } of extensions) JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
	const mark = ['throughline-badge', ...values.mark.map(named).map(([, css]) => css)].join();
	const rounds = Number(values.n);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--n: a number of rounds is wanted, not ${values.n}`);
	const pages = values.pages.split(',').map((name) => ({ name, page: benchPage(name, mark) }));

	const server = await startServer();
	const without = await startChromium(server.port, null);
	const all = [{ name: '', chromium: without }];
	for (const { name, folder } of extensions) all.push({ name, chromium: await startChromium(server.port, folder) });
	const machine = `${without.version}, ${cpus()[0]?.model ?? 'a CPU'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}`;
	const when = new Date().toISOString();
	const results: PageResult[] = [];
	const tables = [`${machine}, ${when}`];
	console.log(tables[0]);
	for (const { name, page } of pages) {
		server.serve(page.url, page.html);
		const found = new Map<string, Figures[]>(all.map((one) => [one.name, []]));
		// The first round warms caches, and is not counted. Each round begins with another.
		for (let round = -1; round < rounds; round++) {
			for (let turn = 0; turn < all.length; turn++) {
				const one = all[(round + 1 + turn) % all.length];
				const figures = one && (await measure(one.chromium, page));
				if (one && figures && round >= 0) found.get(one.name)?.push(figures);
			}
		}
		const result: PageResult = {
			page: name,
			rows: page.rows,
			rowsAfter: page.rows + page.burst[0] * page.burst[1],
			without: found.get('') ?? [],
			with: Object.fromEntries(extensions.map((one) => [one.name, found.get(one.name) ?? []])),
		};
		results.push(result);
		const lines = [table(result)];
		const small = results.find(({ page }) => page === 'github-list-25');
		if (name === 'github-list-1000' && small) lines.push(growth(small, result));
		tables.push(lines.join('\n\n'));
		console.log(`\n${tables.at(-1)}`);
		if (values.out) writeFileSync(values.out, `${JSON.stringify({ machine, when, results }, null, '\t')}\n`);
		if (values.md) writeFileSync(values.md, `${tables.join('\n\n')}\n`);
	}
	for (const { chromium } of all) await chromium.close();
	server.close();
}

if (values.help) console.log(USAGE);
else await main();
