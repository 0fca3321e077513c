// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import { MOST_IN_POPUP } from '../../components/PopupTurns.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import type { Panel } from '../../lib/messages.ts';
import { Store } from '../../lib/store/tables.ts';
import { world } from './flow-fake.ts';
import { ADA, BEN, daysAgo, threadRow, waits } from './flow-rows.ts';
import { fakePanel, NOW, rowOf } from './rows.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

let store: Store;
beforeEach(() => {
	store = new Store(`popup ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

async function open(threads: typeof world.threads, answers: Partial<Panel> = {}) {
	Object.assign(world, { threads, flows: [], handoffs: [], events: [], broken: false });
	const rows = threads.flatMap(({ tasks, title }) => tasks.map((task) => rowOf({ task, title })));
	await store.tasks.bulkPut(rows);
	const panel = fakePanel({ ownWord: async () => ({ ...NO_WORD, mine: [ADA.key, 'jira:Ada Reed'] }), ...answers });
	const close = vi.fn();
	render(<Popup panel={panel} store={store} close={close} clock={() => NOW} />);
	return { panel, close, user: userEvent.setup() };
}
const onMe = (task: string, title: string, days: number) =>
	threadRow(
		title,
		waits({
			on: [task.startsWith('jira') ? { ...ADA, key: 'jira:Ada Reed' } : ADA],
			task,
			since: { at: daysAgo(days) },
		}),
	);

describe('what waits on the user, in the popup', () => {
	it('is listed from all tools, longest waiting first, each opening in its tool', async () => {
		await open([
			onMe('github:tern/harbour#1', 'Open the lock', 2),
			onMe('jira:acme.atlassian.net/ABC-7', 'Lamp on the pier', 9),
			threadRow('Not mine', waits({ on: [BEN], task: 'github:tern/harbour#3' })),
		]);
		const list = within(await screen.findByRole('list', { name: '2 pieces of work wait on you' }));
		expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Lamp on the pier', 'Open the lock']);
		expect(list.getAllByRole('listitem')[0]?.textContent).toContain('for a review, 9 days');
		expect(list.getAllByRole('link')[0]?.getAttribute('rel')).toBe('noreferrer');
	});

	it('names the first five and leads to all of them', async () => {
		const many = Array.from({ length: MOST_IN_POPUP + 3 }, (_, n) =>
			onMe(`github:tern/harbour#${n + 1}`, `Rope ${n}`, n + 1),
		);
		const { panel, user, close } = await open(many);
		const list = within(await screen.findByRole('list', { name: '8 pieces of work wait on you' }));
		expect(list.getAllByRole('listitem')).toHaveLength(MOST_IN_POPUP);
		await user.click(screen.getByRole('button', { name: 'All 8 in the side panel' }));
		expect(panel.asked).toEqual(['openSidePanel']);
		expect(localStorage.getItem('tab')).toBe('turns');
		expect(close).toHaveBeenCalled();
	});

	it('is nothing only in what was seen', async () => {
		await open([]);
		expect(await screen.findByRole('heading', { name: 'Nothing waits on you' })).toBeTruthy();
		expect(screen.getByText('In what was seen so far.')).toBeTruthy();
	});

	it('is not claimed to be nothing while no account is the user’s', async () => {
		const { panel, user } = await open([onMe('github:tern/harbour#1', 'Open the lock', 2)], {
			ownWord: async () => NO_WORD,
		});
		await user.click(await screen.findByRole('button', { name: 'My accounts' }));
		expect(screen.queryByText(/waits? on you$/)).toBeNull();
		expect(panel.asked).toEqual(['openOptions people']);
	});

	it('says when it can’t be read', async () => {
		Object.assign(world, { broken: true });
		const panel = fakePanel({ ownWord: async () => ({ ...NO_WORD, mine: [ADA.key] }) });
		render(<Popup panel={panel} store={store} close={() => {}} />);
		expect(await screen.findByText('What waits on you can’t be read just now.')).toBeTruthy();
	});
});
