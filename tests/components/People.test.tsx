// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { People } from '../../components/People.tsx';
import type { KnownAccount } from '../../lib/flow/account.ts';
import type { Panel } from '../../lib/messages.ts';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel, HOSTILE, rowOf } from './rows.ts';

/** A store with the tables that this section looks into. */
class FullStore extends Store {
	constructor() {
		super(`people ${Math.random()}`);
		this.version(99).stores({ accounts: 'key', threads: 'id' });
	}
}
let store: Store;
afterEach(async () => {
	cleanup();
	await store.delete();
});

const account = (key: string, more: Partial<KnownAccount> = {}): KnownAccount => ({
	key,
	name: key.slice(key.indexOf(':') + 1),
	kind: 'unknown',
	because: 'Not known.',
	...more,
});
const CREW = ['github:ada', 'jira:Ada Reed', 'asana:Ada Reed', 'jira:Ben Ito', 'github:juno'].map((key) =>
	account(key),
);

async function open(accounts: readonly KnownAccount[] = CREW, answers: Partial<Panel> = {}) {
	store = new FullStore();
	await store.table('accounts').bulkPut([...accounts]);
	const panel = fakePanel(answers);
	render(<People panel={panel} store={store} />);
	await screen.findByRole('heading', { name: 'These accounts are me' });
	return { panel, user: userEvent.setup() };
}
const list = (name: string) => within(screen.getByRole('list', { name }));
const button = (name: string) => screen.findByRole('button', { name });

describe('my accounts', () => {
	it('are found by name, said to be mine, and taken back', async () => {
		const { panel, user } = await open();
		expect(screen.getByText(/^None yet\./)).toBeTruthy();
		await user.type(screen.getByLabelText('Find an account of yours'), 'ADA');
		expect(await screen.findByText('3 accounts found.')).toBeTruthy();
		await user.click(await button('This is me: ada in GitHub'));
		expect(await screen.findByRole('list', { name: 'My accounts' })).toBeTruthy();
		expect((await panel.ownWord()).mine).toEqual(['github:ada']);
		expect(document.activeElement?.textContent).toBe('These accounts are me');
		await user.click(await button('Not me: ada in GitHub'));
		await waitFor(() => expect(screen.queryByRole('list', { name: 'My accounts' })).toBeNull());
		expect((await panel.ownWord()).mine).toEqual([]);
	});

	it('are offered where a site shows them as signed in, and nothing is kept before a press', async () => {
		const { panel, user } = await open(CREW, { viewers: async () => [{ host: 'github.com', account: 'github:ada' }] });
		expect((await screen.findByText(/is signed in as/)).textContent).toBe('github.com is signed in as ada');
		expect(panel.asked).toEqual([]);
		await user.click(await button('This is me: ada in GitHub'));
		await waitFor(() => expect(screen.queryByText(/is signed in as/)).toBeNull());
		expect((await panel.ownWord()).mine).toEqual(['github:ada']);
	});

	it('are no agents, teams or automations', async () => {
		const { user } = await open([account('github:renovate[bot]', { kind: 'automation' }), account('github:rena')]);
		await user.type(screen.getByLabelText('Find an account of yours'), 'ren');
		expect(await screen.findByText('1 account found.')).toBeTruthy();
	});
});

describe('accounts of one person', () => {
	it('are offered with their reason, joined by a yes, and taken apart again', async () => {
		const { panel, user } = await open();
		const yes = await button('Yes, one person: Ada Reed in Asana and Ada Reed in Jira');
		expect(list('May be one person').getByText('Both are called Ada Reed.')).toBeTruthy();
		expect(panel.asked).toEqual([]);
		await user.click(yes);
		await user.click(await button('Take apart: Ada Reed in Asana, Ada Reed in Jira'));
		await button('Yes, one person: Ada Reed in Asana and Ada Reed in Jira');
		expect(panel.asked.map((one) => JSON.parse(one.slice('keepOwnWord '.length)).joined)).toEqual([
			[['asana:Ada Reed', 'jira:Ada Reed']],
			[],
		]);
	});

	it('are not offered again after a no', async () => {
		const { panel, user } = await open();
		await user.click(await button('No, two people: Ada Reed in Asana and Ada Reed in Jira'));
		await waitFor(() => expect(screen.queryByRole('list', { name: 'May be one person' })).toBeNull());
		expect((await panel.ownWord()).refused).toEqual(['asana:Ada Reed jira:Ada Reed']);
	});

	it('are offered where they share work again and again', async () => {
		await open([account('github:tide77'), account('jira:Ben Ito')]);
		const pull = (task: string) => rowOf({ task, fields: { kind: 'pull request', author: { name: 'tide77' } } });
		const issue = (task: string) => rowOf({ task, fields: { assignees: [{ name: 'Ben Ito' }] } });
		const rows = [1, 2].flatMap((n) => [pull(`github:tern/harbour#${n}`), issue(`jira:acme.atlassian.net/TIDE-${n}`)]);
		await store.tasks.bulkPut(rows);
		await store.table('threads').bulkPut(
			[0, 2].map((at) => ({
				id: rows[at]?.task,
				tools: ['github', 'jira'],
				tasks: rows.slice(at, at + 2).map(({ task }) => task),
			})),
		);
		expect(
			await screen.findByText('tide77 wrote the pull requests of 2 pieces of work that Ben Ito is assigned to.'),
		).toBeTruthy();
	});
});

