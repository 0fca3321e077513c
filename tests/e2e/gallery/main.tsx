import '../../../components/base.css';
import { Card } from '../../../components/Card.tsx';
import { Popup } from '../../../components/Popup.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { show } from '../../../components/show.tsx';
import { cardThread } from '../../../lib/card-thread.ts';
import { NO_WORD } from '../../../lib/flow/contributors/own-word.ts';
import { usualHours } from '../../../lib/flow/hours.ts';
import { Store } from '../../../lib/store/tables.ts';
import { world } from '../../components/flow-fake.ts';
import { ADA } from '../../components/flow-rows.ts';
import { story, storyTasks } from '../../components/flow-story.ts';
import { fakePanel, NOW } from '../../components/rows.ts';

/**
 * A page of ours over the story of the tests, told by its address what to show:
 * `?page=popup`, `?mine=no`, `?world=empty`, `?clock=working` for waits in working hours, `?task=…` for the task of the page in front.
 */
const asked = new URLSearchParams(location.search);
const task = asked.get('task') ?? 'github:harbor-labs/tideline#31';
const store = new Store('gallery');
await store.tasks.clear();
if (asked.get('world') !== 'empty') {
	Object.assign(world, story);
	await store.tasks.bulkPut(storyTasks);
}
const clock = () => NOW;
const inWorkingHours = async () => ({ by: 'working hours' as const, hours: usualHours('Europe/Berlin') });
const panel = fakePanel({
	ownWord: async () => ({ ...NO_WORD, mine: asked.get('mine') === 'no' ? [] : [ADA.key] }),
	...(asked.get('clock') === 'working' ? { clockKept: inWorkingHours } : {}),
	activeTask: async () => ({ is: 'task', task }),
	card: async (name) => (await store.tasks.get(name)) ?? null,
	thread: (name) => cardThread(store, name),
});
const pages = {
	sidepanel: <SidePanel panel={panel} store={store} clock={clock} />,
	popup: <Popup panel={panel} store={store} clock={clock} close={() => {}} />,
	card: <Card panel={panel} task={task} clock={clock} />,
};
show(pages[(asked.get('page') ?? 'sidepanel') as keyof typeof pages]);
