import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One stop for Tab in a group of many: arrows, Home and End go through it, in the order of the numbers that its parts
 * bear as `data-step`. A part takes the focus with `tabIndex={at === number ? 0 : -1}`.
 */
export function useRoving<Box extends HTMLElement>(
	selector: string,
): [at: number, on: { ref: RefObject<Box | null>; onKeyDown: (event: KeyboardEvent) => void }] {
	const [at, setAt] = useState(0);
	const ref = useRef<Box>(null);
	const onKeyDown = (event: KeyboardEvent) => {
		const parts = [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])].sort(
			(a, b) => Number(a.dataset.step) - Number(b.dataset.step),
		);
		const here = parts.indexOf(document.activeElement as HTMLElement);
		if (here < 0) return;
		const step = STEPS[event.key];
		const to =
			event.key === 'Home' ? 0 : event.key === 'End' ? parts.length - 1 : step === undefined ? null : here + step;
		const next = to === null ? undefined : parts[to];
		if (to === null) return;
		event.preventDefault();
		if (!next) return;
		setAt(Number(next.dataset.step));
		next.focus();
	};
	return [at, { ref, onKeyDown }];
}
