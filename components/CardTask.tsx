import type { ReactNode, RefObject } from 'react';
import type { TaskRow } from '../lib/store/tables.ts';
import { isDraft } from '../lib/task/draft.ts';
import { Ago } from './Ago.tsx';
import styles from './Card.module.css';
import type { Decide } from './Decision.tsx';
import { Glyph } from './Glyph.tsx';
import { Key } from './Key.tsx';
import { Layers } from './Layers.tsx';
import { plain, webAddress } from './plain.ts';
import { RestsOn } from './RestsOn.tsx';
import { wasOpened } from './readings.ts';
import { TOOL_LABELS } from './words.ts';

/** Longest title that a card shows, in UTF-16 units; whole for all but an attack. */
const LONGEST_TITLE = 600;

/** A task on its card. */
export function CardTask({
	row,
	now,
	heading,
	decide,
	turn,
}: {
	row: TaskRow;
	now: number;
	heading: RefObject<HTMLHeadingElement | null>;
	decide: Pick<Decide, 'name' | 'ask'>;
	/** Whose turn it is, under the title. */
	turn?: ReactNode;
}) {
	// What is being written has no name, goes by one of ours, and its address is that of an empty form.
	const draft = isDraft(row.task);
	const address = draft ? null : webAddress(row.url);
	const title = draft && row.title === row.task ? 'No title yet' : plain(row.title, LONGEST_TITLE);
	return (
		<>
			<p className={styles.key}>
				<Glyph tool={row.tool} />
				<Key task={row.task} />
				<span>
					seen <Ago at={row.lastSeen} now={now} />
				</span>
			</p>
			<h1 ref={heading} tabIndex={-1} className={styles.title}>
				<bdi>{title || 'A task without a title'}</bdi>
			</h1>
			{turn}
			<Layers verdict={row.verdict} opened={wasOpened(row)} decide={draft ? null : { ...decide, row, now }} />
			<RestsOn row={row} now={now} />
			{address && (
				<p className={styles.foot}>
					<a href={address} target="_blank" rel="noreferrer">
						Open in {TOOL_LABELS[row.tool]}
					</a>
				</p>
			)}
		</>
	);
}
