import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportOf } from '../components/misses.ts';
import { sightReport } from '../components/sightReport.ts';
import type { LookRow } from '../lib/store/looks.ts';
import { type Hits, tally } from '../lib/tools/look.ts';
import { fakeSites } from './fake-sites.ts';
import { parse } from './pages/document.ts';
import { fixtures } from './pages/fixtures.ts';

/**
 * The reports hold structure only. Secrets are thrown at everything that a page, a person or a message can word,
 * through the very readers, the background and the store; none may come out.
 */
const browser = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
	get browser() {
		return browser.current;
	},
}));
vi.stubEnv('THROUGHLINE_BUILD', 'test');
const { startBackground } = await import('../lib/background.ts');
const { charts } = await import('../lib/charts.ts');
const { Store } = await import('../lib/store/tables.ts');
const { TOOLS } = await import('../lib/tools/index.ts');
const { read } = await import('../lib/tools/reading/read.ts');

const OWN = 'chrome-extension://throughline/';
let hear: (message: unknown, sender: unknown) => Promise<unknown>;
let store: InstanceType<typeof Store>;
let count = 0;

beforeEach(() => {
	fakeBrowser.reset();
	const { api } = fakeSites();
	browser.current = {
		...fakeBrowser,
		...api,
		runtime: {
			...api.runtime,
			id: 'throughline',
			getURL: (path: string) => OWN + path,
			onMessage: {
				addListener: (heard: typeof hear) => {
					hear = heard;
				},
			},
		},
		action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
		tabs: { query: async () => [], sendMessage: async () => {} },
	};
	store = new Store(`secrets-${count++}`);
	startBackground(store);
});
afterEach(() => store.delete());

const tell = (message: unknown, url = 'https://github.com/a/b') =>
	hear(message, { id: 'throughline', url, tab: { id: 7 }, frameId: 0 }).catch((why: Error) => why);
const report = async () => sightReport(await charts(), await store.looks.toArray(), '0.1.0', Date.UTC(2026, 2, 10));

/** Words that stand in none of our tables, and numbers as long as an id. */
const word = fc.stringMatching(/^zq[a-z]{8}$/);
const id = fc.integer({ min: 1, max: 9_999_999 }).map((tail) => 1_200_000_000_000_000 + tail);
const secret = fc.record({ word, id });
type Secret = typeof secret extends fc.Arbitrary<infer Value> ? Value : never;
/** A secret in every guise in which one could pass for a name of ours. */
const guised = ({ word, id }: Secret): fc.Arbitrary<string> =>
	fc.constantFrom(
		word,
		`2026-09${word}`,
		`2026-09\n${word}`,
		`list/${word}`,
		`title ${word}`,
		`github:${word}/${word}#12`,
		`https://github.com/${word}?q=${word}`,
		`@${word}`,
		`<b>${word}</b>`,
		String(id),
		`asana:${id}`,
	);
const ours = fc.constantFrom(
	'list',
	'issue',
	'issue list',
	'title',
	'assignees',
	'root',
	'key',
	'frame',
	'2026-09',
	'',
);
const hitsWith = (hidden: Secret): fc.Arbitrary<Hits> => {
	const name = fc.oneof(guised(hidden), ours);
	const number = fc.oneof(fc.constant(hidden.id), fc.integer({ min: 1, max: 500 }));
	return fc.dictionary(name, fc.dictionary(name, fc.dictionary(name, number, { maxKeys: 4 }), { maxKeys: 4 }), {
		maxKeys: 4,
	});
};

function expectKept({ word, id }: Secret, text: string): void {
	expect(text).not.toContain(word);
	expect(text).not.toContain(String(id));
}

