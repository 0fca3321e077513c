import { useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { AllTasks } from './AllTasks.tsx';
import { GapsView } from './GapsView.tsx';
import { Mark } from './Mark.tsx';
import styles from './SidePanel.module.css';
import { Tabs, tabId, tabPanelId } from './Tabs.tsx';
import type { Clock } from './useNow.ts';
import { useTab } from './useTab.ts';

const HEADINGS = { gaps: 'Gaps', all: 'Tasks seen' };

/** Everything seen so far: what it lacks, or all of it. */
export function SidePanel({ panel, store, clock = Date.now }: { panel: Panel; store: Store; clock?: Clock }) {
	const [tab, setTab] = useTab();
	const [moved, setMoved] = useState(false);
	const choose = (next: typeof tab) => {
		setMoved(true);
		setTab(next);
	};
	const Body = tab === 'gaps' ? GapsView : AllTasks;
	const top = (
		<div className={styles.top}>
			<h1>
				<Mark /> {HEADINGS[tab]}
			</h1>
			<Tabs chosen={tab} choose={choose} moved={moved} />
		</div>
	);
	return (
		<main>
			<div id={tabPanelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
				<Body panel={panel} store={store} clock={clock} top={top} />
			</div>
		</main>
	);
}
