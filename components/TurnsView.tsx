import { type ReactNode, useMemo, useRef } from 'react';
import { LANES } from '../lib/flow/turn-of.ts';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import clockStyles from './ClockBy.module.css';
import { ClockBy, ClockNote } from './ClockBy.tsx';
import { CountChips } from './CountChips.tsx';
import styles from './Flow.module.css';
import { FlowBar } from './FlowBar.tsx';
import { FlowFailed, NothingSeen } from './FlowNotes.tsx';
import { LANE_NAMES } from './flowWords.ts';
import { Note, Skeleton } from './Note.tsx';
import panelStyles from './SidePanel.module.css';
import { TurnLane } from './TurnLane.tsx';
import { useClockKept } from './useClockKept.ts';
import { useFlowScope } from './useFlowScope.ts';
import { useLate } from './useLate.ts';
import { type Clock, useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';
import { useRowKeys } from './useRowKeys.ts';
import { useTurns } from './useTurns.ts';
import { WaitClock } from './Waited.tsx';
import { WhoAmI } from './WhoAmI.tsx';
import { counted } from './words.ts';

export interface FlowViewProps {
	panel: Panel;
	store: Store;
	clock: Clock;
	/** What stands on top of the head. */
	top: ReactNode;
	/** Shows the thread of a task. */
	openThread: (task: string) => void;
}

/** Whose turn it is in all work that waits, lane by lane. */
export function TurnsView({ panel, store, clock, top, openThread }: FlowViewProps) {
	const [scope, change] = useFlowScope();
	const own = useOwnWord(panel);
	const { answer, again } = useTurns(store, scope, own);
	const now = useNow(clock);
	const waitsBy = useClockKept(panel);
	const late = useLate(answer.is === 'waiting');
	const search = useRef<HTMLInputElement>(null);
	const box = useRef<HTMLDivElement>(null);
	useRowKeys(box, search);
	const mine = useMemo(() => new Set(own?.mine), [own]);
	const found = answer.is === 'here' ? answer.value : null;
	const total = found ? LANES.reduce((sum, lane) => sum + found.counts[lane], 0) : 0;
	const waiting = found ? total - found.counts.unseen : 0;
	const shown = LANES.filter((lane) => (scope.lane ? lane === scope.lane : found && found.counts[lane] > 0));
	return (
		<WaitClock value={waitsBy.kept}>
			<header className={panelStyles.head}>
				{top}
				{found?.any && (
					<>
						<FlowBar scope={scope} change={change} search={search} />
						<div className={clockStyles.told}>
							<p role="status">
								{counted(waiting, 'piece')} of work {waiting === 1 ? 'waits' : 'wait'}
								{found.counts.unseen > 0 && `; of ${found.counts.unseen.toLocaleString('en')} more it can’t be told`}
							</p>
							<ClockBy clock={waitsBy} />
						</div>
					</>
				)}
			</header>
			<div ref={box} className={styles.lists}>
				{answer.is === 'waiting' && late && <Skeleton rows={6} />}
				{answer.is === 'failed' && <FlowFailed again={again} />}
				{found && !found.any && <NothingSeen what="whose turn it is" />}
				{found?.any && (
					<>
						{own?.mine.length === 0 && <WhoAmI panel={panel} />}
						<CountChips
							label="How many in each lane"
							all={LANES}
							names={LANE_NAMES}
							counts={found.counts}
							chosen={scope.lane}
							choose={(lane) => {
								const { lane: _, ...rest } = scope;
								change(lane ? { ...rest, lane } : rest);
							}}
							loud="me"
						/>
						{total === 0 && (
							<Note title={scope.tool || scope.words ? 'No work matches' : 'Nothing waits'}>
								<p>
									{scope.tool || scope.words
										? 'Search for fewer words, or take a filter away.'
										: 'All work that was seen is over.'}
								</p>
								{(scope.tool || scope.words) && (
									<button type="button" onClick={() => change({})}>
										Clear filters
									</button>
								)}
							</Note>
						)}
						{total > 0 &&
							shown.map((lane) => (
								<TurnLane
									key={lane}
									store={store}
									scope={scope}
									own={own}
									mine={mine}
									lane={lane}
									count={found.counts[lane]}
									alone={scope.lane === lane}
									choose={() => change({ ...scope, lane })}
									now={now}
									openThread={openThread}
								/>
							))}
					</>
				)}
			</div>
			<footer className={panelStyles.foot}>
				<ClockNote clock={waitsBy} change={() => void panel.openOptions('working-hours')} />
			</footer>
		</WaitClock>
	);
}
