import { ANCHORS, type Chart, type LookRow, OTHER, type Tally } from '../lib/store/looks.ts';
import { FIELD_NAMES } from '../lib/task/fields.ts';
import { type PageSight, sightsOf } from './sight.ts';
import { TOOL_LABELS } from './words.ts';

const day = (at: string | null): string => (at && /^\d{4}-\d\d-\d\d/.exec(at)?.[0]) || 'unknown';

/**
 * A report to hand on: the names of our own tables, counts, and days. It is written along the charts, and of what is
 * kept it takes only numbers and days: nothing that a page said can come out of it.
 * @param now milliseconds since 1970
 */
export function sightReport(charts: readonly Chart[], rows: readonly LookRow[], version: string, now: number): string {
	const lines = [`Throughline ${version}: what it can see, ${day(new Date(now).toISOString())} (UTC)`];
	for (const chart of charts) {
		const sights = sightsOf(chart, rows);
		lines.push('', TOOL_LABELS[chart.tool]);
		for (const sight of sights) if (sight.row) lines.push(...pageLines(sight, sight.row, chart));
		const never = sights.filter(({ row }) => !row).map(({ page }) => page);
		if (never.length > 0) lines.push(`  not visited: ${never.join(', ')}`);
	}
	return lines.join('\n');
}

function pageLines({ page, standing, since, frame, surfaces }: PageSight, row: LookRow, chart: Chart): string[] {
	const looks = (['read', 'no tasks', 'unreadable', 'not a task page'] as const)
		.filter((state) => row.states[state])
		.map((state) => `${state} ${Number(row.states[state])}x`);
	return [
		`  ${page}: ${standing}${since ? ` since ${day(since)}` : ''}; last ${day(row.at)}; ${looks.join(', ')}`,
		...[...new Set([page, ...surfaces.map(({ surface }) => surface)])].flatMap((surface) => {
			const tallies = row.surfaces[surface] ?? {};
			const fails = surfaces.find((one) => one.surface === surface)?.fails ?? [];
			return [...ANCHORS, ...FIELD_NAMES].flatMap((anchor) => {
				const tally = tallies[anchor];
				return tally
					? [
							`    ${surface} / ${anchor}: ${tallyLine(tally, chart, fails.includes(anchor) || (frame && anchor === 'frame'))}`,
						]
					: [];
			});
		}),
	];
}

function tallyLine({ hits, misses, lastHit, failsSince }: Tally, { generations }: Chart, must: boolean): string {
	const found = [...generations, OTHER].filter((name) => hits[name]).map((name) => `${name} ${Number(hits[name])}x`);
	return [
		...(found.length > 0 ? [`found ${found.join(', ')}`] : []),
		...(misses > 0 ? [`missed ${Number(misses)}x`] : []),
		...(lastHit ? [`last found ${day(lastHit)}`] : ['never found']),
		...(failsSince && (lastHit || must) ? [`not since ${day(failsSince)}`] : []),
	].join('; ');
}
