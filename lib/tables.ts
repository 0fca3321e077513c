import { browser } from 'wxt/browser';
import type { ToolName } from './task/key.ts';
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

const nameOf = (tool: ToolName) => `tables/${tool}`;

/** Tells one build from another, also where a developer loads the same version anew. */
export const BUILD = import.meta.env.THROUGHLINE_BUILD as string;

/** For the background: puts the tables where content scripts find them. */
export async function keepTables(tools: readonly (ToolTables & { name: ToolName })[]): Promise<void> {
	const kept = tools.map(({ name, pages, surfaces, agents }): [string, Kept] => [
		nameOf(name),
		{ build: BUILD, tables: { pages, surfaces, ...(agents ? { agents } : {}) } },
	]);
	const before = await browser.storage.local.get(kept.map(([name]) => name));
	// Not every browser looks whether anything changed before it tells all pages so.
	const other = kept.filter(([name, { build, tables }]) => {
		const { [name]: was } = before as Record<string, Kept | undefined>;
		return !was || was.build !== build || JSON.stringify(was.tables) !== JSON.stringify(tables);
	});
	await browser.storage.local.set(Object.fromEntries(other));
}

/** For a content script: tells of other tables for its tool, as a repair brings them, for as long as the script is there. */
export function onTables(tool: ToolName, changed: () => void): void {
	browser.storage.onChanged.addListener((changes) => {
		if (nameOf(tool) in changes) changed();
	});
}

/** For a content script: the tables of its tool; null where this build has not put them there yet. */
export async function readTables(tool: ToolName): Promise<ToolTables | null> {
	const name = nameOf(tool);
	const { [name]: kept } = (await browser.storage.local.get(name)) as Record<string, Kept | undefined>;
	return kept?.build === BUILD ? kept.tables : null;
}
