import { useCallback, useEffect, useState } from 'react';
import type { ActiveTask, Panel } from '../lib/messages.ts';

/** What Thread is about: the task of the page in front, or one that was chosen from a list since that page came. */
export interface Subject {
	task: string | null;
	from: 'page' | 'list';
	/** What the page in front is; null until it is known. */
	active: ActiveTask | null;
}

/** Follows the page in front; `choose` shows another task until another task's page is in front, or at `null` again that. */
export function useSubject(panel: Panel): [Subject, (task: string | null) => void] {
	const [active, setActive] = useState<ActiveTask | null>(null);
	const [chosen, setChosen] = useState<string | null>(null);
	useEffect(() => {
		const over = new AbortController();
		let last: string | null = null;
		let asked = 0;
		const look = () => {
			const turn = ++asked;
			panel.activeTask().then(
				(found) => {
					if (over.signal.aborted || turn !== asked) return;
					setActive(found);
					// Another task is in front: what was chosen before has been overtaken.
					if (found.is === 'task' && last !== null && found.task !== last) setChosen(null);
					if (found.is === 'task') last = found.task;
					else last ??= '';
				},
				() => over.signal.aborted || setActive({ is: 'elsewhere' }),
			);
		};
		look();
		panel.onActive(look, over.signal);
		return () => over.abort();
	}, [panel]);
	const task = chosen ?? (active?.is === 'task' ? active.task : null);
	return [{ task, from: chosen === null ? 'page' : 'list', active }, useCallback((next) => setChosen(next), [])];
}
