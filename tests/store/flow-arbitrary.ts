import fc from 'fast-check';
import type { Event } from '../../lib/task/event.ts';
import type { Sighting } from '../../lib/task/sighting.ts';

/** Sightings and events of few tasks and people, so that they meet often. */
export const TASKS = [
	'github:a/b#1',
	'github:a/b#2',
	'github:a/b#3',
	'jira:x.atlassian.net/AB-1',
	'jira:x.atlassian.net/AB-2',
	'jira:y.atlassian.net/AB-1',
	'asana:1200000000000001',
	'asana:1200000000000002',
];
export const PEOPLE = ['Mira Kolb', 'max', 'jo', 'fixer[bot]'];

const task = fc.constantFrom(...TASKS);
const person = fc.constantFrom(...PEOPLE).map((name) => ({ name }));
const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 12, at)).toISOString();

const sighting = fc.record({
	task,
	surface: fc.constant('issue'),
	source: fc.constantFrom('page' as const, 'api' as const),
	title: fc.constantFrom('Ship it', 'Count boats', 'Fix AB-1 at last', 'As AB-2 says'),
});

/** Ten minutes apart: what is read again sooner is no news, and is not kept. */
const sightings = fc.array(sighting, { maxLength: 8 }).map((all) =>
	all.map(
		({ title, ...one }, index): Sighting => ({
			...one,
			url: 'https://example.org/1',
			at: minute(index * 10),
			fields: { title },
		}),
	),
);

const event = fc.record({
	task,
	at: fc.integer({ min: 0, max: 50 }).map(minute),
	kind: fc.constantFrom(
		'assigned',
		'approval asked',
		'commented',
		'closed',
		'reopened',
		'linked',
		'linked',
		'unlinked',
	),
	by: fc.option(person, { nil: null }),
	whom: fc.array(person, { minLength: 1, maxLength: 2 }),
	to: task,
	relation: fc.constantFrom('same work', 'works', 'works', 'works', 'parent', 'blocks', 'relates'),
});
const happened = fc.array(event, { maxLength: 25 }).map((all) =>
	all.map(
		({ to, relation, whom, ...one }, index): Event => ({
			...one,
			id: `test:${index}`,
			source: 'page',
			...(one.kind.endsWith('linked') ? { link: { task: to, relation } } : { whom }),
		}),
	),
);

/** What holds up what, told at either end; it ends once or more after the rest, or stays open, and may be let go. */
const held = fc.record({
	from: task,
	to: task,
	here: fc.boolean(),
	ends: fc.integer({ min: 0, max: 3 }),
	by: fc.option(person, { nil: null }),
	gone: fc.integer({ min: 0, max: 3 }).map((draw) => draw === 0),
});
const releases = fc.array(held, { maxLength: 6 }).map((all) =>
	all.flatMap(({ from, to, here, ends, by, gone }, index): Event[] => {
		const told = (name: string, on: string, at: number, kind: string, more: Partial<Event> = {}): Event => ({
			...{ id: `held:${index} ${name}`, task: on, at: minute(at), kind, by, source: 'page' },
			...more,
		});
		const link = here ? { task: from, relation: 'blocked by' } : { task: to, relation: 'blocks' };
		const turns = ['closed', 'reopened', 'closed'].slice(0, ends);
		return [
			told('begins', here ? to : from, 1, 'linked', { link }),
			...turns.map((kind, turn) => told(`ends ${turn}`, from, 60 + turn * 5 + index, kind)),
			...(gone ? [told('is let go', here ? to : from, 2, 'unlinked', { link })] : []),
		];
	}),
);
const events = fc.tuple(happened, releases).map((all) => all.flat());

export interface Batch {
	sightings: Sighting[];
	events: Event[];
}

/** What was seen, in two orders, each in batches; some of it twice. */
export const twoOrders: fc.Arbitrary<[Batch[], Batch[]]> = fc
	.record({ sightings, events })
	.chain(({ sightings, events }) => {
		const all = [...sightings.map((one) => ({ sighting: one })), ...events.map((one) => ({ event: one }))];
		const order = fc
			.tuple(
				fc.shuffledSubarray(all, { minLength: all.length }),
				fc.subarray(all),
				fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 40, maxLength: 40 }),
			)
			.map(([some, again, sizes]) => inBatches([...some, ...again], sizes));
		return fc.tuple(order, order);
	});

function inBatches(all: ({ sighting: Sighting } | { event: Event })[], sizes: number[]): Batch[] {
	const batches: Batch[] = [];
	let rest = all;
	for (const size of [...sizes, all.length]) {
		const some = rest.slice(0, size);
		rest = rest.slice(size);
		if (some.length === 0) break;
		batches.push({
			sightings: some.flatMap((one) => ('sighting' in one ? [one.sighting] : [])),
			events: some.flatMap((one) => ('event' in one ? [one.event] : [])),
		});
	}
	return batches;
}
