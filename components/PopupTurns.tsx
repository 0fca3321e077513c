import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import clockStyles from './ClockBy.module.css';
import { ClockBy } from './ClockBy.tsx';
import { forWhat } from './flowWords.ts';
import { Glyph } from './Glyph.tsx';
import styles from './PopupTurns.module.css';
import { plain, webAddress } from './plain.ts';
import { useClockKept } from './useClockKept.ts';
import { type Clock, useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';
import { taskOfTurn, useLane } from './useTurns.ts';
import { WaitClock, Waited } from './Waited.tsx';
import { counted, TOOL_LABELS } from './words.ts';

/** Most threads that the popup names. */
export const MOST_IN_POPUP = 5;

interface PopupTurnsProps {
	panel: Panel;
	store: Store;
	clock: Clock;
	/** Opens the side panel at Turns. */
	all: () => void;
}

/** What waits on the user, in all tools, longest waiting first. */
export function PopupTurns({ panel, store, clock, all }: PopupTurnsProps) {
	const own = useOwnWord(panel);
	const { answer } = useLane(store, {}, own, 'me', MOST_IN_POPUP);
	const now = useNow(clock);
	const waitsBy = useClockKept(panel);
	if (!own || own.mine.length === 0 || answer.is === 'waiting') return null;
	if (answer.is === 'failed')
		return (
			<section className={styles.turns} aria-label="Waits on you">
				<p className={styles.quiet}>What waits on you can’t be read just now.</p>
			</section>
		);
	const { rows, matching, tasks } = answer.value;
	return (
		<section className={styles.turns} aria-labelledby="waits-on-you">
			<h2 id="waits-on-you">
				{matching === 0
					? 'Nothing waits on you'
					: `${counted(matching, 'piece')} of work ${matching === 1 ? 'waits' : 'wait'} on you`}
			</h2>
			{matching === 0 && <p className={styles.quiet}>In what was seen so far.</p>}
			<WaitClock value={waitsBy.kept}>
				<ul aria-labelledby="waits-on-you">
					{rows.map((thread) => {
						const row = tasks.get(taskOfTurn(thread));
						const address = row ? webAddress(row.url) : null;
						const title = <bdi>{plain(thread.title, 160) || 'Work without a title'}</bdi>;
						const { turn } = thread;
						return (
							<li key={thread.id}>
								{row && <Glyph tool={row.tool} />}
								<div>
									{row && address ? (
										<a href={address} target="_blank" rel="noreferrer" title={`Open in ${TOOL_LABELS[row.tool]}`}>
											{title}
										</a>
									) : (
										<span>{title}</span>
									)}
									{turn.is === 'waiting' && (
										<p className={styles.quiet}>
											{forWhat(turn)}, <Waited since={turn.since} now={now} />
										</p>
									)}
								</div>
							</li>
						);
					})}
				</ul>
			</WaitClock>
			{rows.length > 0 && waitsBy.kept && (
				<div className={clockStyles.told}>
					<span>Waits are told by</span>
					<ClockBy clock={waitsBy} />
				</div>
			)}
			{matching > rows.length && (
				<button type="button" className={styles.all} onClick={all}>
					All {matching.toLocaleString('en')} in the side panel
				</button>
			)}
		</section>
	);
}
