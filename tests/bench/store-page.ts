import { findGaps, findQuiet } from '../../components/gapQuery.ts';
import { foundBy } from '../../lib/audit/facets.ts';
import { NOTHING_KNOWN } from '../../lib/audit/unowned.ts';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { flowBy } from '../../lib/flows.ts';
import { judge } from '../../lib/stack/judge.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import { flowTables, workOut } from '../../lib/store/flow.ts';
import {
	countHandoffs,
	countLanes,
	findHandoffs,
	findPassed,
	findPasses,
	findTurns,
	threadOf,
	usualWait,
} from '../../lib/store/flow-queries.ts';
import { facetValues } from '../../lib/store/gaps.ts';
import { findTasks } from '../../lib/store/queries.ts';
import { type Derive, record, withDerived } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import { keepTasks } from '../../lib/store/task-rows.ts';
import { wordsOf } from '../../lib/store/words.ts';
import type { Event } from '../../lib/task/event.ts';
import { toolOf } from '../../lib/task/key.ts';
import { fold, type Kept } from '../../lib/task/merge.ts';
import { gapsOf } from '../../lib/task/verdict.ts';
import { makeThreads } from './store-make.ts';

/** What runs in the page of `npm run bench:store`. */
const NOW = '2026-03-01T12:00:00.000Z';
// A slice writes nearly all rows of all rolls: many slices cost far more than large ones.
const AT_ONCE = 5_000;
const flow = flowBy(NO_WORD);
const MINE = ['github:ana0', 'jira:ana0', 'asana:ana0', 'github:ben1', 'jira:ben1'];
const asked = { mine: MINE };

const derive: Derive = (task, rulings, told) => {
	const verdict = judge({ ...task, rulings }, DEFAULT_STANDARD, NOW);
	const gaps = gapsOf(verdict);
	return {
		tool: toolOf(task.task) ?? 'github',
		url: 'https://example.org',
		title: task.fields.title ?? task.task,
		verdict,
		gaps,
		unowned: gaps.includes('who'),
		words: wordsOf(task),
		...foundBy(task, verdict, told),
		judgedBy: 'bench',
	};
};

let store = new Store('bench');

/** Fills a store by the very functions that recording uses, in larger slices. @returns seconds */
async function load(tasks: number, told: (done: number) => void): Promise<number> {
	await store.delete();
	store = new Store('bench', { chromeTransactionDurability: 'relaxed' });
	const start = performance.now();
	let [sightings, events]: [Kept[], Event[]] = [[], []];
	let done = 0;
	const keep = async () => {
		const tables = [store.sightings, store.events, store.tasks, ...flowTables(store)];
		await store.transaction('rw', tables, async () => {
			const rows = [...fold(sightings).values()].map((task) => withDerived(task, derive));
			await Promise.all([store.sightings.bulkPut(sightings), store.events.bulkPut(events), keepTasks(store, rows)]);
			const names = rows.map(({ task }) => task);
			await workOut(store, flow, names);
			done += names.length;
		});
		[sightings, events] = [[], []];
		told(done);
	};
	for (const thread of makeThreads(tasks)) {
		sightings.push(...thread.sightings);
		events.push(...thread.events);
		if (sightings.length >= AT_ONCE) await keep();
	}
	await keep();
	return (performance.now() - start) / 1_000;
}

const lanes = ['me', 'asked', 'agent', 'approval', 'nobody', 'others', 'unseen'] as const;
const turns = (more: object = {}) =>
	Promise.all([
		countLanes(store, { ...asked, ...more }),
		...lanes.map((lane) => findTurns(store, { ...asked, ...more, lane, limit: 20 })),
	]);
const handoffs = (more: object = {}) =>
	Promise.all([countHandoffs(store, { ...asked, ...more }), findHandoffs(store, { ...asked, ...more, limit: 100 })]);
const gaps = (scope: object = {}) => findGaps(store, scope, NOW.slice(0, 10), NOTHING_KNOWN);

