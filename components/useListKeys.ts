import { type RefObject, useEffect } from 'react';

const typing = (element: Element | null): boolean => element?.matches('input, select, textarea') ?? false;

/** The first thing of each row that takes the focus. */
function rowsOf(list: HTMLElement): HTMLElement[] {
	return [...list.children].flatMap((row) => row.querySelector<HTMLElement>('a, button') ?? []);
}

/** How far a key moves between rows; 0 for any other key, and for letters and arrows that belong to a field. */
function stepOf(key: string, active: Element | null, search: Element | null, within: boolean): number {
	if (key === 'ArrowDown' && (within || active === search)) return 1;
	if (key === 'ArrowUp' && within) return -1;
	if (typing(active)) return 0;
	return key === 'j' ? 1 : key === 'k' ? -1 : 0;
}

/** Keys of a list: `/` goes to the search, arrows and j/k from row to row, the arrow up from the first to the search. */
export function useListKeys(list: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey) return;
			const active = document.activeElement;
			if (event.key === '/' && !typing(active)) {
				event.preventDefault();
				search.current?.select();
				search.current?.focus();
				return;
			}
			const box = list.current;
			if (!box) return;
			const step = stepOf(event.key, active, search.current, box.contains(active));
			if (step === 0) return;
			const rows = rowsOf(box);
			const at = rows.findIndex((row) => row.closest('li')?.contains(active));
			const next = at < 0 ? rows[0] : rows[at + step];
			event.preventDefault();
			if (next) next.focus();
			else if (event.key === 'ArrowUp') search.current?.focus();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, [list, search]);
}
