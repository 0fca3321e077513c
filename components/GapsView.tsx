import { type ReactNode, useMemo, useRef, useState } from 'react';
import { coverageInWords } from '../lib/audit/audit.ts';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { GapBar } from './GapBar.tsx';
import { GapHelp } from './GapDialogs.tsx';
import { GapExport } from './GapExport.tsx';
import { GapLists } from './GapLists.tsx';
import styles from './Gaps.module.css';
import { GapViews } from './GapViews.tsx';
import { Note, Skeleton, StoreShut } from './Note.tsx';
import panelStyles from './SidePanel.module.css';
import { useChoices, useGaps, useGapsKept, useScope } from './useGaps.ts';
import { useLate } from './useLate.ts';
import { type Clock, useNow } from './useNow.ts';
import { useOwnWord } from './useOwnWord.ts';

interface GapsViewProps {
	panel: Panel;
	store: Store;
	clock: Clock;
	/** What stands on top of the head. */
	top: ReactNode;
}

/** What is lacking in all that was seen, most costly first. */
export function GapsView({ panel, store, clock, top }: GapsViewProps) {
	const [scope, setScope] = useScope();
	const [kept, keep] = useGapsKept(panel);
	const [help, setHelp] = useState(false);
	const now = useNow(clock);
	const today = new Date(now).toISOString().slice(0, 10);
	const own = useOwnWord(panel);
	const { answer, again } = useGaps(store, scope, today, kept.left, own);
	const late = useLate(answer.is === 'waiting');
	const { projects, people } = useChoices(store);
	const search = useRef<HTMLInputElement>(null);
	const found = answer.is === 'here' ? answer.value : null;
	const coverage = useMemo(
		() => found && coverageInWords({ seen: found.seen, judged: found.seen - found.inPart, inPart: found.inPart }),
		[found],
	);
	return (
		<>
			<header className={panelStyles.head}>
				{top}
				{found && found.total > 0 && (
					<>
						<GapBar scope={scope} change={setScope} search={search} projects={projects} people={people} />
						<div className={panelStyles.count}>
							<p role="status" className={styles.coverage}>
								{coverage}
							</p>
							<button
								type="button"
								className={panelStyles.quietButton}
								aria-keyshortcuts="?"
								onClick={() => setHelp(true)}
							>
								Keys
							</button>
						</div>
					</>
				)}
			</header>
			{answer.is === 'waiting' && late && <Skeleton rows={6} />}
			{answer.is === 'failed' && <StoreShut title="The gaps can’t be read" again={again} />}
			{found && found.total === 0 && (
				<Note title="Nothing seen yet">
					<p>Open a GitHub, Jira or Asana page; what its tasks lack appears here as it is read.</p>
				</Note>
			)}
			{found && found.total > 0 && (
				<>
					<div className={styles.tools}>
						<GapViews scope={scope} views={kept.views} keep={(views) => keep({ ...kept, views })} choose={setScope} />
						<GapExport panel={panel} store={store} scope={scope} left={kept.left} clock={clock} />
					</div>
					<GapLists
						panel={panel}
						store={store}
						gaps={found}
						scope={scope}
						change={setScope}
						left={(person, has) =>
							keep({ ...kept, left: [...kept.left.filter((one) => one !== person), ...(has ? [person] : [])] })
						}
						help={() => setHelp(true)}
						now={now}
						search={search}
					/>
					<footer className={panelStyles.foot}>
						<p>Everything stays in this browser.</p>
					</footer>
				</>
			)}
			{help && <GapHelp close={() => setHelp(false)} />}
		</>
	);
}
