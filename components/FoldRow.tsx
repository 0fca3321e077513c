import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { TaskRow } from '../lib/store/tables.ts';
import { Glyph } from './Glyph.tsx';
import { plain, webAddress } from './plain.ts';
import styles from './TaskItem.module.css';
import { TOOL_LABELS } from './words.ts';

interface FoldRowProps {
	row: TaskRow;
	/** The group of gaps that it stands in, for the keys of Gaps. */
	of?: string;
	/** The class of what is always shown. */
	main: string | undefined;
	/** What stands below the title. */
	facts: ReactNode;
	/** What is shown only while it is unfolded. */
	children: ReactNode;
}

/** A task as a row of a list: the row opens it in its tool, the arrow unfolds the rest. */
export function FoldRow({ row, of, main, facts, children }: FoldRowProps) {
	const [open, setOpen] = useState(false);
	const id = useId();
	const address = webAddress(row.url);
	const title = <bdi>{plain(row.title) || 'A task without a title'}</bdi>;
	const fold = (event: KeyboardEvent) => {
		if (event.key === 'ArrowRight') setOpen(true);
		if (event.key === 'ArrowLeft') setOpen(false);
	};
	return (
		<li className={styles.item} data-task={of && row.task} data-of={of} onKeyDown={fold}>
			<div className={styles.row}>
				<Glyph tool={row.tool} />
				<div className={main}>
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
					{facts}
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
				{open && children}
			</div>
		</li>
	);
}
