import { type CSSProperties, useContext } from 'react';
import type { ClockKept } from '../lib/clock-kept.ts';
import { waited } from '../lib/flow/clock.ts';
import type { AgentWork } from '../lib/flow/contributors/answers.ts';
import { clockOf, workingDay } from '../lib/flow/hours.ts';
import { toolOf } from '../lib/task/key.ts';
import { AgentLine } from './AgentLine.tsx';
import { eventId } from './eventId.ts';
import { doerOf, eventInWords } from './eventWords.ts';
import { standingOf } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import { Key } from './Key.tsx';
import { plain, webAddress } from './plain.ts';
import styles from './Thread.module.css';
import type { Step, TimeLane } from './timeline.ts';
import { ownerInShort } from './values.ts';
import { WaitClock } from './Waited.tsx';
import { lengthInWords, momentInFull } from './waits.ts';
import { TOOL_LABELS, taskInShort } from './words.ts';
import { workedInWords } from './worked.ts';

interface ThreadLaneProps {
	lane: TimeLane;
	/** What an agent wrote of it or has, and who answers for that. */
	work: AgentWork | undefined;
	/** The place of each handoff in time, by id. */
	order: ReadonlyMap<string, number>;
	/** The step that Tab goes to. */
	reached: number;
	mine: ReadonlySet<string>;
	tell: (words: string) => void;
}

const at = (x: number): CSSProperties => ({ insetInlineStart: `${(x * 100).toFixed(2)}%` });
const span = (from: number, to: number): CSSProperties => ({
	...at(from),
	width: `${(Math.max(0, to - from) * 100).toFixed(2)}%`,
});

/** How long a handoff waited for its answer, by the view's clock; on the calendar it is kept with the handoff. */
function answeredAfter({ asked, acknowledged }: Step['handoff'], wait: number, clock: ClockKept | null): string {
	if (clock?.by !== 'working hours' || !acknowledged) return lengthInWords(wait);
	const { least } = waited({ at: asked.at }, { at: acknowledged.at }, clockOf(clock.hours));
	return least === 0 ? '0 working hours' : workedInWords(least, workingDay(clock.hours));
}

/** What a step says: when, why, and how it stands. */
function stepInWords({ handoff }: Step, clock: ClockKept | null): string {
	const { wait, asked, because } = handoff;
	const answered = wait === undefined ? '' : `, answered after ${answeredAfter(handoff, wait, clock)}`;
	return `${momentInFull(asked)}: ${plain(because, 200)} ${standingOf(handoff)}${answered}.`.replace(/^b/, 'B');
}

/** One task's line: whom it belongs to, where it stands, and its handoffs. */
export function ThreadLane({ lane, work, order, reached, mine, tell }: ThreadLaneProps) {
	const { task, row, stretches, steps, ticks } = lane;
	const tool = toolOf(task);
	const clock = useContext(WaitClock);
	const address = row ? webAddress(row.url) : null;
	const name = taskInShort(task).name || (tool ? TOOL_LABELS[tool] : task);
	const title = row ? plain(row.title, 120) || 'A task without a title' : 'not seen yet';
	return (
		<div className={styles.lane}>
			<p className={styles.label}>
				{tool && <Glyph tool={tool} />}
				{taskInShort(task).name && <Key task={task} />}
				{address ? (
					<a
						className={styles.name}
						href={address}
						target="_blank"
						rel="noreferrer"
						title={tool ? `Open in ${TOOL_LABELS[tool]}` : undefined}
					>
						<bdi>{title}</bdi>
					</a>
				) : (
					<bdi className={styles.name}>{title}</bdi>
				)}
				{row && (
					<span className={styles.state}>
						{row.fields.state ? `${plain(row.fields.state.name, 40)} · ` : ''}
						<bdi>{ownerInShort(row.fields)}</bdi>
					</span>
				)}
				<AgentLine work={work} mine={mine} className={styles.by} />
			</p>
			<div className={styles.track}>
				{stretches.map(({ from, to, known }) => (
					<i key={from} className={known ? styles.known : styles.unknown} style={span(from, to)} />
				))}
				{ticks.map(({ event, x, earliest }) => (
					<i key={event.id}>
						{earliest < x && !event.inferred && <i className={styles.unsure} style={span(earliest, x)} />}
						<i className={styles.tick} style={at(x)} title={`${doerOf(event)} ${eventInWords(event)}`} />
					</i>
				))}
				{steps.map(({ handoff, earliest, x, until, answered }) => (
					<i key={handoff.id}>
						{earliest < x && <i className={styles.unsure} style={span(earliest, x)} />}
						<i className={handoff.ended ? styles.past : styles.wait} style={span(x, answered ?? until)} />
					</i>
				))}
				{steps.length > 0 && (
					<ol aria-label={`Handoffs in ${name}`}>
						{[...steps]
							.sort((a, b) => a.x - b.x)
							.map((step) => {
								const { handoff, x } = step;
								const number = order.get(handoff.id) ?? 0;
								const words = stepInWords(step, clock);
								return (
									<li key={handoff.id} style={at(x)}>
										<button
											type="button"
											data-step={number}
											data-open={!handoff.ended}
											data-dead={handoff.dead !== undefined}
											tabIndex={number === reached ? 0 : -1}
											title={words}
											aria-label={words}
											onFocus={() => tell(words)}
											onClick={() => document.getElementById(eventId(handoff.event))?.focus()}
										/>
									</li>
								);
							})}
					</ol>
				)}
			</div>
		</div>
	);
}
