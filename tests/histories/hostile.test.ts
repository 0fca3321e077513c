import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '../../lib/task/event.ts';
import { eventsOf, instantOf, MOST_EVENTS, type Told } from '../../lib/tools/reading/history.ts';
import { parse } from '../pages/document.ts';
import { fixtures } from '../pages/fixtures.ts';
import { historyIn, historyOn, NOW } from './reading.ts';

/** Pages that were made to mislead, or broke: nothing throws, and no event is told of a task that the address does not name. */
const pages = fixtures.flatMap(({ name, expected, html }) =>
	html && (expected.history || ['github/issue', 'jira/cloud-issue', 'asana/demo-task'].includes(name))
		? [{ name, url: expected.url, html, task: expected.tasks?.[0]?.task }]
		: [],
);

const OTHER = [
	'/harbor-labs/tideline/issues/999#issuecomment-1',
	'https://github.com/evil/repo/pull/1/partials/body',
	'/jira/browse/EVIL-1',
	'https://app.asana.com/0/0/1299999999999999',
	'http://[/issues/1',
	'javascript:alert(1)',
	'',
];
const WORDS = [
	'assigned',
	'merged commit',
	'closed this',
	'requested a review from',
	'LE_lADO',
	'23:X9',
	'2026-13-45T99:99:99Z',
	'['.repeat(2_000),
];
const NAMES = [
	'href',
	'id',
	'datetime',
	'class',
	'data-url',
	'data-timeline-event-id',
	'data-gid',
	'data-testid',
	'data-issue-key',
	'data-task-id',
];

const change = fc.record({
	kind: fc.constantFrom('remove', 'move', 'copy', 'attribute', 'text', 'data'),
	at: fc.nat(100_000),
	other: fc.nat(100_000),
	name: fc.constantFrom(...NAMES),
	value: fc.oneof(fc.constantFrom(...OTHER, ...WORDS), fc.string({ maxLength: 60 })),
});

function breakIn(
	document: Document,
	{ kind, at, other, name, value }: typeof change extends fc.Arbitrary<infer One> ? One : never,
): void {
	const all = [...document.body.querySelectorAll('*')];
	const one = all[at % all.length];
	const two = all[other % all.length];
	if (!one || !two) return;
	if (kind === 'remove') one.remove();
	else if (kind === 'copy') two.append(one.cloneNode(true));
	else if (kind === 'move' && !one.contains(two)) two.append(one);
	else if (kind === 'attribute') one.setAttribute(name, value);
	else if (kind === 'text' && one.children.length === 0) one.textContent = value;
	else if (kind === 'data') {
		const script = document.querySelector('script[type="application/json"]');
		const text = script?.textContent ?? '';
		const cut = at % (text.length || 1);
		if (script) script.textContent = text.slice(0, cut) + value + text.slice(cut + (other % 40));
	}
}

describe('a page that is broken at random', () => {
	it('tells well-formed events of its own task, or none', () => {
		fc.assert(
			fc.property(fc.nat(pages.length - 1), fc.array(change, { minLength: 1, maxLength: 12 }), (index, changes) => {
				const page = pages[index];
				if (!page) return;
				const document = parse(page.html, page.url);
				for (const one of changes) breakIn(document, one);
				const { task, events } = historyIn(document, page.url);
				if (task !== null) expect(task).toBe(page.task);
				const ids = events.map(({ id, ...event }) => {
					expect(eventSchema.parse({ id, ...event })).toEqual({ id, ...event });
					expect(event.task).toBe(page.task);
					return id;
				});
				expect(new Set(ids).size).toBe(ids.length);
			}),
			{ numRuns: 150 },
		);
	}, 120_000);
});

describe('an address that is none', () => {
	it('costs its own link and nothing else', () => {
		const page = pages.find(({ name }) => name === 'github/pull-history');
		const html = (page?.html ?? '').replace('/harbor-labs/harbour/issues/9', 'http://[/issues/9');
		const mention = historyOn(html, page?.url ?? '').events.find(({ kind }) => kind === 'mentioned');
		expect(mention).toMatchObject({ by: { name: 'per-lind' } });
		expect(mention).not.toHaveProperty('link');
	});
});

