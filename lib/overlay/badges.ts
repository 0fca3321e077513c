import { BADGE, type Badge, createBadge, type Face, showOn, unveil } from './badge.ts';
import type { Place } from './place.ts';
import { hangOf } from './room.ts';

/** Where a task's badge belongs on the page. */
export interface Spot extends Place {
	/** The element that shows the task. */
	root: Element;
	task: string;
}

/** So often a host page may remove a badge within so many milliseconds before it is let be. */
const MOST_REMOVALS = 5;
const WITHIN = 10_000;
/** A badge that goes with its whole element so soon, in milliseconds, was likely the reason; so often within that time it is let happen. */
const SHORT = 500;
const MOST_SHORT = 10;

/** All badges of a page: one for each root, keyed by task; painting the same again changes nothing. */
export interface Badges {
	/** Whether a root has its badge on the page: then `show` is enough. */
	has(root: Element, task: string): boolean;
	/** Shows this on the badge that a root has. */
	show(root: Element, face: Face): void;
	/** The badge that an element of the page is the host of; null where it is none of ours. */
	of(host: Element): Badge | null;
	/** The badge's element on the page; null where the root has none. */
	hostOf(root: Element): Element | null;
	/** Paints the badge of a spot. Does nothing where the page keeps removing it. */
	paint(spot: Spot, face: Face): void;
	/** Makes the badges of these roots be seen, each where it covers nothing. */
	hang(roots: Iterable<Element>): void;
	/** Takes the badge off a root whose task is no longer this one. True where one had to go. */
	verify(root: Element, task: string | null): boolean;
	/** Takes off all badges but those of these roots. */
	keepOnly(roots: ReadonlySet<Element>): void;
	removeAll(): void;
	/** How many badges were given up. */
	gaveUp(): number;
	/** The elements that have a badge: all of them, those with one that is seen or far, or those in or around these nodes. */
	roots(): Element[];
	seen(): Element[];
	far(): Element[];
	rootsAround(nodes: Iterable<Node>): Element[];
}

interface Kept {
	badge: Badge;
	/** Where it was put in, and when. */
	parent: Node | null;
	at: number;
	/** When the page removed it, newest last; times of `performance.now()`. */
	removals: number[];
	lost: boolean;
}

const recent = (times: readonly number[], now: number) => times.filter((time) => now - time < WITHIN);

/**
 * @param gone is told of each badge that is taken off
 * @param css the badges' style
 */
export function createBadges(document: Document, gone: (badge: Badge) => void, css: () => string): Badges {
	const kept = new Map<Element, Kept>();
	/** All hosts that were ever made here. A page that copies its nodes copies them as well: then they show nothing. */
	const hosts = new WeakSet<Element>();
	/** When a task's badge was gone at once, its element with it; tasks whose badges were given up for that. */
	const short = new Map<string, number[]>();
	const refused = new Set<string>();
	const stands = (root: Element, { badge: { host }, parent }: Kept) =>
		host.isConnected && (host.parentNode === parent || root.contains(host));
	const drop = (root: Element, { badge, at }: Kept) => {
		kept.delete(root);
		const now = performance.now();
		if (!root.isConnected && now - at < SHORT) {
			const times = [...recent(short.get(badge.task) ?? [], now), now];
			short.set(badge.task, times);
			if (times.length > MOST_SHORT) refused.add(badge.task);
		}
		gone(badge);
		badge.host.remove();
	};

	const made = (is: boolean) => [...kept].flatMap(([root, { badge }]) => (!badge.button === is ? [] : root));

	/** A page may have given our element's name a meaning of its own; where nothing can be put into it, there is no badge. */
	function attempt<Made>(task: string, make: () => Made): Made | undefined {
		try {
			return make();
		} catch {
			refused.add(task);
			return undefined;
		}
	}

	return {
		has(root, task) {
			const entry = kept.get(root);
			return entry?.badge.task === task && stands(root, entry);
		},
		show(root, face) {
			const badge = kept.get(root)?.badge;
			if (badge) showOn(badge, face);
		},
		of(host) {
			for (const { badge } of kept.values()) if (badge.host === host) return badge;
			return null;
		},
		hostOf: (root) => kept.get(root)?.badge.host ?? null,
		paint(spot, face) {
			let entry = kept.get(spot.root);
			if (entry && entry.badge.task !== spot.task) {
				drop(spot.root, entry);
				entry = undefined;
			}
			if (entry?.lost || refused.has(spot.task)) return;
			if (!entry) {
				const badge = attempt(spot.task, () => createBadge(document, spot.task, face));
				if (!badge) return;
				entry = { badge, parent: null, at: 0, removals: [], lost: false };
				kept.set(spot.root, entry);
				hosts.add(badge.host);
			} else if (!stands(spot.root, entry)) {
				const now = performance.now();
				entry.removals = [...recent(entry.removals, now), now];
				entry.lost = entry.removals.length > MOST_REMOVALS;
				if (entry.lost) return entry.badge.host.remove();
			}
			const { host } = entry.badge;
			showOn(entry.badge, face);
			if (stands(spot.root, entry)) return;
			if (spot.gap !== null) {
				// Important: a page's style sheet may say something else of all elements.
				host.style.setProperty('--throughline-gap', `${-spot.gap}px`, 'important');
				// An item of a flex box has a height of none or of the whole line: the badge is in its middle.
				host.style.setProperty('--throughline-drop', 'calc(50% - 8px)', 'important');
			}
			const around = spot.place === 'end' ? spot.at : spot.at.parentElement;
			for (const other of [...(around?.children ?? [])])
				if (other.localName === BADGE && !other.firstChild && !hosts.has(other)) other.remove();
			if (spot.place === 'end') spot.at.append(host);
			else spot.at.after(host);
			entry.parent = around;
			entry.at = performance.now();
		},
		hang(roots) {
			const near = [...roots].flatMap((root) => {
				const entry = kept.get(root);
				if (!entry?.badge.host.isConnected) return [];
				const { badge } = entry;
				attempt(badge.task, () => unveil(badge, css()));
				if (badge.button) return [{ root, badge, button: badge.button }];
				drop(root, entry);
				return [];
			});
			const hangs = near.map(({ root, badge, button }) => ({ button, hang: hangOf(badge, root) }));
			for (const { button, hang } of hangs) if (button.className !== hang) button.className = hang;
		},
		verify(root, task) {
			const entry = kept.get(root);
			if (!entry || entry.badge.task === task) return false;
			drop(root, entry);
			return true;
		},
		keepOnly(roots) {
			for (const [root, entry] of kept) if (!roots.has(root)) drop(root, entry);
		},
		removeAll() {
			for (const [root, entry] of kept) drop(root, entry);
		},
		gaveUp: () => refused.size + [...kept.values()].filter(({ lost }) => lost).length,
		roots: () => [...kept.keys()],
		seen: () => made(true),
		far: () => made(false),
		rootsAround(nodes) {
			const roots = new Set<Element>();
			const seen = new Set<Node>();
			for (const node of nodes) {
				for (let at: Node | null = node; at && !seen.has(at); at = at.parentNode) {
					seen.add(at);
					if (kept.has(at as Element)) roots.add(at as Element);
				}
			}
			return [...roots];
		},
	};
}
