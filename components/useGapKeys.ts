import { type RefObject, useEffect } from 'react';

export interface GapActs {
	waive(task: string, of: string): void;
	copy(task: string, of: string): void;
	help(): void;
}

const typing = (element: Element | null): boolean => element?.matches('input, select, textarea') ?? false;
const focusable = (row: Element): HTMLElement | null => row.querySelector<HTMLElement>('a, button');

/** Keys of Gaps: j/k and arrows from row to row, o or Enter to open, w to waive, c to copy, / to search, ? for help. */
export function useGapKeys(
	box: RefObject<HTMLElement | null>,
	search: RefObject<HTMLInputElement | null>,
	acts: RefObject<GapActs>,
): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const active = document.activeElement;
			if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
			const rows = [...(box.current?.querySelectorAll('li[data-task]') ?? [])];
			const row = active?.closest<HTMLElement>('li[data-task]') ?? null;
			const step = stepOf(event.key, active, row, search.current);
			if (step !== 0) {
				event.preventDefault();
				const to = row ? rows[rows.indexOf(row) + step] : rows[0];
				if (to) focusable(to)?.focus();
				else if (step < 0 && event.key === 'ArrowUp') search.current?.focus();
				return;
			}
			if (typing(active)) return;
			const { task = '', of = '' } = row?.dataset ?? {};
			if (event.key === '/') search.current?.select();
			if (event.key === '/') search.current?.focus();
			else if (event.key === '?') acts.current.help();
			else if (row && event.key === 'o') row.querySelector<HTMLElement>('a')?.click();
			else if (row && event.key === 'w') acts.current.waive(task, of);
			else if (row && event.key === 'c') acts.current.copy(task, of);
			else return;
			event.preventDefault();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, [box, search, acts]);
}

/** How far a key moves between rows; 0 for any other key, and for letters and arrows that belong to a field or a tab. */
function stepOf(key: string, active: Element | null, row: Element | null, search: Element | null): number {
	if (key === 'ArrowDown' && (row || active === search)) return 1;
	if (key === 'ArrowUp' && row) return -1;
	if (typing(active)) return 0;
	return key === 'j' ? 1 : key === 'k' && row ? -1 : 0;
}
