import { render, screen } from '@testing-library/react';
import { SidePanel } from '../../components/SidePanel.tsx';
import type { Tab } from '../../components/Tabs.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import type { ActiveTask, Panel } from '../../lib/messages.ts';
import type { Store } from '../../lib/store/tables.ts';
import { world } from './flow-fake.ts';
import { ADA } from './flow-rows.ts';
import { story, storyTasks } from './flow-story.ts';
import { fakePanel, NOW } from './rows.ts';

/** A page in front that can be changed, as when its user goes to another tab. */
export function front(first: ActiveTask): Pick<Panel, 'activeTask' | 'onActive'> & { go(to: ActiveTask): void } {
	let here = first;
	const heard = new Set<() => void>();
	return {
		activeTask: async () => here,
		onActive: (changed) => void heard.add(changed),
		go(to) {
			here = to;
			for (const changed of heard) changed();
		},
	};
}

/**
 * The side panel over the story, as Ada has it.
 * @param tab null: as it opens the first time
 * @param over what of the story is another
 */
export async function openAt(
	tab: Tab | null,
	store: Store,
	answers: Partial<Panel> = {},
	over: Partial<typeof world> = {},
) {
	Object.assign(world, story, over);
	await store.tasks.bulkPut(storyTasks);
	if (tab) localStorage.setItem('tab', tab);
	const panel = fakePanel({ ownWord: async () => ({ ...NO_WORD, mine: [ADA.key] }), ...answers });
	render(<SidePanel panel={panel} store={store} clock={() => NOW} />);
	await screen.findByRole('tabpanel');
	return panel;
}
