import { useId } from 'react';
import { blockedBy } from '../lib/audit/cost.ts';
import type { Known } from '../lib/audit/unowned.ts';
import type { Store } from '../lib/store/tables.ts';
import { GapItem, type GapItemActs } from './GapItem.tsx';
import styles from './Gaps.module.css';
import type { Group } from './gapQuery.ts';
import { countInWords, groupMeaning, groupName } from './gapWords.ts';
import { useRows } from './useGaps.ts';

interface GapGroupProps {
	store: Store;
	group: Group;
	/** So many rows at most. */
	limit: number;
	known: Known;
	now: number;
	acts: GapItemActs;
	more: () => void;
	moreLabel: string;
}

/** The tasks with one gap, most costly first. */
export function GapGroup({ store, group, limit, known, now, acts, more, moreLabel }: GapGroupProps) {
	const id = useId();
	const shown = group.tasks.slice(0, limit);
	const { rows, waits } = useRows(store, shown);
	return (
		<section className={styles.group} aria-labelledby={id}>
			<h2 id={id}>{groupName(group.of)}</h2>
			<p className={styles.meaning}>{groupMeaning(group.of)}</p>
			<p className={styles.count}>{countInWords(group)}</p>
			<ul aria-labelledby={id}>
				{shown.flatMap((task) => {
					const row = rows.get(task);
					if (!row) return [];
					const blocks = [...new Set([...blockedBy(row), ...(waits.get(task) ?? [])])];
					return [<GapItem key={task} row={row} of={group.of} blocks={blocks} known={known} now={now} acts={acts} />];
				})}
			</ul>
			{limit >= group.tasks.length && group.count > group.tasks.length && (
				<p className={styles.meaning}>
					The first {group.tasks.length.toLocaleString('en')} are listed. Narrow the view to see others.
				</p>
			)}
			{group.tasks.length > limit && (
				<button type="button" className={styles.more} onClick={more}>
					{moreLabel}
				</button>
			)}
		</section>
	);
}
