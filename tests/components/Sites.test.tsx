// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import { Sites } from '../../components/Sites.tsx';
import type { AddAnswer, PageAnswer, Panel, SiteRow } from '../../lib/messages.ts';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel } from './rows.ts';

afterEach(cleanup);

const site = (more: Partial<SiteRow> = {}): SiteRow => ({
	name: 'github.com',
	host: 'github.com',
	tool: 'github',
	pattern: 'https://github.com/*',
	allowed: true,
	on: true,
	origin: null,
	...more,
});
const OWN = site({
	name: 'http://jira:8080',
	host: 'jira:8080',
	tool: 'jira',
	pattern: 'http://jira:8080/*',
	origin: 'http://jira:8080',
});

async function open(sites: SiteRow[] = [site()], more: Partial<Panel> = {}) {
	const panel = fakePanel({ sites: async () => sites, ...more });
	render(<Sites panel={panel} />);
	await screen.findByRole('list');
	return { panel, user: userEvent.setup(), text: () => document.body.textContent ?? '' };
}
const row = (name: string) => within(screen.getByText(name).closest('li') as HTMLElement);

describe('the list of sites', () => {
	it('says of each what it is and whether it is read', async () => {
		await open([
			site(),
			site({ name: '*.atlassian.net', host: '*.atlassian.net', tool: 'jira', on: null }),
			site({ name: 'app.asana.com', host: 'app.asana.com', tool: 'asana', on: false }),
			OWN,
			site({ name: 'git.example', host: 'git.example', origin: 'https://git.example', allowed: false }),
		]);
		expect(row('github.com').getByText('GitHub, read')).toBeTruthy();
		expect(row('*.atlassian.net').queryByRole('switch')).toBeNull();
		expect(row('app.asana.com').getByText('Asana, switched off')).toBeTruthy();
		expect(row('http://jira:8080').getByText('Jira, read; added by you')).toBeTruthy();
		expect(row('git.example').getByText('GitHub, not allowed by the browser')).toBeTruthy();
		expect(row('git.example').queryByRole('switch')).toBeNull();
	});

	it('has a switch for each host, and removes only what was added', async () => {
		const { panel, user } = await open([site(), OWN]);
		expect(screen.getAllByRole('button', { name: /^Remove/ }).length).toBe(1);
		await user.click(screen.getByRole('switch', { name: 'Read github.com', checked: true }));
		await user.click(screen.getByRole('button', { name: 'Remove http://jira:8080' }));
		expect(panel.asked).toEqual(['switchSite github.com false', 'removeSite http://jira:8080']);
	});

	it('asks the browser for what it does not allow, for that alone', async () => {
		const { panel, user } = await open([site({ allowed: false }), OWN]);
		await user.click(screen.getByRole('button', { name: 'Allow github.com' }));
		expect(panel.asked).toEqual(['allowSites https://github.com/*']);
	});

	it('says when something did not work', async () => {
		const { user } = await open([OWN], { removeSite: () => Promise.reject(new Error('gone')) });
		await user.click(screen.getByRole('button', { name: /^Remove/ }));
		expect((await screen.findByRole('alert')).textContent).toBe('That did not work. Try again.');
	});

	it('follows changes that are made elsewhere', async () => {
		let changed = () => {};
		const all = [site()];
		await open(all, {
			sites: async () => [...all],
			onSites: (heard) => {
				changed = heard;
			},
		});
		all.push(OWN);
		changed();
		expect(await screen.findByText('http://jira:8080')).toBeTruthy();
	});
});

