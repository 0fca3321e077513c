import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { linesOf, payloadSchema } from '../../lib/repair/bundle.ts';
import { portable, selectorsIn, type tableSchemas } from '../../lib/repair/schema.ts';
import { TOOLS } from '../../lib/tools/index.ts';
import type { BadgePlace, KeyRule, PageKind, Root, Rule, Surface } from '../../lib/tools/reading/table.ts';

type Schemas = ReturnType<typeof tableSchemas>;
const payload = (tools: unknown) => ({ for: 1, made: '2026-11-22T10:00:00.000Z', tools });
const wrong = (tools: unknown): string[] => {
	const parsed = payloadSchema().safeParse(payload(tools));
	return parsed.success ? [] : linesOf(parsed.error, payload(tools));
};
const surface = {
	name: 'issue',
	on: ['issue'],
	roots: [{ since: '2026-11', select: 'main' }],
	key: [{ since: '2026-11', fromUrl: true }],
	required: ['title'],
	fields: { title: [{ since: '2026-11', select: 'h1' }] },
	badge: [{ since: '2026-11', place: 'end' }],
};
const withRule = (rule: object) => ({
	github: { surfaces: [{ ...surface, fields: { title: [surface.fields.title[0], { since: '2026-11', ...rule }] } }] },
});

describe('the schema of tables', () => {
	it('says what the types say', () => {
		expectTypeOf<z.infer<Schemas['rule']>>().toEqualTypeOf<Rule>();
		expectTypeOf<z.infer<Schemas['root']>>().toEqualTypeOf<Root>();
		expectTypeOf<z.infer<Schemas['keyRule']>>().toEqualTypeOf<KeyRule>();
		expectTypeOf<z.infer<Schemas['badgePlace']>>().toEqualTypeOf<BadgePlace>();
		expectTypeOf<z.infer<Schemas['surface']>>().toEqualTypeOf<Surface>();
		expectTypeOf<z.infer<Schemas['pageKind']>>().toEqualTypeOf<Omit<PageKind, 'path'>>();
	});

	it.each(TOOLS.map((tool) => [tool.name, tool] as const))('takes the built-in tables of %s', (name, tool) => {
		const surfaces = tool.surfaces;
		const pages = tool.pages.map(portable);
		expect(wrong({ [name]: { pages, surfaces } })).toEqual([]);
		// What is parsed is what was there: nothing is dropped on the way.
		expect(payloadSchema().parse(payload({ [name]: { pages, surfaces } })).tools[name]).toEqual(
			JSON.parse(JSON.stringify({ pages, surfaces })),
		);
	});

	it('takes a table of one surface', () => expect(wrong({ github: { surfaces: [surface] } })).toEqual([]));

	it.each<[string, object, string]>([
		['code as a key', { run: 'alert(1)' }, 'Unrecognized key: "run"'],
		['a selector that is none', { select: 'a[' }, 'select: it is no selector'],
		['an address', { select: 'a[href^="https://x.example"]' }, 'select: it holds an address'],
		['a pattern in place of words', { after: { source: '.*' } }, 'after: Invalid input'],
		['markup in words', { named: '<img src=x>' }, 'named: it may hold plain words only'],
		['a script address in words', { is: 'javascript:alert(1)' }, 'is: it may hold plain words only'],
		['an attribute that is none', { attr: 'href onclick' }, 'attr: it is no name of an attribute'],
		['a way to take that there is not', { take: 'eval' }, 'take: Invalid option'],
		['an attribute that is not named', { take: 'attr' }, '“attr” needs the attribute’s name'],
		['a date that is none', { since: 'today' }, 'since: write a date such as 2026-11'],
	])('refuses %s, and says where', (_, rule, line) => {
		const lines = wrong(withRule(rule));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`github, surface “issue”, title, rule 2`);
		expect(lines[0]).toContain(line);
	});

	it.each<[string, unknown]>([
		['another tool', { trello: { surfaces: [surface] } }],
		['a field that there is not', { github: { surfaces: [{ ...surface, fields: { mood: [] } }] } }],
		['a surface without a place', { github: { surfaces: [{ ...surface, roots: [] }] } }],
		[
			'too many rules',
			withRule({}) && { github: { surfaces: [{ ...surface, badge: Array(41).fill(surface.badge[0]) }] } },
		],
		['too many surfaces', { github: { surfaces: Array(101).fill(surface) } }],
		[
			'the same page kind twice',
			{
				github: {
					pages: [
						{ name: 'x', holds: [] },
						{ name: 'x', holds: [] },
					],
				},
			},
		],
		['nothing at all', {}],
		['a tool without a table', { github: {} }],
		['a hidden prototype', JSON.parse('{"github":{"surfaces":[]},"__proto__":{"x":1}}')],
	])('refuses %s', (_, tools) => expect(wrong(tools)).not.toEqual([]));

	it('tells at most twenty lines, and how many more', () => {
		const bad = Array(30).fill({ since: 'x' });
		const lines = wrong({ github: { surfaces: [{ ...surface, badge: bad }] } });
		expect(lines).toHaveLength(21);
		expect(lines.at(-1)).toMatch(/^… and \d+ more$/);
	});

	it('finds every selector, wherever the schema takes one', () => {
		const keys = ['in', 'heading', 'select', 'not', 'title', 'done', 'strip', 'empty', 'unless'];
		const rule = Object.fromEntries(keys.map((key) => [key, `.rule-${key}`]));
		const root = { since: '2026', select: '.root', around: '.around', unless: '.root-unless', name: '.box' };
		const tables = {
			pages: [{ name: 'issue', holds: [], frame: [{ since: '2026', select: '.frame' }], loading: '.loading' }],
			surfaces: [{ ...surface, roots: [root], fields: { title: [{ since: '2026', ...rule }] } }],
		};
		expect(wrong({ github: tables })).toEqual([]);
		expect(selectorsIn(tables).sort()).toEqual(
			[...keys.map((key) => `.rule-${key}`), '.root', '.around', '.root-unless', '.box', '.frame', '.loading'].sort(),
		);
		// A key of the types that takes a selector and is not in this test would be found here.
		const all = TOOLS.map(({ pages, surfaces }) => ({ pages, surfaces }));
		const looksLikeOne = [...JSON.stringify(all).matchAll(/"(\w+)":"((?:[^"\\]|\\.)*)"/g)]
			.filter(([, , text = '']) => /^[.#[]|^:\w|\[data-|:not\(|:has\(/.test(JSON.parse(`"${text}"`)))
			.map(([, , text = '']) => JSON.parse(`"${text}"`) as string);
		const known = new Set(selectorsIn(all));
		expect(looksLikeOne.filter((text) => !known.has(text))).toEqual([]);
	});
});
