import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkType, TaskLink } from '../../lib/flow/link.ts';
import { groupThreads, joinedTo, MOST_WORKERS, threadFrom } from '../../lib/flow/threads.ts';

const TIDE = (number: number) => `jira:harbour.atlassian.net/TIDE-${number}`;
const GIT = (number: number) => `github:harbor-labs/tideline#${number}`;
const ASANA = 'asana:1200000000000001';

const link = (type: LinkType, from: string, to: string, more: { works?: true; where?: string } = {}): TaskLink => ({
	type,
	from,
	to,
	evidence: { rule: 'r', where: more.where ?? 'body', quote: 'q', own: false },
	...(more.works ? { works: true as const } : {}),
});
const works = (from: string, to: string, where?: string) =>
	link('same work', from, to, { works: true, ...(where ? { where } : {}) });
const threads = (links: readonly TaskLink[]) => Object.fromEntries(groupThreads(links));

describe('a thread', () => {
	it('joins the same work across tools, under its least name', () => {
		const links = [works(GIT(31), TIDE(4)), link('same work', TIDE(4), ASANA), works(GIT(31), GIT(12))];
		expect(threads(links)).toEqual({ [GIT(31)]: ASANA, [GIT(12)]: ASANA, [TIDE(4)]: ASANA, [ASANA]: ASANA });
	});

	it('is not joined by parents, blockers, relations or mentions', () => {
		const links = (['parent', 'blocks', 'relates', 'mentions'] as const).map((type, at) =>
			link(type, GIT(1), GIT(2 + at)),
		);
		for (const [task, id] of groupThreads(links)) expect(id).toBe(task);
	});

	it('joins no issues by the pull request that closes several, whichever end says so', () => {
		const several = [works(GIT(31), GIT(12)), works(GIT(31), GIT(13))];
		expect(threads(several)).toEqual({ [GIT(31)]: GIT(31), [GIT(12)]: GIT(12), [GIT(13)]: GIT(13) });
		const named = [works(GIT(31), TIDE(4), 'title'), works(GIT(31), TIDE(5))];
		expect(threads(named)).toEqual({ [GIT(31)]: GIT(31), [TIDE(4)]: GIT(31), [TIDE(5)]: TIDE(5) });
	});

	it('joins a few pull requests of one issue, and none of an umbrella that many name', () => {
		const few = Array.from({ length: MOST_WORKERS }, (_, at) => works(GIT(100 + at), TIDE(4)));
		expect(new Set(Object.values(threads(few))).size).toBe(1);
		const many = [...few, works(GIT(99), TIDE(4))];
		expect(new Set(Object.values(threads(many))).size).toBe(MOST_WORKERS + 2);
		// Its copy in another tool is the same umbrella.
		expect(threads([...many, link('same work', TIDE(4), ASANA)])[TIDE(4)]).toBe(ASANA);
	});

	it('of 5,000 tasks, in a ring or around one, is found from any of them', () => {
		const name = (at: number) => GIT(at + 1);
		const ring = Array.from({ length: 5_000 }, (_, at) => link('same work', name(at), name((at + 1) % 5_000)));
		const star = Array.from({ length: 5_000 }, (_, at) => link('same work', TIDE(1), name(at)));
		for (const links of [ring, star]) expect(new Set(groupThreads(links).values()).size).toBe(1);
		const { tasks, whole } = threadFrom(name(17), (task) => {
			const at = Number(task.slice(task.indexOf('#') + 1)) - 1;
			return [name((at + 1) % 5_000), name((at + 4_999) % 5_000)];
		});
		expect([tasks.length, whole]).toEqual([5_000, true]);
	});

	it('of 5,000 pull requests of one task is none, in the time that takes', () => {
		const star = Array.from({ length: 5_000 }, (_, at) => works(GIT(at + 1), TIDE(1)));
		expect(new Set(groupThreads(star).values()).size).toBe(5_001);
	});

	it('that is longer than is followed says so', () => {
		const { tasks, whole } = threadFrom(GIT(1), (task) => [GIT(Number(task.slice(task.indexOf('#') + 1)) + 1)], 50);
		expect([tasks.length, whole]).toEqual([50, false]);
	});
});

describe('threads, whatever the links', () => {
	const task = fc.constantFrom(GIT(1), GIT(2), GIT(3), GIT(4), TIDE(1), TIDE(2), TIDE(3), ASANA);
	const type = fc.constantFrom<LinkType>('same work', 'same work', 'parent', 'blocks', 'mentions');
	const any = fc
		.tuple(type, task, task, fc.boolean(), fc.constantFrom('title', 'body'))
		.map(([type, from, to, worker, where]) =>
			link(type, from, to, { where, ...(worker && type === 'same work' ? { works: true as const } : {}) }),
		);
	const links = fc.array(any, { maxLength: 14 });

	it('do not depend on their order or on doubles', () => {
		const shuffled = links.chain((all) =>
			fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
		);
		fc.assert(
			fc.property(shuffled, ([all, other]) => {
				expect(threads(other)).toEqual(threads(all));
			}),
		);
	});

	it('have the least of their tasks as id, and every task is in one', () => {
		fc.assert(
			fc.property(links, (all) => {
				const found = groupThreads(all);
				for (const { from, to } of all) expect(found.has(from) && found.has(to)).toBe(true);
				for (const [task, id] of found) expect(id <= task && found.get(id) === id).toBe(true);
			}),
		);
	});

	it('are the same after a parent or a blocker was added', () => {
		const loose = fc.constantFrom<LinkType>('parent', 'blocks', 'relates', 'mentions');
		fc.assert(
			fc.property(links, loose, task, task, (all, type, from, to) => {
				const after = threads([...all, link(type, from, to)]);
				for (const [task, id] of groupThreads(all)) expect(after[task]).toBe(id);
			}),
		);
	});

	it('are found alike from one task and for all of them, by neighbours that know each other', () => {
		fc.assert(
			fc.property(links, task, (all, start) => {
				const touching = (task: string) => all.filter(({ from, to }) => from === task || to === task);
				const joined = (task: string) => joinedTo(task, touching);
				for (const other of joined(start)) expect(joined(other)).toContain(start);
				const { id, tasks } = threadFrom(start, joined);
				const found = groupThreads(all);
				if (found.has(start))
					expect(tasks).toEqual(
						[...found]
							.filter(([, its]) => its === id)
							.map(([task]) => task)
							.sort(),
					);
			}),
		);
	});
});
