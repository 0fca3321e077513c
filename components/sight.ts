import {
	type Anchor,
	type Chart,
	type LookRow,
	OTHER,
	type PageChart,
	type SurfaceChart,
	type Tally,
} from '../lib/store/looks.ts';
import { FIELD_NAMES, type FieldName } from '../lib/task/fields.ts';
import type { ToolName } from '../lib/task/key.ts';

/**
 * What the counts of looks come to, for each kind of page. Walked by the chart, so that no name but our own tables'
 * is ever shown. Pure.
 */

/** `partly`: the page is read, but something on it that must be found is not; `blind`: it can't be read. */
export type Standing = 'read' | 'partly' | 'blind' | 'never';

export interface PageSight {
	tool: ToolName;
	page: string;
	standing: Standing;
	/** The last look; null where there was none. */
	row: LookRow | null;
	/** Since when it is partly or wholly blind, and in how many readings. */
	since: string | null;
	readings: number;
	/** The newest generation that it was read by when it was last met; null: not met yet. */
	form: string | null;
	/** The list's frame is not found where a blind page should have it. */
	frame: boolean;
	surfaces: SurfaceSight[];
}

export interface SurfaceSight {
	surface: string;
	/** When it was last met; null: not yet. */
	met: string | null;
	/** What must be found and is not, up to the last look: `root`, `key` or a required field. */
	fails: Anchor[];
	since: string | null;
	readings: number;
	/** Fields that are always there and now have not been for longer than ever: no failure, but worth a look. */
	faded: FieldSight[];
	/** Every field that was ever found, in the table's order. */
	found: FieldSight[];
	/** Fields that were never found: most tasks may not have them. */
	never: FieldName[];
}

export interface FieldSight {
	field: FieldName;
	tally: Tally;
}

/** So many looks, and so many without it, over so long, in milliseconds, before a field that is gone is worth a word. */
const ENOUGH = 5;
const A_DAY = 24 * 3_600_000;

/** Every kind of page of a tool, in the order of its tables. */
export function sightsOf(chart: Chart, rows: readonly LookRow[]): PageSight[] {
	return chart.pages.map((page) => {
		const row = rows.find((one) => one.tool === chart.tool && one.page === page.page) ?? null;
		return pageSight(chart.tool, page, row);
	});
}

function pageSight(tool: ToolName, page: PageChart, row: LookRow | null): PageSight {
	const surfaces = page.surfaces.map((surface) => surfaceSight(surface, row));
	const readings = Math.max(0, ...surfaces.map((surface) => surface.readings));
	const form = formOf(
		surfaces.filter(({ surface }) => page.surfaces.some((one) => one.held && one.surface === surface)),
	);
	const sight = {
		tool,
		page: page.page,
		row,
		surfaces,
		since: null,
		frame: false,
		readings,
		form: form ?? formOf(surfaces),
	};
	if (!row) return { ...sight, standing: 'never' };
	if (row.state === 'unreadable') {
		const frame = row.surfaces[page.page]?.frame?.failsSince != null;
		return { ...sight, standing: 'blind', since: row.unreadableSince, frame };
	}
	const since = earliest(surfaces.map((surface) => surface.since));
	return { ...sight, standing: since ? 'partly' : 'read', since };
}

function surfaceSight({ surface, required, fields }: SurfaceChart, row: LookRow | null): SurfaceSight {
	const tallies = row?.surfaces[surface] ?? {};
	const must: Anchor[] = ['root', 'key', ...required];
	const fails = must.filter((anchor) => tallies[anchor]?.failsSince);
	// Fields that no table names are read by code.
	const names = FIELD_NAMES.filter((field) => fields.includes(field) || tallies[field]);
	const found = names.flatMap((field) => {
		const tally = tallies[field];
		return tally?.lastHit ? [{ field, tally }] : [];
	});
	return {
		surface,
		met: tallies.root?.lastHit ?? null,
		fails,
		since: earliest(fails.map((anchor) => tallies[anchor]?.failsSince ?? null)),
		readings: Math.max(0, ...fails.map((anchor) => tallies[anchor]?.dry ?? 0)),
		faded: found.filter(({ field, tally }) => !required.includes(field) && isFaded(tally, row)),
		found,
		never: names.filter((field) => !tallies[field]?.lastHit && !required.includes(field)),
	};
}

/**
 * Out of sight for longer than it ever was: not every task has every field, so each is measured by its own habit.
 * One lively page is looked at many times, so that it also takes a day.
 */
function isFaded({ looks, dry, driest, failsSince }: Tally, row: LookRow | null): boolean {
	const long = row && failsSince ? Date.parse(row.at) - Date.parse(failsSince) : 0;
	return looks >= ENOUGH && dry >= ENOUGH && dry > 2 * driest && long >= A_DAY;
}

/** A page is as new as the newest thing that is found on it: older rules still hold for what did not change. */
function formOf(surfaces: readonly SurfaceSight[]): string | null {
	const last = surfaces.flatMap(({ met, found }) => found.filter(({ tally }) => tally.lastHit === met));
	const generations = last.map(({ tally }) => tally.lastBy).filter((by) => by !== null && by !== OTHER);
	return generations.sort().at(-1) ?? null;
}

function earliest(times: readonly (string | null)[]): string | null {
	return times.filter((time) => time !== null).sort()[0] ?? null;
}
