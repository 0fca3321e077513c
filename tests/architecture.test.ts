import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rules of the house, as tests: who may know whom, what no file may do, how large files get. */
const ROOT = join(import.meta.dirname, '..');
const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx,mjs}', { cwd: ROOT })
	.map((path) => path.replaceAll('\\', '/'))
	.sort();
const source = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** The code without its comments; strings stay. */
const code = (file: string) =>
	source(file)
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
	from: string;
	typeOnly: boolean;
}
function imports(file: string): Import[] {
	const found = [...code(file).matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)];
	return found.map(([, type, from = '']) => ({
		typeOnly: type !== undefined,
		from: from.startsWith('.') ? normalize(join(dirname(file), from)).replaceAll('\\', '/') : from,
	}));
}
/** The room a file of ours is in. */
const room = (file: string) =>
	/^lib\/[^/]+\.ts$/.test(file)
		? 'ends'
		: file.startsWith('lib/')
			? (file.split('/')[1] ?? '')
			: (file.split('/')[0] ?? '');

/** Which rooms a room may know; `types`: only their types. */
const KNOWS: Record<string, { rooms: string[]; types?: string[] }> = {
	task: { rooms: [] },
	stack: { rooms: ['task'] },
	flow: { rooms: ['task', 'stack'] },
	audit: { rooms: ['task', 'stack', 'flow'] },
	assist: { rooms: ['task'] },
	tools: { rooms: ['task'] },
	store: { rooms: ['task'], types: ['flow'] },
	overlay: { rooms: ['task'] },
	repair: { rooms: ['task'], types: ['tools'] },
	ends: { rooms: ['task', 'stack', 'flow', 'audit', 'tools', 'store', 'overlay', 'repair', 'ends'] },
	commands: { rooms: ['task', 'stack', 'flow', 'audit', 'tools', 'repair', 'commands'] },
	components: { rooms: ['task', 'store', 'overlay', 'stack', 'flow', 'audit'], types: ['ends', 'repair'] },
	entrypoints: { rooms: ['components', 'ends', 'store', 'tools'] },
};
const PURE = ['task', 'stack', 'flow', 'audit'];

describe('who may know whom', () => {
	it.each(files)('%s', (file) => {
		const here = room(file);
		const allowed = KNOWS[here];
		expect(allowed, `${here} is a new room: say whom it may know`).toBeDefined();
		for (const { from, typeOnly } of imports(file)) {
			if (!/^(lib|components|entrypoints)\//.test(from)) continue;
			const there = room(from);
			const may = there === here || allowed?.rooms.includes(there) || (typeOnly && allowed?.types?.includes(there));
			expect(may, `${file} may not know ${from}`).toBe(true);
		}
	});
});

describe('pure rooms', () => {
	it.each(files.filter((file) => PURE.includes(room(file))))('%s knows no browser, page or clock', (file) => {
		for (const { from } of imports(file)) expect(from).not.toMatch(/^(wxt|react|dexie|webextension|node:)/);
		expect(code(file)).not.toMatch(
			/\b(browser|chrome)\.|\bdocument\.|\bwindow\.|Date\.now\(|new Date\(\)|performance\.now|Math\.random/,
		);
	});

	it.each(files.filter((file) => room(file) === 'tools'))('%s reads only what it is handed', (file) => {
		for (const { from } of imports(file)) expect(from).not.toMatch(/^(wxt|react|dexie|webextension|node:|zod)/);
		expect(code(file)).not.toMatch(
			/\b(browser|chrome)\.\w|(?<![.\w])(window|globalThis)\.|(?<![.\w])location\.|Date\.now\(|new Date\(\)|fetch\(/,
		);
	});
});

describe('page text', () => {
	const MAKES_MARKUP =
		/\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser|new Function|\beval\(/;
	// The command line reads saved pages: there a parser is the point, in a document that runs nothing.
	it.each(files.filter((file) => file !== 'lib/commands/read.ts'))('is never made into markup by %s', (file) => {
		expect(code(file)).not.toMatch(MAKES_MARKUP);
	});
});

describe('the network', () => {
	it.each(files)('is not used by %s', (file) => {
		expect(code(file)).not.toMatch(/(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/);
	});
});

describe('files', () => {
	it.each(files)('%s is short enough to read at a sitting', (file) => {
		expect(source(file).split('\n').length).toBeLessThanOrEqual(file.startsWith('lib/stack/lexicon/') ? 300 : 250);
	});

	it('are near 70 lines in the middle', () => {
		const lengths = files.map((file) => source(file).split('\n').length).sort((a, b) => a - b);
		expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
	});

	it('are no index of others, but for the list of tools', () => {
		for (const file of files) expect(code(file), file).not.toMatch(/^export \* from/m);
	});
});

describe('selector tables', () => {
	const tables = files.filter((file) => /^lib\/tools\/(github|jira|asana)\//.test(file));
	it.each(tables)('%s has no hashed class and no old `i` flag as an anchor', (file) => {
		expect(code(file)).not.toMatch(
			/\.[A-Za-z]+-module__|__[A-Za-z]+--[A-Za-z0-9_-]{5}\b|\.css-[a-z0-9]{5,}|\.sc-[a-zA-Z]{5,}|\.prc-[A-Z]\w+-\w+-\w{5}\b|"\s+i\]/,
		);
	});
});
