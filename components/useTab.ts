import { useState } from 'react';
import { TABS, type Tab } from './Tabs.tsx';

const KEPT = 'tab';

/** The tab that was last looked at; at first, all that was seen. */
export function useTab(): [Tab, (tab: Tab) => void] {
	const [tab, setTab] = useState<Tab>(() => TABS.find((one) => one === localStorage.getItem(KEPT)) ?? 'all');
	const choose = (next: Tab) => {
		localStorage.setItem(KEPT, next);
		setTab(next);
	};
	return [tab, choose];
}
