import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './Tabs.module.css';

export const TABS = ['turns', 'handoffs', 'thread', 'flow', 'gaps', 'all'] as const;
export type Tab = (typeof TABS)[number];
const NAMES: Record<Tab, string> = {
	turns: 'Turns',
	handoffs: 'Handoffs',
	thread: 'Thread',
	flow: 'Flow',
	gaps: 'Gaps',
	all: 'All',
};

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const tabPanelId = (tab: Tab): string => `panel-${tab}`;

interface TabsProps {
	chosen: Tab;
	choose: (tab: Tab) => void;
	/** The tab was changed since the page was opened. */
	moved: boolean;
}

/** The side panel's views; arrows, Home and End go from one to the other. */
export function Tabs({ chosen, choose, moved }: TabsProps) {
	const list = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// What is shown below has changed, and the tabs with it: the focus stays where its user put it.
		const tab = list.current?.querySelector<HTMLElement>(`#${tabId(chosen)}`);
		if (moved) tab?.focus();
		// Where there is no room for all tabs, they scroll.
		tab?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
	}, [moved, chosen]);
	const onKey = (event: KeyboardEvent) => {
		const at = TABS.indexOf(chosen);
		const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
		const next = to === undefined ? undefined : TABS.at(to % TABS.length);
		if (!next) return;
		event.preventDefault();
		choose(next);
	};
	return (
		<div ref={list} role="tablist" aria-label="What is shown" className={styles.tabs} onKeyDown={onKey}>
			{TABS.map((tab) => (
				<button
					key={tab}
					id={tabId(tab)}
					type="button"
					role="tab"
					aria-selected={tab === chosen}
					aria-controls={tab === chosen ? tabPanelId(tab) : undefined}
					tabIndex={tab === chosen ? 0 : -1}
					onClick={() => choose(tab)}
				>
					{NAMES[tab]}
				</button>
			))}
		</div>
	);
}
