import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrderOf, isOldestFirst, numbered, type Timed } from '../../lib/tools/reading/told/moments.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const iso = (at: number) => new Date(START + at).toISOString();
const timed = (id: number, after: number | null, at: number): Timed => ({
	id: `${id}`,
	kind: 'commented',
	source: 'page',
	at: iso(at),
	...(after === null ? {} : { after: iso(after) }),
});

/** What happened, oldest first, each told within a time of its own. */
const feed = fc
	.array(
		fc.record({
			gap: fc.integer({ min: 1, max: 3 * DAY }),
			before: fc.nat(2 * DAY),
			behind: fc.nat(2 * DAY),
			exact: fc.boolean(),
		}),
		{
			minLength: 1,
			maxLength: 20,
		},
	)
	.map((list) => {
		let truth = 0;
		return list.map(({ gap, before, behind, exact }, id) => {
			truth += gap;
			return { truth, told: exact ? timed(id, null, truth) : timed(id, truth - before - 1, truth + behind) };
		});
	});

describe('the order of a page', () => {
	it('makes times nearer and never wrong, and tells which was first', () => {
		fc.assert(
			fc.property(feed, (list) => {
				const out = inOrderOf(list.map(({ told }) => told));
				expect(out.map(({ id }) => id)).toEqual(list.map(({ told }) => told.id));
				out.forEach((one, index) => {
					const { truth, told } = list[index] ?? { truth: 0, told: one };
					expect(one.at >= iso(truth)).toBe(true);
					expect((one.after ?? '') < iso(truth)).toBe(true);
					expect(one.at <= told.at && (one.after ?? '') >= (told.after ?? '')).toBe(true);
					const next = out[index + 1];
					if (next) expect(one.at < next.at).toBe(true);
				});
			}),
		);
	});

	it('that is not that of time changes nothing', () => {
		const mixed = [timed(1, 50, 60), timed(2, 10, 20)];
		expect(inOrderOf(mixed)).toEqual(mixed);
	});

	it('is told by times that are surely apart, and by no others', () => {
		expect(isOldestFirst([timed(1, 0, 10), timed(2, 20, 30)])).toBe(true);
		expect(isOldestFirst([timed(1, 20, 30), timed(2, 0, 10)])).toBe(false);
		expect(isOldestFirst([timed(1, 0, 10), timed(2, 5, 15)])).toBeNull();
		expect(isOldestFirst([timed(1, 0, 10), timed(2, 20, 30), timed(3, 0, 10)])).toBeNull();
	});
});

describe('what shows no id', () => {
	const says = (list: string[], ordered: boolean) =>
		numbered(
			list.map((one) => ({ one })),
			ordered,
			({ one }) => one,
			(one, number) => `${one}${number}`,
		).map(({ id }) => id);

	it('is known by what it says and how often that was said before', () => {
		expect(says(['a', 'b', 'a'], true)).toEqual(['a1', 'b1', 'a2']);
		// What is added later changes no name.
		expect(says(['a', 'b', 'a', 'b'], true).slice(0, 3)).toEqual(['a1', 'b1', 'a2']);
	});

	it('is left out where it was said twice in an order that is not known', () => {
		expect(says(['a', 'b', 'a'], false)).toEqual(['b1']);
	});
});
