import type { Badges } from './badges.ts';
import { listen } from './listen.ts';

/** So far outside of the window, in CSS pixels, a badge is made and hung already. */
const NEAR = 400;
/** When one has to be hung, so have all up to here: each time costs the browser a layout, of one as of thirty. */
const AHEAD = 1_600;
/**
 * So long, in milliseconds, the browser looks after badges that are far, once something may have brought them nearer:
 * thousands of them cost it three milliseconds in each frame, of a page that only blinks as well.
 */
const LOOKED_AFTER = 1_000;
/** Fewer badges than these are looked after from the start: what is ahead is hung in the same frames as what is near. */
const FEW = 200;

/** Sees to it that each badge is seen, where it covers nothing, once it is near the window: a list may be long. */
export interface Hanger {
	/** Whether an element is near the window. Reads its box. */
	near(root: Element): boolean;
	/** The badges of these roots are new, and far. */
	watch(roots: Iterable<Element>): void;
	/** Far badges may have come near: for a while the browser tells which do, behind its own layout. */
	moved(): void;
}

/** @param taskIn the task that an element shows now: a badge that was far off was not looked after */
export function createHanger(
	view: Window & typeof globalThis,
	badges: Badges,
	taskIn: (root: Element) => string | null,
	signal: AbortSignal,
): Hanger {
	/** Not seen yet, and soon near. */
	const ahead = new Set<Element>();
	let timer = 0;
	const within = (px: number, met: IntersectionObserverCallback) => {
		// Chromium adds the two up at the window's edge. The second is for boxes that scroll within the page; a browser
		// that does not know it shows badges there a bit later.
		const margin = `${px / 2}px`;
		return new view.IntersectionObserver(met, { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit);
	};
	const inner = within(NEAR, (entries) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		for (const root of ahead) badges.verify(root, taskIn(root));
		badges.hang(ahead);
		ahead.clear();
		inner.disconnect();
	});
	const outer = within(AHEAD, (entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			outer.unobserve(target);
			ahead.add(target);
			inner.observe(target);
		}
	});
	const watch = (roots: Iterable<Element>) => {
		for (const root of roots) outer.observe(root);
	};
	const rest = () => {
		timer = 0;
		outer.disconnect();
	};
	const moved = () => {
		if (timer) view.clearTimeout(timer);
		else watch(badges.far());
		timer = view.setTimeout(rest, LOOKED_AFTER);
	};
	const resized = () => {
		watch(badges.roots());
		moved();
	};
	listen(view, 'resize', resized, signal);
	listen(view, 'scroll click', moved, signal);
	return {
		near(root) {
			const { top, bottom } = root.getBoundingClientRect();
			return bottom > -NEAR && top < view.innerHeight + NEAR;
		},
		watch(roots) {
			if (badges.roots().length < FEW) moved();
			if (timer) watch(roots);
		},
		moved,
	};
}
