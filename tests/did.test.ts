import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { audit } from '../components/gapExport.ts';
import { findGaps, findQuiet } from '../components/gapQuery.ts';
import { jsonLines } from '../lib/audit/jsonl.ts';
import { judgedAgain } from '../lib/commands/judge-again.ts';
import { NO_WORD } from '../lib/flow/contributors/own-word.ts';
import { DEFAULT_STANDARD } from '../lib/stack/standard.ts';
import type { Event } from '../lib/task/event.ts';
import type { Sighting } from '../lib/task/sighting.ts';
import { fakePanel } from './components/rows.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
const { flowBy } = await import('../lib/flows.ts');
const { deriveBy } = await import('../lib/verdicts.ts');
const { rebuild } = await import('../lib/store/rebuild.ts');
const { record } = await import('../lib/store/record.ts');
const { judgeAgain } = await import('../lib/store/rejudge.ts');
const { Store } = await import('../lib/store/tables.ts');

/** Whoever did anything is not called quiet: not by what they wrote alone, and not by one of their accounts. */
const ISSUE = 'github:harbour/gates#5';
const OTHER = 'github:harbour/gates#6';
const JIRA = 'jira:harbour.atlassian.net/GATE-5';
const NOW = '2026-03-20T12:00:00.000Z';
const noor = { name: 'noor' };
const flow = flowBy(NO_WORD);
const derive = deriveBy(DEFAULT_STANDARD, NOW);

const seen = (task: string, fields: Sighting['fields']): Sighting => ({
	...{ task, url: 'https://github.com/harbour/gates/issues/5', surface: 'issue', source: 'page', fields },
	at: NOW,
});
const wrote = (author: { name: string }) => [{ author, at: '2026-01-05T09:00:00.000Z', text: 'On it.' }];
const issue = seen(ISSUE, {
	...{ kind: 'issue', title: 'The lock is late', state: { name: 'Open' }, assignees: [noor], comments: wrote(noor) },
});
const other = seen(OTHER, { kind: 'issue', title: 'Paint the gate', state: { name: 'Closed' }, comments: null });
const moved = (more: Partial<Event> = {}): Event => ({
	...{ id: 'github:event-1', task: OTHER, kind: 'closed', at: '2026-03-10T09:00:00.000Z', source: 'page', by: noor },
	...more,
});

let store: InstanceType<typeof Store>;
let count = 0;
beforeEach(() => {
	store = new Store(`did-${count++}`);
});
afterEach(() => store.delete());

const keep = (sightings: Sighting[], events: Event[] = []) => record(store, { sightings, events }, derive, flow);
const quiet = async (word = NO_WORD) => {
	const known = { acts: await findQuiet(store, word), left: new Set<string>() };
	const { groups } = await findGaps(store, {}, NOW.slice(0, 10), known);
	return groups.find(({ of }) => of === 'owner quiet')?.tasks;
};
const exported = async (word = NO_WORD) => {
	const panel = fakePanel({ standardInForce: async () => DEFAULT_STANDARD, ownWord: async () => word });
	return audit(panel, store, { scope: {}, now: Date.parse(NOW), left: [] }, () => {});
};

describe('an owner who wrote nothing for long', () => {
	it('is not quiet where a history tells that they did something since, be it in another task', async () => {
		await keep([issue]);
		expect(await quiet()).toEqual([ISSUE]);
		await keep([other], [moved()]);
		expect(await quiet()).toEqual([]);
		expect((await exported()).entries.map(({ unowned }) => unowned)).toEqual([null, null]);
	});

	it('is said to be quiet since the last that they did, and whoever has the file finds the same', async () => {
		await keep([issue, other], [moved({ at: '2026-02-03T09:00:00.000Z' })]);
		expect(await quiet()).toEqual([ISSUE]);
		const made = await exported();
		expect(made.entries[0]?.unowned?.because).toBe(
			'noor was last seen to act on 2026-02-03, in github:harbour/gates#6; nothing since, up to 2026-03-20 when this was read.',
		);
		const lines = [...jsonLines(made)].map((text, index) => ({ text: text.trim(), number: index + 1 }));
		expect(judgedAgain(lines)).toMatchObject({ same: true });
	});

	it('is not known by a history alone: who never writes is not called quiet', async () => {
		await keep(
			[{ ...issue, fields: { ...issue.fields, comments: null } }, other],
			[moved({ at: '2026-01-10T09:00:00.000Z' })],
		);
		expect(await quiet()).toEqual([]);
		expect((await exported()).entries.map(({ unowned }) => unowned)).toEqual([null, null]);
	});

	it('is not quiet where another of their accounts, by their user’s word, did something since', async () => {
		const ada = { name: 'Noor Said' };
		const jira = {
			...seen(JIRA, { kind: 'Task', title: 'The lock', comments: null }),
			url: `https://${JIRA.slice(5)}`,
		};
		await keep([issue, jira], [moved({ id: 'jira:1', task: JIRA, kind: 'moved', by: ada })]);
		expect(await quiet()).toEqual([ISSUE]);
		const word = { ...NO_WORD, joined: [['github:noor', 'jira:Noor Said']] };
		expect(await quiet(word)).toEqual([]);
		const made = await exported(word);
		expect(made.entries.map(({ unowned }) => unowned)).toEqual([null, null]);
		const lines = [...jsonLines(made)].map((text, index) => ({ text: text.trim(), number: index + 1 }));
		expect(judgedAgain(lines)).toMatchObject({ same: true });
	});

	it('stays so when tasks are read again, judged again, or all is worked out again', async () => {
		await keep([issue, other], [moved()]);
		await keep([{ ...other, at: '2026-03-20T13:00:00.000Z', fields: { ...other.fields, title: 'Paint the gates' } }]);
		await judgeAgain(store, [OTHER], derive);
		expect(await quiet()).toEqual([]);
		const before = await store.tasks.toArray();
		await rebuild(store, derive, flow);
		expect(await store.tasks.toArray()).toEqual(before);
	});
});
