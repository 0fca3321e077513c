import { type RefObject, useEffect, useRef } from 'react';
import type { Panel } from '../lib/messages.ts';

/** A card grows to this height in CSS pixels; then it scrolls. */
export const HIGHEST_CARD = 560;

const REACHABLE = 'a[href], button:not(:disabled), summary, input, select, textarea';

/** What Tab reaches: what lies in closed details is there, but out of reach. */
function reachable(box: HTMLElement): HTMLElement[] {
	return [...box.querySelectorAll<HTMLElement>(REACHABLE)].filter((element) => {
		const closed = element.closest('details:not([open])');
		return !closed || (element.tagName === 'SUMMARY' && element.parentElement === closed);
	});
}

/** From the last element Tab goes to the first, and back: the frame is a dialog over its page. */
function cycle(event: KeyboardEvent, box: HTMLElement): void {
	const all = reachable(box);
	const edge = event.shiftKey ? all[0] : all.at(-1);
	const other = event.shiftKey ? all.at(-1) : all[0];
	const active = document.activeElement;
	const inside = all.some((element) => element === active);
	if (active !== edge && (inside || !event.shiftKey)) return;
	event.preventDefault();
	other?.focus();
}

/** Makes an element the whole of the card's frame: its height is told, Escape closes, Tab stays within. */
export function useCardFrame(panel: Panel): RefObject<HTMLElement | null> {
	const ref = useRef<HTMLElement>(null);
	useEffect(() => {
		const box = ref.current;
		if (!box) return;
		let told = 0;
		const observer = new ResizeObserver(() => {
			const height = Math.min(HIGHEST_CARD, Math.ceil(box.getBoundingClientRect().height));
			if (height > 0 && height !== told) panel.cardHeight(height);
			told = height;
		});
		observer.observe(box);
		const onKey = (event: KeyboardEvent) => {
			if (event.key === 'Escape') panel.closeCard();
			if (event.key === 'Tab') cycle(event, box);
		};
		document.addEventListener('keydown', onKey);
		return () => {
			observer.disconnect();
			document.removeEventListener('keydown', onKey);
		};
	}, [panel]);
	return ref;
}
