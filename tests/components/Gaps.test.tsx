// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/SidePanel.tsx';
import { Store, type TaskRow } from '../../lib/store/tables.ts';
import { keepTasks, taskTables } from '../../lib/store/task-rows.ts';
import { fakePanel, HOSTILE, NOW, rowOf, says } from './rows.ts';

let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	localStorage.setItem('tab', 'gaps');
	store = new Store(`test ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const nobody = { assignees: null, state: { name: 'In Progress' } };
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
const OLD = rowOf({
	task: 'jira:acme.atlassian.net/ABC-1',
	title: 'Old rope',
	layers: { who: says('missing') },
	fields: nobody,
	firstSeen: daysAgo(40),
});
const NEW = rowOf({
	task: 'jira:acme.atlassian.net/ABC-2',
	title: 'New rope',
	layers: { who: says('missing') },
	fields: nobody,
});
const WAITED = rowOf({
	task: 'jira:acme.atlassian.net/ABC-3',
	title: 'Waited for',
	layers: { who: says('missing') },
	fields: nobody,
});
const WAITS = rowOf({
	task: 'jira:acme.atlassian.net/ABC-4',
	title: 'Waits',
	layers: { why: says('missing') },
	fields: { assignees: [{ name: 'Ada Reed' }], links: [{ task: WAITED.task, relation: 'is blocked by' }] },
});
const CLEAR = rowOf({ task: 'github:tern/harbour#9', title: 'All clear' });

async function open(rows: TaskRow[], panel = fakePanel()) {
	await store.transaction('rw', taskTables(store), async () => keepTasks(store, rows));
	render(<SidePanel panel={panel} store={store} clock={() => NOW} />);
	await screen.findByRole('tab', { name: 'Gaps', selected: true });
	return panel;
}
const shown = () =>
	[...document.querySelectorAll('li[data-task] a:first-of-type[title]')].map((link) => link.textContent);

describe('Gaps', () => {
	it('groups tasks by what they lack, most costly first, with unowned work apart and told once', async () => {
		await open([NEW, OLD, WAITED, WAITS, CLEAR]);
		await waitFor(() => expect(shown()).toEqual(['Waited for', 'Old rope', 'New rope', 'Waits']));
		expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
			'No owner',
			'Why missing',
		]);
		expect(screen.getByText(/blocks ABC-4 · known since today/)).toBeTruthy();
		expect(screen.getByText(/^needed · in progress · known for 40 days$/)).toBeTruthy();
		expect(screen.getByText('judged 5 of 5 tasks seen; 0 unseen in part')).toBeTruthy();
	});

	it('opens what it counts', async () => {
		const user = userEvent.setup();
		await open([NEW, OLD, WAITED, WAITS, CLEAR]);
		await user.click(await screen.findByRole('button', { name: 'Why missing 1' }));
		await waitFor(() => expect(shown()).toEqual(['Waits']));
		await user.click(screen.getByRole('button', { name: 'Why missing 1' }));
		await waitFor(() => expect(shown()).toHaveLength(4));
	});

	it('narrows by person, project, age and tool', async () => {
		const user = userEvent.setup();
		await open([NEW, OLD, WAITS, CLEAR]);
		await user.selectOptions(await screen.findByLabelText('Age'), 'Known 30 days or more');
		await waitFor(() => expect(shown()).toEqual(['Old rope']));
		await user.selectOptions(screen.getByLabelText('Age'), 'Any age');
		await user.selectOptions(screen.getByLabelText('Person'), 'Ada Reed (Jira)');
		await waitFor(() => expect(shown()).toEqual(['Waits']));
		await user.selectOptions(screen.getByLabelText('Person'), 'All people');
		await user.selectOptions(screen.getByLabelText('Project'), 'tern/harbour');
		expect(await screen.findByRole('heading', { name: 'No gap here' })).toBeTruthy();
	});

	it('waives from the keyboard, and asks for a reason first', async () => {
		const user = userEvent.setup();
		const panel = await open([OLD]);
		await waitFor(() => expect(shown()).toEqual(['Old rope']));
		await user.keyboard('jw');
		const dialog = await screen.findByRole('dialog', { name: 'Waive Who' });
		await user.click(within(dialog).getByRole('button', { name: 'Waive' }));
		expect(within(dialog).getByRole('alert').textContent).toMatch(/Say why first/);
		await user.type(within(dialog).getByLabelText('Reason'), 'The whole crew has it');
		await user.click(within(dialog).getByRole('button', { name: 'Waive' }));
		expect(await screen.findByText('Waived: Who is not needed here.')).toBeTruthy();
		const asked = panel.asked.map((one) => JSON.parse(one.slice('rulings '.length)));
		expect(asked.at(-1)).toEqual({
			...{ do: 'waive', task: OLD.task, layer: 'who' },
			...{ because: 'The whole crew has it', until: null },
		});
	});

	it('marks an owner as having left, and lists what they leave behind', async () => {
		const user = userEvent.setup();
		await open([WAITS]);
		await user.click(await screen.findByRole('button', { name: 'Layers of Waits' }));
		await user.click(screen.getByRole('button', { name: 'Ada Reed has left' }));
		expect(await screen.findByRole('heading', { name: 'Owner has left' })).toBeTruthy();
		expect(await screen.findByText('Ada Reed was marked as having left.')).toBeTruthy();
	});

	it('lists an owner who shows no activity, and says from what', async () => {
		const quiet = rowOf({
			task: 'jira:acme.atlassian.net/ABC-8',
			title: 'Quiet rope',
			fields: {
				assignees: [{ name: 'Ada Reed' }],
				comments: [{ author: { name: 'Ada Reed' }, at: daysAgo(50), text: 'On it.' }],
			},
		});
		await open([quiet, WAITS]);
		expect(await screen.findByRole('heading', { name: 'Owner shows no activity' })).toBeTruthy();
		expect(await screen.findByText(/^Ada Reed was last seen to act on 2026-01-19, in /)).toBeTruthy();
	});

	it('says no longer that a line was copied once something else is shown', async () => {
		const user = userEvent.setup();
		await open([OLD, WAITS]);
		await user.click(await screen.findByRole('button', { name: `Layers of ${OLD.title}` }));
		await user.click(screen.getByRole('button', { name: 'Copy line' }));
		expect(await screen.findByText('Copied.')).toBeTruthy();
		await user.selectOptions(screen.getByLabelText('Tool'), 'Asana');
		await waitFor(() => expect(screen.queryByText('Copied.')).toBeNull());
	});

	it('goes from tab to tab by arrows, and remembers the last', async () => {
		const user = userEvent.setup();
		await open([OLD]);
		screen.getByRole('tab', { name: 'Gaps' }).focus();
		await user.keyboard('{ArrowRight}');
		expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'All', selected: true }));
		expect(localStorage.getItem('tab')).toBe('all');
	});

	it.each(HOSTILE)('shows a title with %s as text', async (_, title, text) => {
		await open([rowOf({ title, layers: { why: says('missing') } })]);
		await waitFor(() => expect(shown()).toEqual([text]));
	});
});
