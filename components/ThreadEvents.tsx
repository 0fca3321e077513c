import { type ReactNode, useId } from 'react';
import type { HandoffRow } from '../lib/store/flow-rows.ts';
import type { Event } from '../lib/task/event.ts';
import { toolOf } from '../lib/task/key.ts';
import { Ago } from './Ago.tsx';
import { eventId } from './eventId.ts';
import { doerOf, eventInWords, isReleased } from './eventWords.ts';
import flow from './Flow.module.css';
import { KIND_NAMES, standingOf } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import { HeldUp } from './HeldUp.tsx';
import { asProse, plain } from './plain.ts';
import styles from './Thread.module.css';
import type { ThreadShown } from './useThread.ts';
import { isKnown, momentInFull } from './waits.ts';
import { counted } from './words.ts';

interface ThreadEventsProps {
	view: ThreadShown;
	now: number;
	more: () => void;
	openThread: (task: string) => void;
}

/** All that happened, in order: who, what, when; the newest last. */
export function ThreadEvents({ view, now, more, openThread }: ThreadEventsProps) {
	const id = useId();
	const { events, handoffs, more: left } = view;
	const handed = new Map<string, HandoffRow[]>();
	for (const one of handoffs) handed.set(one.event, [...(handed.get(one.event) ?? []), one]);
	return (
		<section className={styles.events} aria-labelledby={id}>
			<h3 id={id}>What happened</h3>
			{events.length === 0 && (
				<p className={styles.quiet}>No history was read yet. Open the task’s own page: what it shows is kept.</p>
			)}
			{left > 0 && (
				<p className={styles.quiet}>
					{counted(left, 'older event')} not shown.{' '}
					<button type="button" onClick={more}>
						Show more
					</button>
				</p>
			)}
			{events.some((event) => !event.inferred && !isKnown(event)) && (
				<p className={styles.quiet}>Where a page tells times in words, they are as wide as the words.</p>
			)}
			<ol aria-labelledby={id}>
				{events.map((event) => (
					<Happened key={event.id} event={event} handed={handed.get(event.id) ?? []} now={now}>
						{isReleased(event) && event.link?.task && (
							<HeldUp
								words="Follows from the end of"
								task={event.link.task}
								row={view.near.get(event.link.task)}
								openThread={openThread}
							/>
						)}
					</Happened>
				))}
			</ol>
		</section>
	);
}

interface HappenedProps {
	event: Event;
	handed: readonly HandoffRow[];
	now: number;
	/** What it follows from. */
	children: ReactNode;
}

function Happened({ event, handed, now, children }: HappenedProps) {
	const tool = toolOf(event.task);
	return (
		<li id={eventId(event.id)} tabIndex={-1} className={styles.event}>
			{tool ? <Glyph tool={tool} /> : <span />}
			<div>
				<p>
					<b>
						<bdi>{doerOf(event)}</bdi>
					</b>{' '}
					<bdi>{eventInWords(event)}</bdi>
				</p>
				{event.text && <p className={styles.text}>{plain(asProse(event.text), 160)}</p>}
				{handed.slice(0, 5).map((handoff) => (
					<p key={handoff.id} className={styles.handed}>
						<span className={flow.spoken}>Handoff: </span>
						{handoff.into ? (
							<bdi>{plain(handoff.because, 160)}</bdi>
						) : (
							<>
								{KIND_NAMES[handoff.kind]}
								{handoff.to ? <bdi> to {plain(handoff.to.name, 60)}</bdi> : ' to no one in particular'},{' '}
								{standingOf(handoff)}
							</>
						)}
					</p>
				))}
				{children}
				{event.inferred && !(isReleased(event) && event.after === undefined) && (
					<p className={styles.quiet}>Worked out from two readings; it happened {momentInFull(event)}.</p>
				)}
			</div>
			<span className={styles.when}>
				<Ago at={event.at} after={event.after} now={now} style="narrow" />
			</span>
		</li>
	);
}
