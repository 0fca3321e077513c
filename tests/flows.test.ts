import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../lib/task/sighting.ts';
import { derive } from './store/derive.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { flowBy, followFlows } = await import('../lib/flows.ts');
const { catchUp } = await import('../lib/store/catch-up.ts');
const { countLanes, findTurns, threadOf } = await import('../lib/store/flow-queries.ts');
const { record } = await import('../lib/store/record.ts');
const { Store } = await import('../lib/store/tables.ts');

/** The real rules, over what pages of three tools show. */
let store: InstanceType<typeof Store>;
let count = 0;
beforeEach(() => {
	store = new Store(`flows-${count++}`);
});
afterEach(() => store.delete());

const nobodySaid = { mine: [], joined: [], refused: [], left: [] };
const flow = flowBy(nobodySaid);
const PULL = 'github:harbour/gates#7';
const ISSUE = 'jira:harbour.atlassian.net/TIDE-12';
const OTHER = 'jira:harbour.atlassian.net/TIDE-9';
const seen = (task: string, hour: number, fields: Sighting['fields']): Sighting => ({
	...{ task, url: 'https://example.org/1', surface: 'issue', source: 'page', fields },
	at: new Date(Date.UTC(2026, 0, 5, hour)).toISOString(),
});
const pull = seen(PULL, 9, {
	kind: 'pull request',
	title: 'TIDE-12: open the lock at high water',
	state: { name: 'Open' },
	author: { name: 'ada' },
	assignees: null,
});
const issue = seen(ISSUE, 10, {
	kind: 'Task',
	title: 'Open the lock at high water',
	state: { name: 'Blocked', category: 'doing' },
	assignees: [{ name: 'Ada Reed' }],
	links: [{ task: OTHER, relation: 'is blocked by' }],
});
const asked = {
	...{ id: 'github:1', task: PULL, kind: 'review asked', at: '2026-01-05T08:00:00.000Z', source: 'page' as const },
	...{ by: { name: 'ada' }, whom: [{ name: 'ben' }] },
};
const keep = (sightings: Sighting[], events: (typeof asked)[] = []) =>
	record(store, { sightings, events }, derive, flow);

describe('what is recorded of work in two tools', () => {
	it('is one thread as soon as the Jira project is known, and waits on who was asked last', async () => {
		await keep([pull], [asked]);
		expect((await threadOf(store, PULL))?.thread.tasks).toEqual([PULL]);
		await keep([issue]);
		const view = await threadOf(store, ISSUE);
		expect(view?.thread).toMatchObject({ tasks: [PULL, ISSUE], turn: { is: 'waiting', for: 'a review' } });
		const mine = ['github:ben'];
		expect(await countLanes(store, { mine })).toMatchObject({ me: 1, others: 0 });
		const { rows } = await findTurns(store, { mine, lane: 'me', limit: 5 });
		expect(rows.map(({ id }) => id)).toEqual([PULL]);
	});

	it('says that it is blocked by something finished, whichever of the two was seen last', async () => {
		const open = seen(OTHER, 9, { kind: 'Task', title: 'Grease the gate', state: { name: 'Open', category: 'todo' } });
		const done = seen(OTHER, 11, { kind: 'Task', title: 'Grease the gate', state: { name: 'Done', category: 'done' } });
		await keep([open]);
		await keep([issue]);
		expect((await threadOf(store, ISSUE))?.thread).toMatchObject({ blockedBy: [OTHER], contradictions: [] });
		await keep([done]);
		expect((await threadOf(store, ISSUE))?.thread.contradictions).toMatchObject([
			{ kind: 'blocked by something finished', tasks: [ISSUE, OTHER] },
		]);
	});

	it('names its issues in far more pulls than can wait, once their project is met, while recording goes on', async () => {
		const pulls = Array.from({ length: 230 }, (_, index) =>
			seen(`github:harbour/gates#${index + 100}`, 9, {
				kind: 'pull request',
				title: `TIDE-${index + 100}: open gate ${index}`,
				state: { name: 'Open' },
			}),
		);
		await keep(pulls);
		const naming = () => store.flows.where('linked').startsWith('jira:harbour.atlassian.net/TIDE-').count();
		const left = async () => (await store.tallies.get('pending places')) !== undefined;
		followFlows(store);
		// What it begins with is long over when the project is met.
		await new Promise((resolve) => setTimeout(resolve, 200));
		await keep([issue]);
		await keep([pull]);
		expect([await left(), (await naming()) < 230]).toEqual([true, true]);
		await vi.waitFor(async () => expect(await left()).toBe(false), 20_000);
		// The pulls, the one that was recorded since, and the issue that the issue waits for.
		expect(await naming()).toBe(232);
	}, 30_000);

	it('is worked out anew when a user says that somebody left', async () => {
		await keep([issue]);
		expect(await catchUp(store, flow)).toBe(0);
		expect(await catchUp(store, flowBy({ ...nobodySaid, left: ['jira:Ada Reed'] }))).toBe(1);
		const { thread } = (await threadOf(store, ISSUE)) ?? {};
		expect(thread?.turn).toMatchObject({ is: 'waiting', dead: 'owner has left' });
	});
});
