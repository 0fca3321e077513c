import { memo } from 'react';
import type { Account } from '../lib/flow/account.ts';
import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { TaskRow } from '../lib/store/tables.ts';
import { Ago } from './Ago.tsx';
import { ContributorSign } from './ContributorSign.tsx';
import styles from './Flow.module.css';
import { answersInWords, DEAD_NAMES, giverInWords, KIND_NAMES, receiverInWords, standingOf } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import { HeldUp } from './HeldUp.tsx';
import { Key } from './Key.tsx';
import { OpenIn } from './OpenIn.tsx';
import { plain } from './plain.ts';
import { Waited } from './Waited.tsx';

interface HandoffItemProps {
	handoff: HandoffRow;
	/** The task that it is in, where that was seen. */
	row: TaskRow | undefined;
	mine: ReadonlySet<string>;
	now: number;
	/** The task that held it up, where it was released and that was seen. */
	heldUpBy?: TaskRow | undefined;
	openThread: (task: string) => void;
}

/** One handoff: from whom to whom, in what work, how it stands, and why it is one. */
export const HandoffItem = memo(function HandoffItem({
	handoff,
	row,
	mine,
	now,
	heldUpBy,
	openThread,
}: HandoffItemProps) {
	const { answers, from, to, kind, asked, ended, dead, because, tool, task } = handoff;
	return (
		<li className={styles.item} data-row={handoff.id}>
			<div className={styles.main}>
				<button type="button" className={styles.title} onClick={() => openThread(task)}>
					<bdi>{plain(row?.title ?? '') || 'Work without a title'}</bdi>
				</button>
				<p className={styles.turn}>
					<span>
						<Sign of={from} />
						<bdi>{giverInWords(from, mine)}</bdi> <span aria-hidden="true">→ </span>
						<span className={styles.spoken}>to </span>
						<Sign of={to} />
						<b>{receiverInWords(handoff, mine)}</b>
					</span>
					{dead && <span className={styles.mark}>{DEAD_NAMES[dead]}</span>}
				</p>
				<p className={styles.because}>
					<bdi>{plain(because, 300)}</bdi>
				</p>
				{handoff.heldUpBy && (
					<HeldUp words="It waited for" task={handoff.heldUpBy} row={heldUpBy} openThread={openThread} />
				)}
				<p className={styles.facts}>
					<span>{KIND_NAMES[kind]}</span>
					<Key task={task} />
					{answers && <bdi>{answersInWords(answers, mine)}</bdi>}
				</p>
			</div>
			<div className={styles.side}>
				<span className={styles.wait}>
					{ended ? (
						<>
							{standingOf(handoff)} <Ago at={ended.at} after={ended.after} now={now} style="narrow" />
						</>
					) : (
						<Waited since={asked} now={now} />
					)}
				</span>
				<span className={styles.tools}>
					<Glyph tool={tool} />
					{row && <OpenIn row={row} />}
				</span>
			</div>
		</li>
	);
});

/** What somebody is, where that is no plain person. */
function Sign({ of }: { of: Account | null | undefined }) {
	if (!of || of.kind === 'person' || of.kind === 'unknown') return null;
	return (
		<span className={styles.sign}>
			<ContributorSign kind={of.kind} />{' '}
		</span>
	);
}
