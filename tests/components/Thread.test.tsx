// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '../../lib/store/tables.ts';
import { front, openAt } from './flow-page.tsx';
import { daysAgo, eventRow } from './flow-rows.ts';
import { story } from './flow-story.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

const PULL = 'github:harbor-labs/tideline#31';
let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`thread ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const titled = (name: string) => screen.findByRole('heading', { name, level: 2 });
const happened = async () =>
	within(await screen.findByRole('list', { name: 'What happened' })).getAllByRole('listitem');

describe('Thread', () => {
	it('shows the thread of the page in front, through all its tools: what contradicts first, then whose turn it is', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		const head = screen.getByRole('region', { name: 'Whose turn it is' }).textContent ?? '';
		expect(head).toContain('Waits on Ben Ito for a review, for 12 days');
		expect(head.indexOf('Done here, open there.')).toBeLessThan(head.indexOf('Waits on'));
		for (const title of ['Tide feed for harbour masters', 'Publish tide tables as a public feed', /^TIDE-12: serve/])
			expect(screen.getByRole('link', { name: title })).toBeTruthy();
	});

	it('says beside each task that an agent wrote who answers for it, and why', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		expect(screen.getByText('by claude; Mira Kolb, who asked for it in TIDE-12, answers for it')).toBeTruthy();
		expect(screen.getAllByText(/answers for it/)).toHaveLength(1);
	});

	it('follows the page in front', async () => {
		const page = front({ is: 'task', task: PULL });
		await openAt('thread', store, page);
		await titled('Publish tide tables as a public feed');
		act(() => page.go({ is: 'task', task: 'github:harbor-labs/tideline#102' }));
		await titled('Renew the lamp of pier 3');
		act(() => page.go({ is: 'no task' }));
		expect(await titled('The page in front is no task')).toBeTruthy();
		act(() => page.go({ is: 'elsewhere' }));
		expect(await titled('The page in front is not read')).toBeTruthy();
		act(() => page.go({ is: 'task', task: 'github:harbor-labs/tideline#999' }));
		expect(await titled('Nothing is kept of this task yet')).toBeTruthy();
	});

	it('stays with what was chosen until another task is in front, or its user goes back', async () => {
		const user = userEvent.setup();
		const page = front({ is: 'task', task: PULL });
		await openAt('turns', store, page);
		await user.click(await screen.findByRole('button', { name: 'Renew the lamp of pier 3' }));
		await titled('Renew the lamp of pier 3');
		act(() => page.go({ is: 'task', task: PULL }));
		await user.click(await screen.findByRole('button', { name: 'Follow the page in front' }));
		await titled('Publish tide tables as a public feed');
		await user.click(screen.getByRole('tab', { name: 'Turns' }));
		await user.click(await screen.findByRole('button', { name: 'Renew the lamp of pier 3' }));
		await titled('Renew the lamp of pier 3');
		act(() => page.go({ is: 'task', task: 'github:harbor-labs/tideline#103' }));
		await screen.findByRole('heading', { name: /^Renew the lamp of pier 4/ });
	});

	it('lists what happened in order: who, what, when', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		const lines = (await happened()).map((line) => line.textContent);
		expect(lines).toHaveLength(story.events.length);
		expect(lines[0]).toContain('Lee Okafor created it');
		expect(lines[4]).toContain('ada moved it from “To do” to “In progress”');
		expect(lines[7]).toContain('ada asked Ben Ito for a review');
		expect(lines[7]).toContain('Handoff: Review asked to Ben Ito, open');
	});

	it('shows what is not understood as such, and of what was inferred the span and no doer', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		const lines = (await happened()).map((line) => line.textContent ?? '');
		expect(lines[8]).toContain('A rule of the tool did what the tool calls “added_to_merge_queue”');
		expect(lines[9]).toContain('Somebody unseen moved it');
		expect(lines[9]).toMatch(/Worked out from two readings; it happened between .* and /);
	});

	it('has its steps as one stop for Tab, walked in order of time, each leading to its event', async () => {
		const user = userEvent.setup();
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		const steps = within(screen.getByRole('region', { name: 'Through time' })).getAllByRole('button');
		expect(steps.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
		steps.find(({ tabIndex }) => tabIndex === 0)?.focus();
		expect(document.activeElement?.getAttribute('aria-label')).toMatch(
			/Lee Okafor assigned Mira Kolb. finished, answered after 2 days/,
		);
		await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		expect(document.activeElement?.getAttribute('aria-label')).toMatch(/ada asked Ben Ito for a review. open/);
		expect(within(screen.getByRole('region', { name: 'Through time' })).getByRole('status').textContent).toMatch(
			/Ben Ito/,
		);
		await user.keyboard('{Enter}');
		expect(document.activeElement?.textContent).toContain('ada asked Ben Ito for a review');
		expect(document.activeElement?.tagName).toBe('LI');
	});

	it('names its handoffs in an ordered list for each task', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		expect(screen.getByRole('list', { name: 'Handoffs in TIDE-12' }).tagName).toBe('OL');
	});

	it('leads to what it waits for and what it is part of, seen or not', async () => {
		const user = userEvent.setup();
		await openAt('thread', store, front({ is: 'task', task: PULL }));
		await titled('Publish tide tables as a public feed');
		const near = within(screen.getByRole('region', { name: 'Hangs together with' }));
		expect(near.getByText('Waits for')).toBeTruthy();
		expect(near.getByRole('button', { name: /gauges.*#4/ }).parentElement?.textContent).toContain('not seen yet');
		await user.click(near.getByRole('button', { name: 'Open data for the harbour' }));
		expect(await titled('Nothing is kept of this task yet')).toBeTruthy();
	});

	it('tells how much of a long history is left out, and shows it when asked', async () => {
		const user = userEvent.setup();
		const events = Array.from({ length: 250 }, (_, n) =>
			eventRow({ id: `e${n}`, task: PULL, kind: 'commented', at: daysAgo(250 - n), by: { name: 'ada' } }),
		);
		await openAt('thread', store, front({ is: 'task', task: PULL }), { events });
		await titled('Publish tide tables as a public feed');
		expect(await happened()).toHaveLength(200);
		expect(screen.getByText(/50 older events not shown/)).toBeTruthy();
		await user.click(screen.getByRole('button', { name: 'Show more' }));
		await waitFor(async () => expect(await happened()).toHaveLength(250));
	});

	it('says that no history was read where none was', async () => {
		await openAt('thread', store, front({ is: 'task', task: PULL }), { events: [], handoffs: [] });
		expect(await screen.findByText(/No history was read yet/)).toBeTruthy();
	});
});
