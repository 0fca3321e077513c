// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Badges, createBadges } from '../../lib/overlay/badges.ts';
import { createHanger } from '../../lib/overlay/hanger.ts';

/** An observer whose news a test brings itself. */
class Told {
	static all: Told[] = [];
	targets = new Set<Element>();
	tell: (entries: { isIntersecting: boolean; target: Element }[]) => void;
	constructor(tell: Told['tell']) {
		this.tell = tell;
		Told.all.push(this);
	}
	observe(target: Element) {
		this.targets.add(target);
	}
	unobserve(target: Element) {
		this.targets.delete(target);
	}
	disconnect() {
		this.targets.clear();
	}
	/** These of its targets come within its margin. */
	reach(...reached: Element[]) {
		this.tell([...this.targets].map((target) => ({ target, isIntersecting: reached.includes(target) })));
	}
}

const NAMES = ['a', 'b', 'c'].map((letter) => `github:acme/shop#${letter.charCodeAt(0)}`);
const FACE = { label: 'all clear', background: 'none' };
let shows: Map<Element, string>;
let rows: Element[];
let badges: Badges;
let inner: Told;
let outer: Told;
let hanger: ReturnType<typeof createHanger>;
let scroll: () => void;
let later: () => void;

beforeEach(() => {
	Told.all = [];
	document.body.innerHTML = '<li></li><li></li><li></li>';
	rows = [...document.querySelectorAll('li')];
	shows = new Map(rows.map((row, at) => [row, NAMES[at] as string]));
	badges = createBadges(
		document,
		() => {},
		() => '',
	);
	for (const [root, task] of shows) badges.paint({ root, task, at: root, place: 'end', gap: null }, FACE);
	const view = Object.assign(Object.create(window), {
		IntersectionObserver: Told,
		addEventListener(type: string, listener: () => void) {
			if (type === 'scroll') scroll = listener;
		},
		setTimeout(listener: () => void) {
			later = listener;
			return 1;
		},
		clearTimeout() {},
	});
	hanger = createHanger(view, badges, (root) => shows.get(root) ?? null, new AbortController().signal);
	[inner, outer] = Told.all as [Told, Told];
});

const seen = () => rows.filter((row) => badges.seen().includes(row)).length;

describe('badges far from the window', () => {
	it('are looked after for a while when something scrolls or the page comes to rest, and else cost nothing', () => {
		expect(outer.targets.size).toBe(0);
		scroll();
		expect(outer.targets.size).toBe(3);
		later();
		expect(outer.targets.size).toBe(0);
		hanger.moved();
		expect(outer.targets.size).toBe(3);
	});

	it('are looked after when they are new, where they are few or others are looked after', () => {
		hanger.watch(rows);
		expect(outer.targets.size).toBe(3);
		later();
		const many = Array.from({ length: 200 }, () => document.createElement('li'));
		document.body.append(...many);
		for (const [at, root] of many.entries())
			badges.paint({ root, task: `github:acme/shop#${at}`, at: root, place: 'end', gap: null }, FACE);
		hanger.watch(many);
		expect(outer.targets.size).toBe(0);
		scroll();
		outer.targets.clear();
		hanger.watch(many);
		expect(outer.targets.size).toBe(200);
	});

	it('are not looked after any more once they are seen', () => {
		scroll();
		outer.reach(rows[0] as Element);
		inner.reach(rows[0] as Element);
		later();
		scroll();
		expect([...outer.targets]).toEqual(rows.slice(1));
	});

	it('are hung together, when the first of those ahead comes near', () => {
		scroll();
		outer.reach(rows[0] as Element, rows[1] as Element);
		expect(seen()).toBe(0);
		inner.reach(rows[0] as Element);
		expect(seen()).toBe(2);
		expect(inner.targets.size).toBe(0);
		outer.reach(rows[2] as Element);
		inner.reach(rows[2] as Element);
		expect(seen()).toBe(3);
	});

	it('are taken off unseen where their row shows another task by then', () => {
		scroll();
		outer.reach(...rows);
		shows.set(rows[1] as Element, 'github:acme/shop#7');
		inner.reach(rows[0] as Element);
		expect(rows.map((row) => row.childElementCount)).toEqual([1, 0, 1]);
		expect(seen()).toBe(2);
	});
});
