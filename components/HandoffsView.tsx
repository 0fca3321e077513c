import { useMemo, useRef, useState } from 'react';
import { HANDOFF_KINDS } from '../lib/flow/handoff.ts';
import clockStyles from './ClockBy.module.css';
import { ClockBy, ClockNote } from './ClockBy.tsx';
import { CountChips } from './CountChips.tsx';
import styles from './Flow.module.css';
import { FlowBar } from './FlowBar.tsx';
import { FlowFailed, NothingSeen } from './FlowNotes.tsx';
import { KIND_NAMES } from './flowWords.ts';
import { HandoffList } from './HandoffList.tsx';
import { Note, Skeleton } from './Note.tsx';
import panelStyles from './SidePanel.module.css';
import type { FlowViewProps } from './TurnsView.tsx';
import { useClockKept } from './useClockKept.ts';
import { useFlowScope } from './useFlowScope.ts';
import { useHandoffs, usePeople } from './useHandoffs.ts';
import { useLate } from './useLate.ts';
import { useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';
import { useRowKeys } from './useRowKeys.ts';
import { WaitClock } from './Waited.tsx';
import { counted } from './words.ts';

/** Rows shown at first, and with each press of Show more. */
export const HANDOFFS_AT_ONCE = 100;

/** Work that was handed over and not yet taken up or ended, longest waiting first. */
export function HandoffsView({ panel, store, clock, top, openThread }: FlowViewProps) {
	const [scope, change] = useFlowScope();
	const [limit, setLimit] = useState(HANDOFFS_AT_ONCE);
	const own = useOwnWord(panel);
	const { answer, again } = useHandoffs(store, scope, own, limit);
	const people = usePeople(store, own);
	const now = useNow(clock);
	const waitsBy = useClockKept(panel);
	const late = useLate(answer.is === 'waiting');
	const search = useRef<HTMLInputElement>(null);
	const box = useRef<HTMLDivElement>(null);
	useRowKeys(box, search);
	const mine = useMemo(() => new Set(own?.mine), [own]);
	const found = answer.is === 'here' ? answer.value : null;
	const narrowed = scope.tool || scope.words || scope.person || scope.kind;
	return (
		<WaitClock value={waitsBy.kept}>
			<header className={panelStyles.head}>
				{top}
				{found?.any && (
					<>
						<FlowBar scope={scope} change={change} search={search} people={people} />
						<div className={clockStyles.told}>
							<p role="status">{counted(found.matching, 'open handoff')}, longest waiting first</p>
							<ClockBy clock={waitsBy} />
						</div>
					</>
				)}
			</header>
			<div ref={box} className={styles.lists}>
				{answer.is === 'waiting' && late && <Skeleton rows={6} />}
				{answer.is === 'failed' && <FlowFailed again={again} />}
				{found && !found.any && <NothingSeen what="who handed what to whom" />}
				{found?.any && (
					<>
						<CountChips
							label="How many of each kind"
							all={HANDOFF_KINDS}
							names={KIND_NAMES}
							counts={found.counts}
							chosen={scope.kind}
							choose={(kind) => {
								const { kind: _, ...rest } = scope;
								change(kind ? { ...rest, kind } : rest);
							}}
						/>
						{found.matching === 0 && (
							<Note title={narrowed ? 'No handoff matches' : 'No open handoff'}>
								<p>
									{narrowed
										? 'Search for fewer words, or take a filter away.'
										: 'Nothing that was seen waits for an answer. What was not seen is not counted.'}
								</p>
								{narrowed && (
									<button type="button" onClick={() => change({})}>
										Clear filters
									</button>
								)}
							</Note>
						)}
						<HandoffList
							label="Open handoffs"
							rows={found.rows}
							tasks={found.tasks}
							mine={mine}
							now={now}
							openThread={openThread}
						/>
						{found.matching > found.rows.length && (
							<button type="button" className={styles.more} onClick={() => setLimit(limit + HANDOFFS_AT_ONCE)}>
								Show more
							</button>
						)}
					</>
				)}
			</div>
			<footer className={panelStyles.foot}>
				<ClockNote clock={waitsBy} change={() => void panel.openOptions('working-hours')} />
			</footer>
		</WaitClock>
	);
}
