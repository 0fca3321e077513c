// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { NO_WORD } from '../../lib/flow/contributors/own-word.ts';
import { LONG_AGO } from '../../lib/flow/times.ts';
import type { CardThread, Panel } from '../../lib/messages.ts';
import { BEN, daysAgo, waits } from './flow-rows.ts';
import { fakePanel, HOSTILE, NOW, rowOf } from './rows.ts';

afterEach(cleanup);

const TASK = 'github:tern/harbour#12';
async function open(thread: CardThread | null, answers: Partial<Panel> = {}) {
	const panel = fakePanel({ card: async () => rowOf({ task: TASK }), thread: async () => thread, ...answers });
	render(<Card panel={panel} task={TASK} clock={() => NOW} />);
	await screen.findByRole('heading', { level: 1 });
	return panel;
}
const said = async () => (await screen.findByRole('region', { name: 'Whose turn it is' })).textContent ?? '';
const thread = (more: Partial<CardThread> = {}): CardThread => ({
	turn: waits(),
	contradictions: [],
	others: [],
	more: 0,
	...more,
});

describe('the card', () => {
	it('says whose turn it is, since when and why', async () => {
		await open(thread());
		expect(await said()).toContain(
			'Waits on Ben Ito for a review, for 12 days, since 26 February 2026. ada asked Ben Ito for a review.',
		);
	});

	it('says you to the one whose turn it is', async () => {
		await open(thread(), { ownWord: async () => ({ ...NO_WORD, mine: [BEN.key] }) });
		await waitFor(async () => expect(await said()).toContain('Waits on you for a review'));
	});

	it('says so little of a beginning that nobody knows', async () => {
		await open(thread({ turn: waits({ since: { at: daysAgo(0), after: LONG_AGO } }) }));
		expect(await said()).toContain('Waits on Ben Ito for a review, for an unknown time. ada asked');
	});

	it('follows what is read of its task’s history while it is open', async () => {
		let turn: CardThread['turn'] = { is: 'unseen', because: 'Its history was not read.' };
		const heard = new Map<string, () => void>();
		await open(null, {
			thread: async () => thread({ turn }),
			onKept: (task, kept) => void heard.set(task, kept),
		});
		expect(await said()).toBe('Its history was not read.');
		turn = waits();
		heard.get(TASK)?.();
		await waitFor(async () => expect(await said()).toContain('Waits on Ben Ito for a review, for 12 days'));
	});

	it('gives a span where the beginning was not seen', async () => {
		await open(thread({ turn: waits({ since: { at: daysAgo(2), after: daysAgo(6) } }) }));
		expect(await said()).toContain('for 2 to 6 days, since some time between 4 March 2026 and 8 March 2026.');
	});

	it('says up to how long where it may have begun just now', async () => {
		await open(thread({ turn: waits({ since: { at: daysAgo(0), after: daysAgo(6) } }) }));
		expect(await said()).toContain('for up to 6 days, since some time between 4 March 2026 and 10 March 2026.');
	});

	it('says that work waits for somebody, not on nobody for somebody', async () => {
		await open(thread({ turn: waits({ on: [], for: 'somebody to take it' }) }));
		expect(await said()).toContain('Waits for somebody to take it, for 12 days');
	});

	it('claims no day for an end that nobody saw', async () => {
		const turn: CardThread['turn'] = { ...waits(), is: 'over', since: { at: daysAgo(0), after: LONG_AGO } } as never;
		await open(thread({ turn }));
		expect(await said()).toContain('Over; since when was not seen.');
	});

	it('says why where it can’t be told, and claims no turn', async () => {
		await open(thread({ turn: { is: 'unseen', because: 'Its history was not read.' } }));
		expect(await said()).toBe('Its history was not read.');
	});

	it('says what contradicts, and names the same work in other tools', async () => {
		const others = [
			{
				task: 'jira:acme.atlassian.net/ABC-7',
				tool: 'jira',
				title: 'Lamp',
				url: 'https://acme.atlassian.net/browse/ABC-7',
				state: 'Done',
			},
			{ task: 'asana:1200000000000001', tool: 'asana', title: 'Rope', url: 'javascript:alert(1)' },
		] satisfies CardThread['others'];
		const contradictions = [{ kind: 'done here, open there', tasks: [], because: 'ABC-7 is Done.' }] as const;
		await open(thread({ others, contradictions: [...contradictions], more: 3 }));
		expect(await said()).toContain('Done here, open there. ABC-7 is Done.');
		const list = within(screen.getByRole('list', { name: 'The same work elsewhere' }));
		expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
			'https://acme.atlassian.net/browse/ABC-7',
		]);
		expect(list.getByRole('img', { name: 'Jira' })).toBeTruthy();
		expect(await said()).toContain('and 3 other tasks');
	});

	it('says who answers for what an agent wrote, and why; and quietly that nobody does', async () => {
		const who = { key: 'github:copilot[bot]', name: 'Copilot', kind: 'agent' } as const;
		const answers = { who: BEN, because: 'who set it to work', event: null };
		await open(thread({ agentWork: { who, did: 'wrote', answers } }));
		expect(await said()).toContain('by Copilot; Ben Ito, who set it to work, answers for it');
		cleanup();
		await open(thread({ agentWork: { who, did: 'wrote', answers: null } }));
		expect(await said()).toContain('by Copilot; nobody answers for it that can be seen');
		cleanup();
		await open(thread({ agentWork: { who, did: 'has', answers } }), {
			ownWord: async () => ({ ...NO_WORD, mine: [BEN.key] }),
		});
		await waitFor(async () => expect(await said()).toContain('Copilot has it; you answer for it'));
		cleanup();
		// What an automation wrote is nobody's to answer for here.
		await open(thread({ agentWork: { who: { ...who, kind: 'automation' }, did: 'wrote', answers: null } }));
		expect(await said()).not.toContain('answers for it');
	});

	it('asks nothing of a draft, and says nothing where nothing is known', async () => {
		await open(null);
		expect(screen.queryByRole('region', { name: 'Whose turn it is' })).toBeNull();
		cleanup();
		let asked = 0;
		const draft = 'draft:github:github.com/tern/harbour/issues/new';
		const panel = fakePanel({
			card: async () => rowOf({ task: draft }),
			thread: async () => {
				asked++;
				return thread();
			},
		});
		render(<Card panel={panel} task={draft} clock={() => NOW} />);
		await screen.findByRole('heading', { level: 1 });
		expect(asked).toBe(0);
	});

	it('is there even where the thread can’t be told', async () => {
		await open(null, { thread: () => Promise.reject(new Error('gone')) });
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Open the lock at high water');
	});

	it.each(HOSTILE)('shows a reason with %s as text', async (_, because, shown) => {
		await open(thread({ turn: waits({ because }) }));
		expect(await said()).toContain(shown);
		expect(screen.getByRole('region', { name: 'Whose turn it is' }).querySelector('img:not([role])')).toBeNull();
	});
});
