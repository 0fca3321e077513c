// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { Store } from '../../lib/store/tables.ts';
import { openAt } from './flow-page.tsx';
import { ADA, BEN, daysAgo, handoffRow } from './flow-rows.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`map ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const edges = async () => within(await screen.findByRole('group', { name: /^Passes/ })).getAllByRole('button');
const numbers = (words: string) =>
	[...words.matchAll(/: ([\d,]+) handoffs?, ([\d,]+) open/g)].map(([, all, open]) => [all, open]);

describe('the flow map', () => {
	it('says which clock its waits are told by', async () => {
		await openAt('flow', store);
		expect(await screen.findByText('Waits in Flow are on the calendar: nights and weekends count.')).toBeTruthy();
	});

	it('has the same numbers as a table', async () => {
		const user = userEvent.setup();
		await openAt('flow', store);
		const drawn = (await edges()).map((edge) => edge.getAttribute('aria-label') ?? '');
		await user.click(screen.getByRole('button', { name: 'Table' }));
		const [, ...lines] = screen.getAllByRole('row');
		const told = lines.map((line) =>
			within(line)
				.getAllByRole('cell')
				.map((cell) => cell.textContent),
		);
		expect(told.map(([, all, open]) => [all, open])).toEqual(drawn.flatMap(numbers));
		expect(lines[0]?.textContent).toMatch(/^(person)?(Mira Kolb|noor|Iris Chen|automation)/);
	});

	it('is walked by keys, says what each line is, and lists what is behind it', async () => {
		const user = userEvent.setup();
		await openAt('flow', store);
		const all = await edges();
		expect(all.filter((edge) => edge.getAttribute('tabindex') === '0')).toHaveLength(1);
		all[0]?.focus();
		await user.keyboard('{ArrowDown}');
		const words = document.activeElement?.getAttribute('aria-label') ?? '';
		expect(document.querySelector('[aria-live]')?.textContent).toBe(words);
		const [[count] = []] = numbers(words);
		await user.keyboard('{Enter}');
		expect(await screen.findByText(`${count} handoffs, newest first`)).toBeTruthy();
		const list = await screen.findByRole('list', { name: 'Handoffs' });
		expect(within(list).getAllByRole('listitem')).toHaveLength(Number(count));
		expect(document.activeElement?.tagName).toBe('H2');
		await user.click(screen.getByRole('button', { name: 'Close' }));
		expect(document.activeElement?.getAttribute('aria-label')).toBe(words);
		expect(screen.queryByRole('list', { name: 'Handoffs' })).toBeNull();
	});

	it('says of a wait that nobody answered just that', async () => {
		await openAt('flow', store, {}, { handoffs: [handoffRow(), handoffRow({ asked: { at: daysAgo(3) } })] });
		const [edge, ...more] = await edges();
		expect(more).toEqual([]);
		expect(edge?.getAttribute('aria-label')).toBe('you to Ben Ito: 2 handoffs, 2 open, none answered yet');
		expect(edge?.getAttribute('data-wait')).toBe('none');
	});

	it('takes joined accounts for one', async () => {
		const ben = { key: 'jira:Ben Ito', name: 'Ben Ito', kind: 'person' } as const;
		const handoffs = [handoffRow({ from: ADA, to: BEN }), handoffRow({ from: ADA, to: ben })];
		await openAt(
			'flow',
			store,
			{ ownWord: async () => ({ ...NO_WORD, mine: [ADA.key], joined: [[BEN.key, ben.key]] }) },
			{ handoffs },
		);
		expect((await edges()).map((edge) => edge.getAttribute('aria-label'))).toEqual([
			'you to Ben Ito: 2 handoffs, 2 open, none answered yet',
		]);
	});

	it('narrows to a tool', async () => {
		const user = userEvent.setup();
		await openAt('flow', store);
		const before = (await edges()).length;
		await user.selectOptions(screen.getByLabelText('Tool'), 'Asana');
		await waitFor(async () => expect((await edges()).length).toBeLessThan(before));
		expect(screen.getByText('1 handoff')).toBeTruthy();
	});

	it('says that no handoff was seen, and what shows them', async () => {
		await openAt('flow', store, {}, { handoffs: [] });
		expect(await screen.findByRole('heading', { name: 'No handoff seen yet' })).toBeTruthy();
	});
});
