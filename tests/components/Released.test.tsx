// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/SidePanel.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { flowBy } from '../../lib/flows.ts';
import { record } from '../../lib/store/record.ts';
import { Store } from '../../lib/store/tables.ts';
import { derive } from '../store/derive.ts';
import { daysAgo, eventRow } from './flow-rows.ts';
import { fakePanel, NOW } from './rows.ts';

/** What a reader sees of a task that waited, over the store and the rules as they are shipped. */
let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`released ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const LOCK = 'github:tern/harbour#12';
const PUMP = 'jira:tern.atlassian.net/PUMP-3';
const seen = (task: string, days: number, fields: object) =>
	record(
		store,
		{
			sightings: [
				{
					...{ task, url: 'https://github.com/tern/harbour/issues/12', surface: 'issue', source: 'page' },
					...{ at: daysAgo(days), fields: { kind: 'issue', ...fields } },
				},
			],
			events: [],
		},
		derive,
		flowBy(NO_WORD),
	);
const ends = () =>
	record(
		store,
		{
			sightings: [],
			events: [
				eventRow({
					...{ id: 'e1', task: PUMP, kind: 'moved', from: 'To Do', to: 'Done' },
					...{ at: daysAgo(4), by: { name: 'Mira Kolb' } },
				}),
			],
		},
		derive,
		flowBy(NO_WORD),
	);

async function open(tab: string) {
	localStorage.setItem('tab', tab);
	const panel = fakePanel({ ownWord: async () => ({ ...NO_WORD, mine: ['github:ada'] }) });
	render(<SidePanel panel={panel} store={store} clock={() => NOW} />);
	return userEvent.setup();
}

describe('work that another task held up', () => {
	beforeEach(async () => {
		const links = [{ task: PUMP, relation: 'blocked by' }];
		await seen(LOCK, 9, { title: 'Open the lock', state: { name: 'Open' }, assignees: [{ name: 'ada' }], links });
		await seen(PUMP, 8, { title: 'Mend the pump', state: { name: 'To Do' }, assignees: null });
	});

	it('is an open handoff once that ends, with the way to what held it up, and none when that is open again', async () => {
		const user = await open('handoffs');
		await screen.findByText('No open handoff');
		await ends();
		const item = within(await screen.findByRole('list', { name: 'Open handoffs' })).getByRole('listitem');
		expect(item.textContent).toContain('Mira Kolb → to you');
		expect(item.textContent).toContain('No longer blocked');
		expect(item.textContent).toContain('Jira PUMP-3 no longer holds this up: Mira Kolb moved it to Done.');
		expect(item.textContent).toContain('4 days');
		expect(screen.getByRole('button', { name: 'No longer blocked 1' })).toBeTruthy();
		await user.click(within(item).getByRole('button', { name: 'Mend the pump' }));
		await screen.findByRole('heading', { name: 'Mend the pump' });
		expect(screen.getByText('Waited for this')).toBeTruthy();
		await seen(PUMP, 1, { state: { name: 'To Do' } });
		await waitFor(() => expect(screen.getByText('Waits for this')).toBeTruthy());
		await user.click(screen.getByRole('tab', { name: 'Handoffs' }));
		await screen.findByText('No open handoff');
		expect(screen.queryByText(/no longer holds this up/)).toBeNull();
	});

	it('says in its thread that this follows from the other’s end, and waits on who has it since then', async () => {
		await ends();
		const user = await open('handoffs');
		await user.click(await screen.findByRole('button', { name: 'Open the lock' }));
		const happened = within(await screen.findByRole('list', { name: 'What happened' }));
		const item = happened.getByRole('listitem');
		expect(item.textContent).toContain('Mira Kolb ended PUMP-3, which held this up');
		expect(item.textContent).toContain('Follows from the end of');
		expect(item.textContent).toContain('No longer blocked to ada, open');
		expect(screen.getByText(/Waits on/).textContent).toMatch(/Waits on you to do the work, for 4 days/);
		const near = within(screen.getByRole('region', { name: 'Hangs together with' }));
		expect(near.getByText('Waited for')).toBeTruthy();
		await user.click(within(item).getByRole('button', { name: 'Mend the pump' }));
		await screen.findByRole('heading', { name: 'Mend the pump' });
	});
});
