import { memo } from 'react';
import type { ThreadRow } from '../lib/store/flow-rows.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import styles from './Flow.module.css';
import { answersInWords, DEAD_NAMES, forWhat, onWhom } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import { OpenIn } from './OpenIn.tsx';
import { plain } from './plain.ts';
import { Waited } from './Waited.tsx';
import { counted } from './words.ts';

interface TurnItemProps {
	thread: ThreadRow;
	/** The task that it waits in, where that was seen. */
	row: TaskRow | undefined;
	mine: ReadonlySet<string>;
	now: number;
	open: () => void;
}

/** One thread that waits: on whom, for what, how long, and why. */
export const TurnItem = memo(function TurnItem({ thread, row, mine, now, open }: TurnItemProps) {
	const { turn, contradictions, tools } = thread;
	const waits = turn.is === 'waiting' ? turn : null;
	return (
		<li className={styles.item} data-row={thread.id}>
			<div className={styles.main}>
				<button type="button" className={styles.title} onClick={open}>
					<bdi>{plain(thread.title) || 'Work without a title'}</bdi>
				</button>
				{waits && (
					<p className={styles.turn}>
						<span>
							on <b>{onWhom(turn, mine)}</b> {forWhat(waits)}
						</span>
						{waits.answers && <bdi className={styles.number}>{answersInWords(waits.answers, mine)}</bdi>}
						{waits.dead && <span className={styles.mark}>{DEAD_NAMES[waits.dead]}</span>}
						{contradictions.length > 0 && (
							<span className={styles.mark}>{counted(contradictions.length, 'contradiction')}</span>
						)}
					</p>
				)}
				<p className={styles.because}>
					<bdi>{plain(turn.because, 300)}</bdi>
				</p>
			</div>
			<div className={styles.side}>
				{waits && (
					<span className={styles.wait}>
						<Waited since={waits.since} now={now} />
					</span>
				)}
				<span className={styles.tools}>
					{tools.map((tool) => (
						<Glyph key={tool} tool={tool} />
					))}
					{row && <OpenIn row={row} />}
				</span>
			</div>
		</li>
	);
});