describe('a report', () => {
	it('tells nothing that a message said, however it is put', async () => {
		const told = secret.chain((hidden) =>
			fc.record({
				hidden: fc.constant(hidden),
				hits: fc.array(hitsWith(hidden), { minLength: 1, maxLength: 3 }),
				page: fc.oneof(
					{ weight: 4, arbitrary: fc.constantFrom('issue list', 'issue') },
					fc.constant(null),
					guised(hidden),
				),
				state: fc.constantFrom('read', 'no tasks', 'unreadable', 'not a task page', 'loading'),
				text: guised(hidden),
			}),
		);
		let kept = 0;
		await fc.assert(
			fc.asyncProperty(told, async ({ hidden, hits, page, state, text }) => {
				const seen = {
					task: `github:${hidden.word}/${hidden.word}#12`,
					url: `https://github.com/${hidden.word}/${hidden.word}/issues?q=${hidden.id}`,
					surface: text,
					at: '2026-03-01T12:00:00.000Z',
					source: 'page',
					fields: { title: text, assignees: [{ name: hidden.word, id: text }], body: { format: 'text', text } },
				};
				await tell({ say: 'seen', sightings: [seen] });
				for (const one of hits) await tell({ say: 'looked', tool: 'github', page, state, hits: one });
				kept += await store.looks.count();
				expectKept(hidden, await report());
				expectKept(hidden, JSON.stringify(await store.looks.toArray()));
				await store.looks.clear();
			}),
			{ numRuns: 150 },
		);
		// Or nothing was put to the proof.
		expect(kept).toBeGreaterThan(50);
	}, 30_000);

	it('tells nothing that a page says: words, names, addresses or ids', async () => {
		const written = fixtures.filter(({ html, expected }) => html !== null && !expected.saved);
		let read = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...written), secret, async ({ tool, html, expected }, hidden) => {
				const url = new URL(expected.url);
				url.searchParams.set('q', hidden.word);
				const { reading, hits } = readWith(hidden, tool, url, html ?? '');
				const { page, state, found, misses } = reading;
				await tell({ say: 'looked', tool, page, state, hits }, url.href);
				const tasks = found.map(({ seen }) => seen.task);
				read += tasks.length;
				expectKept(
					hidden,
					reportOf({ tool: reading.tool, page, state, tasks, misses: [...misses], gaveUp: 0 }, '0.1.0'),
				);
				expectKept(hidden, await report());
			}),
			{ numRuns: 20 },
		);
		expect(read).toBeGreaterThan(5);
	}, 60_000);

	it('tells no word of rows that were tampered with', async () => {
		const all = await charts();
		await fc.assert(
			fc.property(
				secret.chain((hidden) => fc.tuple(fc.constant(hidden), guised({ ...hidden, id: 0 }))),
				([hidden, text]) => {
					const bad = {
						hits: { [text]: 3, '2026-09': text, other: text },
						misses: text,
						lastHit: `2026-03-01${text}`,
						lastBy: text,
						failsSince: text,
						looks: text,
						dry: text,
						driest: text,
					};
					const surfaces = { list: { root: bad, title: bad, [text]: bad }, [text]: { title: bad } };
					const states = { [text]: 1, read: text };
					const row = { tool: 'github', page: 'issue list', at: text, unreadableSince: text, states, surfaces };
					for (const state of ['read', 'unreadable', text]) {
						const rows = [
							{ ...row, state },
							{ ...row, page: text, state },
						] as unknown as LookRow[];
						const out = sightReport(all, rows, '0.1.0', 0);
						expect(out).toContain('issue list: ');
						expect(out).not.toContain(hidden.word);
					}
				},
			),
		);
	});
});

/** Reads a page with a secret in each of its texts and in each attribute that people word. */
function readWith({ word, id }: Secret, tool: string, url: URL, html: string) {
	const document = parse(html, url.href);
	for (const element of document.querySelectorAll('body *')) {
		for (const node of element.childNodes) {
			if (node.nodeType === 3 && node.nodeValue?.trim()) node.nodeValue = `${node.nodeValue.trim()} ${word} ${id}`;
		}
		for (const name of ['alt', 'title', 'aria-label', 'value', 'datetime', 'rel'])
			if (element.hasAttribute(name)) element.setAttribute(name, `${element.getAttribute(name)} ${word} ${id}`);
		for (const name of ['href', 'src'])
			if (element.hasAttribute(name)) element.setAttribute(name, `${element.getAttribute(name)}?${word}=${id}`);
	}
	const reader = TOOLS.find(({ name }) => name === tool);
	if (!reader) throw new Error(`no tool ${tool}`);
	const reading = read(reader, url, document);
	const hits: Hits = {};
	tally(hits, reading.found, reading.misses);
	return { reading, hits };
}
