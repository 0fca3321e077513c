import { useCallback } from 'react';
import type { CardThread, Panel } from '../lib/messages.ts';
import { AgentLine } from './AgentLine.tsx';
import styles from './CardTurn.module.css';
import { ClockName } from './ClockBy.tsx';
import flow from './Flow.module.css';
import { CONTRADICTION_NAMES, DEAD_NAMES, forWhat, onWhom } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import { Key } from './Key.tsx';
import { plain, webAddress } from './plain.ts';
import { useAskedOf } from './useAskedOf.ts';
import { useClockKept } from './useClockKept.ts';
import { useOwnWord } from './useOwnWord.ts';
import { WaitClock, Waited } from './Waited.tsx';
import { isOpen, momentInFull, momentOnDay } from './waits.ts';
import { counted, TOOL_LABELS } from './words.ts';

/** Whose turn it is in the thread of a task, and the thread's other tasks; nothing where nothing is known of it. */
export function CardTurn({ panel, task, now }: { panel: Panel; task: string; now: number }) {
	const { answer } = useAskedOf(
		panel,
		task,
		useCallback(() => panel.thread(task), [panel, task]),
	);
	const own = useOwnWord(panel);
	const { kept } = useClockKept(panel);
	const thread = answer.is === 'here' ? answer.value : null;
	if (!thread) return null;
	const mine = new Set(own?.mine);
	return (
		<section className={styles.turn} aria-label="Whose turn it is">
			<WaitClock value={kept}>
				<Turn thread={thread} mine={mine} now={now} />
				{thread.turn.is === 'waiting' && kept?.by === 'working hours' && (
					<p className={styles.quiet}>
						<ClockName kept={kept} />
					</p>
				)}
			</WaitClock>
			<AgentLine work={thread.agentWork} mine={mine} className={styles.quiet} />
			{thread.contradictions.map(({ kind, because }) => (
				<p key={`${kind} ${because}`} className={styles.against}>
					<b>{CONTRADICTION_NAMES[kind]}.</b> <bdi>{plain(because, 300)}</bdi>
				</p>
			))}
			{thread.others.length > 0 && (
				<>
					<p className={styles.quiet}>The same work elsewhere</p>
					<ul aria-label="The same work elsewhere">
						{thread.others.map((other) => (
							<Other key={other.task} other={other} />
						))}
					</ul>
				</>
			)}
			{thread.more > 0 && <p className={styles.quiet}>and {counted(thread.more, 'other task')}</p>}
		</section>
	);
}

function Turn({ thread: { turn }, mine, now }: { thread: CardThread; mine: ReadonlySet<string>; now: number }) {
	const because = (
		<p className={styles.quiet}>
			<bdi>{plain(turn.because, 300)}</bdi>
		</p>
	);
	if (turn.is === 'unseen') return because;
	const since = (
		<time dateTime={turn.since.at} title={momentInFull(turn.since)}>
			{momentOnDay(turn.since, now)}
		</time>
	);
	if (turn.is === 'over')
		return (
			<>
				<p>{isOpen(turn.since.after) ? 'Over; since when was not seen.' : <>Over since {since}.</>}</p>
				{because}
			</>
		);
	return (
		<>
			<p>
				Waits{' '}
				{turn.for !== 'somebody to take it' && (
					<>
						on <b>{onWhom(turn, mine)}</b>{' '}
					</>
				)}
				{forWhat(turn)}, for{' '}
				<b>
					<Waited since={turn.since} now={now} />
				</b>
				{isOpen(turn.since.after) ? '' : <>, since {since}</>}.{' '}
				{turn.dead && <span className={flow.mark}>{DEAD_NAMES[turn.dead]}</span>}
			</p>
			{because}
		</>
	);
}

function Other({ other }: { other: CardThread['others'][number] }) {
	const { task, tool, title, url, state } = other;
	const address = webAddress(url);
	const words = <bdi>{plain(title, 160) || 'A task without a title'}</bdi>;
	return (
		<li>
			<Glyph tool={tool} />
			<div>
				<Key task={task} />
				{address ? (
					<a href={address} target="_blank" rel="noreferrer" title={`Open in ${TOOL_LABELS[tool]}`}>
						{words}
					</a>
				) : (
					<span>{words}</span>
				)}
			</div>
			{state && <span className={styles.state}>{plain(state, 40)}</span>}
		</li>
	);
}
