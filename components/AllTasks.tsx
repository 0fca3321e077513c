import { type ReactNode, useRef, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { FilterBar } from './FilterBar.tsx';
import { Forget } from './Forget.tsx';
import { isNarrowed } from './filters.ts';
import { Legend } from './Legend.tsx';
import styles from './SidePanel.module.css';
import { TaskList } from './TaskList.tsx';
import { useFilters } from './useFilters.ts';
import { useLate } from './useLate.ts';
import { useListKeys } from './useListKeys.ts';
import { type Clock, useNow } from './useNow.ts';
import { useTasks } from './useTasks.ts';
import { counted } from './words.ts';

/** Rows shown at first, and with each press of Show more. */
export const ROWS_AT_ONCE = 100;

interface AllTasksProps {
	panel: Panel;
	store: Store;
	clock: Clock;
	/** What stands on top of the head. */
	top: ReactNode;
}

/** All tasks seen so far, in every tool, newest first. */
export function AllTasks({ panel, store, clock, top }: AllTasksProps) {
	const [filters, setFilters] = useFilters();
	const [limit, setLimit] = useState(ROWS_AT_ONCE);
	const { answer, again } = useTasks(store, filters, limit);
	const now = useNow(clock);
	const late = useLate(answer.is === 'waiting');
	const search = useRef<HTMLInputElement>(null);
	const list = useRef<HTMLUListElement>(null);
	useListKeys(list, search);
	const found = answer.is === 'here' ? answer.value : null;
	const narrowed = isNarrowed(filters);

	return (
		<>
			<header className={styles.head}>
				{top}
				{found && found.total > 0 && (
					<>
						<FilterBar filters={filters} change={setFilters} search={search} />
						<div className={styles.count}>
							<p role="status">
								{narrowed && `${found.matching.toLocaleString('en')} of `}
								{counted(found.total, 'task')}
							</p>
							<Legend />
						</div>
					</>
				)}
			</header>
			<TaskList
				answer={answer}
				late={late}
				again={again}
				clear={() => setFilters({})}
				more={() => setLimit(limit + ROWS_AT_ONCE)}
				now={now}
				list={list}
			/>
			<footer className={styles.foot}>
				<p>Everything stays in this browser.</p>
				{found && <Forget store={store} forget={(rulings) => panel.forget(rulings)} any={found.total > 0} />}
			</footer>
		</>
	);
}
