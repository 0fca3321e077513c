import type { Badges } from './badges.ts';

/** So far outside of the window, in CSS pixels, a badge is made and hung already. */
const NEAR = 400;

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
	// Chromium adds the two up at the window's edge.
	const margin = `${NEAR / 2}px`;
	const observer = new view.IntersectionObserver(
		(entries) => {
			const near = entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? target : []));
			for (const root of near) {
				observer.unobserve(root);
				badges.verify(root, taskIn(root));
			}
			badges.hang(near);
		},
		// The second is for boxes that scroll within the page; a browser that does not know it shows badges there a bit later.
		{ rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit,
	);
	const watch = (roots: Iterable<Element>) => {
		for (const root of roots) observer.observe(root);
	};
	view.addEventListener('resize', () => watch(badges.roots()), { signal });
	signal.addEventListener('abort', () => observer.disconnect());
	return {
		near(root) {
			const { top, bottom } = root.getBoundingClientRect();
			return bottom > -NEAR && top < view.innerHeight + NEAR;
		},
		watch,
	};
}
