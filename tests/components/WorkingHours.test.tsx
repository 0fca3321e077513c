// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkingHours } from '../../components/WorkingHours.tsx';
import type { Panel } from '../../lib/messages.ts';
import { fakePanel } from './rows.ts';

afterEach(cleanup);

async function open(answers: Partial<Panel> = {}) {
	const panel = fakePanel(answers);
	render(<WorkingHours panel={panel} />);
	await screen.findByText('Mon–Fri 9–17, Europe/Berlin');
	return { panel, user: userEvent.setup() };
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const keep = () => screen.getByRole('button', { name: 'Keep these hours' });

describe('working hours under Options', () => {
	it('say what they are, what they are for, and how long a day is', async () => {
		await open();
		expect(screen.getByText(/A working day is 8 hours\./)).toBeTruthy();
		expect(screen.getByText(/They are used for nothing else/)).toBeTruthy();
	});

	it('are changed as a whole, at a press, and named anew', async () => {
		const { panel, user } = await open();
		await user.click(screen.getByLabelText('Friday'));
		type('From', '08:30');
		type('To', '16:45');
		await user.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
		expect(panel.asked).toEqual([]);
		await user.click(keep());
		expect(await screen.findByText('Mon–Thu 8:30–16:45, Asia/Tokyo')).toBeTruthy();
		expect(screen.getByText('Kept.')).toBeTruthy();
		expect((await panel.clockKept()).hours).toEqual({ zone: 'Asia/Tokyo', days: [1, 2, 3, 4], from: 510, to: 1005 });
	});

	it('may go on to midnight', async () => {
		const { user } = await open();
		type('To', '00:00');
		await user.click(keep());
		expect(await screen.findByText('Mon–Fri 9–24, Europe/Berlin')).toBeTruthy();
	});

	it.each([
		['From', '18:00', /over midnight can’t be counted/],
		['To', '', /from when to when/],
	])('with %s at “%s” are not kept, and it is said why', async (label, value, why) => {
		const { panel, user } = await open();
		type(label, value);
		await user.click(keep());
		expect((await screen.findByRole('alert')).textContent).toMatch(why);
		expect(panel.asked).toEqual([]);
	});

	it('need a day', async () => {
		const { panel, user } = await open();
		for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
			await user.click(screen.getByLabelText(day));
		await user.click(keep());
		expect((await screen.findByRole('alert')).textContent).toBe('Tick one day at least.');
		expect(panel.asked).toEqual([]);
	});

	it('are not said to be kept where they could not be', async () => {
		const { user } = await open({ keepHours: () => Promise.reject(new Error('full')) });
		await user.click(keep());
		expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
		expect(screen.queryByText('Kept.')).toBeNull();
	});
});

describe('days off', () => {
	it('are added by date, in order, each once, and taken out again', async () => {
		const { panel, user } = await open();
		const add = async (day: string) => {
			type('Another day off', day);
			await user.click(screen.getByRole('button', { name: 'Add this day' }));
		};
		await add('2026-12-25');
		expect(await screen.findByText('Mon–Fri 9–17, Europe/Berlin, without 1 day off')).toBeTruthy();
		await add('2026-05-01');
		await add('2026-12-25');
		const list = await screen.findByRole('list', { name: 'Days off' });
		await waitFor(() =>
			expect(
				within(list)
					.getAllByRole('listitem')
					.map((row) => row.querySelector('time')?.textContent),
			).toEqual(['Friday, 1 May 2026', 'Friday, 25 December 2026']),
		);
		await user.click(screen.getByRole('button', { name: 'Remove: Friday, 1 May 2026' }));
		await screen.findByText('Mon–Fri 9–17, Europe/Berlin, without 1 day off');
		expect(document.activeElement?.textContent).toBe('Days off');
		expect((await panel.clockKept()).hours.holidays).toEqual(['2026-12-25']);
	});

	it('are kept when the hours are changed', async () => {
		const { panel, user } = await open();
		type('Another day off', '2026-12-25');
		await user.click(screen.getByRole('button', { name: 'Add this day' }));
		await screen.findByRole('list', { name: 'Days off' });
		type('To', '18:00');
		await user.click(keep());
		await screen.findByText('Mon–Fri 9–18, Europe/Berlin, without 1 day off');
		expect((await panel.clockKept()).hours.holidays).toEqual(['2026-12-25']);
	});

	it('are asked for where none was chosen', async () => {
		const { panel, user } = await open();
		await user.click(screen.getByRole('button', { name: 'Add this day' }));
		expect((await screen.findByRole('alert')).textContent).toBe('Choose a day.');
		expect(panel.asked).toEqual([]);
	});
});
