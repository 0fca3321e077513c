import 'fake-indexeddb/auto';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answersFor } from '../components/gapAnswers.ts';
import { audit } from '../components/gapExport.ts';
import { findGaps } from '../components/gapQuery.ts';
import { csvOf } from '../lib/audit/csv.ts';
import { jsonLines } from '../lib/audit/jsonl.ts';
import { reportOf } from '../lib/audit/report.ts';
import { NOTHING_KNOWN } from '../lib/audit/unowned.ts';
import { cardThread } from '../lib/card-thread.ts';
import { judgedAgain } from '../lib/commands/judge-again.ts';
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

/** Who answers for an agent's work, told by its history: Gaps, exports and the card say the same of it. */
const PULL = 'github:harbour/gates#7';
const ISSUE = 'github:harbour/gates#5';
const NOW = '2026-01-06T12:00:00.000Z';
const copilot = { name: 'Copilot', id: 'copilot[bot]', kind: 'agent' as const };
const flow = flowBy({ mine: [], joined: [], refused: [], left: [] });
const derive = deriveBy(DEFAULT_STANDARD, NOW);

const seen = (task: string, fields: Sighting['fields']): Sighting => ({
	...{ task, url: 'https://github.com/harbour/gates/pull/7', surface: 'pull', source: 'page', fields },
	at: '2026-01-05T09:00:00.000Z',
});
const pull = seen(PULL, {
	...{ kind: 'pull request', title: 'Open the lock at high water', state: { name: 'Open' } },
	...{ author: copilot, assignees: [copilot], reviewers: null, comments: null },
	body: { format: 'text', text: 'Fixes #5' },
});
const event = (id: number, task: string, kind: string, more: Partial<Event>): Event => ({
	...{ id: `github:event-${id}`, task, kind, at: `2026-01-05T0${id}:00:00.000Z`, source: 'page' as const },
	...more,
});
const started = event(1, PULL, 'agent started', { by: copilot, with: { behalf: 'noor' } });
const off = event(2, PULL, 'unassigned', { by: { name: 'noor' }, whom: [{ name: 'noor' }] });

let store: InstanceType<typeof Store>;
let count = 0;
beforeEach(() => {
	store = new Store(`answered-${count++}`);
});
afterEach(() => store.delete());

const keep = (sightings: Sighting[], events: Event[] = []) => record(store, { sightings, events }, derive, flow);
const noPerson = async (words?: string) => {
	const { groups } = await findGaps(store, words ? { words } : {}, NOW.slice(0, 10), NOTHING_KNOWN);
	const group = groups.find(({ of }) => of === 'no person');
	expect(group?.count).toBe(group?.tasks.length);
	return group?.tasks;
};

describe('work that an agent wrote', () => {
	it('has no person until its history tells who answers for it; and again once they let go of it', async () => {
		await keep([pull]);
		expect(await noPerson()).toEqual([PULL]);
		await keep([], [started]);
		expect(await noPerson()).toEqual([]);
		expect(await noPerson('lock')).toEqual([]);
		await keep([], [off]);
		expect(await noPerson()).toEqual([PULL]);
		expect(await noPerson('lock')).toEqual([PULL]);
	});

	it('keeps that when it is read again, judged again, or all is worked out again', async () => {
		await keep([pull], [started]);
		const first = await store.tasks.toArray();
		await keep([{ ...pull, at: '2026-01-05T10:00:00.000Z', fields: { ...pull.fields, title: 'Open the lock' } }]);
		expect(await noPerson()).toEqual([]);
		await judgeAgain(store, [PULL], derive);
		expect(await noPerson()).toEqual([]);
		const now = await store.tasks.toArray();
		await rebuild(store, derive, flow);
		expect(await store.tasks.toArray()).toEqual(now);
		expect(first[0]?.facets).toEqual(now[0]?.facets);
	});

	it('is exported so that whoever has the file finds the same', async () => {
		await keep([pull], [started]);
		const panel = fakePanel({ standardInForce: async () => DEFAULT_STANDARD });
		const made = await audit(panel, store, { scope: {}, now: Date.parse(NOW), left: [] }, () => {});
		expect(made.entries.map(({ unowned }) => unowned)).toEqual([null]);
		expect(made.ground.answers).toEqual({
			[PULL]: { agent: 'Copilot', did: 'wrote', who: 'noor', because: 'for whom it acts', event: started.id },
		});
		const html = reportOf(made);
		expect(html).toContain('<h2>Agents’ work that somebody answers for: 1</h2>');
		expect(html).toContain('<bdi>noor</bdi>, for whom it acts, answers for what <bdi>Copilot</bdi> wrote.');
		expect(html).toContain(started.id);
		expect(csvOf(made)).toContain('"Copilot","noor","for whom it acts"');
		const lines = [...jsonLines(made)].map((text, index) => ({ text: text.trim(), number: index + 1 }));
		expect(judgedAgain(lines)).toMatchObject({ same: true });
	});

	it('has a person where another task of its thread says who gave it to the agent, as long as they are one', async () => {
		const issue = seen(ISSUE, {
			...{ kind: 'issue', title: 'The lock is late', state: { name: 'Open' }, assignees: [copilot] },
		});
		await keep([pull]);
		expect(await noPerson()).toEqual([PULL]);
		await keep([issue], [event(3, ISSUE, 'assigned', { by: { name: 'ada' }, whom: [copilot] })]);
		expect(await noPerson()).toEqual([]);
		expect((await answersFor(store, [PULL]))[PULL]).toMatchObject({ who: 'ada', because: 'who asked for it in #5' });
		expect(await noPerson('lock')).toEqual([]);
		const now = await store.tasks.toArray();
		await rebuild(store, derive, flow);
		expect(await store.tasks.toArray()).toEqual(now);
		const alone = { ...pull.fields, body: { format: 'text' as const, text: 'Nothing else' } };
		await keep([{ ...pull, at: '2026-01-05T11:00:00.000Z', fields: alone }]);
		expect(await noPerson()).toEqual([PULL]);
	});

	it('says on its card who answers, be it by the issue that the agent was given', async () => {
		const issue = seen(ISSUE, {
			kind: 'issue',
			title: 'The lock is late',
			state: { name: 'Open' },
			assignees: [copilot],
		});
		await keep([issue], [event(3, ISSUE, 'assigned', { by: { name: 'ada' }, whom: [copilot] })]);
		await keep([pull]);
		expect((await cardThread(store, PULL))?.agentWork).toMatchObject({
			...{ did: 'wrote', answers: { who: { name: 'ada' }, because: 'who asked for it in #5' } },
		});
		await keep([], [started]);
		expect((await cardThread(store, PULL))?.agentWork?.answers).toMatchObject({ because: 'for whom it acts' });
	});
});