describe('adding a site', () => {
	const type = async (typed: string, tool: string | null = 'Jira', answer: AddAnswer = 'added') => {
		const asked: string[] = [];
		const { user, text } = await open([site()], {
			addSite: async (...what) => {
				asked.push(what.join(' '));
				return answer;
			},
		});
		if (typed) await user.type(screen.getByLabelText('Address of any page there'), typed);
		if (tool) await user.click(screen.getByLabelText(tool));
		await user.click(screen.getByRole('button', { name: /^Add/ }));
		return { asked, text };
	};

	it('names the host that will be asked for before it is asked for', async () => {
		const { user } = await open();
		await user.type(screen.getByLabelText('Address of any page there'), 'HTTP://Jira:8080/jira/browse/ABC-1');
		expect(screen.getByRole('button', { name: 'Add http://jira:8080' })).toBeTruthy();
	});

	it('asks, says that it is done, and is ready for the next', async () => {
		const { asked } = await type('jira.example.com/browse/ABC-1');
		expect(asked).toEqual(['jira.example.com/browse/ABC-1 jira']);
		expect(screen.getByText('jira.example.com is read now, also on pages that are open.')).toBeTruthy();
		expect(screen.getByLabelText<HTMLInputElement>('Address of any page there').value).toBe('');
	});

	it.each([
		['', 'Type or paste an address first'],
		['ftp://x.example', 'Only addresses that begin with https:// or http://'],
		['*.example.com', 'One host at a time'],
		['ana:pw@jira.example.com', 'Leave out the name and password'],
		['my jira', 'That is not an address'],
	])('says of %j what is wrong, and asks for nothing', async (typed, words) => {
		const { asked } = await type(typed);
		expect(screen.getByRole('alert').textContent).toContain(words);
		expect(asked).toEqual([]);
	});

	it('asks which tool it is, and guesses none', async () => {
		const { asked } = await type('jira.example.com', null);
		expect(screen.getByRole('alert').textContent).toBe('Say whether it is GitHub Enterprise or Jira.');
		expect(asked).toEqual([]);
	});

	it.each<[AddAnswer, string]>([
		['refused', 'The browser did not allow it, so x.example is not read.'],
		['there from the start', 'x.example is read from the start'],
	])('says when it is %s', async (answer, words) => {
		await type('x.example', 'GitHub Enterprise', answer);
		expect((await screen.findByRole('alert')).textContent).toContain(words);
	});
});

describe('the popup over a site that is not read', () => {
	const over = async (page: PageAnswer, more: Partial<Panel> = {}) => {
		const panel = fakePanel({ askPage: async () => page, ...more });
		render(<Popup panel={panel} store={new Store('sites')} close={() => {}} />);
		await screen.findByRole('heading', { level: 2 });
		return { panel, user: userEvent.setup() };
	};
	const unread = { is: 'unread', host: 'git.example', origin: 'https://git.example' } as const;

	it('offers the tool that its page looks like, and does nothing by itself', async () => {
		const { panel, user } = await over({ ...unread, looks: 'github' });
		expect(screen.getByRole('heading', { name: 'This looks like GitHub' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: 'Read this site as Jira' })).toBeNull();
		expect(screen.queryByRole('switch')).toBeNull();
		expect(panel.asked).toEqual([]);
		await user.click(screen.getByRole('button', { name: 'Read this site as GitHub' }));
		expect(panel.asked).toEqual(['addSite https://git.example github']);
	});

	it('asks which it is where nothing tells', async () => {
		const { panel, user } = await over({ ...unread, looks: null });
		await user.click(screen.getByRole('button', { name: 'Read this site as Jira' }));
		expect(panel.asked).toEqual(['addSite https://git.example jira']);
	});

	it('says when the browser refused', async () => {
		const { user } = await over({ ...unread, looks: 'jira' }, { addSite: async () => 'refused' });
		await user.click(screen.getByRole('button', { name: 'Read this site as Jira' }));
		expect((await screen.findByRole('alert')).textContent).toContain('The browser did not allow it');
	});

	it('has the browser asked for a known site that it does not allow', async () => {
		const { panel, user } = await over({ is: 'not allowed', host: 'github.com', patterns: ['https://github.com/*'] });
		await user.click(screen.getByRole('button', { name: 'Allow' }));
		expect(panel.asked).toEqual(['allowSites https://github.com/*']);
	});
});
