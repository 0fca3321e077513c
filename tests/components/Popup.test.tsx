// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import type { PageAnswer, PageReport, Panel } from '../../lib/messages.ts';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel, minutesAgo, rowOf, says } from './rows.ts';

const store = new Store('popup');
afterEach(cleanup);

const report = (more: Partial<PageReport> = {}): PageReport => ({
	tool: 'github',
	page: 'issue list',
	state: 'read',
	tasks: [],
	misses: [],
	gaveUp: 0,
	...more,
});
const here = (more: Partial<PageReport> = {}, rows: Extract<PageAnswer, { is: 'here' }>['rows'] = []): PageAnswer => ({
	is: 'here',
	host: 'github.com',
	report: report(more),
	rows,
});

async function open(answer: PageAnswer, answers: Partial<Panel> = {}) {
	const panel = fakePanel({ askPage: async () => answer, ...answers });
	const close = vi.fn();
	render(<Popup panel={panel} store={store} close={close} />);
	await screen.findAllByRole('heading', { level: 2 });
	return { panel, close, text: () => document.body.textContent ?? '' };
}

const LISTED = {
	url: 'https://github.com/a/b/issues',
	surface: 'issue row',
	source: 'page',
	at: minutesAgo(3),
} as const;
const MISS = { surface: 'issue', anchor: 'title', tried: ['2025-07', '2021-12'], count: 1 };

