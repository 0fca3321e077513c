import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customFrom } from '../../lib/task/custom.ts';
import { sightingId } from '../../lib/task/id.ts';
import { fold, isNews, type Kept, merge } from '../../lib/task/merge.ts';
import { taskSchema } from '../../lib/task/task.ts';
import { kept, sighting } from './arbitrary.ts';

const base = {
	task: 'github:a/b#1',
	url: 'https://github.com/a/b/issues/1',
	surface: 'issue',
	source: 'page',
} as const;
const at = (minute: number) => `2026-01-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
const seen = (id: string, minute: number, fields: Kept['fields'], more: Partial<Kept> = {}): Kept => ({
	...base,
	id,
	at: at(minute),
	fields,
	...more,
});

describe('a task', () => {
	it('is the same whatever the order its sightings come in, and however often', () => {
		const shuffled = kept.chain((all) =>
			fc.tuple(
				fc.constant(all),
				fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
			),
		);
		fc.assert(
			fc.property(shuffled, ([all, again]) => {
				expect(Object.fromEntries(fold(again))).toEqual(Object.fromEntries(fold(all)));
			}),
		);
	});

	it('has for each field the freshest reading that could see it, and where that was', () => {
		const issue = seen('1', 1, { title: 'Old', assignees: null, body: { format: 'markdown', text: 'So that' } });
		const row = seen('2', 5, { title: 'New' }, { surface: 'issue list', url: 'https://github.com/a/b/issues' });
		const task = fold([row, issue]).get('github:a/b#1');
		expect(task?.fields).toEqual({ title: 'New', assignees: null, body: { format: 'markdown', text: 'So that' } });
		expect(task?.from).toMatchObject({
			title: { surface: 'issue list', at: at(5) },
			body: { surface: 'issue', at: at(1) },
		});
		expect(task).toMatchObject({ firstSeen: at(1), lastSeen: at(5) });
	});

	it('keeps "seen and empty" and "not visible from here" apart', () => {
		const full = seen('1', 1, { milestone: { name: '2.0' }, due: null });
		expect(merge(merge(undefined, full), seen('2', 2, { milestone: null })).fields).toEqual({
			milestone: null,
			due: null,
		});
		expect(merge(merge(undefined, full), seen('2', 2, {})).fields).toEqual({ milestone: { name: '2.0' }, due: null });
	});

	describe('known by full names in one place and by initials in another', () => {
		const who = (id: string, minute: number, ...names: string[]) =>
			seen(id, minute, { assignees: names.length > 0 ? names.map((name) => ({ name })) : null });
		const shown = (...all: Kept[]) => {
			const task = fold(all).get(base.task);
			return { names: task?.fields.assignees?.map(({ name }) => name) ?? null, at: task?.from?.assignees?.at };
		};

		it.each([
			['Mira Kolb', 'MK'],
			['Ayush', 'Ay'],
			['Ana Lucía de la Vega', 'AV'],
			['Øystein Åberg', 'øå'],
			['Joel', 'J'],
		])('keeps %s where a fresher card says %s', (name, initials) => {
			expect(shown(who('1', 1, name), who('2', 5, initials))).toEqual({ names: [name], at: at(1) });
		});

		it('believes fresher initials that are not of that name: someone else has it now', () => {
			expect(shown(who('1', 1, 'Mira Kolb'), who('2', 5, 'JA'))).toEqual({ names: ['JA'], at: at(5) });
			expect(shown(who('1', 1, 'Mira Kolb'), who('2', 5, 'MK', 'JA')).names).toEqual(['MK', 'JA']);
			expect(shown(who('1', 1), who('2', 5, 'MK')).names).toEqual(['MK']);
		});

		it('believes a fresher "nobody", and a fresher full name', () => {
			expect(shown(who('1', 1, 'Mira Kolb'), who('2', 5, 'MK'), who('3', 6)).names).toBeNull();
			expect(shown(who('1', 1, 'Mira Kolb'), who('2', 5, 'MK'), who('3', 6, 'Jo Aster')).names).toEqual(['Jo Aster']);
			expect(shown(who('1', 1, 'Mira Kolb'), who('2', 5, 'MK'), who('3', 3, 'Jo Aster')).names).toEqual(['MK']);
		});

		it('never takes a login for initials', () => {
			const login = seen('2', 5, { assignees: [{ name: 'mk', id: 'mk' }] });
			expect(shown(who('1', 1, 'Mira Kolb'), login).names).toEqual(['mk']);
		});
	});

	describe('known by custom fields', () => {
		const fields = (id: string, minute: number, custom: Record<string, string | null>) => seen(id, minute, { custom });
		const known = (...all: Kept[]) => fold(all).get(base.task);

		it('does not forget one that a later reading does not show, nor calls it as fresh as that', () => {
			const task = known(fields('1', 1, { Value: 'High', Scope: 'All piers' }), fields('2', 9, { Value: 'Low' }));
			expect(task?.fields.custom).toEqual({ Scope: 'All piers', Value: 'Low' });
			const from = task?.from?.custom;
			expect(from && [customFrom(from, 'Value').at, customFrom(from, 'Scope').at]).toEqual([at(9), at(1)]);
			expect(Object.keys(from?.older ?? {})).toEqual(['Scope']);
		});

		it('believes that one is empty now, and an older reading that comes late only where it knows more', () => {
			const task = known(fields('2', 9, { Value: null }), fields('1', 1, { Value: 'High', Scope: 'All piers' }));
			expect(task?.fields.custom).toEqual({ Scope: 'All piers', Value: null });
			const again = known(
				fields('1', 1, { Scope: 'x' }),
				fields('2', 5, { Value: 'y' }),
				fields('3', 9, { Scope: 'z' }),
			);
			expect(again?.fields.custom).toEqual({ Scope: 'z', Value: 'y' });
			expect(Object.keys(again?.from?.custom?.older ?? {})).toEqual(['Value']);
		});

		it('has news only in what differs, is shown for the first time, or was last seen a while ago', () => {
			const task = known(fields('1', 1, { Value: 'High', Scope: 'All piers' }), fields('2', 4, { Value: 'High' }));
			expect(isNews(task, fields('3', 5, { Scope: 'All piers' }))).toBe(false);
			expect(isNews(task, fields('3', 5, { Scope: null }))).toBe(true);
			expect(isNews(task, fields('3', 5, { Value: 'High', constructor: 'x' }))).toBe(true);
			expect(isNews(task, fields('3', 7, { Scope: 'All piers' }))).toBe(true);
			expect(isNews(task, fields('3', 7, { Value: 'High' }))).toBe(false);
		});
	});

	it('believes the page over the data that the page carries, when both were read at once', () => {
		const payload = seen('9', 1, { title: 'Of the page before' }, { source: 'payload' });
		const page = seen('1', 1, { title: 'Of this page' });
		expect(fold([payload, page]).get(base.task)?.fields.title).toBe('Of this page');
	});

	it('is of the agreed shape', () => {
		fc.assert(
			fc.property(kept, (all) => {
				for (const task of fold(all).values()) taskSchema.parse(task);
			}),
		);
	});
});

describe('news', () => {
	it('is what changes a task, or confirms it after a while', () => {
		const task = merge(undefined, seen('1', 1, { title: 'A', due: null }));
		expect(isNews(undefined, seen('2', 1, {}))).toBe(true);
		expect(isNews(task, seen('2', 2, { title: 'A' }))).toBe(false);
		expect(isNews(task, seen('2', 2, { title: 'B' }))).toBe(true);
		expect(isNews(task, seen('2', 2, { labels: null }))).toBe(true);
		expect(isNews(task, seen('2', 30, { title: 'A' }))).toBe(true);
	});

	it('is not the same initials again, behind the name that they stand for', () => {
		const named = merge(undefined, seen('1', 1, { assignees: [{ name: 'Mira Kolb' }] }));
		const card = (minute: number, name = 'MK') => seen(String(minute), minute, { assignees: [{ name }] });
		expect(isNews(named, card(2))).toBe(true);
		const both = merge(named, card(2));
		expect(isNews(both, card(3))).toBe(false);
		expect(isNews(both, card(4, 'JA'))).toBe(true);
		expect(isNews(both, card(8))).toBe(true);
	});

	it('left out never changes a value of a task', () => {
		fc.assert(
			fc.property(kept, (all) => {
				let slim: ReturnType<typeof merge> | undefined;
				let whole: ReturnType<typeof merge> | undefined;
				for (const one of all.filter(({ task }) => task === base.task).sort((a, b) => (a.at < b.at ? -1 : 1))) {
					if (isNews(slim, one)) slim = merge(slim, one);
					whole = merge(whole, one);
				}
				expect(slim?.fields).toEqual(whole?.fields);
			}),
		);
	});
});

describe('the id of a sighting', () => {
	it('comes from its content: the order of keys is nothing, each value is something', async () => {
		await fc.assert(
			fc.asyncProperty(sighting, async (one) => {
				const turned = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
				expect(await sightingId(turned)).toBe(await sightingId(one));
				expect(await sightingId({ ...one, url: `${one.url}?x` })).not.toBe(await sightingId(one));
				expect(await sightingId(one)).toMatch(/^[\w-]{22}$/);
			}),
		);
	});
});
