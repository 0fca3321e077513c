// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Options } from '../../components/Options.tsx';
import { Store } from '../../lib/store/tables.ts';
import { fakePanel } from './rows.ts';

let store: Store;
beforeEach(() => {
	store = new Store('options');
	location.hash = '';
});
afterEach(async () => {
	cleanup();
	await store.delete();
});
const open = () => render(<Options panel={fakePanel()} store={store} />);
const current = () => document.querySelector('[aria-current="page"]')?.textContent;

describe('the options', () => {
	it('begin with the first section', () => {
		open();
		expect(current()).toBe('Sites');
		expect(document.activeElement).toBe(document.body);
	});

	it('open at the section that their address names', async () => {
		location.hash = '#can-see/anything';
		open();
		expect(current()).toBe('What Throughline can see');
		expect(await screen.findByRole('heading', { name: 'What Throughline can see' })).toBeTruthy();
		expect(document.title).toBe('What Throughline can see · Throughline options');
	});

	it('begin with the first where the address names none of theirs', () => {
		location.hash = '#nonesuch';
		open();
		expect(current()).toBe('Sites');
	});

	it('go to a section by its link, and the focus with it', async () => {
		open();
		await userEvent.setup().click(screen.getByRole('link', { name: 'What Throughline can see' }));
		expect(await screen.findByRole('heading', { name: 'What Throughline can see' })).toBeTruthy();
		expect(current()).toBe('What Throughline can see');
		expect(document.activeElement).toBe(screen.getByRole('main'));
	});
});
