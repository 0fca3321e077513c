import type { RefObject } from 'react';
import type { Answer } from '../lib/store/queries.ts';
import { Note, Skeleton, StoreShut } from './Note.tsx';
import styles from './SidePanel.module.css';
import { TaskItem } from './TaskItem.tsx';
import type { Reply } from './useAsked.ts';

interface TaskListProps {
	answer: Reply<Answer>;
	late: boolean;
	again: () => void;
	clear: () => void;
	more: () => void;
	now: number;
	list: RefObject<HTMLUListElement | null>;
}

/** The list, or in words why there is none and what to do next. */
export function TaskList({ answer, late, again, clear, more, now, list }: TaskListProps) {
	if (answer.is === 'waiting') return late ? <Skeleton rows={6} /> : null;
	if (answer.is === 'failed') return <StoreShut title="The list can’t be read" again={again} />;
	const { rows, total, matching } = answer.value;
	if (total === 0)
		return (
			<Note title="Nothing seen yet">
				<p>Open a GitHub, Jira or Asana page; its tasks appear here as it is read.</p>
			</Note>
		);
	if (matching === 0)
		return (
			<Note title="No task matches">
				<p>Search for fewer words, or take a filter away.</p>
				<button type="button" onClick={clear}>
					Clear filters
				</button>
			</Note>
		);
	return (
		<>
			<ul ref={list} className={styles.list} aria-label="Tasks">
				{rows.map((row) => (
					<TaskItem key={row.task} row={row} now={now} />
				))}
			</ul>
			{matching > rows.length && (
				<button type="button" className={styles.more} onClick={more}>
					Show more
				</button>
			)}
		</>
	);
}
