import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binOf, medianOf, waitOf } from '../../lib/store/bins.ts';

const wait = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 * 365 * 86_400_000 }));

it('a wait is told to within 1.1 %, or half a millisecond', () => {
	fc.assert(
		fc.property(wait, (ms) => {
			expect(Math.abs(waitOf(binOf(ms)) - ms)).toBeLessThanOrEqual(0.0109 * ms + 0.5);
		}),
	);
});

it('the middle of many waits is that of the waits themselves, to within 1.1 %', () => {
	fc.assert(
		fc.property(fc.array(wait, { maxLength: 40 }), (waits) => {
			const bins = new Map<number, number>();
			for (const one of waits) bins.set(binOf(one), (bins.get(binOf(one)) ?? 0) + 1);
			const inOrder = [...waits].sort((a, b) => a - b);
			const [low, high] = [inOrder[Math.floor((waits.length - 1) / 2)], inOrder[Math.floor(waits.length / 2)]];
			const median = medianOf(bins);
			const exact = ((low ?? 0) + (high ?? 0)) / 2;
			if (waits.length === 0) expect(median).toBeNull();
			else expect(Math.abs((median ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.0109 * exact + 0.5);
		}),
	);
});
