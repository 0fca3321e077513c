// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Badges, createBadges, type Spot } from '../../lib/overlay/badges.ts';
import { faceOf } from '../../lib/overlay/shapes.ts';
import { BADGE_CSS } from '../../lib/overlay/style.ts';
import type { Sayings } from '../../lib/task/layers.ts';

const sayings: Sayings = { why: 'stated', what: 'stated', who: 'missing', when: 'unseen', how: 'hinted' };
const says = faceOf(sayings);
let badges: Badges;
let root: HTMLElement;
const hosts = () => [...document.querySelectorAll('throughline-badge')];
const spot = (task: string, place: Spot['place'] = 'end'): Spot => ({ root, task, at: root, place, gap: null });

beforeEach(() => {
	document.body.replaceChildren();
	root = document.createElement('div');
	root.textContent = 'Take cards';
	document.body.append(root);
	badges = createBadges(
		document,
		() => {},
		() => BADGE_CSS,
	);
});

describe('badges', () => {
	it('painted twice are one, and the host’s own words stay as they were', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		const [first] = hosts();
		badges.paint(spot('asana:1200000000000001'), faceOf({ ...sayings, who: 'stated' }));
		expect(hosts()).toEqual([first]);
		expect(root.childNodes[0]?.nodeValue).toBe('Take cards');
		expect(first?.shadowRoot).toBeNull();
	});

	it('that are far from the window take no room, whatever the page’s styles say of hidden elements', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		const [host] = hosts() as HTMLElement[];
		expect([host?.hidden, host?.style.display]).toEqual([true, 'none']);
		badges.hang([root]);
		expect([host?.hidden, host?.style.length]).toEqual([false, 0]);
	});

	it('go right behind an element where that is their place', () => {
		badges.paint(spot('asana:1200000000000001', 'after'), says);
		expect(root.nextElementSibling).toBe(hosts()[0]);
	});

	it('of another task are other badges', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		const [old] = hosts();
		expect(badges.verify(root, 'asana:1200000000000002')).toBe(true);
		expect(hosts()).toEqual([]);
		badges.paint(spot('asana:1200000000000002'), says);
		expect(hosts()).toHaveLength(1);
		expect(hosts()[0]).not.toBe(old);
	});

	it('come back a few times where the page removes them, and are then let be', () => {
		for (let turn = 0; turn < 20; turn++) {
			badges.paint(spot('asana:1200000000000001'), says);
			for (const host of hosts()) host.remove();
		}
		badges.paint(spot('asana:1200000000000001'), says);
		expect(hosts()).toEqual([]);
		expect(badges.gaveUp()).toBe(1);
	});

	it('leave nothing on the page where nothing can be put into them once they are near, and that is said', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		const [host] = hosts();
		if (host)
			host.attachShadow = () => {
				throw new Error('no');
			};
		badges.hang([root]);
		expect(hosts()).toEqual([]);
		expect(badges.gaveUp()).toBe(1);
		badges.paint(spot('asana:1200000000000001'), says);
		expect(hosts()).toEqual([]);
	});

	it('are let be where each time the whole element goes with them, and that is said', () => {
		let puts = 0;
		for (let turn = 0; turn < 50; turn++) {
			badges.paint(spot('asana:1200000000000001'), says);
			puts += hosts().length;
			const fresh = document.createElement('div');
			root.replaceWith(fresh);
			root = fresh;
			badges.keepOnly(new Set());
		}
		expect(puts).toBeLessThan(20);
		expect(badges.gaveUp()).toBe(1);
		badges.paint(spot('asana:1200000000000002'), says);
		expect(hosts()).toHaveLength(1);
	});

	it('take the place of copies that the page made of them, and leave what is not one', () => {
		root.append(document.createElement('throughline-badge'));
		const own = document.createElement('throughline-badge');
		own.textContent = 'mine';
		root.append(own);
		badges.paint(spot('asana:1200000000000001'), says);
		expect(hosts()).toHaveLength(2);
		expect(own.isConnected).toBe(true);
	});

	it('come back where the page moved them out of their element', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		const [host] = hosts();
		document.body.append(host as Element);
		expect(badges.has(root, 'asana:1200000000000001')).toBe(false);
		badges.paint(spot('asana:1200000000000001'), says);
		expect(host?.parentElement).toBe(root);
	});

	it('go with the elements that they belong to, and all at the end', () => {
		badges.paint(spot('asana:1200000000000001'), says);
		expect(badges.rootsAround([root.firstChild as Node])).toEqual([root]);
		badges.keepOnly(new Set([root]));
		expect(hosts()).toHaveLength(1);
		badges.keepOnly(new Set());
		expect(hosts()).toEqual([]);
		badges.paint(spot('asana:1200000000000001'), says);
		badges.removeAll();
		expect(hosts()).toEqual([]);
	});
});
