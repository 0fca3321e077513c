// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CanSee } from '../../components/CanSee.tsx';
import type { Panel } from '../../lib/messages.ts';
import { forgetLooks, type LookRow } from '../../lib/store/looks.ts';
import { Store } from '../../lib/store/tables.ts';
import { BLIND, CHARTS, hit, lookRow, miss, READ, tally } from './looks.ts';
import { fakePanel, minutesAgo, NOW } from './rows.ts';

let store: Store;
let count = 0;
beforeEach(() => {
	store = new Store(`can-see-${count++}`);
});
afterEach(async () => {
	cleanup();
	await store.delete();
});

async function open(rows: LookRow[], answers: Partial<Panel> = {}) {
	await store.looks.bulkPut(rows);
	const panel = fakePanel({ charts: async () => [...CHARTS], forgetLooks: () => forgetLooks(store), ...answers });
	render(<CanSee panel={panel} store={store} clock={() => NOW} />);
	await screen.findByRole('heading', { name: 'GitHub' });
	return { panel, user: userEvent.setup() };
}
const text = () => document.body.textContent ?? '';
const item = (page: string) => screen.getByRole('heading', { name: page, level: 4 }).closest('li') as HTMLElement;

describe('what Throughline can see', () => {
	it('says while nothing was visited what to do, and names every kind of page', async () => {
		await open([]);
		expect(text()).toContain('Nothing was visited yet.');
		expect(text()).toContain('Not visited yet: issue list, issue and milestone.');
		expect(text()).toContain('Not visited yet: project.');
		expect(screen.queryByRole('button', { name: /Reset/ })).toBeNull();
	});

	it('says of each kind of page whether it is read, by which form of it, and when', async () => {
		await open([READ]);
		expect(text()).toContain('The one kind of page that was visited can be read.');
		expect(item('issue list').textContent).toMatch(/issue listReadform of 2026-09 · visited 3 minutes ago/);
	});

	it('says of a page that can’t be read what was not found and since when', async () => {
		await open([READ, BLIND]);
		expect(text()).toContain('Of 2 kinds of page visited, 1 can’t be read.');
		expect(item('issue').textContent).toContain('Can’t be read');
		expect(item('issue').textContent).toContain('No issue was found. Since 8 March 2026, in 3 readings.');
		expect(screen.getByRole('link', { name: 'repair' }).getAttribute('href')).toBe('#repairs');
	});

	it('can’t tell which of several surfaces should have been there, and does not', async () => {
		const surfaces = {
			project: { frame: miss(60) },
			'task pane': { root: miss(60) },
			list: { root: miss(60, 1, { lastHit: minutesAgo(90) }) },
		};
		await open([
			lookRow({ tool: 'asana', page: 'project', state: 'unreadable', unreadableSince: minutesAgo(60), surfaces }),
		]);
		expect(item('project').textContent).toContain('No task pane or list was found, nor the frame of one. Since ');
	});

	it('says of a page that is read in part which part is not', async () => {
		const surfaces = {
			'task pane': { key: miss(60 * 48, 2) },
			list: { root: tally({ lastHit: minutesAgo(3) }), title: hit('2023-05', 9) },
		};
		await open([lookRow({ tool: 'asana', page: 'project', surfaces })]);
		expect(item('project').textContent).toContain('Read in part');
		expect(item('project').textContent).toContain('The name of the task pane was not found. Since 8 March 2026');
	});

	it('does not call it a failure that a field is not on every task, or was never found', async () => {
		await open([READ]);
		expect(item('issue list').dataset.standing).toBe('read');
		expect(text()).not.toMatch(/not found\./);
	});

	it('remarks on a field that is out of sight for longer than it ever was', async () => {
		const gone = { ...hit('2024-10', 40), looks: 12, dry: 6, driest: 1, failsSince: minutesAgo(60 * 48) };
		const rare = { ...hit('2024-10', 40), looks: 12, dry: 6, driest: 4, failsSince: minutesAgo(60 * 48) };
		const busy = { ...gone, failsSince: minutesAgo(60) };
		const { list = {} } = READ.surfaces;
		await open([lookRow({ surfaces: { list: { ...list, assignees: gone, milestone: rare } } })]);
		expect(item('issue list').dataset.standing).toBe('read');
		expect(text()).toContain('assignees of the list: found before, and not in the last 6 readings');
		expect(text()).not.toContain('milestone of the list');
		await store.looks.put(lookRow({ at: minutesAgo(1), surfaces: { list: { ...list, assignees: busy } } }));
		expect(await screen.findByText('1 minute ago')).toBeTruthy();
		expect(text()).not.toContain('assignees of the list');
	});

	it('shows on demand how often each field was found, and names those that never were', async () => {
		const { user } = await open([READ]);
		await user.click(screen.getByRole('button', { name: 'What was found on: issue list', expanded: false }));
		const row = within(item('issue list')).getByRole('rowheader', { name: 'assignees' }).closest('tr');
		expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
			'20',
			'5',
			'2024-10',
			'3m ago',
		]);
		expect(text()).toContain('Never found so far: milestone.');
	});

	it('names the places of a page where no task was met yet', async () => {
		const surfaces = { list: { root: tally({ lastHit: minutesAgo(3) }), title: hit('2023-05', 9) } };
		const { user } = await open([lookRow({ tool: 'asana', page: 'project', surfaces })]);
		await user.click(screen.getByRole('button', { name: 'What was found on: project' }));
		expect(item('project').textContent).toContain('Not met on it yet: task pane.');
	});

	it('names every form by which a field was found, the last one first', async () => {
		const both = { '2021-12': 4, '2026-09': 3 };
		const title = hit('2021-12', 7, { hits: both });
		const { user } = await open([lookRow({ surfaces: { list: { root: tally({ lastHit: minutesAgo(3) }), title } } })]);
		await user.click(screen.getByRole('button', { name: 'What was found on: issue list' }));
		expect(screen.getByRole('rowheader', { name: 'title' }).closest('tr')?.textContent).toBe(
			'title702021-12, 2026-093m ago',
		);
	});

	it('follows what is read meanwhile', async () => {
		await open([]);
		await store.looks.put(READ);
		expect(await screen.findByRole('heading', { name: 'issue list', level: 4 })).toBeTruthy();
	});

	it('has a report to copy', async () => {
		const { user } = await open([READ, BLIND]);
		await user.click(screen.getByRole('button', { name: 'Copy report' }));
		expect(await screen.findByText('Copied.')).toBeTruthy();
		const report = await navigator.clipboard.readText();
		expect(report).toContain('Throughline 0.1.0: what it can see, 2026-03-10 (UTC)');
		expect(report).toContain('  issue: blind since 2026-03-08; last 2026-03-10; read 4x, unreadable 3x');
		expect(report).toContain('    list / assignees: found 2024-10 20x; missed 5x; last found 2026-03-10');
		expect(report).toContain('    list / milestone: missed 25x; never found\n');
		expect(report).toContain('  not visited: milestone');
	});

	it('resets its counts after asking once', async () => {
		const { user } = await open([READ]);
		await user.click(screen.getByRole('button', { name: 'Reset these counts…' }));
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
		expect(await store.looks.count()).toBe(1);
		await user.click(screen.getByRole('button', { name: 'Reset counts' }));
		expect(await screen.findByText('The counts were reset.')).toBeTruthy();
		expect(text()).toContain('Nothing was visited yet.');
		expect(await store.looks.count()).toBe(0);
	});

	it('says when the counts can’t be read, and tries again', async () => {
		let ill = true;
		const charts = async () => (ill ? Promise.reject(new Error('ill')) : [...CHARTS]);
		render(<CanSee panel={fakePanel({ charts })} store={store} clock={() => NOW} />);
		expect((await screen.findByRole('alert')).textContent).toContain('The counts can’t be read');
		ill = false;
		await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByRole('heading', { name: 'GitHub' })).toBeTruthy();
	});
});
