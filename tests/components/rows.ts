import { costsOf, facetsOf } from '../../lib/audit/facets.ts';
import type { GapsKept } from '../../lib/audit/scope.ts';
import type { ClockKept } from '../../lib/clock-kept.ts';
import type { OwnWord } from '../../lib/flow/account.ts';
import { usualHours } from '../../lib/flow/hours.ts';
import type { Panel } from '../../lib/messages.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { TaskRow } from '../../lib/store/tables.ts';
import { wordsOf } from '../../lib/store/words.ts';
import { toolOf } from '../../lib/task/key.ts';
import { LAYERS, type Layer } from '../../lib/task/layers.ts';
import type { LayerVerdict } from '../../lib/task/verdict.ts';

export const NOW = Date.parse('2026-03-10T12:00:00.000Z');
export const minutesAgo = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

/** A layer's verdict with nothing under it. */
export function says(saying: LayerVerdict['says'], more: Partial<LayerVerdict> = {}): LayerVerdict {
	const asked = saying === 'not needed' ? 'not needed' : 'needed';
	return { says: saying, asked, askedBy: 'all work', evidence: [], unseen: [], ...more };
}

export interface Told {
	task?: string;
	title?: string;
	layers?: Partial<Record<Layer, LayerVerdict>>;
	fields?: TaskRow['fields'];
	/** Where fields were read that were not seen with the rest. */
	from?: TaskRow['from'];
	lastSeen?: string;
	firstSeen?: string;
	unowned?: boolean;
}

/** A kept task, whole; stated in all layers but those told. */
export function rowOf({
	task = 'github:tern/harbour#12',
	title = 'Open the lock at high water',
	...told
}: Told = {}): TaskRow {
	const lastSeen = told.lastSeen ?? minutesAgo(3);
	const fields = { title, ...told.fields };
	const layers = Object.fromEntries(
		LAYERS.map((layer) => [layer, told.layers?.[layer] ?? says('stated')]),
	) as TaskRow['verdict']['layers'];
	const seen = {
		url: 'https://github.com/tern/harbour/issues/12',
		surface: 'issue',
		source: 'page',
		at: lastSeen,
	} as const;
	const verdict = {
		task,
		at: lastSeen,
		standard: { name: 'Throughline default', version: '1.0.0', hash: 'a0'.repeat(32) },
		layers,
	};
	const from = { ...Object.fromEntries(Object.keys(fields).map((field) => [field, seen])), ...told.from };
	const kept = { task, fields, from, firstSeen: told.firstSeen ?? lastSeen, lastSeen };
	return {
		...kept,
		tool: toolOf(task) ?? 'github',
		title,
		url: seen.url,
		verdict,
		gaps: LAYERS.filter((layer) => layers[layer].says === 'missing'),
		unowned: told.unowned ?? false,
		words: wordsOf({ task, fields }),
		facets: facetsOf(kept, verdict),
		costs: costsOf(kept, verdict),
		judgedBy: '1',
	};
}

/** A panel that answers what it is told, and keeps what it was asked. */
export function fakePanel(answers: Partial<Panel> = {}): Panel & { asked: string[] } {
	const kept: GapsKept = { views: [], left: [] };
	let word: OwnWord = { mine: [], joined: [], refused: [], left: [] };
	let clock: ClockKept = { by: 'calendar', hours: usualHours('Europe/Berlin') };
	const heard = new Set<() => void>();
	const asked: string[] = [];
	return {
		asked,
		version: '0.1.0',
		askPage: async () => ({ is: 'elsewhere' }),
		card: async () => null,
		thread: async () => null,
		activeTask: async () => ({ is: 'elsewhere' }),
		onActive: () => {},
		onKept: () => {},
		closeCard: () => void asked.push('closeCard'),
		cardHeight: (px) => void asked.push(`cardHeight ${px}`),
		switchSite: async (host, on) => void asked.push(`switchSite ${host} ${on}`),
		sites: async () => [],
		onSites: () => {},
		addSite: async (typed, tool) => {
			asked.push(`addSite ${typed} ${tool}`);
			return 'added';
		},
		allowSites: async (patterns) => {
			asked.push(`allowSites ${patterns.join(' ')}`);
			return true;
		},
		removeSite: async (origin) => void asked.push(`removeSite ${origin}`),
		openSidePanel: async () => void asked.push('openSidePanel'),
		forget: async (rulings) => void asked.push(rulings ? 'forget rulings too' : 'forget'),
		charts: async () => [],
		forgetLooks: async () => void asked.push('forgetLooks'),
		openOptions: async (section) => void asked.push(`openOptions ${section}`),
		standardInForce: async () => DEFAULT_STANDARD,
		gapsKept: async () => kept,
		keepGaps: async (next) => void Object.assign(kept, next),
		ownWord: async () => ({ ...word, left: kept.left }),
		keepOwnWord: async (next) => {
			asked.push(`keepOwnWord ${JSON.stringify(next)}`);
			word = next;
			kept.left = [...next.left];
			for (const changed of heard) changed();
		},
		onOwnWord: (changed, signal) => {
			heard.add(changed);
			signal.addEventListener('abort', () => heard.delete(changed));
		},
		viewers: async () => [],
		clockKept: async () => clock,
		keepClock: async (by) => {
			asked.push(`keepClock ${by}`);
			clock = { ...clock, by };
			for (const changed of heard) changed();
		},
		keepHours: async (hours) => {
			asked.push(`keepHours ${JSON.stringify(hours)}`);
			clock = { ...clock, hours };
			for (const changed of heard) changed();
		},
		onClock: (changed, signal) => {
			heard.add(changed);
			signal.addEventListener('abort', () => heard.delete(changed));
		},
		onStored: (_, changed, signal) => {
			heard.add(changed);
			signal.addEventListener('abort', () => heard.delete(changed));
		},
		repairs: async (ask) => {
			asked.push(`repairs ${ask.do}`);
			return { state: { key: null, keyWrong: null, use: null, managed: false, kept: [], before: null } };
		},
		standards: async (ask) => {
			asked.push(`standards ${ask.do}`);
			return { state: { inForce: [], hash: '', refused: [], stays: false } };
		},
		rulings: async (ask) => {
			asked.push(`rulings ${JSON.stringify(ask)}`);
			return { name: 'Mira Kolb', row: null };
		},
		...answers,
	};
}

/** Titles that a page might put in our way, and what is to be shown of each. */
export const HOSTILE: readonly [what: string, title: string, shown: string][] = [
	['markup', '<img src=x onerror=alert(1)><b>bold</b>', '<img src=x onerror=alert(1)><b>bold</b>'],
	['an override of direction', 'safe \u202Egnp.exe', 'safe gnp.exe'],
	['the end of an isolate', 'one\u2069\u2069 two', 'one two'],
	['a NUL', 'before\u0000after', 'before\uFFFDafter'],
	['lines', 'one\n\n\ttwo', 'one two'],
];
