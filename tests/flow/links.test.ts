import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Places } from '../../lib/flow/link.ts';
import { bestOf } from '../../lib/flow/links/best.ts';
import { linksOf, MOST_LINKS, readLinks } from '../../lib/flow/links/links.ts';
import { placesOf } from '../../lib/flow/places.ts';
import { isUmbrella } from '../../lib/flow/umbrella.ts';
import type { Event } from '../../lib/task/event.ts';
import { fieldsSchema } from '../../lib/task/fields.ts';
import type { Task } from '../../lib/task/task.ts';

const TIDE = (number: number) => `jira:harbour.atlassian.net/TIDE-${number}`;
const GIT = (number: number) => `github:harbor-labs/tideline#${number}`;
const ASANA = 'asana:1200000000000001';
const PLACES = placesOf([TIDE(1), GIT(1)]);

const made = (task: string, fields: Record<string, unknown>): Task => ({ task, fields: fieldsSchema.parse(fields) });
const pull = (fields: Record<string, unknown>) => made(GIT(31), { kind: 'pull request', ...fields });
const issue = (fields: Record<string, unknown>) => made(GIT(12), { kind: 'issue', ...fields });
const jira = (fields: Record<string, unknown>) => made(TIDE(12), { kind: 'Story', ...fields });
const event = (id: string, kind: string, more: Partial<Event> = {}, task = GIT(12)): Event => ({
	id,
	task,
	kind,
	at: '2026-03-02T09:00:00.000Z',
	source: 'page',
	...more,
});
/** `type from → to` of each link. */
const read = (task: Task, events: Event[] = [], places: Places = PLACES) =>
	linksOf(task, events, places).map(({ type, from, to }) => `${type} ${from} → ${to}`);

describe('the same work', () => {
	it('is a pull request and the issue that it closes, with the words that say it', () => {
		const [link] = linksOf(pull({ body: 'A gauge.\n\nFixes #12' }), [], PLACES);
		expect(link).toEqual({
			type: 'same work',
			from: GIT(31),
			to: GIT(12),
			works: true,
			evidence: { rule: 'number: closing word', where: 'body', quote: 'Fixes #12', own: false },
		});
	});

	it('is the Jira issue that its title, branch or own line names', () => {
		const same = [`same work ${GIT(31)} → ${TIDE(4)}`];
		expect(read(pull({ title: 'TIDE-4: a gauge' }))).toEqual(same);
		expect(read(pull({ body: 'Jira: TIDE-4' }))).toEqual(same);
		expect(read(pull({}), [event('e', 'created', { with: { branch: 'tide-4-gauge' } }, GIT(31))])).toEqual(same);
	});

	it('is the Asana task of its own line or of a synchroniser', () => {
		const address = 'https://app.asana.com/0/0/1200000000000001';
		expect(read(pull({ body: `Asana: ${address}` }))).toEqual([`same work ${GIT(31)} → ${ASANA}`]);
		const footer = `┆Issue is synchronized with this [Asana task](${address}) by [Unito](https://www.unito.io)`;
		expect(read(issue({ body: footer }))).toEqual([`same work ${GIT(12)} → ${ASANA}`]);
		expect(read(issue({ body: `See ${address}` }))).toEqual([`mentions ${GIT(12)} → ${ASANA}`]);
	});

	it('is the issue of another tool that its own line names, and no other of its own tool', () => {
		const body = 'Why and what.\n\nAsana: https://app.asana.com/1/9/project/1/task/1200000000000001';
		expect(read(jira({ body }))).toEqual([`same work ${TIDE(12)} → ${ASANA}`]);
		expect(read(made(ASANA, { body: 'Jira: https://harbour.atlassian.net/browse/TIDE-12' }))).toEqual([
			`same work ${ASANA} → ${TIDE(12)}`,
		]);
		expect(read(jira({ body: 'Jira: TIDE-13' }))).toEqual([`mentions ${TIDE(12)} → ${TIDE(13)}`]);
		expect(read(jira({ comments: [body] }))).toEqual([`mentions ${TIDE(12)} → ${ASANA}`]);
		const two = `${body}\nAsana: https://app.asana.com/0/0/1200000000000002`;
		expect(read(jira({ body: two })).every((link) => link.startsWith('relates'))).toBe(true);
	});

	it("is what GitHub's development panel shows, from either end", () => {
		const same = [`same work ${GIT(31)} → ${GIT(12)}`];
		expect(read(issue({ links: [{ task: GIT(31), url: 'https://github.com/harbor-labs/tideline/pull/31' }] }))).toEqual(
			same,
		);
		expect(
			read(pull({ links: [{ task: GIT(12), url: 'https://github.com/harbor-labs/tideline/issues/12' }] })),
		).toEqual(same);
	});

	it('is no duplicate: one of the two is closed for the other', () => {
		expect(read(jira({ links: [{ task: TIDE(13), relation: 'duplicates' }] }))).toEqual([
			`relates ${TIDE(12)} → ${TIDE(13)}`,
		]);
	});

	it('is none where a pull request closes several of one tool; its title decides', () => {
		expect(read(pull({ body: 'Fixes #12, fixes #13' }))).toEqual([
			`relates ${GIT(31)} → ${GIT(12)}`,
			`relates ${GIT(31)} → ${GIT(13)}`,
		]);
		expect(read(pull({ title: 'TIDE-4: a gauge', body: 'Fixes TIDE-5. Fixes #12' }))).toEqual([
			`same work ${GIT(31)} → ${GIT(12)}`,
			`same work ${GIT(31)} → ${TIDE(4)}`,
			`relates ${GIT(31)} → ${TIDE(5)}`,
		]);
	});

	it('is none with an umbrella: the pull request is a part of it', () => {
		const umbrellas = new Set([TIDE(4)]);
		expect(read(pull({ title: 'TIDE-4: a gauge' }), [], { ...PLACES, umbrellas })).toEqual([
			`parent ${GIT(31)} → ${TIDE(4)}`,
		]);
		const epic = { kind: 'Epic', comments: ['PR: https://github.com/harbor-labs/tideline/pull/31'] };
		expect(read(jira(epic))).toEqual([`parent ${GIT(31)} → ${TIDE(12)}`]);
		expect(isUmbrella(issue({ subtasks: [{ task: GIT(13) }] }))).toBe(true);
		expect(isUmbrella(jira({ links: [{ task: TIDE(13), relation: 'contains' }] }))).toBe(true);
		expect(isUmbrella(issue({ subtasks: ['Write the test'] }))).toBe(false);
		// Sub-tasks are how one piece of work is cut up.
		expect(isUmbrella(jira({ subtasks: [{ task: TIDE(13) }] }))).toBe(false);
	});
});

