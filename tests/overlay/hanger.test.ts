// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Badges, createBadges } from '../../lib/overlay/badges.ts';
import { createHanger } from '../../lib/overlay/hanger.ts';

const NAMES = ['a', 'b', 'c'].map((letter) => `github:acme/shop#${letter.charCodeAt(0)}`);
const FACE = { label: 'all clear', background: 'none' };
/** Where each element's top is, in CSS pixels from the window's; those that are not here are hidden. */
let tops: Map<Element, number>;
let shows: Map<Element, string>;
let rows: Element[];
let badges: Badges;
let hanger: ReturnType<typeof createHanger>;
let end: AbortController;
let reads: number;

beforeEach(() => {
	vi.useFakeTimers();
	document.body.innerHTML = '<li><b></b></li><li><b></b></li><li><b></b></li>';
	rows = [...document.querySelectorAll('li')];
	tops = new Map(rows.map((row) => [row, 9_000]));
	shows = new Map(rows.map((row, at) => [row, NAMES[at] as string]));
	reads = 0;
	vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
		reads++;
		const top = tops.get(this);
		return new DOMRect(0, top ?? 0, 300, top === undefined ? 0 : 40);
	});
	badges = createBadges(
		document,
		() => {},
		() => '',
	);
	for (const [root, task] of shows)
		badges.paint({ root, task, at: root.firstElementChild as Element, place: 'end', gap: null }, FACE);
	end = new AbortController();
	hanger = createHanger(
		window as unknown as Window & typeof globalThis,
		badges,
		(root) => shows.get(root) ?? null,
		end.signal,
	);
});
afterEach(() => {
	end.abort();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const seen = () => rows.map((row) => badges.seen().includes(row));
const put = (...at: number[]) => {
	for (const [index, top] of at.entries()) tops.set(rows[index] as Element, top);
};
const scroll = () => window.dispatchEvent(new Event('scroll'));

describe('badges far from the window', () => {
	it('cost nothing while nothing moves', () => {
		vi.advanceTimersByTime(60_000);
		expect(reads).toBe(0);
	});

	it('are looked at for a while when something scrolls, is pressed, or the page comes to rest, and then no more', () => {
		for (const moves of [scroll, () => window.dispatchEvent(new Event('click')), hanger.moved]) {
			reads = 0;
			moves();
			vi.advanceTimersByTime(60_000);
			expect(reads).toBeGreaterThan(3);
			expect(reads).toBeLessThanOrEqual(3 * 2 * 4);
			reads = 0;
			vi.advanceTimersByTime(60_000);
			expect(reads).toBe(0);
		}
	});

	it('are looked at ten times a second while the page scrolls', () => {
		for (let frame = 0; frame < 60; frame++) {
			scroll();
			vi.advanceTimersByTime(16);
		}
		expect(reads).toBeGreaterThanOrEqual(8);
		expect(reads).toBeLessThanOrEqual(3 * 12);
	});

	it('are found once a scroll has ended, where those around them are far', () => {
		put(9_000, 100);
		scroll();
		vi.advanceTimersByTime(2_000);
		expect(seen()).toEqual([false, true, false]);
	});

	it('are looked at once where they are new, and no more often while others follow', () => {
		for (let row = 0; row < 40; row++) {
			hanger.added();
			vi.advanceTimersByTime(10);
		}
		expect(reads).toBe(0);
		put(0);
		vi.advanceTimersByTime(150);
		expect(seen()).toEqual([true, false, false]);
	});

	it('are hung when they come near, also where that takes a second', () => {
		scroll();
		vi.advanceTimersByTime(600);
		expect(seen()).toEqual([false, false, false]);
		put(window.innerHeight + 300);
		vi.advanceTimersByTime(600);
		expect(seen()).toEqual([true, false, false]);
	});

	it('are hung together, when the first of those ahead comes near', () => {
		put(window.innerHeight + 500, window.innerHeight + 1_500);
		scroll();
		vi.advanceTimersByTime(0);
		expect(seen()).toEqual([false, false, false]);
		put(-300);
		scroll();
		vi.advanceTimersByTime(100);
		expect(seen()).toEqual([true, true, false]);
	});

	it('are taken off unseen where their row shows another task by then', () => {
		put(0, 0, 0);
		shows.set(rows[1] as Element, 'github:acme/shop#7');
		scroll();
		vi.advanceTimersByTime(100);
		expect(rows.map((row) => row.querySelectorAll('throughline-badge').length)).toEqual([1, 0, 1]);
		expect(seen()).toEqual([true, false, true]);
	});

	it('are where they hang, where their element has no box of its own; hidden, they are nowhere', () => {
		tops.clear();
		tops.set(rows[1]?.firstElementChild as Element, 100);
		expect(rows.map(hanger.near)).toEqual([false, true, false]);
		scroll();
		vi.advanceTimersByTime(2_000);
		expect(seen()).toEqual([false, true, false]);
	});
});

it('badges that are seen are hung anew when the window has another size', () => {
	put(0, 0, 0);
	scroll();
	vi.advanceTimersByTime(2_000);
	expect(seen()).toEqual([true, true, true]);
	const hung = vi.spyOn(badges, 'hang');
	scroll();
	vi.advanceTimersByTime(2_000);
	expect(hung).not.toHaveBeenCalled();
	window.dispatchEvent(new Event('resize'));
	vi.advanceTimersByTime(2_000);
	expect([...(hung.mock.calls[0]?.[0] ?? [])]).toEqual(rows);
});
