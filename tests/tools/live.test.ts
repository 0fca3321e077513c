import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDraft } from '../../lib/task/draft.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import { badgeSpot, createLive } from '../../lib/tools/reading/live.ts';
import { read } from '../../lib/tools/reading/read.ts';
import type { Reading, Tool } from '../../lib/tools/tool.ts';
import { parse } from '../pages/document.ts';
import { type Fixture, fixtures } from '../pages/fixtures.ts';
import { wholeOf } from './whole.ts';

/**
 * A page that goes on changing is read in parts: what did not change is not read again. However it changes, that must
 * come to what reading it whole would. Pages of ours and, where they are at hand, real ones, mutated at random.
 */
const WATCHED = ['href', 'id', 'data-task-id', 'data-issue-key', 'data-testid', 'aria-label', 'hidden'];

/** What a page may do to itself; the numbers choose elements, modulo how many there are. */
const change = fc.record({
	kind: fc.constantFrom('remove', 'move', 'copy', 'attribute', 'bare', 'text', 'trade', 'empty'),
	at: fc.nat(100_000),
	other: fc.nat(100_000),
	name: fc.constantFrom(...WATCHED),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const pick = <Value>(all: readonly Value[], at: number): Value | undefined => all[at % Math.max(1, all.length)];

/**
 * Does it, and says at which nodes, as an observer of mutations would.
 * A task's whole element only changes its place among its siblings, as in a list that is sorted anew.
 */
function apply(document: Document, roots: readonly Element[], { kind, at, other, name }: Change): Node[] {
	const all = [...document.body.querySelectorAll('*')];
	const one = pick(all, at);
	const two = pick(all, other);
	const from = one?.parentNode;
	if (!one || !two || !from) return [];
	const holdsTasks = (element: Element) => roots.some((root) => element.contains(root));
	const stays = two.parentNode === from && roots.includes(one);
	if (/move|copy|trade/.test(kind) && !stays && (holdsTasks(one) || holdsTasks(two))) return [];
	switch (kind) {
		case 'remove':
			one.remove();
			return [from];
		case 'move':
			if (one.contains(two)) return [];
			two.after(one);
			return [from, two.parentNode as Node];
		case 'copy':
			if (one.contains(two)) return [];
			two.after(one.cloneNode(true));
			return [two.parentNode as Node];
		case 'attribute':
		case 'bare': {
			const bearers = all.filter((element) => element.hasAttribute(name));
			const bearer = pick(bearers, at);
			if (kind === 'bare') bearer?.removeAttribute(name);
			else bearer?.setAttribute(name, pick(bearers, other)?.getAttribute(name) ?? '');
			return bearer ? [bearer] : [];
		}
		case 'text': {
			const words = all.flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3));
			const text = pick(words, at);
			if (!text) return [];
			text.nodeValue = pick(words, other)?.nodeValue ?? '';
			return [text];
		}
		case 'trade': {
			if (one.contains(two) || two.contains(one)) return [];
			const mine = [...one.childNodes];
			one.replaceChildren(...two.childNodes);
			two.replaceChildren(...mine);
			return [one, two];
		}
		case 'empty':
			one.replaceChildren();
			return [one];
	}
}

