import type { Badges } from './badges.ts';

/** So far outside of the window, in CSS pixels, a badge is hung already. */
const NEAR = '400px';

/**
 * Sees to it that each badge hangs where it covers nothing, once it is near the window; until then it is not shown, for
 * a list may be long. The browser itself tells which ones are near, behind its own layout: nothing here makes it work
 * one out.
 * @returns tells of roots whose badges are new
 */
export function createHanger(
	view: Window & typeof globalThis,
	badges: Badges,
	signal: AbortSignal,
): (roots: Iterable<Element>) => void {
	const observer = new view.IntersectionObserver(
		(entries) => {
			const near = entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? target : []));
			for (const root of near) observer.unobserve(root);
			badges.hang(near);
		},
		{ rootMargin: NEAR },
	);
	const watch = (roots: Iterable<Element>) => {
		for (const root of roots) observer.observe(root);
	};
	view.addEventListener('resize', () => watch(badges.roots()), { signal });
	signal.addEventListener('abort', () => observer.disconnect());
	return watch;
}
