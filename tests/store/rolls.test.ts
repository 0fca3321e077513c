import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BUCKETS, bucketOf } from '../../lib/store/rolls.ts';

const place = fc.constantFrom('github:tern/harbour#', 'jira:tern.atlassian.net/TIDE-', 'asana:12000000000000');

it('what stands on one page is in few rows of a roll', () => {
	fc.assert(
		fc.property(place, fc.integer({ min: 1, max: 99_000 }), (name, from) => {
			const page = Array.from({ length: 25 }, (_, index) => bucketOf(name + (from + index)));
			expect(new Set(page).size).toBeLessThanOrEqual(3);
		}),
	);
});

it('many tasks are spread over all rows', () => {
	const sizes = new Map<number, number>();
	for (const name of ['github:tern/harbour#', 'jira:tern.atlassian.net/TIDE-'])
		for (let number = 1; number <= 50_000; number++) {
			const bucket = bucketOf(name + number);
			expect(bucket).toBeLessThan(BUCKETS);
			sizes.set(bucket, (sizes.get(bucket) ?? 0) + 1);
		}
	expect(sizes.size).toBe(BUCKETS);
	// Of 4,000 lumps of 25 on 256 rows, the fullest row has about twice as many as the others.
	expect(Math.max(...sizes.values())).toBeLessThan((100_000 / BUCKETS) * 2.5);
});

it('a name of any kind has a row', () => {
	fc.assert(
		fc.property(fc.string(), (name) => {
			expect(bucketOf(name)).toBeGreaterThanOrEqual(0);
			expect(bucketOf(name)).toBeLessThan(BUCKETS);
		}),
	);
});
