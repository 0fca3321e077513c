import { type KeyboardEvent, useRef } from 'react';
import styles from './Tabs.module.css';

export const TABS = ['gaps', 'all'] as const;
export type Tab = (typeof TABS)[number];
const NAMES: Record<Tab, string> = { gaps: 'Gaps', all: 'All' };

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const tabPanelId = (tab: Tab): string => `panel-${tab}`;

/** The side panel's two halves; arrows, Home and End go from one to the other. */
export function Tabs({ chosen, choose }: { chosen: Tab; choose: (tab: Tab) => void }) {
	const list = useRef<HTMLDivElement>(null);
	const onKey = (event: KeyboardEvent) => {
		const at = TABS.indexOf(chosen);
		const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
		const next = to === undefined ? undefined : TABS.at(to % TABS.length);
		if (!next) return;
		event.preventDefault();
		choose(next);
		list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
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
