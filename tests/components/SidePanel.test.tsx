// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROWS_AT_ONCE } from '../../components/AllTasks.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { Store, type TaskRow } from '../../lib/store/tables.ts';
import { keepTasks, taskTables } from '../../lib/store/task-rows.ts';
import { fakePanel, HOSTILE, minutesAgo, NOW, rowOf, says } from './rows.ts';

const clock = () => NOW;
let store: Store;

beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	localStorage.setItem('tab', 'all');
	store = new Store(`test ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

async function open(rows: TaskRow[], panel = fakePanel()) {
	await store.transaction('rw', taskTables(store), async () => keepTasks(store, rows));
	render(<SidePanel panel={panel} store={store} clock={clock} />);
	if (rows.length > 0) await screen.findByRole('list', { name: 'Tasks' });
	return panel;
}
const shown = () => screen.queryAllByRole('link', { name: /./ }).map((link) => link.textContent);

const LOCK = rowOf({ task: 'github:tern/harbour#12', title: 'Open the lock', lastSeen: minutesAgo(9), unowned: true });
const LAMP = rowOf({
	task: 'jira:acme.atlassian.net/ABC-7',
	title: 'Lamp on the pier',
	lastSeen: minutesAgo(2),
	layers: { why: says('missing') },
	fields: { assignees: [{ name: 'Ada Reed' }] },
});
const ROPE = rowOf({ task: 'asana:1200000000000001', title: 'Rope for the bell', lastSeen: minutesAgo(5) });
const ALL = [LOCK, LAMP, ROPE];

describe('the side panel', () => {
	it('lists the tasks of every tool, newest first, with key, owner and last sight', async () => {
		await open(ALL);
		expect(shown()).toEqual(['Lamp on the pier', 'Rope for the bell', 'Open the lock']);
		const [lamp, , lock] = screen.getAllByRole('listitem');
		expect(lamp?.textContent).toContain('ABC-7Ada Reed2m ago');
		expect(lock?.textContent).toContain('unowned');
		expect(screen.getByText('3 tasks')).toBeTruthy();
		expect(within(lamp as HTMLElement).getByRole('img', { name: /^Why missing, What stated/ })).toBeTruthy();
	});

	it('opens a task in its tool, in a tab that learns nothing of us', async () => {
		await open([LOCK]);
		const link = screen.getByRole('link', { name: 'Open the lock' });
		expect(link.getAttribute('href')).toBe(LOCK.url);
		expect(link.getAttribute('target')).toBe('_blank');
		expect(link.getAttribute('rel')).toBe('noreferrer');
	});

	it('shows what is read while it is open', async () => {
		await open([LOCK]);
		await store.transaction('rw', taskTables(store), async () => keepTasks(store, [LAMP]));
		await waitFor(() => expect(shown()).toEqual(['Lamp on the pier', 'Open the lock']));
	});

	it('narrows by tool, by missing layer, by unowned, and by words', async () => {
		const user = userEvent.setup();
		await open(ALL);
		await user.selectOptions(screen.getByLabelText('Tool'), 'Asana');
		await waitFor(() => expect(shown()).toEqual(['Rope for the bell']));
		expect(screen.getByText('1 of 3 tasks')).toBeTruthy();
		await user.selectOptions(screen.getByLabelText('Tool'), 'All tools');
		await user.selectOptions(screen.getByLabelText('Lacking layer'), 'Lacks Why');
		await waitFor(() => expect(shown()).toEqual(['Lamp on the pier']));
		await user.selectOptions(screen.getByLabelText('Lacking layer'), 'Any layers');
		await user.click(screen.getByLabelText('Unowned'));
		await waitFor(() => expect(shown()).toEqual(['Open the lock']));
		await user.click(screen.getByLabelText('Unowned'));
		await user.type(screen.getByRole('searchbox'), 'ada');
		await waitFor(() => expect(shown()).toEqual(['Lamp on the pier']));
	});

	it('keeps its filters in the address', async () => {
		const user = userEvent.setup();
		await open(ALL);
		await user.selectOptions(screen.getByLabelText('Lacking layer'), 'Lacks Why');
		await user.type(screen.getByRole('searchbox'), 'lamp');
		await waitFor(() => expect(location.hash).toBe('#lacks=why&words=lamp'));
		cleanup();
		render(<SidePanel panel={fakePanel()} store={store} clock={clock} />);
		await waitFor(() => expect(shown()).toEqual(['Lamp on the pier']));
	});

	it('says that no task matches, and clears the filters', async () => {
		const user = userEvent.setup();
		history.replaceState(null, '', '/sidepanel.html#words=zebra');
		await store.transaction('rw', taskTables(store), async () => keepTasks(store, ALL));
		render(<SidePanel panel={fakePanel()} store={store} clock={clock} />);
		await screen.findByRole('heading', { name: 'No task matches' });
		await user.click(screen.getByRole('button', { name: 'Clear filters' }));
		await waitFor(() => expect(shown()).toHaveLength(3));
	});

	it('says what to do while nothing was seen', async () => {
		await open([]);
		expect(await screen.findByRole('heading', { name: 'Nothing seen yet' })).toBeTruthy();
		expect(screen.getByText(/Open a GitHub, Jira or Asana page/)).toBeTruthy();
	});

	it('says when the store can’t be read, and tries again', async () => {
		const user = userEvent.setup();
		store.close({ disableAutoOpen: true });
		render(<SidePanel panel={fakePanel()} store={store} clock={clock} />);
		expect((await screen.findByRole('alert')).textContent).toContain('The list can’t be read');
		await store.open();
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		expect(await screen.findByRole('heading', { name: 'Nothing seen yet' })).toBeTruthy();
	});

	it('unfolds the layers of a task in place', async () => {
		const user = userEvent.setup();
		await open([LAMP]);
		const more = screen.getByRole('button', { name: 'Layers of Lamp on the pier' });
		expect(more.getAttribute('aria-expanded')).toBe('false');
		await user.click(more);
		expect(more.getAttribute('aria-expanded')).toBe('true');
		expect(screen.getByText('Nothing was found that says what this is for.')).toBeTruthy();
	});

	it('is walked by keys: / to search, arrows and j/k from row to row, arrows to unfold', async () => {
		const user = userEvent.setup();
		await open(ALL);
		await user.keyboard('/');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
		await user.keyboard('{ArrowDown}j');
		expect(document.activeElement?.textContent).toBe('Rope for the bell');
		await user.keyboard('{ArrowRight}');
		expect(screen.getByRole('button', { name: 'Layers of Rope for the bell' }).getAttribute('aria-expanded')).toBe(
			'true',
		);
		await user.keyboard('k');
		expect(document.activeElement?.textContent).toBe('Lamp on the pier');
		await user.keyboard('{ArrowUp}');
		expect(document.activeElement).toBe(screen.getByRole('searchbox'));
	});

	it('lets letters be typed in the search', async () => {
		const user = userEvent.setup();
		await open(ALL);
		await user.type(screen.getByRole('searchbox'), 'j/k');
		expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('j/k');
	});

	it('shows a long list in parts', async () => {
		const user = userEvent.setup();
		const many = Array.from({ length: ROWS_AT_ONCE + 5 }, (_, index) =>
			rowOf({ task: `github:tern/harbour#${index + 1}`, title: `Task ${index + 1}` }),
		);
		await open(many);
		expect(screen.getAllByRole('listitem')).toHaveLength(ROWS_AT_ONCE);
		await user.click(screen.getByRole('button', { name: 'Show more' }));
		await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(ROWS_AT_ONCE + 5));
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
	});

	it.each(HOSTILE)('shows a title with %s as text', async (_, title, text) => {
		await open([rowOf({ title })]);
		expect(shown()).toEqual([text]);
		expect(document.querySelector('li img:not([role]), li a b')).toBeNull();
	});

	it('forgets everything only when asked twice', async () => {
		const user = userEvent.setup();
		const panel = await open(ALL);
		await user.click(screen.getByRole('button', { name: 'Forget everything…' }));
		const question = screen.getByRole('alertdialog');
		expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep' }));
		await user.keyboard('{Escape}');
		expect(screen.queryByRole('alertdialog')).toBeNull();
		expect(panel.asked).toEqual([]);
		await user.click(screen.getByRole('button', { name: 'Forget everything…' }));
		await user.click(screen.getByRole('button', { name: 'Forget everything' }));
		expect(panel.asked).toEqual(['forget']);
		expect(await screen.findByText('Everything was forgotten.')).toBeTruthy();
	});
});
