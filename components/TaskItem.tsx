import { type KeyboardEvent, memo, useId, useState } from 'react';
import type { TaskRow } from '../lib/store/tables.ts';
import { sayings } from '../lib/task/verdict.ts';
import { Ago } from './Ago.tsx';
import { Glyph } from './Glyph.tsx';
import { Key } from './Key.tsx';
import { Layers } from './Layers.tsx';
import { plain, webAddress } from './plain.ts';
import { RestsOn } from './RestsOn.tsx';
import { Segments } from './Segments.tsx';
import styles from './TaskItem.module.css';
import { ownerInShort } from './values.ts';
import { TOOL_LABELS } from './words.ts';

/** One task of the list: the row opens it in its tool, the arrow unfolds its layers. */
export const TaskItem = memo(function TaskItem({ row, now }: { row: TaskRow; now: number }) {
	const [open, setOpen] = useState(false);
	const id = useId();
	const address = webAddress(row.url);
	const title = <bdi>{plain(row.title) || 'A task without a title'}</bdi>;
	const fold = (event: KeyboardEvent) => {
		if (event.key === 'ArrowRight') setOpen(true);
		if (event.key === 'ArrowLeft') setOpen(false);
	};
	return (
		<li className={styles.item} onKeyDown={fold}>
			<div className={styles.row}>
				<Glyph tool={row.tool} />
				<div className={styles.main}>
					{address ? (
						<a
							className={styles.title}
							href={address}
							target="_blank"
							rel="noreferrer"
							title={`Open in ${TOOL_LABELS[row.tool]}`}
						>
							{title}
						</a>
					) : (
						<span className={styles.title}>{title}</span>
					)}
					<Facts row={row} now={now} />
				</div>
				<button
					type="button"
					className={styles.more}
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
			<div id={id} className={styles.detail} hidden={!open}>
				{open && <Layers verdict={row.verdict} />}
				{open && <RestsOn row={row} now={now} />}
			</div>
		</li>
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
