import flow from './Flow.module.css';
import { CONTRADICTION_NAMES, DEAD_NAMES, forWhat, onWhom } from './flowWords.ts';
import { plain } from './plain.ts';
import styles from './Thread.module.css';
import type { ThreadShown } from './useThread.ts';
import { Waited } from './Waited.tsx';
import { isKnown, momentInFull } from './waits.ts';

interface ThreadHeadProps {
	view: ThreadShown;
	mine: ReadonlySet<string>;
	now: number;
}

/** What does not fit together, then whose turn it is. */
export function ThreadHead({ view: { thread }, mine, now }: ThreadHeadProps) {
	const { turn, contradictions } = thread;
	return (
		<section className={styles.head} aria-label="Whose turn it is">
			<h2>
				<bdi>{plain(thread.title, 300) || 'Work without a title'}</bdi>
			</h2>
			{contradictions.length > 0 && (
				<ul className={styles.against} aria-label="Contradictions">
					{contradictions.map(({ kind, because, tasks }) => (
						<li key={`${kind} ${tasks.join(' ')} ${because}`}>
							<b>{CONTRADICTION_NAMES[kind]}.</b> <bdi>{plain(because, 400)}</bdi>
						</li>
					))}
				</ul>
			)}
			{turn.is === 'waiting' && (
				<p className={styles.turn}>
					Waits on <b>{onWhom(turn, mine)}</b> {forWhat(turn)}, for{' '}
					<b>
						<Waited since={turn.since} now={now} />
					</b>
					{turn.dead && (
						<>
							{' '}
							<span className={flow.mark}>{DEAD_NAMES[turn.dead]}</span>
						</>
					)}
				</p>
			)}
			{turn.is === 'over' && (
				<p className={styles.turn}>
					Over{' '}
					<time dateTime={turn.since.at} title={momentInFull(turn.since)}>
						since {isKnown(turn.since) ? '' : 'some time '}
						{momentInFull(turn.since)}
					</time>
				</p>
			)}
			{turn.is === 'unseen' && <p className={styles.turn}>Whose turn it is can’t be told.</p>}
			<p className={flow.because}>
				<bdi>{plain(turn.because, 300)}</bdi>
			</p>
		</section>
	);
}
