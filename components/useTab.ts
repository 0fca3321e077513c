import { useState } from 'react';
import { TABS, type Tab } from './Tabs.tsx';

const KEPT = 'tab';

/** Has the side panel open at a tab. */
export const keepTab = (tab: Tab): void => localStorage.setItem(KEPT, tab);

/** The tab that was last looked at; at first, whose turn it is. */
export function useTab(): [Tab, (tab: Tab) => void] {
	const [tab, setTab] = useState<Tab>(() => TABS.find((one) => one === localStorage.getItem(KEPT)) ?? 'turns');
	const choose = (next: Tab) => {
		keepTab(next);
		setTab(next);
	};
	return [tab, choose];
}
