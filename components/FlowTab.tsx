import { useMemo, useRef, useState } from 'react';
import { TOOL_NAMES } from '../lib/task/key.ts';
import flow from './Flow.module.css';
import bar from './FlowBar.module.css';
import { FlowFailed, NothingSeen } from './FlowNotes.tsx';
import { mostFirst } from './flowMap.ts';
import { withFlowPart } from './flowScope.ts';
import styles from './Map.module.css';
import { MapPicture } from './MapPicture.tsx';
import { MapTable } from './MapTable.tsx';
import { Note, Skeleton } from './Note.tsx';
import { PassedList } from './PassedList.tsx';
import panelStyles from './SidePanel.module.css';
import type { FlowViewProps } from './TurnsView.tsx';
import { useFlowScope } from './useFlowScope.ts';
import { useLate } from './useLate.ts';
import { useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';
import { MOST_PASSES, useOneSided, usePasses } from './usePasses.ts';
import { useRowKeys } from './useRowKeys.ts';
import { counted, TOOL_LABELS } from './words.ts';

const oneSided = (count: number): string =>
	`; ${count.toLocaleString('en')} more ${count === 1 ? 'has' : 'have'} nobody, or somebody unseen, on one side`;

/** Between whom work passes, how much, and how long it takes: as a picture, or as a table. */
export function FlowTab({ panel, store, clock, top, openThread }: FlowViewProps) {
	const [scope, change] = useFlowScope();
	const [as, setAs] = useState<'picture' | 'table'>('picture');
	const [chosen, setChosen] = useState<string | null>(null);
	const own = useOwnWord(panel);
	const { answer, again } = usePasses(store, scope.tool, own);
	const apart = useOneSided(store, scope.tool);
	const now = useNow(clock);
	const late = useLate(answer.is === 'waiting');
	const box = useRef<HTMLDivElement>(null);
	useRowKeys(box);
	const mine = useMemo(() => new Set(own?.mine), [own]);
	const found = answer.is === 'here' ? answer.value : null;
	const passes = useMemo(() => mostFirst(found?.passes ?? []), [found]);
	const pass = passes.find(({ from, to }) => `${from.key}>${to.key}` === chosen);
	const total = passes.reduce((sum, { volume }) => sum + volume, 0);
	const shared = { passes, mine, chosen, choose: (key: string) => setChosen(key === chosen ? null : key) };
	return (
		<>
			<header className={panelStyles.head}>
				{top}
				{found?.any && (
					<>
						<search className={bar.bar}>
							<select
								aria-label="Tool"
								value={scope.tool ?? ''}
								onChange={(event) => change(withFlowPart(scope, 'tool', event.target.value))}
							>
								<option value="">All tools</option>
								{TOOL_NAMES.map((tool) => (
									<option key={tool} value={tool}>
										{TOOL_LABELS[tool]}
									</option>
								))}
							</select>
							<fieldset className={styles.toggle}>
								<legend className={flow.spoken}>Shown as</legend>
								{(['picture', 'table'] as const).map((one) => (
									<button key={one} type="button" aria-pressed={as === one} onClick={() => setAs(one)}>
										{one === 'picture' ? 'Picture' : 'Table'}
									</button>
								))}
							</fieldset>
						</search>
						<p role="status" className={panelStyles.count}>
							{counted(total, 'handoff')}
							{passes.length >= MOST_PASSES && `, between the ${MOST_PASSES} pairs that have most`}
							{apart > 0 && oneSided(apart)}
						</p>
					</>
				)}
			</header>
			<div ref={box} className={flow.lists}>
				{answer.is === 'waiting' && late && <Skeleton rows={6} />}
				{answer.is === 'failed' && <FlowFailed again={again} />}
				{found && !found.any && <NothingSeen what="how work passes from one to another" />}
				{found?.any && passes.length === 0 && (
					<Note title="No handoff seen yet">
						<p>Open tasks’ own pages: their history says who handed them to whom.</p>
					</Note>
				)}
				{passes.length > 0 && (as === 'picture' ? <MapPicture {...shared} /> : <MapTable {...shared} />)}
				{pass && own && (
					<PassedList
						store={store}
						pass={pass}
						own={own}
						tool={scope.tool}
						mine={mine}
						now={now}
						close={() => setChosen(null)}
						openThread={openThread}
					/>
				)}
			</div>
			{passes.length > 0 && (
				<footer className={panelStyles.foot}>
					<p>Waits in Flow are on the calendar: nights and weekends count.</p>
				</footer>
			)}
		</>
	);
}
