import { memo } from 'react';
import type { TaskRow } from '../lib/store/tables.ts';
import { sayings } from '../lib/task/verdict.ts';
import { Ago } from './Ago.tsx';
import { FoldRow } from './FoldRow.tsx';
import { Key } from './Key.tsx';
import { Layers } from './Layers.tsx';
import { RestsOn } from './RestsOn.tsx';
import { wasOpened } from './readings.ts';
import { Segments } from './Segments.tsx';
import styles from './TaskItem.module.css';
import { ownerInShort } from './values.ts';

/** One task of the list: the row opens it in its tool, the arrow unfolds its layers. */
export const TaskItem = memo(function TaskItem({ row, now }: { row: TaskRow; now: number }) {
	return (
		<FoldRow row={row} main={styles.main} facts={<Facts row={row} now={now} />}>
			<Layers verdict={row.verdict} opened={wasOpened(row)} />
			<RestsOn row={row} now={now} />
		</FoldRow>
	);
});

/** Key, owner, last sight and badge. */
function Facts({ row, now }: { row: TaskRow; now: number }) {
	return (
		<p className={styles.facts}>
			<Key task={row.task} />
			{row.unowned ? (
				<b className={styles.unowned}>unowned</b>
			) : (
				<bdi className={styles.owner}>{ownerInShort(row.fields)}</bdi>
			)}
			<Ago at={row.lastSeen} now={now} style="narrow" />
			<Segments sayings={sayings(row.verdict)} />
		</p>
	);
}
