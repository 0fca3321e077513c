import { useId } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { AskOnce } from './AskOnce.tsx';
import styles from './CanSee.module.css';
import { CopyReport } from './CopyReport.tsx';
import { Skeleton, StoreShut } from './Note.tsx';
import { sightsOf } from './sight.ts';
import { sightReport } from './sightReport.ts';
import { sightInWords } from './sightWords.ts';
import { ToolSight } from './ToolSight.tsx';
import { useLate } from './useLate.ts';
import { type Looks, useLooks } from './useLooks.ts';
import { type Clock, useNow } from './useNow.ts';

interface CanSeeProps {
	panel: Panel;
	store: Store;
	clock?: Clock;
}

/** How each kind of page could be read when it was last visited, and since when not. */
export function CanSee({ panel, store, clock = Date.now }: CanSeeProps) {
	const { answer, again } = useLooks(panel, store);
	const late = useLate(answer.is === 'waiting');
	const heading = useId();
	return (
		<section className={styles.canSee} aria-labelledby={heading}>
			<h2 id={heading}>What Throughline can see</h2>
			{answer.is === 'waiting' && late && <Skeleton rows={6} />}
			{answer.is === 'failed' && <StoreShut title="The counts can’t be read" again={again} />}
			{answer.is === 'here' && <Sights panel={panel} looks={answer.value} clock={clock} />}
		</section>
	);
}

function Sights({ panel, looks, clock }: { panel: Panel; looks: Looks; clock: Clock }) {
	const { charts, rows } = looks;
	const now = useNow(clock);
	const tools = charts.map((chart) => ({ tool: chart.tool, sights: sightsOf(chart, rows) }));
	const all = tools.flatMap(({ sights }) => sights);
	return (
		<>
			<p className={styles.lead}>
				Tools change their pages, and a reader can go blind. For each kind of page: whether it could be read when you
				were last on one, by which form of the page, and since when not. These are counts that stay in this browser;
				they hold no text, name or address.
			</p>
			<p className={styles.whole}>{sightInWords(all)}</p>
			{all.some(({ since }) => since) && (
				<p className={styles.lead}>
					What can’t be read is never counted as missing. Send the report below to the makers of Throughline, or import
					a <a href="#repairs">repair</a> if you were given one.
				</p>
			)}
			{tools.map(({ tool, sights }) => (
				<ToolSight key={tool} tool={tool} sights={sights} now={now} />
			))}
			<footer className={styles.foot}>
				<CopyReport text={sightReport(charts, rows, panel.version, now)} />
				<AskOnce
					open="Reset these counts…"
					name="Reset these counts?"
					question="Reset all counts on this page? Tasks that were seen stay as they are."
					yes="Reset counts"
					no="Keep"
					act={() => panel.forgetLooks()}
					done="The counts were reset."
					failed="That did not work; the counts are as they were. Try again."
					any={rows.length > 0}
				/>
			</footer>
		</>
	);
}
