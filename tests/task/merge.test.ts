import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
