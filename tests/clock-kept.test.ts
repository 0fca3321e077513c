import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { clockKept, keepClock, keepHours, onClock } = await import('../lib/clock-kept.ts');

const OWN = Intl.DateTimeFormat().resolvedOptions().timeZone;
const FIRST = { by: 'calendar', hours: { zone: OWN, days: [1, 2, 3, 4, 5], from: 540, to: 1020 } };
const HOURS = { zone: 'Asia/Kolkata', days: [1, 3, 6], from: 510, to: 1_440, holidays: ['2026-12-25'] };
beforeEach(() => fakeBrowser.reset());

describe('the clock that waits are told by', () => {
	it('is the calendar at first, with Mon–Fri 9–17 in the browser’s own zone at hand', async () => {
		expect(await clockKept()).toEqual(FIRST);
	});

	it('is afterwards what was kept, and choosing a clock freezes no zone', async () => {
		await keepClock('working hours');
		expect(await clockKept()).toEqual({ ...FIRST, by: 'working hours' });
		expect(await fakeBrowser.storage.local.get()).toEqual({ clock: 'working hours' });
		await keepHours(HOURS);
		expect(await clockKept()).toEqual({ by: 'working hours', hours: HOURS });
	});

	it.each([
		['hours that end before they begin', { ...HOURS, from: 1_000, to: 540 }],
		['no day', { ...HOURS, days: [] }],
		['a day that no week has', { ...HOURS, days: [8] }],
		['a zone that is none', { ...HOURS, zone: 'Mars/Olympus' }],
		['a day off that no calendar has', { ...HOURS, holidays: ['2026-02-30'] }],
	])('refuses %s, and what was kept stays', async (_, hours) => {
		await keepHours(HOURS);
		await expect(keepHours(hours)).rejects.toThrow();
		expect((await clockKept()).hours).toEqual(HOURS);
	});

	it.each([['text'], [null], [7], [{ ...HOURS, zone: 'Mars/Olympus' }], [{ ...HOURS, from: 1_440 }]])(
		'is as at first where %j was kept instead of hours',
		async (hours) => {
			await fakeBrowser.storage.local.set({ hours, clock: 'sundial' });
			expect(await clockKept()).toEqual(FIRST);
		},
	);

	it('tells of changes until it is not asked any more', async () => {
		const heard = vi.fn();
		const over = new AbortController();
		onClock(heard, over.signal);
		await keepClock('working hours');
		await keepHours(HOURS);
		await fakeBrowser.storage.local.set({ people: {} });
		expect(heard).toHaveBeenCalledTimes(2);
		over.abort();
		await keepClock('calendar');
		expect(heard).toHaveBeenCalledTimes(2);
	});
});