describe('parents and blockers', () => {
	it("are read from the tool's own fields, with their direction", () => {
		const links = [
			{ task: TIDE(20), relation: 'is blocked by' },
			{ task: TIDE(21), relation: 'blocks' },
			{ task: TIDE(22), relation: 'wird getestet von' },
			{ task: TIDE(23), relation: 'is part of' },
		];
		expect(read(jira({ parent: { task: TIDE(2) }, subtasks: [{ task: TIDE(30) }], links }))).toEqual([
			`parent ${TIDE(12)} → ${TIDE(2)}`,
			`parent ${TIDE(12)} → ${TIDE(23)}`,
			`parent ${TIDE(30)} → ${TIDE(12)}`,
			`blocks ${TIDE(12)} → ${TIDE(21)}`,
			`blocks ${TIDE(20)} → ${TIDE(12)}`,
			`relates ${TIDE(12)} → ${TIDE(22)}`,
		]);
	});

	it('are read from words', () => {
		expect(read(issue({ body: 'Blocked by #5.\nThis blocks #6.\nPart of #7.\n\n- [ ] #8' }))).toEqual([
			`parent ${GIT(12)} → ${GIT(7)}`,
			`parent ${GIT(8)} → ${GIT(12)}`,
			`blocks ${GIT(12)} → ${GIT(6)}`,
			`blocks ${GIT(5)} → ${GIT(12)}`,
		]);
	});

	it('are read from the history, as long as it does not take them back', () => {
		const linked = event('a', 'linked', { to: 'This issue is blocked by TIDE-3' }, TIDE(12));
		expect(read(jira({}), [linked])).toEqual([`blocks ${TIDE(3)} → ${TIDE(12)}`]);
		const back = event(
			'b',
			'unlinked',
			{ from: 'This issue is blocked by TIDE-3', at: '2026-03-03T09:00:00.000Z' },
			TIDE(12),
		);
		expect(read(jira({}), [back, linked])).toEqual([]);
	});

	it('and the same work are no guess from a history that has no word for a link', () => {
		const link = { task: GIT(12), url: 'https://github.com/harbor-labs/tideline/issues/12' };
		expect(read(pull({}), [event('a', 'linked', { link }, GIT(31))])).toEqual([`relates ${GIT(31)} → ${GIT(12)}`]);
		const connected = { ...link, relation: 'connected' };
		expect(read(pull({}), [event('a', 'linked', { link: connected }, GIT(31))])).toEqual([
			`same work ${GIT(31)} → ${GIT(12)}`,
		]);
		const seen = { ...link, relation: 'cross-referenced' };
		expect(read(pull({}), [event('a', 'linked', { link: seen }, GIT(31))])).toEqual([
			`mentions ${GIT(31)} → ${GIT(12)}`,
		]);
	});

	it('are not told by what a comment calls a part', () => {
		expect(read(issue({ comments: ['Part of #7, I think'] }))).toEqual([`relates ${GIT(12)} → ${GIT(7)}`]);
	});
});

