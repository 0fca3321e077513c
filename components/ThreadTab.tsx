import { useMemo, useState } from 'react';
import clockStyles from './ClockBy.module.css';
import { ClockBy, ClockNote } from './ClockBy.tsx';
import { FlowFailed } from './FlowNotes.tsx';
import { Note, Skeleton } from './Note.tsx';
import panelStyles from './SidePanel.module.css';
import styles from './Thread.module.css';
import { ThreadEvents } from './ThreadEvents.tsx';
import { ThreadHead } from './ThreadHead.tsx';
import { ThreadLine } from './ThreadLine.tsx';
import { ThreadNear } from './ThreadNear.tsx';
import type { FlowViewProps } from './TurnsView.tsx';
import { useClockKept } from './useClockKept.ts';
import { useLate } from './useLate.ts';
import { useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';
import type { Subject } from './useSubject.ts';
import { EVENTS_AT_ONCE, useThread } from './useThread.ts';
import { WaitClock } from './Waited.tsx';

interface ThreadTabProps extends FlowViewProps {
	subject: Subject;
	/** Back to the page in front. */
	follow: () => void;
}

/** One thread from end to end: that of the page in front, or one that was chosen. */
export function ThreadTab({ panel, store, clock, top, subject, follow, openThread }: ThreadTabProps) {
	const { task, from, active } = subject;
	const [most, setMost] = useState(EVENTS_AT_ONCE);
	const own = useOwnWord(panel);
	const { answer, again } = useThread(store, task, most);
	const now = useNow(clock);
	const waitsBy = useClockKept(panel);
	const late = useLate(answer.is === 'waiting' || active === null);
	const mine = useMemo(() => new Set(own?.mine), [own]);
	const found = answer.is === 'here' ? answer.value : null;
	// What was asked last may still be on its way: nothing of another thread is shown as this one's.
	const view = found && task !== null && found.thread.tasks.includes(task) ? found : null;
	return (
		<WaitClock value={waitsBy.kept}>
			<header className={panelStyles.head}>
				{top}
				{task !== null && (
					<p className={styles.from}>
						{from === 'page' ? 'The page in front' : 'Chosen from a list'}
						{from === 'list' && (
							<button type="button" className={panelStyles.quietButton} onClick={follow}>
								Follow the page in front
							</button>
						)}
					</p>
				)}
				{view && (
					<div className={clockStyles.told}>
						<span>Waits are told by</span>
						<ClockBy clock={waitsBy} />
					</div>
				)}
			</header>
			{active === null && task === null && late && <Skeleton rows={5} />}
			{active !== null && task === null && <NoTask is={active.is} />}
			{task !== null && answer.is === 'waiting' && late && <Skeleton rows={5} />}
			{task !== null && answer.is === 'failed' && <FlowFailed again={again} />}
			{task !== null && answer.is === 'here' && answer.value === null && (
				<Note title="Nothing is kept of this task yet">
					<p>It will be once its page was read. Reload the page if it was open before Throughline.</p>
				</Note>
			)}
			{view && (
				<div className={styles.thread}>
					<ThreadHead view={view} mine={mine} now={now} />
					<ThreadLine view={view} now={now} mine={mine} />
					<ThreadNear view={view} openThread={openThread} />
					<ThreadEvents view={view} now={now} more={() => setMost(most + EVENTS_AT_ONCE)} openThread={openThread} />
				</div>
			)}
			{view && (
				<footer className={panelStyles.foot}>
					<ClockNote clock={waitsBy} change={() => void panel.openOptions('working-hours')} />
				</footer>
			)}
		</WaitClock>
	);
}

function NoTask({ is }: { is: 'task' | 'no task' | 'elsewhere' }) {
	return is === 'no task' ? (
		<Note title="The page in front is no task">
			<p>Open a task, or choose one under Turns, Handoffs or All; its thread is shown here.</p>
		</Note>
	) : (
		<Note title="The page in front is not read">
			<p>Go to a task on GitHub, Jira or Asana, or choose one under Turns or Handoffs; its thread is shown here.</p>
		</Note>
	);
}
