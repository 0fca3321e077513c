// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { Forget } from '../../components/Forget.tsx';
import type { RulingAsk } from '../../lib/ruling-asks.ts';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel, minutesAgo, NOW, rowOf, says } from './rows.ts';

afterEach(cleanup);
const missing = rowOf({
	fields: { body: { format: 'markdown', text: 'The lock opens at noon.' } },
	layers: { who: says('missing') },
});

async function open(name: string, row = missing) {
	const asked: RulingAsk[] = [];
	let kept = name;
	const panel = fakePanel({
		card: async () => row,
		rulings: async (ask) => {
			asked.push(ask);
			if (ask.do === 'name') kept = ask.name;
			const waiver = { at: minutesAgo(0), by: kept, because: 'We all own it', until: null };
			const after = rowOf({ layers: { who: says('not needed', { waiver, asked: 'needed' }) } });
			return { name: kept, row: ask.do === 'waive' ? after : null };
		},
	});
	render(<Card panel={panel} task={row.task} clock={() => NOW} />);
	await screen.findByRole('heading');
	return { asked, panel, user: userEvent.setup() };
}

describe('a decision on the card', () => {
	it('waives a layer by keyboard, asking for a name once, and shows it', async () => {
		const { asked, user } = await open('');
		screen.getByRole('button', { name: 'Waive or correct Who' }).focus();
		await user.keyboard('{Enter}');
		expect((document.activeElement as HTMLInputElement).type).toBe('radio');
		await user.type(screen.getByLabelText('Not needed here because'), 'We all own it');
		await user.type(screen.getByLabelText('Your name, asked once'), 'Mira Kolb{Enter}');
		await waitFor(() =>
			expect(document.body.textContent).toContain('Waived by Mira Kolb just now, for good: We all own it'),
		);
		expect(asked.map((ask) => ask.do)).toEqual(['look', 'name', 'waive']);
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Waive or correct Who' }));
		// Not needed, since it was waived: what the Standard asks reads as the other way.
		expect(document.body.textContent).toContain('otherwise needed for all work');
		expect(screen.getByRole('button', { name: 'Take back what was decided of Who' })).toBeTruthy();
	});

	it('corrects a layer by words of the task, and not to what is said already', async () => {
		const { asked, user } = await open('Mira Kolb');
		await user.click(screen.getByRole('button', { name: 'Waive or correct Who' }));
		expect(screen.queryByLabelText('It is missing')).toBeNull();
		expect(screen.queryByLabelText('Your name, asked once')).toBeNull();
		await user.click(screen.getByLabelText('It is stated'));
		await user.selectOptions(screen.getByLabelText('By these words'), 'The lock opens at noon.');
		await user.click(screen.getByRole('button', { name: 'Keep this' }));
		expect(asked.at(-1)).toEqual({
			do: 'correct',
			task: missing.task,
			layer: 'who',
			says: 'stated',
			because: '',
			quote: 'The lock opens at noon.',
		});
	});

	it('is brought into view whole when it opens and when it grows', async () => {
		const seen: Element[] = [];
		const before = Element.prototype.scrollIntoView;
		Element.prototype.scrollIntoView = function see() {
			seen.push(this);
			// As browsers have it since 2025: it says when it has scrolled.
			return Promise.resolve() as never;
		};
		const { user } = await open('Mira Kolb');
		await user.click(screen.getByRole('button', { name: 'Waive or correct Who' }));
		await user.click(screen.getByLabelText('It is stated'));
		expect(seen).toEqual([screen.getByRole('form'), screen.getByRole('form')]);
		Element.prototype.scrollIntoView = before;
	});

	it('is left by Escape, which does not close the card', async () => {
		const { panel, user } = await open('Mira Kolb');
		await user.click(screen.getByRole('button', { name: 'Waive or correct Who' }));
		await user.keyboard('{Escape}');
		expect(screen.queryByRole('form')).toBeNull();
		expect(panel.asked).not.toContain('closeCard');
	});

	it('is not offered for a draft, which is never kept', async () => {
		await open('Mira Kolb', { ...missing, task: 'draft:github:github.com/a/b/issues/new' });
		expect(screen.queryByRole('button', { name: /^Waive or correct/ })).toBeNull();
	});
});

describe('forgetting', () => {
	it('asks about decisions separately', async () => {
		const store = new Store('forget');
		await store.rulings.put({
			id: 'a',
			is: 'waiver',
			task: missing.task,
			layer: 'who',
			at: minutesAgo(1),
			by: 'Mira Kolb',
			because: 'We all own it',
			until: null,
		});
		const asked: boolean[] = [];
		render(<Forget store={store} forget={async (rulings) => void asked.push(rulings)} any />);
		const user = userEvent.setup();
		await user.click(screen.getByRole('button', { name: 'Forget everything…' }));
		await user.click(await screen.findByLabelText(/^Also 1 waiver or correction/));
		await user.click(screen.getByRole('button', { name: 'Forget everything' }));
		expect(asked).toEqual([true]);
		await store.delete();
	});
});
