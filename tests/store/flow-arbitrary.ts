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
const events = fc.array(event, { maxLength: 25 }).map((all) =>
	all.map(
		({ to, relation, whom, ...one }, index): Event => ({
			...one,
			id: `test:${index}`,
			source: 'page',
			...(one.kind.endsWith('linked') ? { link: { task: to, relation } } : { whom }),
		}),
	),
);

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