describe('the popup', () => {
	it('counts the tasks, what they lack, who nobody owns and what can’t be seen', async () => {
		const rows = [
			rowOf({ task: 'github:a/b#1', layers: { why: says('missing'), who: says('missing') }, unowned: true }),
			rowOf({ task: 'github:a/b#2', layers: { why: says('missing'), how: says('unseen') }, from: { title: LISTED } }),
			rowOf({ task: 'github:a/b#3' }),
		];
		const { text } = await open(here({ tasks: rows.map(({ task }) => task) }, rows));
		expect(screen.getByRole('heading', { name: '3 tasks on this page' })).toBeTruthy();
		const cells = (name: RegExp) =>
			[...(screen.getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td') ?? [])].map(
				(cell) => cell.textContent,
			);
		expect(cells(/^Why/)).toEqual(['2', '0']);
		expect(cells(/^Who/)).toEqual(['1', '0']);
		expect(cells(/^How/)).toEqual(['0', '1']);
		expect(text()).toContain('1 unowned');
		expect(text()).toContain('1 can’t be seen in full from here');
	});

	it('sends nobody to a page that was read already', async () => {
		const from = { title: LISTED };
		const layers = { how: says('unseen') };
		const rows = [rowOf({ task: 'github:a/b#1', layers }), rowOf({ task: 'github:a/b#2', layers, from })];
		const { text } = await open(here({ tasks: rows.map(({ task }) => task) }, rows));
		expect(text()).toContain('1 can’t be seen in full from here: open it to see more.');
		cleanup();
		const own = await open(here({ tasks: ['github:a/b#1'] }, rows.slice(0, 1)));
		expect(own.text()).not.toContain('open');
	});

	it('says lacking of what is needed alone, as the toolbar counts it', async () => {
		const recommended = { ...rowOf({ task: 'github:a/b#1', layers: { when: says('missing') } }), gaps: [] };
		await open(here({ tasks: [recommended.task] }, [recommended]));
		expect(screen.getByRole('columnheader', { name: 'lacking' })).toBeTruthy();
		expect(screen.queryByRole('columnheader', { name: 'missing' })).toBeNull();
	});

	it('counts no task that is still being written, and waits for no judgement of it', async () => {
		const draft = 'draft:github:github.com/a/b/issues/new';
		const { text } = await open(here({ page: 'new issue', tasks: [draft] }));
		expect(screen.getByRole('heading', { name: 'A task that is being written' })).toBeTruthy();
		expect(screen.queryByRole('table')).toBeNull();
		expect(text()).not.toContain('judged');
		cleanup();
		const both = await open(here({ tasks: [draft, 'github:a/b#1'] }, [rowOf({ task: 'github:a/b#1' })]));
		expect(screen.getByRole('heading', { name: '1 task on this page' })).toBeTruthy();
		expect(both.text()).toContain('Another is being written');
		expect(both.text()).not.toContain('judged');
	});

	it('says that a page can’t be read, by what, and counts nothing', async () => {
		const { text } = await open(here({ page: 'issue', state: 'unreadable', misses: [MISS] }));
		expect(screen.getByRole('alert').textContent).toContain('This page can’t be read');
		expect(text()).toContain('The issue’s title was not found where it was in 2025-07 or 2021-12.');
		expect(screen.queryByRole('table')).toBeNull();
	});

	it('has a report to copy, and says when it is', async () => {
		const user = userEvent.setup();
		await open(here({ page: 'issue', state: 'unreadable', misses: [MISS] }));
		await user.click(screen.getByRole('button', { name: 'Copy report' }));
		expect(await screen.findByText('Copied.')).toBeTruthy();
		expect(await navigator.clipboard.readText()).toContain('missed: issue / title, tried 2025-07, 2021-12');
	});

	it('names what could not be read of a page that was read in part', async () => {
		const { text } = await open(here({ tasks: ['github:a/b#1'], misses: [{ ...MISS, count: 4 }] }, [rowOf()]));
		expect(text()).toContain('1 task on this page');
		expect(text()).toContain('not found where it was in 2025-07 or 2021-12 (4 times)');
	});

	it.each<[string, PageAnswer, string]>([
		['of no site of ours', { is: 'elsewhere' }, 'Not a site that Throughline reads'],
		['of a site that is switched off', { is: 'off', host: 'github.com' }, 'Switched off on github.com'],
		['that was open before', { is: 'silent', host: 'github.com' }, 'Reload this page'],
		['without tasks', here({ state: 'no tasks' }), 'No tasks here'],
		['still loading', here({ state: 'loading' }), 'This page is still loading'],
		['of a view that is not read', here({ state: 'not a task page', page: 'view' }), 'This view is not read'],
		['of another kind', here({ state: 'not a task page', page: null }), 'No task page'],
	])('says of a page %s what it is', async (_, answer, heading) => {
		await open(answer);
		expect(screen.getByRole('heading', { name: heading })).toBeTruthy();
	});

	it('asks a page that said nothing again: it may only just have been opened', async () => {
		let asked = 0;
		await open(here(), {
			askPage: async () => (asked++ === 0 ? { is: 'silent', host: 'github.com' } : here({ state: 'no tasks' })),
		});
		expect(await screen.findByRole('heading', { name: 'No tasks here' }, { timeout: 3_000 })).toBeTruthy();
	});

	it('has one switch that turns the site off, and says so', async () => {
		const user = userEvent.setup();
		let on = true;
		const { panel } = await open(here(), {
			askPage: async () => (on ? here() : { is: 'off', host: 'github.com' }),
			switchSite: async (_, to) => {
				on = to;
			},
		});
		expect(panel.version).toBe('0.1.0');
		const button = screen.getByRole('switch', { name: 'Throughline on github.com', checked: true });
		await user.click(button);
		expect(await screen.findByRole('switch', { checked: false })).toBeTruthy();
		expect(screen.getByRole('heading', { name: 'Switched off on github.com' })).toBeTruthy();
	});

	it('has no switch where there is nothing to switch', async () => {
		await open({ is: 'elsewhere' });
		expect(screen.queryByRole('switch')).toBeNull();
	});

	it('opens the side panel and makes way for it', async () => {
		const user = userEvent.setup();
		const { panel, close } = await open(here());
		await user.click(screen.getByRole('button', { name: 'Open side panel' }));
		expect(panel.asked).toEqual(['openSidePanel']);
		expect(close).toHaveBeenCalledOnce();
	});

	it('opens the options, and from an unreadable page what Throughline can see', async () => {
		const user = userEvent.setup();
		const { panel, close } = await open(here({ page: 'issue', state: 'unreadable', misses: [MISS] }));
		await user.click(screen.getByRole('button', { name: 'What Throughline can see' }));
		await user.click(screen.getByRole('button', { name: 'Options' }));
		expect(panel.asked).toEqual(['openOptions can-see', 'openOptions sites']);
		expect(close).toHaveBeenCalledTimes(2);
	});

	it('says when nobody answered', async () => {
		const panel = fakePanel({ askPage: () => Promise.reject(new Error('gone')) });
		render(<Popup panel={panel} store={store} close={() => {}} />);
		expect((await screen.findByRole('alert')).textContent).toContain('Throughline did not answer');
	});
});
