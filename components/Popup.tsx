import { useCallback, useEffect, useState } from 'react';
import type { PageAnswer, Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { writtenOn } from './counts.ts';
import { Mark } from './Mark.tsx';
import { Note, Skeleton } from './Note.tsx';
import { PageCounts } from './PageCounts.tsx';
import { PageState } from './PageState.tsx';
import styles from './Popup.module.css';
import { PopupTurns } from './PopupTurns.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { type Reply, useAsked } from './useAsked.ts';
import { useLate } from './useLate.ts';
import type { Clock } from './useNow.ts';
import { keepTab } from './useTab.ts';
import { WhoAmIAsked } from './WhoAmI.tsx';

/** Sites that are read, and so have a switch. */
const SWITCHED = new Set<PageAnswer['is']>(['here', 'off', 'silent']);

interface PopupProps {
	panel: Panel;
	store: Store;
	/** Shuts the popup. */
	close: () => void;
	clock?: Clock;
}

/** What waits on the user, and what the page in the active tab holds. */
export function Popup({ panel, store, close, clock = Date.now }: PopupProps) {
	const { answer, again } = useAsked(useCallback(() => panel.askPage(), [panel]));
	const late = useLate(answer.is === 'waiting');
	const [failed, setFailed] = useState<'side panel' | 'options' | null>(null);
	const page = answer.is === 'here' ? answer.value : null;
	const openOptions = (section: string) => panel.openOptions(section).then(close, () => setFailed('options'));
	const openList = () => panel.openSidePanel().then(close, () => setFailed('side panel'));
	// A page that says nothing may only not have begun to.
	const loading = page?.is === 'silent' || (page?.is === 'here' && page.report.state === 'loading');
	useEffect(() => {
		const timer = loading ? setInterval(again, 500) : undefined;
		return () => clearInterval(timer);
	}, [loading, again]);

	return (
		<main className={styles.popup}>
			<h1 className={styles.name}>
				<Mark /> Throughline
			</h1>
			<PopupTurns
				panel={panel}
				store={store}
				clock={clock}
				all={() => {
					keepTab('turns');
					void openList();
				}}
			/>
			<Page answer={answer} late={late} again={again} panel={panel} canSee={() => openOptions('can-see')} />
			<div className={styles.asked}>
				<WhoAmIAsked panel={panel} />
			</div>
			<footer className={styles.foot}>
				{page && SWITCHED.has(page.is) && 'host' in page && (
					<SiteSwitch
						host={page.host}
						on={page.is !== 'off'}
						turn={(on) => panel.switchSite(page.host, on).then(again)}
					/>
				)}
				<button type="button" onClick={openList}>
					Open side panel
				</button>
				<button type="button" className={styles.link} onClick={() => openOptions('sites')}>
					Options
				</button>
				{failed && <p role="alert">The {failed} did not open. Open it from the browser’s own menu.</p>}
			</footer>
		</main>
	);
}

interface PageProps {
	answer: Reply<PageAnswer>;
	late: boolean;
	again: () => void;
	panel: Panel;
	canSee: () => void;
}

function Page({ answer, late, again, panel, canSee }: PageProps) {
	if (answer.is === 'waiting') return late ? <Skeleton /> : null;
	if (answer.is === 'failed')
		return (
			<Note title="Throughline did not answer" alert>
				<p>If it was just updated, reload this page.</p>
				<button type="button" onClick={again}>
					Try again
				</button>
			</Note>
		);
	const page = answer.value;
	const onlyDrafts = page.is === 'here' && page.report.tasks.length > 0 && writtenOn(page.report).length === 0;
	const counts = page.is === 'here' && page.report.state === 'read' && !onlyDrafts && (
		<PageCounts rows={page.rows} report={page.report} />
	);
	return (
		<>
			<PageState page={page} again={again} panel={panel} canSee={canSee} />
			{counts}
		</>
	);
}
