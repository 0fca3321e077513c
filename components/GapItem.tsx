import { type KeyboardEvent, memo, useId, useState } from 'react';
import { isGone, notAPerson, ownersOf, personOf } from '../lib/audit/people.ts';
import { type Known, unownedOf } from '../lib/audit/unowned.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import styles from './Gaps.module.css';
import { Glyph } from './Glyph.tsx';
import { type Group, taskOf } from './gapQuery.ts';
import { isUnowned, placeInWords } from './gapWords.ts';
import { Key } from './Key.tsx';
import { Layers } from './Layers.tsx';
import { plain, webAddress } from './plain.ts';
import { RestsOn } from './RestsOn.tsx';
import item from './TaskItem.module.css';
import { ownerInShort } from './values.ts';
import { TOOL_LABELS } from './words.ts';

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
	const [open, setOpen] = useState(false);
	const id = useId();
	const address = webAddress(row.url);
	const title = <bdi>{plain(row.title) || 'A task without a title'}</bdi>;
	const unowned = isUnowned(of) ? unownedOf(taskOf(row), row.verdict, known) : null;
	const fold = (event: KeyboardEvent) => {
		if (event.key === 'ArrowRight') setOpen(true);
		if (event.key === 'ArrowLeft') setOpen(false);
	};
	return (
		<li className={item.item} data-task={row.task} data-of={of} onKeyDown={fold}>
			<div className={item.row}>
				<Glyph tool={row.tool} />
				<div className={styles.main}>
					{address ? (
						<a
							className={item.title}
							href={address}
							target="_blank"
							rel="noreferrer"
							title={`Open in ${TOOL_LABELS[row.tool]}`}
						>
							{title}
						</a>
					) : (
						<span className={item.title}>{title}</span>
					)}
					<p className={item.facts}>
						<Key task={row.task} />
						<bdi className={item.owner}>{ownerInShort(row.fields)}</bdi>
					</p>
					<p className={styles.place}>{placeInWords(row, of, blocks, now)}</p>
					{unowned && of !== 'no owner' && <p className={styles.because}>{plain(unowned.because, 300)}</p>}
				</div>
				<button
					type="button"
					className={item.more}
					aria-expanded={open}
					aria-controls={id}
					aria-label={`Layers of ${plain(row.title, 80)}`}
					onClick={() => setOpen(!open)}
				>
					<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
						<path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
					</svg>
				</button>
			</div>
			<div id={id} className={item.detail} hidden={!open}>
				{open && (
					<>
						<div className={styles.acts}>
							<button type="button" onClick={() => acts.waive(row.task, of)}>
								Waive…
							</button>
							<button type="button" onClick={() => acts.copy(row.task, of)}>
								Copy line
							</button>
							<Left row={row} known={known} left={acts.left} />
						</div>
						<Layers verdict={row.verdict} />
						<RestsOn row={row} now={now} />
					</>
				)}
			</div>
		</li>
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