/** Each view as its panel asks for it; `opens` is asked first of all by a page that has read nothing yet. */
const VIEWS: Record<string, { opens: () => Promise<unknown>; filters: Record<string, () => Promise<unknown>> }> = {
	Turns: {
		opens: () => turns(),
		filters: {
			tool: () => turns({ tool: 'jira' }),
			'one letter': () => turns({ words: 'k' }),
			words: () => turns({ words: 'bake zu' }),
			person: () => turns({ person: MINE }),
		},
	},
	Handoffs: {
		opens: () => handoffs(),
		filters: {
			tool: () => handoffs({ tool: 'github' }),
			kind: () => handoffs({ kind: 'assigned' }),
			'one letter': () => handoffs({ words: 'k' }),
			person: () => handoffs({ person: MINE }),
		},
	},
	Thread: { opens: async () => threadOf(store, (await store.tasks.toCollection().first())?.task ?? ''), filters: {} },
	'Flow map': {
		opens: () => findPasses(store, { joined: [MINE], limit: 100 }),
		filters: {
			tool: () => findPasses(store, { joined: [MINE], tool: 'jira', limit: 100 }),
			'behind an edge': async () => {
				const [edge] = await findPasses(store, { joined: [], limit: 1 });
				return edge && findPassed(store, { from: [edge.from.key], to: [edge.to.key], limit: 100 });
			},
		},
	},
	Gaps: {
		opens: () => gaps(),
		filters: {
			tool: () => gaps({ tool: 'jira' }),
			words: () => gaps({ words: 'bake' }),
			'one letter': () => gaps({ words: 'k' }),
			person: () => gaps({ person: 'github:ana0' }),
			age: () => gaps({ age: 30 }),
			lacks: () => gaps({ lacks: 'when' }),
		},
	},
	'Gaps: who is quiet': { opens: () => findQuiet(store, NO_WORD), filters: {} },
	'Gaps: what to choose from': {
		opens: () => Promise.all([facetValues(store, 'project:'), facetValues(store, 'owner:')]),
		filters: {},
	},
	All: {
		opens: () => findTasks(store, { limit: 100 }),
		filters: {
			tool: () => findTasks(store, { tool: 'jira', limit: 100 }),
			lacks: () => findTasks(store, { lacks: 'when', limit: 100 }),
			'one letter': () => findTasks(store, { words: 'k', limit: 100 }),
			words: () => findTasks(store, { words: 'bake zu', limit: 100 }),
		},
	},
	Popup: { opens: () => findTurns(store, { ...asked, lane: 'me', limit: 5 }), filters: {} },
	'usual wait': { opens: () => usualWait(store, 'github', 'assigned'), filters: {} },
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
	const start = performance.now();
	await run();
	return performance.now() - start;
};

/** One view, by a page that has just been opened: first what it opens with, then each filter so often. */
async function view(name: string, times: number): Promise<{ opens: number; filters: Record<string, number[]> }> {
	store = new Store('bench');
	await store.open();
	const one = VIEWS[name];
	if (!one) throw new Error(`no view ${name}`);
	const opens = await timed(one.opens);
	const filters: Record<string, number[]> = {};
	for (const [filter, run] of Object.entries(one.filters)) {
		filters[filter] = [];
		for (let time = 0; time < times; time++) filters[filter].push(await timed(run));
	}
	return { opens, filters };
}

/** Records a page of 50 tasks that are there already, read anew with a change each and one new event each. */
async function recordPage(turn: number): Promise<number> {
	const at = new Date(Date.parse(NOW) + turn * 600_000).toISOString();
	const keys = await store.tasks
		.offset(turn * 50)
		.limit(50)
		.toArray();
	const sightings = keys.map(({ task, url, fields }) => ({
		...{ task, url, surface: 'issue list', at, source: 'page' as const },
		fields: { title: `${fields.title} again ${turn}`, state: fields.state ?? null },
	}));
	const events = keys.map(({ task }, index) => ({
		...{ id: `new-${turn}-${index}`, task, kind: 'commented', at, by: { name: 'ana0' }, source: 'page' as const },
	}));
	return timed(() => record(store, { sightings, events }, derive, flow));
}

/**
 * A thread of so many tasks, all of them mirrors of one, and one of them read anew; then a task that blocks so many.
 * @returns milliseconds: to record one of the thread anew, one more into it, and one of those that are blocked
 */
async function large(tasks: number): Promise<number[]> {
	await store.delete();
	store = new Store('bench', { chromeTransactionDurability: 'relaxed' });
	const at = (minute: number) => new Date(Date.parse(NOW) + minute * 60_000).toISOString();
	const sighting = (task: string, title: string, minute: number, links: object[] = []) => ({
		...{ task, url: 'https://example.org/1', surface: 'issue', at: at(minute), source: 'page' as const },
		fields: { kind: 'issue', title, links: links.length > 0 ? links : null } as Kept['fields'],
	});
	const hub = 'asana:1200000000000001';
	const mirror = (index: number, minute = 0) => {
		const task = `jira:harbour.atlassian.net/T-${index + 1}`;
		const url = 'https://app.asana.com/0/1200000000000000/1200000000000001';
		// A line of its own names the work that it is for; only a synchroniser's makes it the same task in two places.
		const text = `┆Issue is synchronized with this [Asana task](${url}) by [Unito](https://www.unito.io)`;
		const body = { format: 'markdown' as const, text };
		const seen = sighting(task, `Mirror ${index} at ${minute}`, minute);
		return { ...seen, fields: { ...seen.fields, body } };
	};
	const keep = (sightings: readonly Parameters<typeof record>[1]['sightings'][number][]) =>
		record(store, { sightings }, derive, flow);
	await keep([sighting(hub, 'The hub', 0)]);
	for (let from = 0; from < tasks; from += 250)
		await keep(Array.from({ length: 250 }, (_, index) => mirror(from + index)));
	const again = await timed(() => keep([mirror(7, 60)]));
	const more = await timed(() => keep([mirror(tasks + 1, 60)]));
	const largest = Math.max(...(await store.threads.toArray()).map((row) => row.tasks.length));
	return [largest, again, more];
}

const counts = async () =>
	Object.fromEntries(await Promise.all(store.tables.map(async (table) => [table.name, await table.count()])));

Object.assign(globalThis, { bench: { load, large, view, recordPage, counts, views: Object.keys(VIEWS) } });