describe('a page under the address of another task', () => {
	it.each(pages.filter(({ url }) => !/asana/.test(url)))('$name tells nothing', ({ html, url }) => {
		const next = url.replace(/(\d+)$/, '4711');
		expect(next).not.toBe(url);
		expect(historyOn(html, next)).toMatchObject({ task: null, events: [] });
	});

	it('tells nothing out of data of another task that it still carries', () => {
		const page = pages.find(({ name }) => name === 'github/issue-history');
		const before = page?.html ?? '';
		// The viewer is the next issue's already, its data is that of the first page.
		const parts = /([\s\S]*<script[^>]*embeddedData">)([\s\S]*?)(<\/script>[\s\S]*)/.exec(before) ?? [];
		const after = `${parts[1]}${parts[2]}${(parts[3] ?? '').replaceAll('issues/61', 'issues/64').replaceAll('3100061', '3100064')}`;
		const seen = historyOn(after, 'https://github.com/harbor-labs/tideline/issues/64');
		expect(seen.task).toBe('github:harbor-labs/tideline#64');
		expect(seen.events.length).toBeGreaterThan(0);
		expect(seen.events.every(({ source, task }) => source === 'page' && task.endsWith('#64'))).toBe(true);
	});
});

describe('words of people', () => {
	it.each(['closed this', 'merged commit 1234567 into main', 'requested changes', '<del>a</del> assigned @ada'])(
		'in a comment are no event: %s',
		(words) => {
			const page = pages.find(({ name }) => name === 'github/pull-history');
			const html = (page?.html ?? '').replace('The winter data is in.', words);
			const kinds = (text: string) => historyOn(text, page?.url ?? '').events.map(({ kind }) => kind);
			expect(kinds(html)).toEqual(kinds(page?.html ?? ''));
		},
	);

	it('in a review do not make it an approval', () => {
		const page = pages.find(({ name }) => name === 'github/pull-history');
		const html = (page?.html ?? '').replace('<p>Looks complete.</p>', '<p>approved these changes</p>');
		const review = historyOn(html, page?.url ?? '').events.find(({ id }) => id.endsWith('review-800001'));
		expect(review?.said).toBe('commented');
	});

	it('and a mark that do not agree are neither', () => {
		const page = pages.find(({ name }) => name === 'github/pull-history');
		const html = (page?.html ?? '').replace('approved these changes', 'requested changes');
		const review = historyOn(html, page?.url ?? '').events.find(({ id }) => id.endsWith('review-800003'));
		expect(review).toBeDefined();
		expect(review).not.toHaveProperty('said');
	});
});

describe('what is very long', () => {
	it('is cut to what an event may hold', () => {
		const page = pages.find(({ name }) => name === 'github/pull-history');
		const html = (page?.html ?? '').replace('The winter data is in.', `${'x'.repeat(7_999)}😀 ${'y'.repeat(90_000)}`);
		const comment = historyOn(html, page?.url ?? '').events.find(({ id }) => id === 'github:issuecomment-600001');
		expect(comment?.text).toBe('x'.repeat(7_999));
	});

	it('in number is told up to a bound', () => {
		const told = Array.from(
			{ length: MOST_EVENTS + 100 },
			(_, at): Told => ({ id: `x${at}`, kind: 'commented', at: NOW, source: 'page' }),
		);
		expect(eventsOf('asana:1200000000000001', told, NOW)).toHaveLength(MOST_EVENTS);
	});
});

describe('what is told without a time', () => {
	const told = fc.array(
		fc.record({ id: fc.integer({ min: 0, max: 30 }), hour: fc.option(fc.nat(23)), aside: fc.boolean() }),
		{ maxLength: 20 },
	);
	it('is between what stands around it, or is left out', () => {
		fc.assert(
			fc.property(told, (list) => {
				const at = (hour: number) => `2026-11-0${hour < 10 ? 1 : 2}T${`${hour}`.padStart(2, '0')}:00:00.000Z`;
				const events = eventsOf(
					'asana:1200000000000001',
					list.map(({ id, hour, aside }) => ({
						id: `x${id}`,
						kind: 'changed',
						source: 'page' as const,
						...(hour === null ? {} : { at: at(hour) }),
						...(aside && hour !== null ? { aside: true as const } : {}),
					})),
					NOW,
				);
				for (const event of events) {
					expect(eventSchema.parse(event)).toEqual(event);
					expect(event.inferred === true).toBe(event.after !== undefined);
					if (event.after) expect(event.after < event.at).toBe(true);
				}
			}),
		);
	});
});

describe('a time for machines', () => {
	it.each([
		['2026-03-09T05:43:07-07:00', '2026-03-09T12:43:07.000Z'],
		['2020-11-19T19:21:17+0000', '2020-11-19T19:21:17.000Z'],
		['2025-05-25T22:14:08.000Z', '2025-05-25T22:14:08.000Z'],
		['2 days ago', null],
		['2026-13-45T99:99:99Z', null],
		['2026-03-09', null],
		['', null],
	])('%s is %s', (text, instant) => expect(instantOf(text)).toBe(instant));
});
