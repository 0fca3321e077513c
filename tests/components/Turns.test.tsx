// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_TURNS } from '../../components/TurnLane.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { Store } from '../../lib/store/tables.ts';
import { world } from './flow-fake.ts';
import { openAt } from './flow-page.tsx';
import { ADA, daysAgo, threadRow, waits } from './flow-rows.ts';
import { HOSTILE } from './rows.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`turns ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const lane = async (name: RegExp) =>
	(await screen.findByRole('heading', { name, level: 2 })).closest('section') as HTMLElement;
const rowsIn = (section: HTMLElement) => within(section).queryAllByRole('listitem');

describe('Turns', () => {
	it('is what the side panel opens at', async () => {
		await openAt(null, store);
		expect(screen.getByRole('tab', { name: 'Turns', selected: true })).toBeTruthy();
	});

	it('says lane by lane on whom work waits, for what, how long, and why', async () => {
		await openAt('turns', store);
		const mine = await lane(/^On me 2$/);
		await waitFor(() => expect(rowsIn(mine)).toHaveLength(2));
		// The longest wait stands first.
		expect(rowsIn(mine)[0]?.textContent).toContain(
			'Renew the lamp of pier 1on you to do the workMira Kolb assigned ada.4 days',
		);
		const asked = await lane(/^On someone I asked 1$/);
		await waitFor(() => expect(asked.textContent).toContain('on Ben Ito for a review'));
		expect(asked.textContent).toContain('1 contradiction');
		for (const tool of ['GitHub', 'Jira', 'Asana']) expect(within(asked).getByRole('img', { name: tool })).toBeTruthy();
	});

	it('says who answers for an agent that work waits on', async () => {
		await openAt('turns', store);
		const agent = await lane(/^On an agent \d+$/);
		await waitFor(() => expect(agent.textContent).toContain('on claude to do the workyou answer for it'));
	});

	it('counts in every chip what the lane lists', async () => {
		await openAt('turns', store);
		const chips = within(await screen.findByRole('list', { name: 'How many in each lane' })).getAllByRole('button');
		expect(chips.length).toBeGreaterThan(5);
		for (const chip of chips) {
			const [, name = '', count = ''] = /^(.*) (\d+)$/.exec(chip.textContent ?? '') ?? [];
			const section = await lane(new RegExp(`^${name} ${count}$`));
			await waitFor(() => expect(rowsIn(section)).toHaveLength(Number(count)));
		}
	});

	it('marks waits that nobody will end', async () => {
		await openAt('turns', store);
		const nobody = await lane(/^On nobody 2$/);
		await waitFor(() => expect(nobody.textContent).toContain('asked of no one'));
		expect(nobody.textContent).toContain('owner has left');
		expect(nobody.textContent).toContain('on nobody for a review');
	});

	it('says where it can’t be told, and why, and claims no wait there', async () => {
		await openAt('turns', store);
		const unseen = await lane(/^Can’t be told 1$/);
		await waitFor(() => expect(unseen.textContent).toContain('Only a row of a list was seen'));
		expect(unseen.querySelector('time')).toBeNull();
	});

	it('gives a wait whose beginning is not known as a span', async () => {
		await openAt('turns', store);
		const approval = await lane(/^On an approval 1$/);
		await waitFor(() => expect(approval.querySelector('time')?.textContent).toBe('8 to 15 days'));
		expect(approval.querySelector('time')?.title).toMatch(/^Since between .* and .*; on the calendar/);
	});

	it('shows one lane alone at a press of its count, and all again at another', async () => {
		const user = userEvent.setup();
		await openAt('turns', store);
		const chip = await screen.findByRole('button', { name: 'On an agent 1' });
		await user.click(chip);
		await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1));
		await waitFor(() => expect(location.hash).toBe('#lane=agent'));
		await user.click(chip);
		await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(4));
	});

	it('lists the first of a long lane, and all of them when asked', async () => {
		const user = userEvent.setup();
		const threads = Array.from({ length: FIRST_TURNS + 4 }, (_, n) =>
			threadRow(`Rope ${n}`, waits({ on: [ADA], task: `github:tern/harbour#${n + 1}`, since: { at: daysAgo(n + 1) } })),
		);
		await openAt('turns', store, {}, { threads });
		const mine = await lane(/^On me 9$/);
		await waitFor(() => expect(rowsIn(mine)).toHaveLength(FIRST_TURNS));
		await user.click(within(mine).getByRole('button', { name: 'Show all 9' }));
		await waitFor(async () => expect(rowsIn(await lane(/^On me 9$/))).toHaveLength(9));
	});

	it('narrows by tool and by words, counts with it, and clears', async () => {
		const user = userEvent.setup();
		await openAt('turns', store);
		await screen.findByText('9 pieces of work wait; of 1 more it can’t be told');
		await user.selectOptions(screen.getByLabelText('Tool'), 'Jira');
		await screen.findByText('1 piece of work waits');
		await user.type(screen.getByRole('searchbox'), 'zebra');
		expect(await screen.findByRole('heading', { name: 'No work matches' })).toBeTruthy();
		await user.click(screen.getByRole('button', { name: 'Clear filters' }));
		await screen.findByText('9 pieces of work wait; of 1 more it can’t be told');
	});

	it('does not say of work that it waits where that can’t be told', async () => {
		const [known, , ...more] = [1, 2, 3].map((n) =>
			threadRow(`Rope ${n}`, waits({ on: [ADA], task: `github:tern/harbour#${n}`, since: { at: daysAgo(n) } })),
		);
		const turn = { is: 'unseen' as const, because: 'Its state was not seen.' };
		const untold = more.map((thread) => ({ ...thread, turn }));
		await openAt('turns', store, {}, { threads: [...(known ? [known] : []), ...untold] });
		expect(await screen.findByText('1 piece of work waits; of 1 more it can’t be told')).toBeTruthy();
	});

	it('opens the thread from a row, and the task in its tool from its arrow', async () => {
		const user = userEvent.setup();
		await openAt('turns', store);
		const asked = await lane(/^On someone I asked/);
		const out = await within(asked).findByRole('link', { name: /^Open in GitHub: TIDE-12/ });
		expect(out.getAttribute('rel')).toBe('noreferrer');
		await user.click(within(asked).getByRole('button', { name: 'Publish tide tables as a public feed' }));
		expect(await screen.findByRole('tab', { name: 'Thread', selected: true })).toBeTruthy();
		expect(await screen.findByRole('heading', { name: 'Publish tide tables as a public feed' })).toBeTruthy();
		expect(screen.getByText('Chosen from a list')).toBeTruthy();
	});

	it('is walked by keys over all lanes', async () => {
		const user = userEvent.setup();
		await openAt('turns', store);
		await screen.findByRole('button', { name: 'Renew the lamp of pier 3' });
		await user.keyboard('/');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
		await user.keyboard('{ArrowDown}jj');
		expect(document.activeElement?.textContent).toBe('Publish tide tables as a public feed');
		await user.keyboard('k{ArrowUp}{ArrowUp}');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
	});

	it('asks which accounts are the user’s while none is, and leads to where that is said', async () => {
		const user = userEvent.setup();
		const panel = await openAt('turns', store, { ownWord: async () => NO_WORD });
		await screen.findByText(/Tell Throughline which accounts are yours/);
		expect(screen.queryByRole('heading', { name: /^On me/ })).toBeNull();
		await user.click(screen.getByRole('button', { name: 'My accounts' }));
		expect(panel.asked).toEqual(['openOptions people']);
	});

	it('says when the store can’t be read, and tries again', async () => {
		const user = userEvent.setup();
		await openAt('turns', store, {}, { broken: true });
		expect((await screen.findByRole('alert')).textContent).toContain('The flow can’t be read');
		world.broken = false;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await lane(/^On me/)).toBeTruthy();
	});

	it.each(HOSTILE)('shows a title with %s as text', async (_, title, shown) => {
		await openAt('turns', store, {}, { threads: [threadRow(title, waits({ on: [ADA], because: title }))] });
		const row = await screen.findByRole('button', { name: shown });
		expect(row.querySelector('img, b')).toBeNull();
	});
});
