// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HandoffList } from '../../components/HandoffList.tsx';
import { Store } from '../../lib/store/tables.ts';
import { world } from './flow-fake.ts';
import { openAt } from './flow-page.tsx';
import { story } from './flow-story.ts';

vi.mock('../../lib/store/flow-queries.ts', () => import('./flow-fake.ts'));

let store: Store;
beforeEach(() => {
	history.replaceState(null, '', '/sidepanel.html');
	store = new Store(`handoffs ${Math.random()}`);
});
afterEach(async () => {
	cleanup();
	localStorage.clear();
	await store.delete();
});

const list = () => screen.findByRole('list', { name: 'Open handoffs' });
const rows = async () => within(await list()).getAllByRole('listitem');

describe('Handoffs', () => {
	it('lists those that are open, longest waiting first, with giver, receiver, kind and reason', async () => {
		await openAt('handoffs', store);
		const open = world.handoffs.filter(({ ended }) => !ended);
		await waitFor(async () => expect(await rows()).toHaveLength(open.length));
		expect(screen.getByText(`${open.length} open handoffs, longest waiting first`)).toBeTruthy();
		const asked = (await rows()).map((row) => row.querySelector('time')?.dateTime ?? '');
		expect(asked).toEqual([...asked].sort());
		const review = (await rows()).find((row) => row.textContent?.includes('ada asked Ben Ito for a review.'));
		// Ada is the one who looks.
		expect(review?.textContent).toContain('you → to Ben Ito');
		expect(review?.textContent).toContain('Review asked');
		expect(review?.textContent).toContain('12 days');
	});

	it('says who answers for the agent in a handoff, where they do not hand it on themselves', async () => {
		const first = story.handoffs.find(({ ended, to }) => !ended && to?.kind === 'agent');
		const answers = { key: 'github:noor', name: 'noor', kind: 'person' } as const;
		const handoffs = story.handoffs.map((one) => (one === first ? { ...one, answers } : one));
		await openAt('handoffs', store, {}, { handoffs });
		await waitFor(async () =>
			expect((await rows()).filter((row) => row.textContent?.includes('noor answers for it'))).toHaveLength(1),
		);
	});

	it('counts each kind, and a press of a count lists just those', async () => {
		const user = userEvent.setup();
		await openAt('handoffs', store);
		const chips = within(await screen.findByRole('list', { name: 'How many of each kind' }));
		const review = chips.getByRole('button', { name: /^Review asked \d+$/ });
		const count = Number(/\d+/.exec(review.textContent ?? '')?.[0]);
		await user.click(review);
		await waitFor(async () => expect(await rows()).toHaveLength(count));
		for (const row of await rows()) expect(row.textContent).toContain('Review asked');
	});

	it('narrows to one who has to answer, under any of their accounts', async () => {
		await store.accounts.bulkPut([
			{ key: 'jira:Sam Hale', name: 'Sam Hale', kind: 'person', because: 'A person’s page.' },
		] as never);
		const user = userEvent.setup();
		await openAt('handoffs', store);
		await screen.findByRole('option', { name: 'Sam Hale (Jira)' });
		await user.selectOptions(screen.getByLabelText('Waits on'), 'Sam Hale (Jira)');
		const open = world.handoffs.filter(({ ended, to }) => !ended && to?.key === 'jira:Sam Hale');
		expect(open.length).toBeGreaterThan(0);
		await waitFor(async () => expect(await rows()).toHaveLength(open.length));
	});

	it('tells a giver that was not seen from a rule, and a receiver that is nobody', async () => {
		const [first] = story.handoffs.filter(({ ended }) => !ended);
		if (!first) throw new Error('the story has no open handoff');
		const { from: _, ...unseen } = first;
		render(
			<HandoffList
				label="Open handoffs"
				rows={[
					{ ...unseen, id: 'a' },
					{ ...first, id: 'b', from: null },
					{ ...first, id: 'c', to: null, dead: 'asked of no one' },
				]}
				tasks={new Map()}
				mine={new Set()}
				now={0}
				openThread={() => {}}
			/>,
		);
		const [a, b, c] = await rows();
		expect(a?.textContent).toContain('somebody unseen →');
		expect(b?.textContent).toContain('a rule of the tool →');
		expect(c?.textContent).toContain('no one in particular');
		expect(c?.textContent).toContain('asked of no one');
	});

	it('says that nothing waits, and that what was not seen is not counted', async () => {
		await openAt('handoffs', store, {}, { handoffs: [] });
		expect(await screen.findByRole('heading', { name: 'No open handoff' })).toBeTruthy();
		expect(screen.getByText(/What was not seen is not counted/)).toBeTruthy();
	});
});
