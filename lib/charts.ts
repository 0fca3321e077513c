import type { Chart, SurfaceChart } from './store/looks.ts';
import { readTables } from './tables.ts';
import type { ToolName } from './task/key.ts';
import { TOOLS } from './tools/index.ts';
import type { Surface } from './tools/reading/table.ts';
import type { ToolTables } from './tools/tool.ts';

/** The names that a tool's tables hold, and nothing else of them. */
export function chartOf(tool: ToolName, { pages, surfaces }: ToolTables): Chart {
	const generations = new Set<string>();
	for (const { frame = [] } of pages) for (const { since } of frame) generations.add(since);
	for (const { roots, key, fields } of surfaces)
		for (const { since } of [roots, key, ...Object.values(fields)].flat()) generations.add(since);
	return {
		tool,
		generations: [...generations].sort().reverse(),
		pages: pages.map(({ name, holds }) => ({
			page: name,
			surfaces: gathered(surfaces.filter(({ on }) => on.includes(name))).map((chart) => ({
				...chart,
				held: holds.includes(chart.surface),
			})),
		})),
	};
}

/** Surfaces of one name are one to a person: Jira's issue, of the cloud and of a server. */
function gathered(surfaces: readonly Surface[]): Omit<SurfaceChart, 'held'>[] {
	const names = [...new Set(surfaces.map(({ name }) => name))];
	return names.map((surface) => {
		const alike = surfaces.filter(({ name }) => name === surface);
		const fields = alike.flatMap((one) => Object.keys(one.fields) as (keyof Surface['fields'])[]);
		const required = alike[0]?.required.filter((field) => alike.every((one) => one.required.includes(field))) ?? [];
		return { surface, required, fields: [...new Set(fields)] };
	});
}

/** The chart of the tables that pages are read by just now; null for no tool of ours. */
export async function chartFor(tool: ToolName): Promise<Chart | null> {
	const tables = (await readTables(tool)) ?? TOOLS.find(({ name }) => name === tool);
	return tables ? chartOf(tool, tables) : null;
}

/** All charts, in the order of the tools. */
export async function charts(): Promise<Chart[]> {
	const all = await Promise.all(TOOLS.map(({ name }) => chartFor(name)));
	return all.filter((chart): chart is Chart => chart !== null);
}
