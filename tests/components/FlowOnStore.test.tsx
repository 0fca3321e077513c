// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/SidePanel.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import type { Event } from '../../lib/task/event.ts';
import { derive } from '../store/derive.ts';
import { standIn } from '../store/stand-in.ts';
import { daysAgo, eventRow } from './flow-rows.ts';
import { fakePanel, NOW } from './rows.ts';

/** The views over the store as it is, with the flow brought up to date as pages are recorded. */
let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`flow on store ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const LOCK = 'github:tern/harbour#12';
const seen = (task: string, title: string, events: Event[]) =>
	record(
		store,
		{
			sightings: [
				{
					task,
					url: 'https://github.com/tern/harbour/issues/12',
					surface: 'issue',
					at: daysAgo(0.5),
					source: 'page',
					fields: { title },
				},
			],
			events,
		},
		derive,
		standIn,
	);
const assigned = (id: string, task: string, to: string, days: number) =>
	eventRow({ id, task, kind: 'assigned', at: daysAgo(days), by: { name: 'Ben Ito' }, whom: [{ name: to }] });

async function open(tab: string) {
	localStorage.setItem('tab', tab);
	const panel = fakePanel({ ownWord: async () => ({ ...NO_WORD, mine: ['github:ada'] }) });
	render(<SidePanel panel={panel} store={store} clock={() => NOW} />);
	return userEvent.setup();
}

describe('the side panel over the store', () => {
	it('puts work into its lane as its page is recorded, and takes it out when it is over', async () => {
		await open('turns');
		await screen.findByRole('heading', { name: 'Nothing seen yet' });
		await seen(LOCK, 'Open the lock', [assigned('e1', LOCK, 'ada', 4)]);
		const mine = (await screen.findByRole('heading', { name: 'On me 1' })).closest('section') as HTMLElement;
		await waitFor(() => expect(mine.textContent).toContain('Open the lock'));
		expect(mine.textContent).toContain('4 days');
		await seen(LOCK, 'Open the lock', [eventRow({ id: 'e2', task: LOCK, kind: 'closed', at: daysAgo(1) })]);
		expect(await screen.findByRole('heading', { name: 'Nothing waits' })).toBeTruthy();
	});

	it('says of how many handoffs one side is not on the map, in the tool that is chosen', async () => {
		const nobody = eventRow({ id: 'e2', task: LOCK, kind: 'assigned', at: daysAgo(3), whom: [{ name: 'ada' }] });
		await seen(LOCK, 'Open the lock', [assigned('e1', LOCK, 'ada', 4), nobody]);
		const user = await open('flow');
		expect(await screen.findByText('1 handoff; 1 more has nobody, or somebody unseen, on one side')).toBeTruthy();
		await user.selectOptions(screen.getByLabelText('Tool'), 'Jira');
		await screen.findByText('0 handoffs');
	});

	it('shows the same handoff as open, on the map, and in its thread', async () => {
		await seen(LOCK, 'Open the lock', [assigned('e1', LOCK, 'ada', 4)]);
		const user = await open('handoffs');
		const list = within(await screen.findByRole('list', { name: 'Open handoffs' }));
		expect(list.getByRole('listitem').textContent).toContain('Ben Ito → to you');
		await user.click(screen.getByRole('tab', { name: 'Flow' }));
		const edge = await screen.findByRole('button', { name: 'Ben Ito to you: 1 handoff, 1 open, none answered yet' });
		await user.click(edge);
		const behind = within(await screen.findByRole('list', { name: 'Handoffs' }));
		await user.click(behind.getByRole('button', { name: 'Open the lock' }));
		const happened = within(await screen.findByRole('list', { name: 'What happened' }));
		expect(happened.getByRole('listitem').textContent).toContain('Ben Ito assigned ada');
	});
});