describe('two accounts joined by hand', () => {
	const pickFirst = async (user: Awaited<ReturnType<typeof open>>['user']) => {
		await user.type(await screen.findByLabelText('Find one account'), 'juno');
		await user.click(await button('Pick: juno in GitHub'));
	};

	it('are picked in different tools, said to be one person, and taken apart again', async () => {
		const { panel, user } = await open();
		await pickFirst(user);
		expect(document.activeElement?.textContent).toBe('Join two accounts yourself');
		const other = await screen.findByLabelText('Find the account that is also juno in GitHub');
		// Ada's account in GitHub is another one there.
		await user.type(other, 'ada');
		expect(screen.queryByRole('button', { name: 'Pick: ada in GitHub' })).toBeNull();
		await user.clear(other);
		await user.type(other, 'ben');
		await user.click(await button('Pick: Ben Ito in Jira'));
		expect(panel.asked).toEqual([]);
		await user.click(await button('They are one person: juno in GitHub and Ben Ito in Jira'));
		expect(await screen.findByText(/^Joined: juno in GitHub and Ben Ito in Jira\. “Take apart”/)).toBeTruthy();
		expect((await panel.ownWord()).joined).toEqual([['github:juno', 'jira:Ben Ito']]);
		await user.click(await button('Take apart: juno in GitHub, Ben Ito in Jira'));
		await waitFor(async () => expect((await panel.ownWord()).joined).toEqual([]));
		expect(screen.queryByText(/^Joined: /)).toBeNull();
	});

	it('can be picked anew before anything is said', async () => {
		const { panel, user } = await open();
		await pickFirst(user);
		await user.click(await button('Pick another than juno in GitHub'));
		expect(await screen.findByLabelText('Find one account')).toBeTruthy();
		expect(screen.queryByRole('list', { name: 'Picked to be joined' })).toBeNull();
		expect(panel.asked).toEqual([]);
	});

	it('become the user’s where one of them is', async () => {
		const { panel, user } = await open();
		await panel.keepOwnWord({ mine: ['github:juno'], joined: [], refused: [], left: [] });
		await pickFirst(user);
		await user.type(await screen.findByLabelText(/^Find the account that is also/), 'ben');
		await user.click(await button('Pick: Ben Ito in Jira'));
		await user.click(await button('They are one person: juno in GitHub and Ben Ito in Jira'));
		expect(await screen.findByText(/They are yours, and stand under “These accounts are me”\.$/)).toBeTruthy();
		expect((await panel.ownWord()).mine).toEqual(['github:juno', 'jira:Ben Ito']);
	});

	it('are not said to be joined where that could not be kept', async () => {
		const { user } = await open(CREW, { keepOwnWord: () => Promise.reject(new Error('full')) });
		await pickFirst(user);
		await user.type(await screen.findByLabelText(/^Find the account that is also/), 'ben');
		await user.click(await button('Pick: Ben Ito in Jira'));
		await user.click(await button('They are one person: juno in GitHub and Ben Ito in Jira'));
		expect((await screen.findByRole('alert')).textContent).toMatch(/could not be kept/);
		expect(screen.queryByText(/^Joined: /)).toBeNull();
	});

	it('are not asked for where all are in one tool, and agents are never among them', async () => {
		await open([account('github:ada'), account('github:ben'), account('jira:bot', { kind: 'automation' })]);
		// Everyone who was seen is there by now.
		expect((await screen.findAllByText('2 accounts to search.')).length).toBeGreaterThan(0);
		expect(screen.queryByRole('heading', { name: 'Join two accounts yourself' })).toBeNull();
	});
});

describe('people who have left', () => {
	it('are marked and unmarked, and Gaps goes by the same list', async () => {
		const { panel, user } = await open();
		await user.type(screen.getByLabelText('Find somebody who has left'), 'ben');
		await user.click(await button('Has left: Ben Ito in Jira'));
		await screen.findByRole('list', { name: 'People who have left' });
		expect((await panel.gapsKept()).left).toEqual(['jira:Ben Ito']);
		await user.click(await button('Has not left: Ben Ito in Jira'));
		await waitFor(async () => expect((await panel.gapsKept()).left).toEqual([]));
	});
});

describe('the section', () => {
	it('says where nobody was seen yet, also in a store without accounts', async () => {
		store = new Store(`bare ${Math.random()}`);
		render(<People panel={fakePanel()} store={store} />);
		expect(await screen.findByRole('heading', { name: 'Nobody was seen yet' })).toBeTruthy();
	});

	it('changes what is kept just then, not what it showed', async () => {
		const { panel, user } = await open();
		await button('No, two people: Ada Reed in Asana and Ada Reed in Jira');
		// Another page, of which this one was not told yet.
		const elsewhere = { mine: ['github:juno'], joined: [], refused: [], left: [] };
		let kept = elsewhere as Awaited<ReturnType<Panel['ownWord']>>;
		panel.ownWord = async () => kept;
		panel.keepOwnWord = async (next) => {
			kept = next;
		};
		await user.click(await button('Yes, one person: Ada Reed in Asana and Ada Reed in Jira'));
		await waitFor(() => expect(kept.joined).toHaveLength(1));
		expect(kept.mine).toEqual(['github:juno']);
	});

	it('says where something could not be kept', async () => {
		const { user } = await open(CREW, { keepOwnWord: () => Promise.reject(new Error('full')) });
		await user.click(await button('Yes, one person: Ada Reed in Asana and Ada Reed in Jira'));
		expect((await screen.findByRole('alert')).textContent).toBe(
			'That could not be kept. Nothing was changed; try again.',
		);
	});

	it.each(HOSTILE)('shows a name with %s as text', async (_, name, shown) => {
		const { user } = await open([account('jira:1', { name })]);
		await user.type(screen.getByLabelText('Find an account of yours'), name.slice(0, 2).replace(/[[{]/g, '$&$&'));
		expect(await screen.findByText(shown)).toBeTruthy();
	});
});
