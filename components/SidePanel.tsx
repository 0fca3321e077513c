import { type ReactNode, useState } from 'react';
import type { Panel } from '../lib/messages.ts';
import type { Store } from '../lib/store/tables.ts';
import { AllTasks } from './AllTasks.tsx';
import { FlowTab } from './FlowTab.tsx';
import { GapsView } from './GapsView.tsx';
import { HandoffsView } from './HandoffsView.tsx';
import { Mark } from './Mark.tsx';
import styles from './SidePanel.module.css';
import { type Tab, Tabs, tabId, tabPanelId } from './Tabs.tsx';
import { ThreadTab } from './ThreadTab.tsx';
import { type FlowViewProps, TurnsView } from './TurnsView.tsx';
import type { Clock } from './useNow.ts';
import { type Subject, useSubject } from './useSubject.ts';
import { useTab } from './useTab.ts';

const HEADINGS: Record<Tab, string> = {
	turns: 'Whose turn',
	handoffs: 'Handoffs',
	thread: 'Thread',
	flow: 'Flow',
	gaps: 'Gaps',
	all: 'Tasks seen',
};

/** What flows through all the tools, and all that was seen: whose turn it is, what was handed over, what is lacking. */
export function SidePanel({ panel, store, clock = Date.now }: { panel: Panel; store: Store; clock?: Clock }) {
	const [tab, setTab] = useTab();
	const [moved, setMoved] = useState(false);
	const [subject, choose] = useSubject(panel);
	const show = (next: Tab) => {
		setMoved(true);
		setTab(next);
	};
	const openThread = (task: string) => {
		choose(task);
		show('thread');
	};
	const top = (
		<div className={styles.top}>
			<h1>
				<Mark /> {HEADINGS[tab]}
			</h1>
			<Tabs chosen={tab} choose={show} moved={moved} />
		</div>
	);
	return (
		<main>
			<div id={tabPanelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
				{bodyOf(tab, { panel, store, clock, top, openThread }, subject, () => choose(null))}
			</div>
		</main>
	);
}

function bodyOf(tab: Tab, props: FlowViewProps, subject: Subject, follow: () => void): ReactNode {
	switch (tab) {
		case 'turns':
			return <TurnsView {...props} />;
		case 'handoffs':
			return <HandoffsView {...props} />;
		case 'thread':
			return <ThreadTab {...props} key={subject.task} subject={subject} follow={follow} />;
		case 'flow':
			return <FlowTab {...props} />;
		case 'gaps':
			return <GapsView {...props} />;
		case 'all':
			return <AllTasks {...props} />;
	}
}
