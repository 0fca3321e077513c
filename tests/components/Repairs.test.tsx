// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { changeInWords } from '../../components/RepairChanges.tsx';
import { Repairs } from '../../components/Repairs.tsx';
import type { BundleInfo, RepairAnswer, RepairAsk, RepairState } from '../../lib/repair/asks.ts';
import type { Change } from '../../lib/repair/merge.ts';
import { fakePanel } from './rows.ts';

afterEach(cleanup);

const change: Change = {
	tool: 'github',
	part: 'surface',
	name: 'issue',
	isNew: false,
	more: 2,
	less: 1,
	setAside: false,
};
const info: BundleInfo = {
	made: '2026-11-22T10:00:00.000Z',
	note: 'Titles moved',
	by: '3f2a 91bc 07de 55a0',
	changes: [change],
};
const key = { fingerprint: '3f2a 91bc 07de 55a0', key: 'KRFPWEcwnjFbWoYEq8JIblGeh9adFh0RTGnsVd6B3BY=', managed: false };
const plain: RepairState = {
	key: null,
	keyWrong: null,
	use: null,
	managed: false,
	kept: [],
	before: null,
};

/** The section, over a background that says what it is told to. */
async function open(state: Partial<RepairState>, answers: (ask: RepairAsk) => Partial<RepairAnswer> = () => ({})) {
	const asked: RepairAsk[] = [];
	const panel = fakePanel({
		repairs: async (ask) => {
			asked.push(ask);
			return { state: { ...plain, ...state }, ...answers(ask) };
		},
	});
	render(<Repairs panel={panel} />);
	await screen.findByRole('heading', { name: /^In use/ });
	const user = userEvent.setup();
	const choose = (text: BlobPart) =>
		fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, {
			target: { files: [new File([text], 'mend.json')] },
		});
	return { asked, user, choose, text: () => document.body.textContent ?? '' };
}
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('repairs', () => {
	it('without a key: the built-in tables are in use, and no file can be chosen', async () => {
		const { text } = await open({});
		expect(screen.getByRole('heading', { name: 'In use: the built-in tables' })).toBeTruthy();
		expect(text()).toContain('No key is set, so no bundle is taken.');
		expect(button('Choose a bundle…').disabled).toBe(true);
		expect(screen.queryByRole('button', { name: /Return|Bring back/ })).toBeNull();
	});

	it('says what is wrong with an administrator’s key, and asks for no other', async () => {
		const { text } = await open({ keyWrong: 'This is no key.' });
		expect(text()).toContain('Your administrator set a key that is no good, so no bundle is taken.');
		expect(text()).toContain('This is no key.');
		expect(text()).not.toContain('No key is set');
		expect(screen.queryByRole('textbox', { name: 'Public key' })).toBeNull();
	});

	it('follows a policy that comes while it is open', async () => {
		let state = plain;
		let tell = () => {};
		const panel = fakePanel({
			repairs: async () => ({ state }),
			onStored: (name, changed) => {
				if (name === 'repairs') tell = changed;
			},
		});
		render(<Repairs panel={panel} />);
		await screen.findByRole('heading', { name: 'In use: the built-in tables' });
		state = { ...plain, key: { ...key, managed: true }, use: info, managed: true };
		tell();
		await screen.findByRole('heading', { name: /^In use: the bundle of/ });
		expect(document.body.textContent).toContain('Your administrator sets it; it can’t be changed here.');
	});

	it('takes a key, and says what is wrong with one that is none', async () => {
		const { user, asked } = await open({}, (ask) =>
			ask.do === 'key' ? (ask.key === 'good' ? { state: { ...plain, key } } : { wrong: ['This is no key.'] }) : {},
		);
		const field = screen.getByRole('textbox', { name: 'Public key' });
		await user.type(field, 'bad');
		await user.click(button('Set the key'));
		expect((await screen.findByRole('alert')).textContent).toContain('This is no key.');
		expect(field.getAttribute('aria-invalid')).toBe('true');
		await user.clear(field);
		await user.type(field, 'good');
		await user.click(button('Set the key'));
		expect(await screen.findByText(key.fingerprint)).toBeTruthy();
		expect(screen.queryByRole('textbox')).toBeNull();
		expect(asked.map((ask) => ask.do)).toEqual(['look', 'key', 'key']);
	});

	it('shows what a bundle would change before the press that installs it', async () => {
		const { asked, choose, user, text } = await open({ key }, (ask) =>
			ask.do === 'check'
				? { offer: { ...info, selectors: [] } }
				: ask.do === 'install'
					? { state: { ...plain, key, use: info } }
					: {},
		);
		choose('a bundle');
		await screen.findByRole('heading', { name: /^The bundle of .* would change this$/ });
		const row = within(screen.getByRole('rowheader', { name: 'issue surface' }).closest('tr') as HTMLElement);
		expect(row.getByText('GitHub')).toBeTruthy();
		expect(row.getByText('2 added, 1 taken out')).toBeTruthy();
		expect(text()).toContain('Titles moved');
		expect(asked).toEqual([{ do: 'look' }, { do: 'check', text: 'a bundle' }]);
		await user.click(button('Install it'));
		const heading = await screen.findByRole('heading', { name: /^In use: the bundle of/ });
		expect(asked.at(-1)).toEqual({ do: 'install', text: 'a bundle' });
		expect(document.activeElement).toBe(heading);
		expect(screen.getByRole('status').textContent).toContain('Installed.');
		expect(screen.queryByRole('button', { name: 'Install it' })).toBeNull();
	});

	it('can be left alone after a look', async () => {
		const { asked, choose, user } = await open({ key }, (ask) =>
			ask.do === 'check' ? { offer: { ...info, selectors: [] } } : {},
		);
		choose('a bundle');
		await screen.findByRole('button', { name: 'Install it' });
		await user.click(button('Leave it'));
		expect(screen.queryByRole('button', { name: 'Install it' })).toBeNull();
		expect(asked.map((ask) => ask.do)).toEqual(['look', 'check']);
	});

	it('says line by line what is wrong with a bundle, and offers nothing', async () => {
		const { choose } = await open({ key }, (ask) =>
			ask.do === 'check' ? { wrong: ['first <b>line</b>', 'second'] } : {},
		);
		choose('x');
		const alert = await screen.findByRole('alert');
		expect([...alert.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['first <b>line</b>', 'second']);
		expect(alert.textContent).toContain('mend.json was not taken, and nothing was changed');
		expect(screen.queryByRole('button', { name: 'Install it' })).toBeNull();
	});

	it.each<[string, BlobPart, string]>([
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), 'It is no text'],
		['a film', 'x'.repeat(1024 * 1024 + 1), 'far too large'],
	])('does not even ask about %s', async (_, content, line) => {
		const { choose, asked } = await open({ key });
		choose(content);
		expect((await screen.findByRole('alert')).textContent).toContain(line);
		expect(asked.map((ask) => ask.do)).toEqual(['look']);
	});

	it('takes a file that is dropped', async () => {
		const { asked } = await open({ key }, (ask) => (ask.do === 'check' ? { wrong: ['no'] } : {}));
		const files = [new File(['dropped'], 'mend.json')];
		fireEvent.drop(button('Choose a bundle…').parentElement as HTMLElement, { dataTransfer: { files } });
		await screen.findByRole('alert');
		expect(asked.at(-1)).toEqual({ do: 'check', text: 'dropped' });
	});

	it('has the ways back: the last good one, and the built-in tables', async () => {
		const before = { ...info, made: '2026-10-01T10:00:00.000Z' };
		const { user, asked } = await open({ key, use: info, before });
		await user.click(button(/^Bring back the bundle of 1 Oct 2026/));
		await user.click(button('Return to the built-in tables'));
		expect(asked.map((ask) => ask.do)).toEqual(['look', 'back', 'builtIn']);
	});

	it('says why a bundle that is there is not used', async () => {
		const { text } = await open({ key, kept: ['It is for version 2 of the reading.'] });
		expect(text()).toContain('There is a bundle, but it is not used:It is for version 2 of the reading.');
	});

	it('has nothing to press where an administrator has set key and bundle, and says so', async () => {
		const { text } = await open({ key: { ...key, managed: true }, use: info, before: info, managed: true });
		expect(text()).toContain('Your administrator sets the bundle.');
		expect(text()).toContain('Your administrator sets it; it can’t be changed here.');
		expect(screen.queryAllByRole('button')).toEqual([]);
	});

	it('says when nobody answered, and that nothing was changed', async () => {
		const { user } = await open({ key, use: info }, (ask) => {
			if (ask.do === 'builtIn') throw new Error('gone');
			return {};
		});
		await user.click(button('Return to the built-in tables'));
		expect((await screen.findByRole('alert')).textContent).toContain('Throughline did not answer. Nothing was changed');
	});

	it.each<[Partial<Change>, string]>([
		[{}, '2 added, 1 taken out'],
		[{ less: 0 }, '2 added'],
		[{ more: 0, less: 0 }, 'as built in'],
		[{ isNew: true }, 'new'],
		[{ setAside: true }, 'not used: an update of Throughline brought a newer one'],
	])('says of %o: %s', (more, words) => expect(changeInWords({ ...change, ...more })).toBe(words));
});
