import type { Badges } from './badges.ts';
import { listen } from './listen.ts';

/** So far above or below the window, in CSS pixels, a badge is made and hung already. */
const NEAR = 400;
/** When one has to be hung, so have all up to here: each time costs the browser a layout, of one as of thirty. */
const AHEAD = 3_200;
/** Boxes are read no more often than this, in milliseconds … */
const PAUSE = 100;
/** … and in a tenth of the time at most, however many there are. */
const SHARE = 10;
/** New ones are left alone for so long, in milliseconds: a page that puts in rows puts in more. */
const LATER = 500;
/** While a page scrolls, of so many badges in a row one is looked at; all of them once it has come to rest. */
const STEP = 8;
/** What moves badges may take its time: they are looked at so many times more, after longer and longer pauses. */
const MORE = 4;

/** Sees to it that each badge is seen, where it covers nothing, once it is near the window: a list may be long. */
export interface Hanger {
	/** Whether an element is near the window. Reads its box. */
	near(root: Element): boolean;
	/** There are new badges that are far. */
	added(): void;
	/** Far badges may have come near: for a while they are looked at. */
	moved(): void;
}

/**
 * Reads the boxes of far badges where something may have moved them, and not at all while nothing does. A browser that
 * looks after them itself takes three milliseconds for a thousand, in each frame.
 * @param taskIn the task that an element shows now: a badge that was far off was not looked after
 */
export function createHanger(
	view: Window & typeof globalThis,
	badges: Badges,
	taskIn: (root: Element) => string | null,
	signal: AbortSignal,
): Hanger {
	let timer = 0;
	let looked = 0;
	let pause = PAUSE;
	let more = 0;
	/** Where badges that are seen hang may have to be another place, too. */
	let all = false;

	/** How far above or below the window an element is; one without a box is where its badge hangs; hidden, it is nowhere. */
	function distance(root: Element): number {
		let box = root.getBoundingClientRect();
		if (!box.height) box = badges.hostOf(root)?.parentElement?.getBoundingClientRect() ?? box;
		return box.height ? Math.max(-box.bottom, box.top - view.innerHeight) : Number.POSITIVE_INFINITY;
	}
	function look(): void {
		const began = performance.now();
		const roots = all ? badges.roots() : badges.far();
		const ahead = new Set<Element>();
		let near = false;
		const step = more < MORE ? 1 : STEP;
		for (let at = 0; at < roots.length; at += step) {
			if (distance(roots[at] as Element) > AHEAD) continue;
			for (const root of roots.slice(Math.max(0, at - step + 1), at + step)) {
				const px = distance(root);
				if (px < AHEAD) ahead.add(root);
				near ||= px < NEAR;
			}
		}
		if (near) {
			for (const root of ahead) badges.verify(root, taskIn(root));
			badges.hang(ahead);
		}
		looked = performance.now();
		pause = Math.max(PAUSE, (looked - began) * SHARE);
		timer = 0;
		if (more-- > 0 && ahead.size < roots.length) timer = view.setTimeout(look, pause * (MORE - more));
		else all = false;
	}
	const lookIn = (wait: number) => {
		view.clearTimeout(timer);
		more = MORE;
		timer = view.setTimeout(look, Math.max(wait, looked + pause - performance.now()));
	};
	const heard = ({ type }: Event) => {
		all ||= type === 'resize';
		lookIn(0);
	};
	listen(view, 'resize scroll click', heard, signal);
	return {
		near: (root) => distance(root) < NEAR,
		added() {
			if (!timer) lookIn(LATER);
		},
		moved: () => lookIn(0),
	};
}
