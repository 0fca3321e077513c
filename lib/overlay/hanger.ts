import type { Badges } from './badges.ts';
import { listen } from './listen.ts';

/** So far outside of the window, in CSS pixels, a badge is made and hung already. */
const NEAR = 400;
/** When one has to be hung, so have all up to here: each time costs the browser a layout, of one as of thirty. */
const AHEAD = 1_600;
/**
 * So long, in milliseconds, a browser is spared from looking after new badges that are far: on a page that grows to
 * thousands of rows it would at each frame. Whatever scrolls ends that at once.
 */
const SPARED = 2_000;

/** Sees to it that each badge is seen, where it covers nothing, once it is near the window: a list may be long. */
export interface Hanger {
	/** Whether an element is near the window. Reads its box. */
	near(root: Element): boolean;
	/** The badges of these roots are new, and far: the browser tells when one comes near, behind its own layout. */
	watch(roots: Iterable<Element>): void;
}

/** @param taskIn the task that an element shows now: a badge that was far off was not looked after */
export function createHanger(
	view: Window & typeof globalThis,
	badges: Badges,
	taskIn: (root: Element) => string | null,
	signal: AbortSignal,
): Hanger {
	const waiting = new Set<Element>();
	const within = (px: number, met: IntersectionObserverCallback) => {
		// Chromium adds the two up at the window's edge. The second is for boxes that scroll within the page; a browser
		// that does not know it shows badges there a bit later.
		const margin = `${px / 2}px`;
		return new view.IntersectionObserver(met, { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit);
	};
	const inner = within(NEAR, (entries) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		for (const root of waiting) badges.verify(root, taskIn(root));
		badges.hang(waiting);
		waiting.clear();
		inner.disconnect();
	});
	const outer = within(AHEAD, (entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			outer.unobserve(target);
			waiting.add(target);
			inner.observe(target);
		}
	});
	const far = new Set<Element>();
	const look = () => {
		for (const root of far) outer.observe(root);
		far.clear();
	};
	const watch = (roots: Iterable<Element>) => {
		for (const root of roots) {
			if (far.size === 0) view.setTimeout(look, SPARED);
			far.add(root);
		}
	};
	const all = () => {
		watch(badges.roots());
		look();
	};
	listen(view, 'resize', all, signal);
	listen(view, 'scroll', look, signal);
	return {
		near(root) {
			const { top, bottom } = root.getBoundingClientRect();
			return bottom > -NEAR && top < view.innerHeight + NEAR;
		},
		watch,
	};
}
