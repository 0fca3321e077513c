import type { Badges } from './badges.ts';

/** So far outside of the window, in CSS pixels, a badge is hung already. */
const NEAR = 400;

/**
 * Sees to it that each badge hangs where it covers nothing, once it is near the window; no sooner, for a list may be
 * long. In a frame, before it is painted: then the layout that this reads is one that the browser makes anyway.
 * @returns tells of roots whose badges are new
 */
export function createHanger(view: Window, badges: Badges, signal: AbortSignal): (roots: Iterable<Element>) => void {
	const waiting = new Set<Element>();
	let asked = false;

	function frame(): void {
		asked = false;
		const near: Element[] = [];
		for (const root of waiting) {
			const box = badges.hostOf(root)?.getBoundingClientRect();
			if (box && (box.bottom < -NEAR || box.top > view.innerHeight + NEAR)) continue;
			waiting.delete(root);
			near.push(root);
		}
		badges.hang(near);
	}

	function soon(roots: Iterable<Element>): void {
		for (const root of roots) waiting.add(root);
		if (asked || waiting.size === 0) return;
		asked = true;
		view.requestAnimationFrame(frame);
	}

	view.addEventListener('scroll', () => soon([]), { capture: true, passive: true, signal });
	view.addEventListener('resize', () => soon(badges.roots()), { signal });
	return soon;
}
