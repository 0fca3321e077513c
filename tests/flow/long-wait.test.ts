import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWait, isLong, leastWait } from '../../lib/flow/long-wait.ts';
import { daysAgo, handoffRow, waits } from '../components/flow-rows.ts';
import { NOW } from '../components/rows.ts';

const DAY = 86_400_000;

describe('a wait that is longer than usual', () => {
	it('is one of an open handoff that the turn rests on', () => {
		const turn = waits({ event: 'e' });
		const open = handoffRow({ event: 'e' });
		expect(askedWait(turn, [open])?.handoff).toBe(open);
		expect(askedWait(turn, [{ ...open, ended: { at: daysAgo(1), event: 'x', how: 'finished' } }])).toBeNull();
		expect(askedWait(turn, [handoffRow({ event: 'another' })])).toBeNull();
		expect(askedWait(waits({ event: 'e', on: [] }), [open])).toBeNull();
		expect(askedWait({ is: 'unseen', because: '' }, [open])).toBeNull();
	});

	it('counts from the latest instant at which it can have begun', () => {
		const asked = askedWait(waits({ event: 'e', since: { at: daysAgo(3), after: daysAgo(30) } }), [
			handoffRow({ event: 'e' }),
		]);
		expect(asked && leastWait(asked.turn, NOW)).toBe(3 * DAY);
	});

	it('is never said of too few, and never of a clock that runs backwards', () => {
		expect(isLong(1e15, null)).toBe(false);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 400 }), (ahead) => {
				const asked = askedWait(waits({ event: 'e', since: { at: daysAgo(-ahead) } }), [handoffRow({ event: 'e' })]);
				return asked !== null && !isLong(leastWait(asked.turn, NOW), 0);
			}),
		);
	});
});
