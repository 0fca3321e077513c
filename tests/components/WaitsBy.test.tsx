// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardTurn } from '../../components/CardTurn.tsx';
import { Popup } from '../../components/Popup.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { usualHours } from '../../lib/flow/hours.ts';
import { Store } from '../../lib/store/tables.ts';
import { front, openAt } from './flow-page.tsx';
import { ADA, handoffRow, threadRow, waits } from './flow-rows.ts';
import { story } from './flow-story.ts';
import { fakePanel, NOW, rowOf } from './rows.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

const TASK = 'github:tern/harbour#12';
const HOUR = 3_600_000;
/** On the calendar a week, in working hours five days, whatever day it is now. */
const WEEK_AGO = { at: new Date(NOW - 7 * 24 * HOUR).toISOString() };
const BY = 'Waits are told by';
let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`waits by ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const mine = waits({ on: [ADA], task: TASK, since: WEEK_AGO });
const over = {
	threads: [threadRow('Open the lock', mine)],
	handoffs: [handoffRow({ task: TASK, asked: WEEK_AGO })],
};
const wait = async () => (await screen.findAllByText(/^(7 days|5 working days)$/))[0] as HTMLElement;

describe.each(['turns', 'handoffs', 'thread'] as const)('in %s', (tab) => {
	it('waits are on the calendar, and said to be, until working hours are chosen; then these are named', async () => {
		const user = userEvent.setup();
		const panel = await openAt(tab, store, front({ is: 'task', task: TASK }), over);
		expect((await wait()).textContent).toBe('7 days');
		expect(screen.getByText('Waits are on the calendar: nights and weekends count.')).toBeTruthy();
		expect(screen.queryByText(/^In working hours/)).toBeNull();
		await user.selectOptions(screen.getByRole('combobox', { name: BY }), 'Working hours');
		await waitFor(async () => expect((await wait()).textContent).toBe('5 working days'));
		expect(screen.getByText('In working hours: Mon–Fri 9–17, Europe/Berlin')).toBeTruthy();
		expect(screen.getByText(/A working day is 8 hours\./)).toBeTruthy();
		expect(panel.asked).toEqual(['keepClock working hours']);
		await user.click(screen.getByRole('button', { name: 'Change working hours' }));
		expect(panel.asked.at(-1)).toBe('openOptions working-hours');
	});

	it('a pointer that rests on a wait is told both clocks', async () => {
		await openAt(tab, store, front({ is: 'task', task: TASK }), over);
		await waitFor(async () =>
			expect((await wait()).title).toMatch(
				/^Since .*; on the calendar, nights and weekends counted: 7 days; in working hours, Mon–Fri 9–17, Europe\/Berlin: 5 working days$/,
			),
		);
	});

	it('waits are on the calendar where the clock can’t be read', async () => {
		const clockKept = () => Promise.reject(new Error('the disk is full'));
		await openAt(tab, store, { ...front({ is: 'task', task: TASK }), clockKept }, over);
		expect((await wait()).textContent).toBe('7 days');
		expect(screen.getByText('Waits are on the calendar: nights and weekends count.')).toBeTruthy();
	});
});

const inWorkingHours = async () => ({ by: 'working hours' as const, hours: usualHours('Asia/Kolkata') });

describe('where working hours were chosen', () => {
	it('the order of a list stays the same', async () => {
		const panel = await openAt('handoffs', store);
		const rows = async () =>
			within(await screen.findByRole('list', { name: 'Open handoffs' }))
				.getAllByRole('listitem')
				.map((row) => row.dataset.row);
		const before = await rows();
		expect(before.length).toBeGreaterThan(3);
		await panel.keepClock('working hours');
		await screen.findByText(/^In working hours/);
		expect(await rows()).toEqual(before);
	});

	it('a thread’s steps say so of answers, too', async () => {
		const task = 'github:harbor-labs/tideline#31';
		await openAt('thread', store, { ...front({ is: 'task', task }), clockKept: inWorkingHours }, story);
		await waitFor(() =>
			expect(screen.getAllByRole('button', { name: /answered after \d+ working \w+\.$/ }).length).toBeGreaterThan(0),
		);
		expect(screen.queryByRole('button', { name: /answered after \d+ (hour|day|minute)/ })).toBeNull();
	});

	it('the popup tells waits by them and names them', async () => {
		await openAt('turns', store, {}, over);
		cleanup();
		await store.tasks.put(rowOf({ task: TASK, title: 'Open the lock' }));
		const own = { ownWord: async () => ({ ...NO_WORD, mine: [ADA.key] }), clockKept: inWorkingHours };
		render(<Popup panel={fakePanel(own)} store={store} close={() => {}} clock={() => NOW} />);
		const list = await screen.findByRole('list', { name: '1 piece of work waits on you' });
		await waitFor(() => expect(list.textContent).toContain('5 working days'));
		expect(screen.getByText('In working hours: Mon–Fri 9–17, Asia/Kolkata')).toBeTruthy();
		expect(screen.getByRole('combobox', { name: BY })).toBeTruthy();
	});

	it('so does the card', async () => {
		const thread = async () => ({ turn: mine, contradictions: [], others: [], more: 0 });
		render(<CardTurn panel={fakePanel({ thread, clockKept: inWorkingHours })} task={TASK} now={NOW} />);
		expect(await screen.findByText('5 working days')).toBeTruthy();
		expect(screen.getByText('In working hours: Mon–Fri 9–17, Asia/Kolkata')).toBeTruthy();
	});
});