describe('links', () => {
	it('stand once for a pair, by the strongest type and the best evidence', () => {
		const links = linksOf(
			pull({ title: 'TIDE-4: a gauge', body: 'Jira: TIDE-4', comments: ['as in TIDE-4'] }),
			[],
			PLACES,
		);
		expect(links).toHaveLength(1);
		expect(links[0]?.evidence).toMatchObject({ where: 'title', own: false });
		const own = linksOf(
			jira({ body: 'Blocked by TIDE-3', links: [{ task: TIDE(3), relation: 'is blocked by' }] }),
			[],
			PLACES,
		);
		expect(own.map(({ evidence }) => evidence.own)).toEqual([true]);
	});

	it('of what raises versions alone are not read from the news that it quotes', () => {
		const fields = { title: 'Bump zod from 4.6.6 to 4.6.7', author: { name: 'dependabot[bot]' }, body: 'Fixes #12' };
		expect(read(pull(fields))).toEqual([]);
	});

	it('leave a key open whose project is on no site or on several', () => {
		const places = placesOf([TIDE(1), 'jira:other.example.org/jira/TIDE-1']);
		expect(readLinks(issue({ body: 'TIDE-4 and REEF-5, in UTF-8' }), [], places)).toEqual({
			links: [],
			unresolved: [
				{ key: 'REEF-5', project: 'REEF', sites: [], where: 'body', quote: 'TIDE-4 and REEF-5, in UTF-8' },
				{
					key: 'TIDE-4',
					project: 'TIDE',
					sites: ['harbour.atlassian.net', 'other.example.org/jira'],
					where: 'body',
					quote: 'TIDE-4 and REEF-5, in UTF-8',
				},
			],
		});
	});

	it('leave no number of a repository that nobody names', () => {
		expect(readLinks(issue({ body: 'See Bridge PR #7' }), [], PLACES)).toEqual({ links: [], unresolved: [] });
	});

	const kinds = fc.constantFrom('linked', 'unlinked', 'commented', 'what nobody knows');
	const some = fc.record({
		id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
		kind: kinds,
		text: fc.constantFrom('Blocked by #5', 'fixes TIDE-4', 'Part of #7 and UTF-8', 'https://github.com/a/b/pull/7'),
		link: fc.constantFrom(
			{ task: GIT(5), relation: 'blocks' },
			{ task: GIT(5), relation: 'connected' },
			{ title: '?' },
		),
		at: fc.constantFrom('2026-03-02T09:00:00.000Z', '2026-03-01T09:00:00.000Z'),
	});
	const histories = fc
		.uniqueArray(some, { selector: ({ id }) => id, maxLength: 6 })
		.map((all) => all.map(({ id, kind, ...more }) => event(id, kind, more)));

	it('do not depend on the order or doubles of events', () => {
		fc.assert(
			fc.property(
				histories.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
				),
				([events, shuffled]) => {
					const task = issue({ body: 'Blocked by TIDE-9', comments: ['See #4'] });
					expect(readLinks(task, shuffled, PLACES)).toEqual(readLinks(task, events, PLACES));
				},
			),
		);
	});

	it('have no order of their own that what was read first could change', () => {
		const link = fc.record({
			type: fc.constantFrom('same work' as const, 'parent' as const, 'blocks' as const, 'mentions' as const),
			from: fc.constantFrom(GIT(1), GIT(2)),
			to: fc.constantFrom(GIT(1), GIT(2), TIDE(1)),
			evidence: fc.record({
				rule: fc.constantFrom('r', 's'),
				where: fc.constantFrom('title', 'body', 'x'),
				quote: fc.constantFrom('q', 'p'),
				own: fc.boolean(),
			}),
		});
		fc.assert(
			fc.property(fc.array(link, { maxLength: 8 }), (links) => {
				expect(bestOf([...links].reverse())).toEqual(bestOf(links));
				expect(bestOf(bestOf(links))).toEqual(bestOf(links));
			}),
		);
	});

	it('are bounded, and never of a task with itself', () => {
		const many = Array.from({ length: MOST_LINKS + 500 }, (_, index) => ({ task: GIT(index + 1) }));
		const links = linksOf(issue({ links: many }), [], PLACES);
		expect(links).toHaveLength(MOST_LINKS);
		expect(read(issue({ body: 'This is #12, https://github.com/harbor-labs/tideline/issues/12' }))).toEqual([]);
	});
});
