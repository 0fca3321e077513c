import type { ToolName } from '../task/key.ts';
import type { PageKind, Surface } from '../tools/reading/table.ts';
import type { ToolTables } from '../tools/tool.ts';
import type { Bundle } from './bundle.ts';
import { completed } from './schema.ts';

/**
 * Laying a bundle over the built-in tables: page kinds and surfaces, each whole, by their names.
 *
 * What wins is what came last. A bundle goes over the tables that were there when it was installed; where an update
 * of Throughline brings another table since then, the update's table is the newer one and the bundle's is set aside.
 */

export type Part = 'surface' | 'page kind';
/** The names of the things that a bundle replaces, each with a print of what it stood over; see {@link printOver}. */
export type Over = Record<string, string>;

/** What one table of a bundle changes. */
export interface Change {
	tool: ToolName;
	part: Part;
	name: string;
	/** There is no built-in one of this name. */
	isNew: boolean;
	/** Rules (and other lines of the table) that are only in the bundle's, and only in the built-in one. */
	more: number;
	less: number;
	/** Not used: an update brought a newer one. */
	setAside: boolean;
}

type Table = PageKind | Surface;
type Tools = readonly (ToolTables & { name: ToolName })[];

/** All tables of one name: a tool may have several, for its several generations. */
interface Piece {
	tool: ToolName;
	part: Part;
	name: string;
	mine: readonly Table[];
	builtIn: readonly Table[];
}

function piecesOf(bundle: Bundle, tools: Tools): Piece[] {
	return tools.flatMap(({ name: tool, pages, surfaces }) => {
		const { [tool]: repair } = bundle.tools;
		const pieces = (part: Part, all: readonly Table[], builtIn: readonly Table[]) =>
			[...new Set(all.map(({ name }) => name))].map((name) => ({
				tool,
				part,
				name,
				mine: all.filter((table) => table.name === name),
				builtIn: builtIn.filter((table) => table.name === name),
			}));
		const mended = repair?.pages?.map((page) => {
			const builtIn = pages.find(({ name }) => name === page.name);
			return builtIn ? completed(page, builtIn) : page;
		});
		return [...pieces('page kind', mended ?? [], pages), ...pieces('surface', repair?.surfaces ?? [], surfaces)];
	});
}

const nameOf = ({ tool, part, name }: Piece) => `${tool}/${part}/${name}`;

async function print(tables: readonly Table[]): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(tables)));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the tables of a bundle stand over now: kept with it, to know later whether an update brought others. */
export async function printOver(bundle: Bundle, tools: Tools): Promise<Over> {
	const pieces = piecesOf(bundle, tools);
	return Object.fromEntries(
		await Promise.all(pieces.map(async (piece) => [nameOf(piece), await print(piece.builtIn)])),
	);
}

/** As JSON, in whatever order its keys were written. */
const written = (value: unknown) =>
	JSON.stringify(value, (_, inner) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner,
	);

/** The lines of a table, each with where it stands. */
function linesIn(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) return value.map((item) => `${at} ${written(item)}`);
	if (typeof value !== 'object' || value === null) return [`${at} ${written(value)}`];
	return Object.entries(value).flatMap(([key, inner]) => linesIn(inner, `${at}/${key}`));
}

/** How many lines are in the first tables and not in the second. */
function only(first: readonly Table[], second: readonly Table[]): number {
	const lines = (tables: readonly Table[]) => tables.flatMap((table) => linesIn(table));
	const others = new Set(lines(second));
	return lines(first).filter((line) => !others.has(line)).length;
}

/** The tables of all tools with a bundle over them, and what it changes. `over`: left out, nothing is set aside. */
export async function lay(
	bundle: Bundle,
	tools: Tools,
	over?: Over,
): Promise<{ tools: Map<ToolName, ToolTables>; changes: Change[] }> {
	const changes: Change[] = [];
	const used: Piece[] = [];
	for (const piece of piecesOf(bundle, tools)) {
		const { tool, part, name, mine, builtIn } = piece;
		const setAside = over !== undefined && over[nameOf(piece)] !== (await print(builtIn));
		if (!setAside) used.push(piece);
		const [more, less] = [only(mine, builtIn), only(builtIn, mine)];
		changes.push({ tool, part, name, isNew: builtIn.length === 0, more, less, setAside });
	}
	// The first of a name makes way for all that the bundle has of it, so that the order of the rest stays.
	const laid = <Kind extends Table>(own: readonly Kind[], tool: ToolName, part: Part): readonly Kind[] => {
		const put = used.filter((piece) => piece.tool === tool && piece.part === part);
		const kept = own.flatMap((table) => {
			const piece = put.find(({ name }) => name === table.name);
			if (!piece) return [table];
			return piece.builtIn[0] === table ? (piece.mine as readonly Kind[]) : [];
		});
		return [
			...kept,
			...put.filter(({ builtIn }) => builtIn.length === 0).flatMap(({ mine }) => mine as readonly Kind[]),
		];
	};
	return {
		changes,
		tools: new Map(
			tools.map(({ name, pages, surfaces }) => [
				name,
				{ pages: laid(pages, name, 'page kind'), surfaces: laid(surfaces, name, 'surface') },
			]),
		),
	};
}

/** Names in the tables that nothing answers to: a page kind that holds no surface there is, a surface on no page kind. */
export function loose(tools: ReadonlyMap<ToolName, ToolTables>): string[] {
	const lines: string[] = [];
	for (const [tool, { pages, surfaces }] of tools) {
		for (const { name, holds } of pages) {
			for (const held of holds) {
				if (!surfaces.some((surface) => surface.name === held))
					lines.push(`${tool}, page kind “${name}”, holds: there is no surface “${held}”`);
			}
		}
		for (const { name, on } of surfaces) {
			for (const page of on) {
				if (!pages.some((kind) => kind.name === page))
					lines.push(`${tool}, surface “${name}”, on: there is no page kind “${page}”`);
			}
		}
	}
	return lines;
}
