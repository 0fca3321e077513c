import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { TOOLS } from '../tools/index.ts';
import { read } from '../tools/reading/read.ts';
import type { Reading, Tool } from '../tools/tool.ts';
import { BadInput, command, write } from './command.ts';

/**
 * `npm run read -- PAGE.html --url https://…`: what the content script's own readers see on a saved page, as JSON.
 * `-` reads the page from standard input. Exit 2, with the reason on standard error, on bad input.
 */
const USAGE = 'usage: npm run read -- PAGE.html|- --url https://… [--at 2026-01-31T12:00:00.000Z]';
/** A page larger than this is no page that a tool serves. */
const LARGEST = 64 * 1024 * 1024;

/** The document of a saved page; nothing in it runs, nothing is fetched. */
export function parsePage(html: string, url: string): Document {
	const window = new Window({
		url,
		settings: {
			disableJavaScriptEvaluation: true,
			disableJavaScriptFileLoading: true,
			disableCSSFileLoading: true,
			disableIframePageLoading: true,
		},
	});
	window.document.write(html);
	return window.document as unknown as Document;
}

/** The tool whose page this is, and what it reads on it; the first tool where it is none's. */
export function readPage(html: string, url: URL): Reading {
	const document = parsePage(html, url.href);
	const readings = TOOLS.map((tool: Tool) => read(tool, url, document));
	const best = readings.find(({ page }) => page !== null) ?? readings[0];
	if (!best) throw new Error('there are no tools');
	return best;
}

async function main(argv: readonly string[]): Promise<void> {
	let parsed: { values: { url?: string; at?: string }; positionals: string[] };
	try {
		parsed = parseArgs({
			args: [...argv],
			allowPositionals: true,
			options: { url: { type: 'string' }, at: { type: 'string' } },
		});
	} catch (error) {
		throw new BadInput(`${(error as Error).message}\n${USAGE}`);
	}
	const { values, positionals } = parsed;
	const [file, ...more] = positionals;
	if (!file || more.length > 0 || !values.url) throw new BadInput(USAGE);
	if (!URL.canParse(values.url) || !/^https?:$/.test(new URL(values.url).protocol))
		throw new BadInput(`--url: not a web address: ${values.url}`);
	const at = values.at ?? new Date().toISOString();
	if (Number.isNaN(Date.parse(at))) throw new BadInput(`--at: not a time: ${at}`);
	let html: string;
	try {
		html = readFileSync(file === '-' ? 0 : file, 'utf8');
	} catch (error) {
		throw new BadInput(`${file}: ${(error as Error).message}`);
	}
	if (html.length > LARGEST) throw new BadInput(`${file}: ${html.length} characters; a page has at most ${LARGEST}`);
	if (html.trim() === '') throw new BadInput(`${file}: the page is empty`);
	const { found, ...reading } = readPage(html, new URL(values.url));
	const sightings = found.map(({ seen, trace }) => ({ ...seen, at: new Date(at).toISOString(), read: trace }));
	await write(`${JSON.stringify({ ...reading, sightings }, null, 2)}\n`);
}

if (import.meta.main) await command(main);
