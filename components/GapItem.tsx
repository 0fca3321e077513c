import { memo } from 'react';
import { isGone, notAPerson, ownersOf, personOf } from '../lib/audit/people.ts';
import { type Known, unownedOf } from '../lib/audit/unowned.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { FoldRow } from './FoldRow.tsx';
import styles from './Gaps.module.css';
import { type Group, taskOf, withAnswered } from './gapQuery.ts';
import { isUnowned, placeInWords } from './gapWords.ts';
import { Key } from './Key.tsx';
import { Layers } from './Layers.tsx';
import { plain } from './plain.ts';
import { RestsOn } from './RestsOn.tsx';
import { wasOpened } from './readings.ts';
import item from './TaskItem.module.css';
import { ownerInShort } from './values.ts';

export interface GapItemActs {
	waive(task: string, of: string): void;
	copy(task: string, of: string): void;
	/** Marks someone as having left, or takes that back. */
	left(person: string, has: boolean): void;
}

interface GapItemProps {
	row: TaskRow;
	of: Group['of'];
	/** What waits for this task. */
	blocks: readonly string[];
	known: Known;
	now: number;
	acts: GapItemActs;
}

/** One gap: what it is about, and why it stands where it stands; unfolded, its layers and what can be done. */
export const GapItem = memo(function GapItem({ row, of, blocks, known, now, acts }: GapItemProps) {
	const unowned = isUnowned(of) ? unownedOf(taskOf(row), row.verdict, withAnswered(row, known)) : null;
	const facts = (
		<>
			<p className={item.facts}>
				<Key task={row.task} />
				<bdi className={item.owner}>{ownerInShort(row.fields)}</bdi>
			</p>
			<p className={styles.place}>{placeInWords(row, of, blocks, now)}</p>
			{unowned && of !== 'no owner' && <p className={styles.because}>{plain(unowned.because, 300)}</p>}
		</>
	);
	return (
		<FoldRow row={row} of={of} main={styles.main} facts={facts}>
			<div className={styles.acts}>
				<button type="button" onClick={() => acts.waive(row.task, of)}>
					Waive…
				</button>
				<button type="button" onClick={() => acts.copy(row.task, of)}>
					Copy line
				</button>
				<Left row={row} known={known} left={acts.left} />
			</div>
			<Layers verdict={row.verdict} opened={wasOpened(row)} />
			<RestsOn row={row} now={now} />
		</FoldRow>
	);
});

/** Says of an owner that they have left, where the tool does not show it; or that they have not. */
function Left({ row, known, left }: { row: TaskRow; known: Known; left: GapItemActs['left'] }) {
	const people = ownersOf(row.task, row.fields).filter((one) => !notAPerson(row.task, one) && !isGone(row.task, one));
	return people.slice(0, 3).map((one) => {
		const person = personOf(row.task, one);
		const has = known.left.has(person);
		return (
			<button key={person} type="button" onClick={() => left(person, !has)}>
				<bdi>{plain(one.name, 40)}</bdi> {has ? 'has not left' : 'has left'}
			</button>
		);
	});
}
