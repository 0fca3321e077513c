import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../lib/store/rebuild.ts';
import { record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import type { Event } from '../../lib/task/event.ts';
import { derive } from './derive.ts';

/** Of one event that was told several times in words, the reading that tells its time most nearly is kept. */
let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`told-${count++}`);
});
afterEach(() => store.delete());

const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 12, at)).toISOString();
const reading = (id: number, at: number, span: number | null, text = 'Fine.'): Event => ({
	id: `asana:story-${id}`,
	task: 'asana:1200000000000001',
	kind: 'commented',
	at: minute(at),
	...(span === null ? {} : { after: minute(at - span) }),
	text,
	source: 'page',
});
const tell = (...events: Event[]) => record(store, { sightings: [], events }, derive);

describe('an event that is told in words again', () => {
	it('keeps the nearer time, whichever came first', async () => {
		const [soon, late] = [reading(1, 10, 1), reading(1, 600, 1_440)];
		await tell(soon);
		await tell(late);
		expect(await store.events.toArray()).toEqual([soon]);
		await forget(store);
		await tell(late, soon);
		expect(await store.events.toArray()).toEqual([soon]);
	});

	it('gives way to the instant, and to another source that is surer', async () => {
		await tell(reading(1, 10, 5), reading(1, 8, null));
		expect(await store.events.toArray()).toEqual([reading(1, 8, null)]);
		const api: Event = { ...reading(1, 9, 60), source: 'api' };
		await tell(api);
		await tell(reading(1, 8, null));
		expect(await store.events.toArray()).toEqual([api]);
	});

	it('makes the same table in whatever order, batches and number its readings come', async () => {
		const some = fc.array(
			fc
				.record({
					id: fc.nat(4),
					at: fc.integer({ min: 0, max: 60 }),
					span: fc.option(fc.integer({ min: 1, max: 50 })),
					text: fc.constantFrom('Fine.', 'Good.'),
				})
				.map(({ id, at, span, text }) => reading(id, at, span, text)),
			{ minLength: 1, maxLength: 14 },
		);
		const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 20, maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(some, cuts, fc.infiniteStream(fc.nat()), async (events, sizes, draws) => {
				await forget(store);
				await tell(...events);
				const once = await store.events.toArray();
				await forget(store);
				const rest = [...events, ...events.slice(0, 4)]
					.map((event) => ({ event, place: draws.next().value ?? 0 }))
					.sort((one, other) => one.place - other.place)
					.map(({ event }) => event);
				for (const size of sizes) {
					const batch = rest.splice(0, size);
					if (batch.length > 0) await tell(...batch);
				}
				expect(await store.events.toArray()).toEqual(once);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
