import * as z from 'zod';
import { fieldsSchema } from '../task/fields.ts';
import type { PageKind } from '../tools/reading/table.ts';
import { LONGEST_SELECTOR, selectorFault } from './selector.ts';

/**
 * What a selector table may hold when it comes from outside: the types of `tools/reading/table.ts` again, strict and
 * bounded. Selectors, names and a few short words; nothing in it is code, an address or a pattern.
 * A key that is new in those types has its line here too: a test holds the two together.
 */

/** The reading that these tables are written for; raised where the same table would come to mean something else. */
export const ENGINE = 1;

const MOST_RULES = 40;
const MOST_NAMES = 100;

/** Made when it is first asked for: the background starts often, and hardly ever looks at a bundle. */
let made: ReturnType<typeof make> | undefined;
export function tableSchemas(): ReturnType<typeof make> {
	made ??= make();
	return made;
}

function make() {
	const selector = z
		.string()
		.min(1)
		.max(LONGEST_SELECTOR)
		.superRefine((text, { addIssue }) => {
			const fault = selectorFault(text);
			if (fault) addIssue({ code: 'custom', message: `it ${fault}` });
		});
	/** Short words in one line: a name, or words as a page shows them. */
	const words = (longest: number) =>
		z
			.string()
			.min(1)
			.max(longest)
			.refine((text) => !/[\p{Cc}\p{Cf}<>]|\/\/|javascript:/iu.test(text), 'it may hold plain words only');
	const name = words(60);
	const attribute = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'it is no name of an attribute');
	const since = z.string().regex(/^\d{4}(-\d\d){0,2}$/, 'write a date such as 2026-11');

	const list = <Item extends z.ZodType>(item: Item, least = 0, most = MOST_RULES) =>
		z.array(item).min(least).max(most).readonly();

	const TAKES = [
		'text',
		'value',
		'lines',
		'attr',
		'actor',
		'link',
		'date',
		'comment',
		'subtask',
		'rich',
		'const',
	] as const;

	const rule = z
		.strictObject({
			since,
			in: selector.exactOptional(),
			around: selector.exactOptional(),
			under: selector.exactOptional(),
			named: name.exactOptional(),
			heading: selector.exactOptional(),
			select: selector.exactOptional(),
			not: selector.exactOptional(),
			last: z.literal(true).exactOptional(),
			take: z.enum(TAKES).exactOptional(),
			attr: attribute.exactOptional(),
			is: name.exactOptional(),
			title: selector.exactOptional(),
			author: selector.exactOptional(),
			group: selector.exactOptional(),
			most: z.number().int().min(1).max(1_000).exactOptional(),
			words: z.record(name, name).readonly().exactOptional(),
			done: selector.exactOptional(),
			strip: selector.exactOptional(),
			after: name.exactOptional(),
			before: name.exactOptional(),
			empty: z.union([selector, z.literal(true)]).exactOptional(),
			unless: selector.exactOptional(),
			seen: words(200).exactOptional(),
		})
		.refine(({ take, attr }) => take !== 'attr' || attr !== undefined, '“attr” needs the attribute’s name');

	const badgePlace = z.strictObject({
		since,
		select: selector.exactOptional(),
		place: z.enum(['end', 'after']),
	});

	const keyRule = z.strictObject({
		since,
		select: selector.exactOptional(),
		attr: attribute.exactOptional(),
		fromUrl: z.literal(true).exactOptional(),
	});

	const root = z.strictObject({
		since,
		select: selector,
		around: selector.exactOptional(),
		not: selector.exactOptional(),
		unless: selector.exactOptional(),
		name: selector.exactOptional(),
	});

	const dotted = z.string().regex(/^[A-Za-z_][\w]{0,59}(\.[A-Za-z_][\w]{0,59}){0,9}$/, 'it is no dotted name');
	const payload = z.strictObject({
		since,
		script: selector,
		key: dotted,
		has: dotted,
		fields: z.partialRecord(
			fieldsSchema.keyof(),
			z.strictObject({
				at: dotted,
				as: z.record(name, dotted).readonly().exactOptional(),
				words: z.record(name, name).readonly().exactOptional(),
				fills: z.literal(true).exactOptional(),
				some: z.literal(true).exactOptional(),
			}),
		),
		seen: words(200).exactOptional(),
	});

	const surface = z.strictObject({
		name,
		on: list(name, 0, MOST_NAMES),
		draft: z.literal(true).exactOptional(),
		within: selector.exactOptional(),
		roots: list(root, 1),
		key: list(keyRule),
		beside: selector.exactOptional(),
		required: list(fieldsSchema.keyof()),
		fields: z.partialRecord(fieldsSchema.keyof(), list(rule)),
		badge: list(badgePlace),
		payload: list(payload).exactOptional(),
	});

	const pageKind = z.strictObject({
		name,
		holds: list(name, 0, MOST_NAMES),
		frame: list(z.strictObject({ since, select: selector })).exactOptional(),
		loading: selector.exactOptional(),
	});

	/**
	 * What a bundle puts in the place of a tool's own: page kinds and surfaces by name, each whole. A tool may have
	 * several surfaces of one name, for its several generations: all of a name are replaced together.
	 */
	const repair = z.strictObject({
		pages: list(pageKind, 1, MOST_NAMES)
			.refine(
				(pages) => new Set(pages.map((page) => page.name)).size === pages.length,
				'the same name stands here twice',
			)
			.exactOptional(),
		surfaces: list(surface, 1, MOST_NAMES).exactOptional(),
	});
	return { rule, badgePlace, keyRule, root, surface, pageKind, repair };
}

/**
 * What a page kind may have that no bundle carries: the addresses it stands at, where those are a pattern. A pattern
 * is as good as code. The built-in one stays when a bundle replaces the rest.
 */
const BUILT_IN_ONLY: readonly string[] = ['path'];
const parted = (page: object, own: boolean) =>
	Object.fromEntries(Object.entries(page).filter(([key]) => BUILT_IN_ONLY.includes(key) === own));

/** A page kind as a bundle may carry it. */
export const portable = (page: PageKind): PageKind => parted(page, false) as unknown as PageKind;
/** A page kind out of a bundle, with what only the built-in one may say. */
export const completed = (page: PageKind, builtIn: PageKind): PageKind => ({ ...page, ...parted(builtIn, true) });

const SELECTOR_KEYS = new Set(
	'in heading select not title author group script beside within done strip empty unless around under loading'.split(
		' ',
	),
);

/** Every selector in these tables, once: to be tried on a document, where there is one. */
export function selectorsIn(tables: unknown): string[] {
	const out = new Set<string>();
	const walk = (value: unknown, key: string, roots: boolean): void => {
		if (typeof value === 'string' && (SELECTOR_KEYS.has(key) || (roots && key === 'name'))) out.add(value);
		if (typeof value !== 'object' || value === null) return;
		for (const [inner, item] of Object.entries(value))
			walk(item, Array.isArray(value) ? key : inner, roots || inner === 'roots');
	};
	walk(tables, '', false);
	return [...out];
}
