// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Standards } from '../../components/Standards.tsx';
import { lockInWords } from '../../components/standardWords.ts';
import { DEFAULT_STANDARD } from '../../lib/stack/standard.ts';
import type { Origin, StandardsState } from '../../lib/stack/standard-asks.ts';
import { standardHash } from '../../lib/stack/standard-hash.ts';
import type { AskingRule, Standard } from '../../lib/stack/standard-schema.ts';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel } from './rows.ts';

afterEach(cleanup);

const lock = { by: 'Ada Reed', because: 'The auditor asks for it' };
const acme: Standard = {
	name: 'Acme',
	version: '3.0.0',
	rules: [{ name: 'an owner', for: {}, asks: { who: 'needed' }, locked: lock }],
};
const inForce = (standard: Standard, from: Origin): StandardsState => ({
	inForce: [{ standard, from, hash: standardHash(standard) }],
	hash: standardHash(standard),
	refused: [],
	stays: false,
});

/** The section, over a background in which an administrator sets something while it is open. */
async function open() {
	let state = inForce(DEFAULT_STANDARD, 'built in');
	let tell = () => {};
	const panel = fakePanel({
		standards: async () => ({ state }),
		onStored: (name, changed) => {
			if (name === 'standards') tell = changed;
		},
	});
	render(<Standards panel={panel} store={new Store('standards-page')} />);
	await screen.findByRole('heading', { name: 'Throughline default 1.0.0' });
	const set = (next: StandardsState) =>
		act(async () => {
			state = next;
			tell();
		});
	return { set, user: userEvent.setup(), text: () => document.body.textContent ?? '' };
}

describe('Standards, while an administrator’s policy comes', () => {
	it('show it at once, with what it locks, who locked that and why, and offer no change of it', async () => {
		const { set } = await open();
		await set(inForce(acme, 'administrator'));
		const item = (await screen.findByRole('heading', { name: 'Acme 3.0.0' })).closest('li') as HTMLElement;
		expect(item.textContent).toContain('Set by your administrator; it can’t be changed here');
		expect(item.textContent).toContain('an owner: Who needed, for all work');
		expect(item.textContent).toContain('Locked by Ada Reed: The auditor asks for it');
		expect(within(item).getAllByRole('button')).toHaveLength(1);
	});

	it('keep what is being written, under the locks that came', async () => {
		const { set, user } = await open();
		await user.click(screen.getByRole('button', { name: 'Make it your own: Throughline default' }));
		const name = await screen.findByRole('textbox', { name: 'Name' });
		await user.clear(name);
		await user.type(name, 'Harbour');
		await set(inForce(acme, 'administrator'));
		const locks = await screen.findByRole('list', { name: 'Locked, whatever the rules below say:' });
		expect(locks.textContent).toContain('an owner');
		expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Harbour');
		expect(screen.getByRole('button', { name: /^Bug, done: .*Who needed/ })).toBeTruthy();
	});

	it.each([
		[true, 'Those set before stay in force:'],
		[false, 'so they are not in force:'],
	])('say line by line why one is no good, and what is in force then (an earlier one: %s)', async (stays, said) => {
		const { set, text } = await open();
		await set({ ...inForce(acme, 'administrator'), refused: ['Standard 2: Line 3: version'], stays });
		expect(text()).toContain(said);
		expect(text()).toContain('Standard 2: Line 3: version');
	});
});

describe('a lock in words', () => {
	const rule = (more: Partial<AskingRule>): AskingRule => ({ name: 'x', for: {}, asks: {}, ...more });
	it.each<[string, Partial<AskingRule>]>([
		['Who needed, for all work', { asks: { who: 'needed' } }],
		[
			'Why and Who needed, How not needed, for bug that is done in Jira',
			{
				asks: { how: 'not needed', who: 'needed', why: 'needed' },
				for: { kinds: ['bug'], stages: ['done'], tools: ['jira'] },
			},
		],
		['what counts for When, for all work', { counts: { when: { date: true } } }],
	])('%s', (words, more) => expect(lockInWords(rule(more))).toBe(words));
});