const plain = ({ found, misses, page, state }: Reading) => ({
	page,
	state,
	misses,
	found: found.map(({ seen, trace }) => ({ seen, trace })),
});
/** What a task's name ends in, as a page writes it: a number, or a key with one. */
const idOf = (task: string) => /[^/#:]+$/.exec(task)?.[0] ?? task;
const toolOf = (fixture: Fixture) => TOOLS.find(({ name }) => name === fixture.tool) as Tool;

function holds({ html, ...fixture }: Fixture, changes: readonly Change[]): void {
	const tool = toolOf({ html, ...fixture });
	const url = new URL(fixture.expected.url);
	const document = parse(html ?? '', url.href);
	// The data that a page carries is as old as the page: what it says of a changed page is tested with the payloads.
	for (const script of document.querySelectorAll('script')) script.remove();
	// Before the reading starts the page has come whole. A page that breaks off within a task proves no emptiness, and
	// that is told by what stands last on it: none becomes one while it lives.
	document.documentElement.append(document.createElement('footer'));
	const live = createLive(tool, document);
	const whole = wholeOf(live);
	const look = () => {
		live.look(url);
		// In as many parts as there are tasks.
		while (!live.readOn(() => Math.random() < 0.5));
		return whole();
	};
	let reading = look();
	expect(plain(reading)).toEqual(plain(read(tool, url, document)));
	for (const one of changes) {
		const roots = reading.found.map(({ root }) => root);
		live.touch(apply(document, roots, one));
		reading = look();
		expect(plain(reading), JSON.stringify(one)).toEqual(plain(read(tool, url, document)));
		const text = `${url.href} ${document.documentElement.outerHTML}`.toLowerCase();
		for (const found of reading.found) {
			badgeSpot(found.root, found.badge);
			const { task } = found.seen;
			if (isDraft(task)) continue;
			expect(text, `${task} is nowhere on the page`).toContain(idOf(task).toLowerCase());
			expect(live.taskIn(found.root, url)).toBe(task);
		}
	}
}

const ours = fixtures.filter(({ html, expected }) => html !== null && !expected.saved);
const real = fixtures.filter(({ html, expected }) => html !== null && expected.saved && html.length < 500_000);

describe('a page that changes at random', () => {
	it.each([
		['of ours', ours, 120],
		['of the tools', real, 25],
	] as const)('%s is read in parts as it would be whole', { timeout: 120_000 }, (_, pages, numRuns) => {
		if (pages.length === 0) return;
		fc.assert(
			fc.property(fc.nat(pages.length - 1), fc.array(change, { minLength: 1, maxLength: 12 }), (index, changes) =>
				holds(pages[index] as Fixture, changes),
			),
			{ numRuns, endOnFailure: false },
		);
	});
});

describe('a list whose columns are named after its rows came', () => {
	it('has its own fields by name as soon as they are', () => {
		const fixture = fixtures.find(({ name }) => name === 'asana/list') as Fixture;
		const url = new URL(fixture.expected.url);
		const document = parse(fixture.html ?? '', url.href);
		const header = document.querySelector('.SpreadsheetAriaColumnHeaderRow') as Element;
		const parent = header.parentElement as Element;
		header.remove();
		const live = createLive(toolOf(fixture), document);
		const whole = wholeOf(live);
		const priorities = () => {
			live.look(url);
			live.readOn(() => false);
			return whole().found.filter(({ seen }) => 'priority' in seen.fields).length;
		};
		const before = priorities();
		parent.prepend(header);
		live.touch([parent]);
		expect(priorities()).toBeGreaterThan(before);
	});
});

describe('a table whose headings tell what its cells are', () => {
	const page = ours.find(({ name }) => name === 'jira/cloud-search') as Fixture;
	const url = new URL(page.expected.url);
	const change = {
		'come later than its rows': (head: Element) => head.cloneNode(true),
		'are in another order': (head: Element) => {
			const other = head.cloneNode(true) as Element;
			const row = other.querySelector('tr') as Element;
			row.append(row.querySelector('[data-testid="reporter-column-heading"]') as Element);
			return other;
		},
		'have other names': (head: Element) => {
			const other = head.cloneNode(true) as Element;
			const [one, two] = ['assignee', 'reporter'].map((name) => other.querySelector(`[data-testid^="${name}"]`));
			one?.setAttribute('data-testid', 'reporter-column-heading');
			two?.setAttribute('data-testid', 'assignee-column-heading');
			return other;
		},
	};

	it.each(Object.entries(change))('is read anew where these %s', (which, changed) => {
		const document = parse(page.html ?? '', url.href);
		const tool = toolOf(page);
		const head = document.querySelector('thead') as Element;
		const table = head.parentElement as Element;
		const after = changed(head);
		if (which.includes('later')) head.remove();
		const live = createLive(tool, document);
		const whole = wholeOf(live);
		const look = () => {
			live.look(url);
			live.readOn(() => false);
			return whole();
		};
		look();
		head.remove();
		table.prepend(after);
		live.touch([table]);
		expect(plain(look())).toEqual(plain(read(tool, url, document)));
	});
});
