import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import styles from './Flow.module.css';
import { HandoffItem } from './HandoffItem.tsx';

interface HandoffListProps {
	label: string;
	rows: readonly HandoffRow[];
	/** The tasks that they are in, and those that held any up, by name. */
	tasks: ReadonlyMap<string, TaskRow>;
	mine: ReadonlySet<string>;
	now: number;
	openThread: (task: string) => void;
}

/** Handoffs in the order in which they come. */
export function HandoffList({ label, rows, tasks, mine, now, openThread }: HandoffListProps) {
	if (rows.length === 0) return null;
	return (
		<ul className={styles.list} aria-label={label}>
			{rows.map((handoff) => (
				<HandoffItem
					key={handoff.id}
					handoff={handoff}
					row={tasks.get(handoff.task)}
					mine={mine}
					now={now}
					heldUpBy={handoff.heldUpBy === undefined ? undefined : tasks.get(handoff.heldUpBy)}
					openThread={openThread}
				/>
			))}
		</ul>
	);
}
