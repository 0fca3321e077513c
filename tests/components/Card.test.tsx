// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { TaskRow } from '../../lib/store/tables.ts';
import { fakePanel, HOSTILE, minutesAgo, NOW, rowOf, says, type Told } from './rows.ts';

afterEach(cleanup);

const TASK = 'github:tern/harbour#12';
const clock = () => NOW;

async function open(told: Told) {
	const panel = fakePanel({ card: async () => rowOf(told) });
	render(<Card panel={panel} task={TASK} clock={clock} />);
	await screen.findByRole('heading');
	return panel;
}

const layer = (name: string): HTMLElement => {
	const item = screen.getByText(name, { selector: 'dt b' }).closest('div');
	if (!item) throw new Error(`no layer ${name}`);
	return item;
};

describe('the card', () => {
	it('says title, key, and where to open the task', async () => {
		await open({});
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Open the lock at high water');
		expect(document.body.textContent).toContain('tern/harbour#12');
		const link = screen.getByRole('link', { name: 'Open in GitHub' });
		expect(link.getAttribute('href')).toBe('https://github.com/tern/harbour/issues/12');
	});

	it('quotes the words that a layer rests on, with where they stand', async () => {
		const quote = {
			field: 'body',
			quote: 'so that boats can leave',
			rule: 'why: a reason in a sentence',
			supports: 'stated',
		} as const;
		await open({ layers: { why: says('stated', { evidence: [quote] }) } });
		const why = within(layer('Why'));
		expect(why.getByText('stated')).toBeTruthy();
		expect(why.getByText('so that boats can leave').closest('q')).toBeTruthy();
		expect(why.getByText(/description · a reason in a sentence/)).toBeTruthy();
	});

	it('shows of a layer the first words, and the rest on demand', async () => {
		const quotes = ['so that boats can leave', 'or they lie dry', 'as in May', 'and the crew waits', 'see the log'];
		const evidence = quotes.map((quote) => ({
			...{ field: 'body', quote, rule: 'why: a reason in a sentence', supports: 'stated' as const },
		}));
		await open({ layers: { why: says('stated', { evidence }) } });
		const folded = within(layer('Why')).getByText('4 more').closest('details');
		expect(folded?.open).toBe(false);
		expect(folded?.textContent).not.toContain('so that boats can leave');
		for (const quote of quotes.slice(1)) expect(folded?.textContent).toContain(quote);
	});

	it('quotes a link by its words, as people see them', async () => {
		const quote = { field: 'body', quote: 'see [the notes](https://example.org/tides)', rule: 'how: a link to go by' };
		await open({ layers: { how: says('stated', { evidence: [{ ...quote, supports: 'stated' }] }) } });
		expect(within(layer('How')).getByText('see the notes').closest('q')).toBeTruthy();
	});

	it('names a field once where it is all that was found', async () => {
		const of = (field: string, quote: string, rule: string) =>
			says('stated', {
				evidence: [{ field, quote, rule, supports: 'stated' }],
			});
		await open({
			layers: {
				who: of('author', 'Ada Reed', 'who: the author of a pull request'),
				when: of('milestone', 'Autumn', 'when: a date, sprint, milestone or version'),
			},
		});
		expect(layer('Who').textContent).toContain('Ada Reed author');
		expect(layer('Who').textContent).not.toContain('assignee');
		expect(layer('When').textContent).not.toContain('sprint');
	});

	it('says of a day that is told by words that they were true when it was read', async () => {
		const rule = 'when: a date, sprint, milestone or version';
		const due = (quote: string) => ({ field: 'due', quote, rule, supports: 'stated' as const });
		await open({ layers: { when: says('stated', { evidence: [due('Tomorrow'), due('Nov 17 – 19')] }) } });
		expect(layer('When').textContent).toContain('Tomorrow due date, when it was read');
		expect(layer('When').textContent).toMatch(/Nov 17 – 19 due date(?!, when)/);
	});

	it('says of a task that is being written no name of ours, no page to open, and what is not read from its form', async () => {
		const draft = 'draft:github:github.com/tern/harbour/issues/new';
		const row = rowOf({ task: draft, title: draft, layers: { who: says('unseen', { unseen: ['assignees'] }) } });
		delete row.fields.title;
		render(<Card panel={fakePanel({ card: async () => row })} task={draft} clock={clock} />);
		expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('No title yet');
		expect(layer('Who').textContent).toContain('Not read from this form.');
		expect(screen.queryByRole('link', { name: 'Open in GitHub' })).toBeNull();
		expect(document.body.textContent).not.toMatch(/draft:|Open the task/);
	});

	it('shows no reading that brought nothing but the absence of custom fields', async () => {
		const read = { url: 'https://harbor.atlassian.net/browse/TIDE-1', surface: 'issue', source: 'page' as const };
		await open({ fields: { custom: {} }, from: { custom: { ...read, at: minutesAgo(2) } } });
		expect(document.body.textContent).not.toContain('custom field');
	});

	it('says which custom field is there for a layer and empty, by its name', async () => {
		const nearest = { field: 'Business value', quote: '', rule: 'why: an empty field', why: 'the field is empty' };
		await open({ layers: { why: says('missing', { nearest }) } });
		expect(layer('Why').textContent).toContain('Nearest: Business value does not count: the field is empty.');
	});

	it('shows each custom field under the reading that last showed it', async () => {
		const read = (minutes: number) => ({
			url: 'https://harbor.atlassian.net/browse/TIDE-1',
			surface: 'issue',
			source: 'page' as const,
			at: minutesAgo(minutes),
		});
		await open({
			fields: { custom: { 'Harbour zone': 'North', 'Business value': null, 'Old plan': 'As last year' } },
			from: { custom: { ...read(3), older: { 'Old plan': read(90) } } },
		});
		const groups = screen.getAllByText((_, element) => element?.tagName === 'SECTION').map((one) => one.textContent);
		const of = (words: string) => groups.find((text) => text?.includes(words));
		expect(of('Harbour zone')).toMatch(/Harbour zone.*North.*Business value.*empty/);
		expect(of('Old plan')).toContain('As last year');
		expect(of('Old plan')).not.toContain('Harbour zone');
	});

	it('says of a miss what came nearest, why it did not count, and which rule asks', async () => {
		const nearest = {
			field: 'comments',
			item: 1,
			quote: 'soon',
			rule: 'when: a time in the text',
			why: 'No date can be read from it.',
		};
		await open({ layers: { when: says('missing', { nearest }) } });
		const when = layer('When').textContent;
		expect(when).toContain('missing');
		expect(when).toContain('Nearest, in comment 2: soon does not count. No date can be read from it.');
		expect(when).toContain('needed for all work');
	});

	it('asks nobody to open the task where what is unseen was not on its own page either', async () => {
		await open({ layers: { what: says('unseen', { unseen: ['body'] }) } });
		expect(layer('What').textContent).toContain('Can’t be seen from here: the description.');
		expect(document.body.textContent).not.toContain('Open the task');
	});

	it('never calls missing what can’t be seen', async () => {
		const list = { url: 'https://github.com/tern/harbour/issues', surface: 'issue row', source: 'page' as const };
		const layers = { what: says('unseen', { unseen: ['body'] }) };
		await open({ layers, from: { title: { ...list, at: minutesAgo(3) } } });
		const what = layer('What').textContent;
		expect(what).toContain('Can’t be seen from here: the description. Open the task to see.');
		expect(what).not.toContain('missing');
	});

	it('says where each field came from and when it was read', async () => {
		await open({ fields: { due: null, assignees: [{ name: 'Ada Reed' }] } });
		const rests = screen.getByText('What this rests on').closest('details');
		expect(rests?.textContent).toContain('read from the page, issue, 3 minutes ago');
		expect(rests?.textContent).toContain('assigneesAda Reed');
		expect(rests?.textContent).toContain('due dateempty');
		expect(rests?.textContent).toContain('by the Standard Throughline default 1.0.0');
	});

	it.each(HOSTILE)('shows a title with %s as text', async (_, title, shown) => {
		await open({ title });
		const heading = screen.getByRole('heading', { level: 1 });
		expect(heading.textContent).toBe(shown);
		expect(heading.querySelector('img, b')).toBeNull();
		expect(heading.querySelector('bdi')).toBeTruthy();
	});

	it('stays a card with a title of 100,000 characters', async () => {
		await open({ title: 'y'.repeat(100_000) });
		expect(screen.getByRole('heading', { level: 1 }).textContent?.length).toBeLessThan(1_000);
	});

	it('links to nothing but the web', async () => {
		const panel = fakePanel({ card: async (): Promise<TaskRow> => ({ ...rowOf(), url: 'javascript:alert(1)' }) });
		render(<Card panel={panel} task={TASK} clock={clock} />);
		await screen.findByRole('heading');
		expect(screen.queryByRole('link', { name: 'Open in GitHub' })).toBeNull();
	});

	it('puts the focus on its heading, keeps Tab within, and closes on Escape', async () => {
		const user = userEvent.setup();
		const panel = await open({ lastSeen: minutesAgo(90) });
		await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
		const close = screen.getByRole('button', { name: 'Close' });
		const last = screen.getByRole('link', { name: 'Open in GitHub' });
		last.focus();
		await user.tab();
		expect(document.activeElement).toBe(close);
		await user.tab({ shift: true });
		expect(document.activeElement).toBe(last);
		await user.keyboard('{Escape}');
		expect(panel.asked).toContain('closeCard');
	});

	it('closes with its button', async () => {
		const user = userEvent.setup();
		const panel = await open({});
		await user.click(screen.getByRole('button', { name: 'Close' }));
		expect(panel.asked).toContain('closeCard');
	});

	it('says what to do about a task that nothing is kept of', async () => {
		render(<Card panel={fakePanel()} task={TASK} clock={clock} />);
		const heading = await screen.findByRole('heading', { name: 'Nothing is kept of this task yet' });
		await waitFor(() => expect(document.activeElement).toBe(heading));
		expect(screen.getByText(/GitHub page was read. Reload the page/)).toBeTruthy();
	});

	it('says when nobody answered, and asks again', async () => {
		const user = userEvent.setup();
		let broken = true;
		const panel = fakePanel({ card: async () => (broken ? Promise.reject(new Error('gone')) : rowOf()) });
		render(<Card panel={panel} task={TASK} clock={clock} />);
		await screen.findByRole('alert');
		broken = false;
		await user.click(screen.getByRole('button', { name: 'Try again' }));
		await waitFor(() =>
			expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Open the lock at high water'),
		);
	});

	it('shows that it loads only if that takes a while', async () => {
		render(<Card panel={fakePanel({ card: () => new Promise(() => {}) })} task={TASK} clock={clock} />);
		expect(screen.queryByRole('status')).toBeNull();
		expect(await screen.findByRole('status', { name: 'Loading' })).toBeTruthy();
	});
});
