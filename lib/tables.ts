import { browser } from 'wxt/browser';
import type { ToolName } from './task/key.ts';
import { hash } from './tools/reading/hash.ts';
import type { Surface } from './tools/reading/table.ts';
import type { ToolTables } from './tools/tool.ts';

/**
 * The selector tables, handed from the background to the content scripts through local storage: a content script
 * carries the code that reads by them and not the tables themselves, so it stays small on every page.
 */
interface Kept {
	/** The build that wrote them; another build's tables are not for this one's code. */
	build: string;
	tables: ToolTables;
}

/** … and what content scripts read of them, as JSON: a browser hands a text over in a fraction of the time that an object takes. */
interface Outlines extends Pick<Kept, 'build'> {
	text: string;
	print: number;
}

const nameOf = (tool: ToolName) => `tables/${tool}`;

/** Tells one build from another, also where a developer loads the same version anew. */
export const BUILD = import.meta.env.THROUGHLINE_BUILD as string;

/** What of a surface says how one task is read, and not where tasks are. A page asks for it when it shows such a task. */
const DETAILS = ['fields', 'badge', 'required', 'payload'] as const;
type Details = Pick<Surface, (typeof DETAILS)[number]>;

/** The name under which a tool's outlines are kept. */
export const outlinesOf = (tool: ToolName) => `outlines/${tool}`;
const detailsOf = (tool: ToolName, at: number) => `details/${tool}/${at}`;

/** A surface in its two parts, without what only people read. */
function parted(surface: Surface): { outline: object; details: object } {
	const entries = Object.entries(
		JSON.parse(JSON.stringify(surface, (key, value) => (key === 'seen' ? undefined : value))),
	);
	const own = (inner: boolean) =>
		Object.fromEntries(entries.filter(([key]) => (DETAILS as readonly string[]).includes(key) === inner));
	return { outline: own(false), details: own(true) };
}

/** For the background: puts the tables where charts and content scripts find them. */
export async function keepTables(tools: readonly (ToolTables & { name: ToolName })[]): Promise<void> {
	const kept = tools.flatMap(({ name, pages, surfaces, agents }): [string, unknown][] => {
		const rest = { pages, ...(agents ? { agents } : {}) };
		const parts = surfaces.map(parted);
		const outlines = parts.map(({ outline }) => outline);
		return [
			[nameOf(name), { build: BUILD, tables: { ...rest, surfaces } } satisfies Kept],
			// The print makes other details another outline: that is what pages are told of.
			[
				outlinesOf(name),
				{
					build: BUILD,
					text: JSON.stringify({ ...rest, surfaces: outlines }),
					print: hash(JSON.stringify(parts)),
				} satisfies Outlines,
			],
			...parts.map(({ details }, at): [string, unknown] => [detailsOf(name, at), JSON.stringify(details)]),
		];
	});
	const before = await browser.storage.local.get(kept.map(([name]) => name));
	// Not every browser looks whether anything changed before it tells all pages so. The outlines come last: who is told
	// of them finds the details there.
	const other = kept.filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value));
	const last = other.filter(([name]) => name.startsWith('outlines/'));
	await browser.storage.local.set(Object.fromEntries(other.filter((one) => !last.includes(one))));
	if (last.length > 0) await browser.storage.local.set(Object.fromEntries(last));
}

/** The tables of a tool, whole; null where this build has not put them there yet. */
export async function readTables(tool: ToolName): Promise<ToolTables | null> {
	const name = nameOf(tool);
	const { [name]: kept } = (await browser.storage.local.get(name)) as Record<string, Kept | undefined>;
	return kept?.build === BUILD ? kept.tables : null;
}

/** For a content script: the same without the surfaces' details, see {@link fillIn}, out of what is kept under {@link outlinesOf}. */
export function outlinesIn(kept: Record<string, unknown>, tool: ToolName): ToolTables | null {
	const outlines = kept[outlinesOf(tool)] as Outlines | undefined;
	return outlines?.build === BUILD ? JSON.parse(outlines.text) : null;
}

/** For a content script: brings the details of these surfaces, which are among the tables', into them. */
export async function fillIn(tool: ToolName, { surfaces }: ToolTables, bare: readonly Surface[]): Promise<void> {
	const names = bare.map((surface) => detailsOf(tool, surfaces.indexOf(surface)));
	const kept = (await browser.storage.local.get(names)) as Record<string, string | undefined>;
	names.forEach((name, at) => {
		const none: Details = { fields: {}, badge: [], required: [] };
		Object.assign(bare[at] as Surface, none, JSON.parse(kept[name] ?? 'null'));
	});
}
