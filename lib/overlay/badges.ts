import type { Sayings } from '../task/layers.ts';
import { BADGE, type Badge, createBadge, showOn } from './badge.ts';
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

/** All badges of a page: one for each root, keyed by task; painting the same again changes nothing. */
export interface Badges {
	/** Whether a root has its badge on the page: then `show` is enough. */
	has(root: Element, task: string): boolean;
	/** Shows what is said of its task on the badge that a root has. */
	show(root: Element, sayings: Sayings): void;
	/** The badge that an element of the page is the host of; null where it is none of ours. */
	of(host: Element): Badge | null;
	/** The badge's element on the page; null where the root has none. */
	hostOf(root: Element): Element | null;
	/** Paints the badge of a spot. Does nothing where the page keeps removing it. */
	paint(spot: Spot, sayings: Sayings): void;
	/** Hangs the badges of these roots where they cover nothing. Reads all first, then writes. */
	hang(roots: readonly Element[]): void;
	/** Takes the badge off a root whose task is no longer this one. True where one had to go. */
	verify(root: Element, task: string | null): boolean;
	/** Takes off all badges but those of these roots. */
	keepOnly(roots: ReadonlySet<Element>): void;
	removeAll(): void;
	/** How many badges were given up. */
	gaveUp(): number;
	/** The elements that have a badge: all of them, or those in or around these nodes. */
	roots(): Element[];
	rootsAround(nodes: Iterable<Node>): Element[];
}

interface Kept {
	badge: Badge;
	/** When the page removed it, newest last; times of `performance.now()`. */
	removals: number[];
	lost: boolean;
}

/** @param gone is told of each badge that is taken off */
export function createBadges(document: Document, gone: (badge: Badge) => void): Badges {
	const kept = new Map<Element, Kept>();
	/** All hosts that were ever made here. A page that copies its nodes copies them as well: then they show nothing. */
	const hosts = new WeakSet<Element>();
	const drop = (root: Element, { badge }: Kept) => {
		kept.delete(root);
		gone(badge);
		badge.host.remove();
	};

	return {
		has: (root, task) => kept.get(root)?.badge.task === task && kept.get(root)?.badge.host.isConnected === true,
		show(root, sayings) {
			const badge = kept.get(root)?.badge;
			if (badge) showOn(badge, sayings);
		},
		of(host) {
			for (const { badge } of kept.values()) if (badge.host === host) return badge;
			return null;
		},
		hostOf: (root) => kept.get(root)?.badge.host ?? null,
		paint(spot, sayings) {
			let entry = kept.get(spot.root);
			if (entry && entry.badge.task !== spot.task) {
				drop(spot.root, entry);
				entry = undefined;
			}
			if (entry?.lost) return;
			if (!entry) {
				entry = { badge: createBadge(document, spot.task, sayings), removals: [], lost: false };
				kept.set(spot.root, entry);
				hosts.add(entry.badge.host);
			} else if (!entry.badge.host.isConnected) {
				const now = performance.now();
				entry.removals = [...entry.removals.filter((time) => now - time < WITHIN), now];
				entry.lost = entry.removals.length > MOST_REMOVALS;
				if (entry.lost) return;
			}
			const { host } = entry.badge;
			showOn(entry.badge, sayings);
			if (host.isConnected) return;
			if (spot.gap !== null) {
				host.style.setProperty('--throughline-gap', `${-spot.gap}px`);
				// An item of a flex box has a height of none or of the whole line: the badge is in its middle.
				host.style.setProperty('--throughline-drop', 'calc(50% - 8px)');
			}
			const around = spot.place === 'end' ? spot.at : spot.at.parentElement;
			for (const other of [...(around?.children ?? [])])
				if (other.localName === BADGE && !hosts.has(other)) other.remove();
			if (spot.place === 'end') spot.at.append(host);
			else spot.at.after(host);
		},
		hang(roots) {
			const hangs = roots.flatMap((root) => {
				const badge = kept.get(root)?.badge;
				return badge?.host.isConnected ? [{ badge, hang: hangOf(badge, root) }] : [];
			});
			for (const { badge, hang } of hangs) if (badge.button.className !== hang) badge.button.className = hang;
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
		gaveUp: () => [...kept.values()].filter(({ lost }) => lost).length,
		roots: () => [...kept.keys()],
		rootsAround(nodes) {
			const roots = new Set<Element>();
			for (const node of nodes) {
				for (let at: Node | null = node; at; at = at.parentNode) if (kept.has(at as Element)) roots.add(at as Element);
			}
			return [...roots];
		},
	};
}
