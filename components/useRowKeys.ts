import { type RefObject, useEffect } from 'react';

const typing = (element: Element | null): boolean => element?.matches('input, select, textarea') ?? false;

/** Keys of the flow's lists: `/` to the search, arrows and j/k from row to row over all lists, o to open in the tool. */
export function useRowKeys(box: RefObject<HTMLElement | null>, search?: RefObject<HTMLInputElement | null>): void {
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			const active = document.activeElement;
			const field = search?.current ?? null;
			if (event.key === '/' && field && !typing(active)) {
				event.preventDefault();
				field.select();
				field.focus();
				return;
			}
			const rows = [...(box.current?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])];
			const row = active?.closest<HTMLElement>('li[data-row]') ?? null;
			if (event.key === 'o' && row && !typing(active)) {
				event.preventDefault();
				row.querySelector<HTMLElement>('a')?.click();
				return;
			}
			const step = stepOf(event.key, active, row, field);
			if (step === 0) return;
			event.preventDefault();
			const to = row ? rows[rows.indexOf(row) + step] : rows[0];
			if (to) to.querySelector<HTMLElement>('a, button')?.focus();
			else if (event.key === 'ArrowUp') field?.focus();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, [box, search]);
}

/** How far a key moves between rows; 0 for any other key, and for letters and arrows that belong to a field. */
function stepOf(key: string, active: Element | null, row: Element | null, search: Element | null): number {
	if (key === 'ArrowDown' && (row || (search !== null && active === search))) return 1;
	if (key === 'ArrowUp' && row) return -1;
	if (typing(active)) return 0;
	return key === 'j' ? 1 : key === 'k' && row ? -1 : 0;
}
