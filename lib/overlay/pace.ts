type View = Window & typeof globalThis & { scheduler?: { yield?(): Promise<void> } };

/** Longest stretch of work at a time, in milliseconds: a frame at most, and far from a long task. */
const SLICE = 16;

/** Works in slices: calls `step` until it says that it is done, letting the browser do what waits in between. */
export async function inSlices(
	view: View,
	step: (late: () => boolean) => boolean,
	ended: () => boolean,
): Promise<void> {
	for (;;) {
		const until = performance.now() + SLICE;
		if (step(() => performance.now() > until)) return;
		await (view.scheduler?.yield?.() ?? new Promise((resolve) => view.setTimeout(resolve, 0)));
		if (ended()) return;
	}
}

/** Behind the next frame, or a while later where the page is not shown and has none. */
export function nextFrame(view: View): Promise<void> {
	return new Promise((resolve) => {
		view.setTimeout(resolve, 250);
		view.requestAnimationFrame(() => view.setTimeout(resolve));
	});
}

/**
 * When a page that the server rendered has been taken over by its own script, as far as can be told from outside:
 * it is loaded, and its script has had nothing to do twice over.
 */
export async function handedOver(document: Document): Promise<void> {
	const view = document.defaultView as View;
	if (document.readyState !== 'complete') {
		await new Promise((resolve) => view.addEventListener('load', resolve, { once: true }));
	}
	for (let rest = 0; rest < 2; rest++) {
		await new Promise((resolve) => view.requestIdleCallback(resolve));
	}
}
