import type { Badge } from './badge.ts';
import { styleOf } from './place.ts';

/** How a badge hangs off its place: behind the text, below its end, or above it. */
export const HANGS = ['behind', 'below', 'above'] as const;
export type Hang = (typeof HANGS)[number];

/** Where each hang puts the badge, in CSS pixels on from the end of the text and below it; `style.ts` draws the same. */
const BOXES: Record<Hang, readonly [on: number, below: number]> = {
	behind: [6, -15],
	below: [-47, 1],
	above: [-47, -31],
};
const WIDTH = 47;
const HEIGHT = 16;
const CONTROLS = 'a[href],button,input,select,textarea,summary,[role=button],[role=checkbox]';
/** More controls than this in one task's element are not all looked at. */
const MOST = 60;

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const meet = (a: Box, b: Box) =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
const holds = (outer: Box, inner: Box) =>
	outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

/** The box that what hangs off a badge's host must stay in: the table cell or clipping box that it is in, else the root's. */
function boundsOf(host: Element, root: Element): Box {
	for (let at = host.parentElement; at && at !== root; at = at.parentElement) {
		const { display, overflowX } = styleOf(at);
		if (display === 'table-cell' || (overflowX !== 'visible' && display !== 'inline'))
			return at.getBoundingClientRect();
	}
	return root.getBoundingClientRect();
}

/** How a badge can hang so that it covers no control of its task's element and is not cut off. Reads only. */
export function hangOf({ host }: Badge, root: Element): Hang {
	const end = host.getBoundingClientRect();
	const gap = host.style.getPropertyValue('--throughline-gap');
	const within = boundsOf(host, root);
	const controls: Box[] = [];
	for (const control of [...root.querySelectorAll(CONTROLS)].slice(0, MOST)) {
		if (control.contains(host)) continue;
		for (const area of control.getClientRects()) {
			// A control that lies over the whole card, text and all, is pressed anywhere else.
			if (area.width > 0 && !holds(area, end)) controls.push(area);
		}
	}
	const boxOf = (hang: Hang): Box => {
		const behind = hang === 'behind' && gap !== '';
		const [start, below] = BOXES[hang];
		const on = start - (behind ? Number.parseFloat(gap) : 0);
		// Words from right to left go on to the left.
		const left = styleOf(host).direction === 'rtl' ? end.right - on - WIDTH : end.left + on;
		const top = behind ? (end.top + end.bottom) / 2 - 8 : end.bottom + below;
		return { left, top, right: left + WIDTH, bottom: top + HEIGHT };
	};
	const free = (hang: Hang) => !controls.some((control) => meet(control, boxOf(hang)));
	const fits = (box: Box) => box.right <= within.right + 1 && box.left >= within.left - 1;
	return HANGS.find((hang) => free(hang) && fits(boxOf(hang))) ?? HANGS.find(free) ?? 'behind';
}
