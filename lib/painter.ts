import type { Face } from './overlay/badge.ts';
import type { Badges, Spot } from './overlay/badges.ts';
import { createHanger } from './overlay/hanger.ts';
import { nextFrame } from './overlay/pace.ts';
import { settle } from './overlay/place.ts';
import { badgeSpot, type Live } from './tools/reading/live.ts';
import type { Standing } from './tools/tool.ts';

/**
 * Puts badges in. What that costs goes with the number of frames in which it is done, hardly with the number of badges:
 * each time the browser works out the whole page anew. So while the page itself changes, badges go in together with its
 * own changes, before the frame that shows them; and when it is still, many at a time.
 */
export interface Painter {
	/** These may have to be painted, or painted anew. */
	add(found: Iterable<Standing>): void;
	/** The page changed just now, and the browser has not shown it yet. */
	changed(): void;
	/** The page has come to rest. */
	rests(): void;
}

export interface PainterNeeds {
	view: Window & typeof globalThis;
	live: Live;
	badges: Badges;
	faceOf(task: string): Face | undefined;
	/** Whether something may be put in here yet. */
	open(root: Element): boolean;
	signal: AbortSignal;
}

/** A page is still when it has not changed for so long, in milliseconds: three frames. */
const CALM = 50;
/** A page that changes in a rhythm, no slower than the one, is waited for: its next change is soon; no longer than the other. */
const RHYTHM = 200;
const AT_MOST = 120;
/** Badges put in within one frame. */
const AT_ONCE = 200;

export function createPainter({ view, live, badges, faceOf, open, signal }: PainterNeeds): Painter {
	const waiting = new Set<Standing>();
	const hanger = createHanger(view, badges, live.taskIn, signal);
	let lastChange = -CALM;
	let calm = CALM;
	let running = false;

	/** Where a badge has to be put in, and what it shows; null where one is there, or none can be. */
	function spotOf({ root, seen, badge }: Standing): [Spot, Face] | null {
		const face = faceOf(seen.task);
		if (!face) return null;
		if (badges.has(root, seen.task)) {
			badges.show(root, face);
			return null;
		}
		const spot = open(root) && badgeSpot(root, badge);
		return spot ? [{ root, task: seen.task, ...settle(spot.at, spot.place) }, face] : null;
	}

	/** All that is to be read is read before any badge is put in, so that styles and boxes are worked out once. */
	function paint(): void {
		// What was read at another address is read anew first.
		if (view.location.href !== live.address()) waiting.clear();
		const ready: [Spot, Face][] = [];
		for (const found of waiting) {
			waiting.delete(found);
			// What a root showed when it was read may have changed since.
			const spot = live.holds(found) && spotOf(found);
			if (spot) ready.push(spot);
			if (ready.length === AT_ONCE) break;
		}
		const roots = ready.map(([{ root }]) => root);
		const near = new Set(roots.filter(hanger.near));
		for (const [spot, face] of ready) badges.paint(spot, face);
		badges.hang(near);
		if (near.size < roots.length) hanger.added();
	}

	async function run(): Promise<void> {
		if (running) return;
		running = true;
		while (waiting.size > 0 && !signal.aborted) {
			const wait = lastChange + calm - performance.now();
			if (wait > 0) {
				await new Promise((resolve) => view.setTimeout(resolve, wait));
				continue;
			}
			paint();
			if (waiting.size > 0) await nextFrame(view);
		}
		running = false;
	}

	return {
		add(found) {
			for (const one of found) if (faceOf(one.seen.task)) waiting.add(one);
			void run();
		},
		changed() {
			const now = performance.now();
			const since = now - lastChange;
			lastChange = now;
			calm = since < RHYTHM ? Math.max(CALM, Math.min(AT_MOST, since * 1.5)) : CALM;
			if (waiting.size > 0) paint();
		},
		rests: hanger.moved,
	};
}
